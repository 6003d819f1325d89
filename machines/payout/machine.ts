/**
 * Money that a decision granted, until it is with the family (death-linked D-B22; capability D9).
 *
 * One order at a time is asked of the payer. What comes back is a question to the family (another account, cash at the counter or by
 * post) and then another order: the decision and its amount never change. Pure.
 */
import { askPayer, callOff, countAnew, payoutSetup, tell, tellOwner } from "./orders.ts";

const reports = (state: "sent" | "paid" | "returned") => ({ type: "reports", params: { state } }) as const;
const timer = (name: string) => ({ type: "isTimer", params: { timer: name } }) as const;

const isPaid = { guard: reports("paid"), target: "paid" } as const;
/** What came back is ordered anew, or is where it belongs when nothing is to be paid any more. */
const cameBack = [
  { guard: "cameBackToStop", target: "stopped", actions: "keepReason" },
  { guard: reports("returned"), target: "waitingAccount", actions: "keepReason" },
] as const;
/** By how far an order is: news may be left out, repeated, or come before the payer's answer to the order. */
const news = {
  anywhere: [{ guard: reports("sent"), target: "sent" }, isPaid, ...cameBack],
  sent: [isPaid, ...cameBack],
} as const;

const taken = [
  { guard: "isOrderToStop", target: "cancelling" },
  { guard: "isOrderOfCash", target: "atCounter" },
  { guard: "isOrder", target: "ordered" },
] as const;

const stopAt = (target: "cancelling" | "stopped") =>
  ({ guard: "notStopping", target, actions: "askToStop" }) as const;
/** Too late to stop it, or not yet known: people are told, and what comes back stays where it is. */
const stopLater = { guard: "notStopping", actions: "askToStop" } as const;

const whenSilent = {
  guard: timer("payerSilent"),
  actions: [tell("agency", "payout.late"), countAnew],
} as const;
const remind = (text: string) =>
  [
    { guard: timer("firstReminder"), actions: tell("applicant", text) },
    { guard: timer("secondReminder"), actions: tell("applicant", text) },
  ] as const;

export const payoutMachine = payoutSetup.createMachine({
  id: "payout",
  version: "1",
  context: ({ input: { dossierId, component, amount, way } }) => ({
    ...{ dossierId, component, amount, way },
    ...{ order: 1, reason: null, stopping: false },
  }),
  initial: "ordering",
  states: {
    ordering: {
      tags: ["waits-for:payer", "untimed:requestAttempts"],
      entry: askPayer,
      on: {
        "request.accepted": taken,
        "request.failed": [
          { guard: "isOrderToStop", target: "cancelling" },
          { guard: "isOrder", target: "notOrdered" },
        ],
        "payout.report": news.anywhere,
        "payout.stop": stopLater,
      },
    },
    /** The payer may have it all the same: asked again under the same number, it counts once. */
    notOrdered: {
      tags: ["waits-for:manager", "untimed:manager"],
      on: {
        "request.redrive": { guard: "isOrder", target: "ordering" },
        "request.accepted": taken,
        "payout.report": news.anywhere,
        "payout.stop": stopAt("cancelling"),
      },
    },
    ordered: {
      tags: ["waits-for:payer", "timer:payerSilent"],
      on: {
        "timer.due": whenSilent,
        "payout.report": news.anywhere,
        "payout.stop": stopAt("cancelling"),
      },
    },
    /** The cash lies at the counter until the receiver comes; reminded after 7 and 30 days. */
    atCounter: {
      tags: ["waits-for:family", "timer:firstReminder", "timer:secondReminder"],
      entry: tell("applicant", "payout.cashReady"),
      on: {
        "timer.due": remind("payout.cashReady"),
        "payout.payCash": { target: "paid" },
        "payout.stop": stopAt("cancelling"),
      },
    },
    sent: {
      tags: ["waits-for:payer", "timer:payerSilent"],
      entry: tell("applicant", "payout.sent"),
      on: {
        "timer.due": whenSilent,
        "payout.report": news.sent,
        "payout.stop": stopLater,
      },
    },
    waitingAccount: {
      tags: ["waits-for:applicant", "timer:firstReminder", "timer:secondReminder"],
      entry: [tell("applicant", "payout.failed"), tell("agency", "payout.failed")],
      on: {
        "timer.due": remind("payout.failed"),
        "payout.chooseWay": { target: "ordering", actions: "orderAnew" },
        /** The payer has found it after all: nothing is ordered a second time. */
        "payout.report": isPaid,
        "payout.stop": stopAt("stopped"),
      },
    },
    cancelling: {
      tags: ["waits-for:payer", "untimed:requestAttempts"],
      entry: callOff,
      on: {
        "request.accepted": { guard: "isCancel", target: "stopped" },
        "request.refused": [
          { guard: "isTooLate", target: "sent" },
          { guard: "isCancel", target: "notCancelled" },
        ],
        "request.failed": { guard: "isCancel", target: "notCancelled" },
        "payout.report": news.anywhere,
      },
    },
    notCancelled: {
      tags: ["waits-for:manager", "untimed:manager"],
      on: {
        "request.redrive": { guard: "isCancel", target: "cancelling" },
        "request.accepted": { guard: "isCancel", target: "stopped" },
        "request.refused": { guard: "isTooLate", target: "sent" },
        "payout.report": news.anywhere,
      },
    },
    /** Not the end: when it turns out that it should not have been paid, people must hear of it. */
    paid: {
      tags: ["waits-for:nobody", "untimed:settled"],
      entry: [tellOwner("paid"), tell("applicant", "payout.paid")],
      on: { "payout.stop": stopLater },
    },
    stopped: { type: "final", entry: [tellOwner("stopped"), tell("applicant", "payout.stopped")] },
  },
});
