/** Test helper: everything that could happen to a payout at any time. Only tests import it. */
import type { Walk } from "../kernel/walk.ts";
import type { PayoutContext, PayoutInput } from "./events.ts";
import { PayoutWay, ReportState, ReturnReason } from "./events.ts";
import { payoutMachine } from "./machine.ts";
import { cancelName, orderName } from "./orders.ts";

const requestId = "00000000-0000-4000-8000-000000000001";

export const accepted = (component: string) => ({ type: "request.accepted", component, requestId });
export const failed = (component: string) => ({ type: "request.failed", component, requestId });
export const refused = (component: string, reason: string) => ({
  ...{ type: "request.refused", component, requestId, reason },
});
export const redrive = (component: string) => ({ type: "request.redrive", component });
export const report = (order: number, state: ReportState, reason?: ReturnReason) => ({
  ...{ type: "payout.report", order, state },
  ...(reason && { reason }),
});
export const chooseWay = (way: PayoutWay) => ({ type: "payout.chooseWay", way });
export const payCash = { type: "payout.payCash" } as const;
export const stop = { type: "payout.stop" } as const;
export const due = (timer: "payerSilent" | "firstReminder" | "secondReminder") => ({
  ...{ type: "timer.due", timer, region: "main" },
});

export const payoutInput = (way: PayoutWay): PayoutInput => ({
  ...{ dossierId: "d-1", component: "funeralBenefit", amount: 25_300_000, way },
});

/** Orders that the walk knows: a third one is asked of the payer and never answered, so that the walk ends. */
const numbers = [1, 2];

export const payoutWay = (way: PayoutWay): Walk => ({
  machine: payoutMachine,
  input: payoutInput(way),
  events: [
    ...numbers.flatMap((number) => [
      ...[orderName(number), cancelName(number)].flatMap((name) => [
        accepted(name),
        failed(name),
        redrive(name),
        refused(name, "alreadySent"),
        refused(name, "other"),
      ]),
      ...ReportState.options.map((state) => report(number, state)),
      ...ReturnReason.options.map((reason) => report(number, "returned", reason)),
    ]),
    ...PayoutWay.options.map(chooseWay),
    payCash,
    stop,
    due("payerSilent"),
    due("firstReminder"),
    due("secondReminder"),
  ],
  key: ({ value, context }) => {
    const { way, order, reason, stopping }: PayoutContext = context;
    return JSON.stringify([value, way, order, reason, stopping]);
  },
});
