/** What a payout asks of the payer, and how it reads the payer's words. Pure. */
import { assign, setup } from "xstate";
import { effectActions } from "../kernel/effects.ts";
import { restartActions } from "../kernel/restart.ts";
import type { PayoutContext, PayoutEvent, PayoutInput, ReportState } from "./events.ts";

/** Names of a request: the order with this number, and calling it off. */
export const orderName = (number: number): string => `order${number}`;
export const cancelName = (number: number): string => `cancel${number}`;

/** Number of the order that a request is about. */
export const orderNumberOf = (component: string): number => Number(/[0-9]+$/.exec(component)?.[0] ?? 0);

const isAbout = (event: PayoutEvent, component: string): boolean =>
  "component" in event && event.component === component;

export const payoutSetup = setup({
  types: {
    context: {} as PayoutContext,
    input: {} as PayoutInput,
    events: {} as PayoutEvent & { actorId?: string },
  },
  actions: {
    ...effectActions,
    ...restartActions,
    askToStop: assign({ stopping: true }),
    keepReason: assign({
      reason: ({ event }) => (event.type === "payout.report" ? (event.reason ?? "other") : null),
    }),
    /** Another order, for the same amount; the decision stays what it is. */
    orderAnew: assign(({ context, event }) =>
      event.type === "payout.chooseWay" ? { way: event.way, order: context.order + 1, reason: null } : {},
    ),
  },
  guards: {
    isOrder: ({ context, event }) => isAbout(event, orderName(context.order)),
    isCancel: ({ context, event }) => isAbout(event, cancelName(context.order)),
    isOrderToStop: ({ context, event }) => context.stopping && isAbout(event, orderName(context.order)),
    isOrderOfCash: ({ context, event }) => context.way === "cash" && isAbout(event, orderName(context.order)),
    /** The payer has given it away already; cash at the counter is in our own hands. */
    isTooLate: ({ context, event }) =>
      context.way !== "cash" &&
      event.type === "request.refused" &&
      event.reason === "alreadySent" &&
      isAbout(event, cancelName(context.order)),
    /** Of the order that runs: what is said of an earlier one changes nothing any more. Cash at the counter is paid by us. */
    reports: ({ context, event }, { state }: { state: ReportState }) =>
      event.type === "payout.report" &&
      event.state === state &&
      event.order === context.order &&
      context.way !== "cash",
    cameBackToStop: ({ context, event }) =>
      context.stopping &&
      event.type === "payout.report" &&
      event.state === "returned" &&
      event.order === context.order &&
      context.way !== "cash",
    notStopping: ({ context }) => !context.stopping,
    isTimer: ({ event }, { timer }: { timer: string }) => event.type === "timer.due" && event.timer === timer,
  },
});

/** The same number however often it is asked for: the payer takes each order once. */
export const askPayer = payoutSetup.enqueueActions(({ context, enqueue }) =>
  enqueue({
    type: "request",
    params: { partner: "treasury", operation: "orderPayout", component: orderName(context.order) },
  }),
);

export const callOff = payoutSetup.enqueueActions(({ context, enqueue }) =>
  enqueue({
    type: "request",
    params: { partner: "treasury", operation: "cancelPayout", component: cancelName(context.order) },
  }),
);

/** The dossier stays with the family's agency until it knows that the money has arrived, or that none will be paid. */
export const tellOwner = (state: "paid" | "stopped") =>
  payoutSetup.enqueueActions(({ context, enqueue }) =>
    enqueue({
      type: "tell",
      params: {
        workflow: "owner",
        event: { type: "payout.settle", component: context.component, state },
      },
    }),
  );

export const tell = (to: "applicant" | "agency", text: string) =>
  payoutSetup.enqueueActions(({ context, enqueue }) =>
    enqueue({ type: "notify", params: { to, text, component: context.component } }),
  );

/** The payer's limit begins anew once its silence was told. */
export const countAnew = {
  type: "restartTimer",
  params: { region: "main", timer: "payerSilent" },
} as const;
