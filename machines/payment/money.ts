/**
 * What a payment remembers of money: sums that came, what settles it, and what is given back.
 *
 * Pure. Every sum is either what settled the payment or in the list of refunds: nothing is kept that nobody owes.
 */
import { assign, setup } from "xstate";
import { effectActions } from "../kernel/effects.ts";
import type {
  MoneyChannel,
  PaymentContext,
  PaymentEvent,
  PaymentInput,
  RefundFacts,
  RefundReason,
} from "./events.ts";

type Money = { attemptId: string; channel: MoneyChannel; amount: number };

/** The sum that an event brings. */
export function moneyOf(event: PaymentEvent): Money | undefined {
  if (event.type === "payment.takeCash")
    return { attemptId: event.attemptId, channel: "counter", amount: event.amount };
  if (event.type !== "payment.received") return undefined;
  const { attemptId, channel, amount } = event;
  return { attemptId, channel, amount };
}

export const refundName = (index: number): string => `refund${index + 1}`;

/** The refund that an event or a request names. */
export const findRefund = ({ refunds }: Pick<PaymentContext, "refunds">, name: string) =>
  refunds.find((_, index) => refundName(index) === name);

const namedIn = (event: PaymentEvent): string =>
  event.type === "refund.giveCash" ? event.refund : "component" in event ? event.component : "";

const isIn = (context: PaymentContext, event: PaymentEvent, states: readonly RefundFacts["state"][]) => {
  const refund = findRefund(context, namedIn(event));
  return !!refund && states.includes(refund.state);
};

export const paymentSetup = setup({
  types: {
    context: {} as PaymentContext,
    input: {} as PaymentInput,
    events: {} as PaymentEvent & { actorId?: string },
  },
  actions: {
    ...effectActions,
    markReady: assign({ ready: true }),
    markDelivered: assign({ ready: true, delivered: true }),
    settle: assign(({ context, event }) => {
      const money = moneyOf(event);
      return money ? { ...kept(context, money), settledBy: money.attemptId } : {};
    }),
    takeOff: assign({
      amount: ({ context, event }) =>
        event.type === "payment.undo" ? Math.max(0, context.amount - event.amount) : context.amount,
    }),
    setRefund: assign({
      refunds: ({ context, event }, { state }: { state: RefundFacts["state"] }) =>
        context.refunds.map((refund, index) =>
          refundName(index) === namedIn(event) ? { ...refund, state } : refund,
        ),
    }),
  },
  guards: {
    isTimer: ({ event }, params: { timer: string; region: string }) =>
      event.type === "timer.due" && event.timer === params.timer && event.region === params.region,
    /** Each sum counts once, however often it is told. */
    isNewMoney: ({ context, event }) => {
      const money = moneyOf(event);
      return !!money && !context.received[money.attemptId];
    },
    /** Exactly what is charged: anything else is not taken as payment. */
    settles: ({ context, event }) => {
      const money = moneyOf(event);
      return !!money && !context.received[money.attemptId] && money.amount === context.amount;
    },
    undoesAll: ({ context, event }) => event.type === "payment.undo" && event.amount >= context.amount,
    holdsResult: ({ context }) => context.holdsResult,
    isDelivered: ({ context }) => context.delivered,
    /** What was paid for is there: the result with the family, or the part done when it holds no result back. */
    hasItsWorth: ({ context }) => context.delivered || (context.ready && !context.holdsResult),
    platformOwes: ({ context }) => context.refunds.some(({ state }) => state === "asked"),
    personOwes: ({ context }) =>
      context.refunds.some(({ state }) => state === "failed" || state === "byHand"),
    platformHasAnswered: ({ context }) => !context.refunds.some(({ state }) => state === "asked"),
    nothingOwed: ({ context }) => context.refunds.every(({ state }) => state === "done"),
    isAskedRefund: ({ context, event }) => isIn(context, event, ["asked"]),
    isFailedRefund: ({ context, event }) => isIn(context, event, ["failed"]),
    /** The platform's answer may still come after our tries are used up. */
    mayBeAnswered: ({ context, event }) => isIn(context, event, ["asked", "failed"]),
    mayBeGivenByHand: ({ context, event }) => isIn(context, event, ["failed", "byHand"]),
  },
});

const kept = ({ received }: PaymentContext, { attemptId, channel, amount }: Money) => ({
  received: { ...received, [attemptId]: { channel, amount } },
});

/** Adds a refund: asked of the platform at once when the money came by it, else given back by hand. */
function refundOf(context: PaymentContext, { attemptId, channel, amount }: Money, because: RefundReason) {
  const byPlatform = channel === "platform";
  const refund: RefundFacts = {
    ...{ attemptId, channel, amount, because },
    state: byPlatform ? "asked" : "byHand",
  };
  const name = refundName(context.refunds.length);
  return {
    refunds: [...context.refunds, refund],
    effects: byPlatform
      ? [
          {
            type: "request",
            params: { partner: "payment", operation: "createRefund", component: name },
          } as const,
        ]
      : [],
  };
}

/** A sum that does not settle anything goes back whole. */
export const giveBack = (because?: RefundReason) =>
  paymentSetup.enqueueActions(({ context, event, enqueue }) => {
    const money = moneyOf(event);
    if (!money) return;
    const why = because ?? (context.settledBy ? "doubled" : "late");
    const { refunds, effects } = refundOf(context, money, why);
    enqueue.assign({ ...kept(context, money), refunds });
    for (const effect of effects) enqueue(effect);
  });

/** What was paid for is not done: as much of the settling sum goes back. */
export const giveBackUndone = paymentSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== "payment.undo" || !context.settledBy) return;
  const settling = context.received[context.settledBy];
  const amount = Math.min(event.amount, context.amount);
  if (!settling || amount === 0) return;
  const money = { attemptId: context.settledBy, channel: settling.channel, amount };
  const { refunds, effects } = refundOf(context, money, "undone");
  enqueue.assign({ amount: context.amount - amount, refunds });
  for (const effect of effects) enqueue(effect);
});

/** The platform is asked once more, under a new key. */
export const askAgain = paymentSetup.enqueueActions(({ event, enqueue }) => {
  enqueue({
    type: "request",
    params: { partner: "payment", operation: "createRefund", component: namedIn(event) },
  });
});
