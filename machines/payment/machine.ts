/**
 * What a family pays for a dossier (decisions 10; lifecycle §9).
 *
 * Filed first, paid after: the fee holds back what it is for and nothing else. Whatever comes and is not owed goes back, in every state and
 * for ever: so this workflow never ends. Paid means delivered, or given back within the limit. Pure.
 */
import { askAgain, giveBack, giveBackUndone, paymentSetup } from "./money.ts";

const notify = (text: string) => ({ type: "notify", params: { to: "applicant", text } }) as const;
const warn = (text: string) => ({ type: "notify", params: { to: "agency", text } }) as const;
const settled = (state: "onDelivery" | "paid" | "lapsed") =>
  ({
    type: "tell",
    params: { workflow: "owner", event: { type: "payment.settle", state } },
  }) as const;
const timer = (name: string, region: string) =>
  ({ type: "isTimer", params: { timer: name, region } }) as const;

/** Money while the fee is open: the exact sum settles it, another one goes back and the family is told. */
const money = (target: "paid" | "delivered") => [
  { guard: "settles" as const, target, actions: ["settle" as const, notify("payment.received")] },
  {
    guard: "isNewMoney" as const,
    actions: [giveBack("mismatched"), notify("payment.mismatched")],
  },
];
const takesMoney = (target: "paid" | "delivered" = "paid") => ({
  "payment.received": money(target),
  "payment.takeCash": money(target),
});

/** Lines of parts that were not done, before anything was paid. */
const takesOff = {
  "payment.undo": [
    { guard: "undoesAll" as const, target: "cancelled", actions: "takeOff" as const },
    { actions: "takeOff" as const },
  ],
} as const;
const payOnDelivery = { guard: "holdsResult" as const, target: "onDelivery" } as const;

const fee = paymentSetup.createStateConfig({
  initial: "open",
  /** Where no state says otherwise, a sum that comes is not owed: it goes back. */
  on: {
    "payment.ready": { actions: "markReady" },
    "payment.deliver": { actions: "markDelivered" },
    "payment.undo": { actions: giveBackUndone },
    "payment.received": { guard: "isNewMoney", actions: giveBack() },
    "payment.takeCash": { guard: "isNewMoney", actions: giveBack() },
  },
  states: {
    /** The part is not done: nobody has to pay yet, and who wants may. */
    open: {
      tags: ["waits-for:parts", "untimed:parts"],
      on: {
        "payment.ready": { target: "due", actions: "markReady" },
        "payment.payOnDelivery": payOnDelivery,
        ...takesOff,
        ...takesMoney(),
      },
    },
    due: {
      tags: ["waits-for:applicant", "timer:paymentWindow"],
      entry: notify("payment.due"),
      on: {
        "payment.payOnDelivery": payOnDelivery,
        "timer.due": { guard: timer("paymentWindow", "fee"), target: "lapsed" },
        ...takesOff,
        ...takesMoney(),
      },
    },
    /** At the counter or to the courier, whichever way the result goes; until then there is no limit of its own. */
    onDelivery: {
      tags: ["waits-for:family", "untimed:delivery"],
      entry: settled("onDelivery"),
      always: { guard: "isDelivered", target: "uncollected" },
      on: {
        ...takesOff,
        ...takesMoney(),
      },
    },
    /** The family has the result and we do not have the money: it is with the courier, or was forgotten at the counter. */
    uncollected: {
      tags: ["waits-for:collector", "timer:collection"],
      on: {
        "timer.due": { guard: timer("collection", "fee"), actions: warn("payment.uncollected") },
        ...takesOff,
        ...takesMoney("delivered"),
      },
    },
    paid: {
      tags: ["waits-for:parts", "untimed:parts"],
      entry: settled("paid"),
      always: { guard: "hasItsWorth", target: "delivered" },
      on: {
        "payment.undo": [
          { guard: "undoesAll", target: "undone", actions: giveBackUndone },
          { actions: giveBackUndone },
        ],
      },
    },
    delivered: { type: "final" },
    /** Everything that was paid for was not done, and goes back. */
    undone: { type: "final" },
    cancelled: { type: "final" },
    lapsed: { type: "final", entry: [settled("lapsed"), notify("payment.lapsed")] },
  },
});

const late = {
  "timer.due": { guard: timer("refund", "refunds"), actions: warn("payment.refundLate") },
} as const;

/** Sums that go back, in a list; the region says whose turn it is, and its limit runs until nothing is owed. */
const refunds = paymentSetup.createStateConfig({
  initial: "none",
  on: {
    "request.accepted": {
      guard: "mayBeAnswered",
      actions: [{ type: "setRefund", params: { state: "done" } }, notify("payment.refunded")],
    },
    "request.failed": {
      guard: "isAskedRefund",
      actions: { type: "setRefund", params: { state: "failed" } },
    },
    "request.redrive": {
      guard: "isFailedRefund",
      actions: [{ type: "setRefund", params: { state: "asked" } }, askAgain],
    },
    "refund.giveCash": {
      guard: "mayBeGivenByHand",
      actions: [{ type: "setRefund", params: { state: "done" } }, notify("payment.refunded")],
    },
  },
  states: {
    none: {
      tags: ["waits-for:nobody", "untimed:nothingOwed"],
      always: [
        { guard: "platformOwes", target: "asked" },
        { guard: "personOwes", target: "byHand" },
      ],
    },
    asked: {
      tags: ["waits-for:paymentPlatform", "timer:refund"],
      always: [
        { guard: "nothingOwed", target: "none" },
        { guard: "platformHasAnswered", target: "byHand" },
      ],
      on: late,
    },
    /** A manager sends it again, or the counter gives it back in cash. */
    byHand: {
      tags: ["waits-for:manager", "timer:refund"],
      always: [
        { guard: "nothingOwed", target: "none" },
        { guard: "platformOwes", target: "asked" },
      ],
      on: late,
    },
  },
});

export const paymentMachine = paymentSetup.createMachine({
  id: "payment",
  version: "1",
  type: "parallel",
  context: ({ input }) => ({
    ...input,
    ready: false,
    delivered: false,
    received: {},
    settledBy: null,
    refunds: [],
  }),
  states: { fee, refunds },
});
