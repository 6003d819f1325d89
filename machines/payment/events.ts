/** Events of a payment, who may send them, and what it remembers: ids and amounts, never personal data. */
import { z } from "zod";
import type { EventRule } from "../kernel/actors.ts";

/** How money comes: by the payment platform, in cash at the counter, or collected by the courier. */
export const MoneyChannel = z.enum(["platform", "counter", "courier"]);
export type MoneyChannel = z.infer<typeof MoneyChannel>;

/** Places of the `fee` region. */
export const paymentStates = [
  "open",
  "due",
  "onDelivery",
  "uncollected",
  "paid",
  "delivered",
  "undone",
  "cancelled",
  "lapsed",
] as const;
export type PaymentState = (typeof paymentStates)[number];

/** Why a sum is given back: it came too late, a second time, in another amount than asked, or for what was not done. */
export type RefundReason = "late" | "doubled" | "mismatched" | "undone";

export type RefundFacts = {
  attemptId: string;
  channel: MoneyChannel;
  amount: number;
  because: RefundReason;
  /** `failed`: the platform will not or cannot; `byHand`: came in cash and goes back in cash. */
  state: "asked" | "failed" | "byHand" | "done";
};

export type PaymentContext = {
  dossierId: string;
  /** Đồng still charged: lines of parts that were not done are taken off. */
  amount: number;
  /** A result is held back until this is settled; otherwise the part's end is what was paid for. */
  holdsResult: boolean;
  /** The part that is charged for is done. */
  ready: boolean;
  /** The last result that was charged for is with the family. */
  delivered: boolean;
  /** Every sum that ever came, by attempt: each counts once. */
  received: Record<string, { channel: MoneyChannel; amount: number }>;
  /** The sum that settled it. */
  settledBy: string | null;
  /** In the order in which they arose; `refund1` is the first. */
  refunds: readonly RefundFacts[];
};

export type PaymentInput = { dossierId: string; amount: number; holdsResult: boolean };

const amount = z.number().int().min(1).max(1_000_000_000);
const refund = z.string().regex(/^refund[1-9][0-9]{0,2}$/);

export const PaymentEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("payment.ready") }),
  z.object({ type: z.literal("payment.deliver") }),
  z.object({ type: z.literal("payment.undo"), amount }),
  z.object({ type: z.literal("payment.payOnDelivery") }),
  z.object({
    type: z.literal("payment.received"),
    attemptId: z.uuid(),
    channel: z.enum(["platform", "courier"]),
    amount,
  }),
  z.object({ type: z.literal("payment.takeCash"), attemptId: z.uuid(), amount }),
  z.object({ type: z.literal("refund.giveCash"), refund }),
  z.object({ type: z.literal("request.accepted"), component: refund, requestId: z.uuid() }),
  z.object({ type: z.literal("request.failed"), component: refund, requestId: z.uuid() }),
  z.object({ type: z.literal("request.redrive"), component: refund }),
  z.object({
    type: z.literal("timer.due"),
    timer: z.enum(["paymentWindow", "collection", "refund"]),
    region: z.enum(["fee", "refunds"]),
  }),
]);
export type PaymentEvent = z.infer<typeof PaymentEvent>;

const desk = { kind: "officer", role: "receptionOfficer", agencyOf: "result" } as const;

export const paymentEventRules = {
  "payment.ready": { by: [{ kind: "system" }] },
  "payment.deliver": { by: [{ kind: "system" }] },
  "payment.undo": { by: [{ kind: "system" }] },
  "payment.payOnDelivery": { by: [{ kind: "applicant" }] },
  "payment.received": { by: [{ kind: "partner" }] },
  "payment.takeCash": { by: [desk] },
  "refund.giveCash": { by: [desk] },
  "request.accepted": { by: [{ kind: "partner" }] },
  "request.failed": { by: [{ kind: "system" }] },
  "request.redrive": { by: [{ kind: "officer", role: "manager", agencyOf: "any" }] },
  "timer.due": { by: [{ kind: "system" }] },
} as const satisfies Record<PaymentEvent["type"], EventRule>;
