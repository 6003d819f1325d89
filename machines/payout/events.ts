/** Events of a payout, who may send them, and what it remembers: ids, codes and the amount; accounts and names lie in its row. */
import { z } from "zod";
import type { EventRule } from "../kernel/actors.ts";

/** Into an account, in cash at the counter, or in cash by public post. */
export const PayoutWay = z.enum(["bank", "cash", "post"]);
export type PayoutWay = z.infer<typeof PayoutWay>;

/** What the payer says became of an order. */
export const ReportState = z.enum(["sent", "paid", "returned"]);
export type ReportState = z.infer<typeof ReportState>;

/** Why an order came back; `other`: a reason that we have no word for. */
export const ReturnReason = z.enum([
  "accountClosed",
  "nameDiffers",
  "accountUnknown",
  "notCollected",
  "other",
]);
export type ReturnReason = z.infer<typeof ReturnReason>;

/** Places of the machine. */
export const payoutStates = [
  "ordering",
  "notOrdered",
  "ordered",
  "atCounter",
  "sent",
  "waitingAccount",
  "cancelling",
  "notCancelled",
  "paid",
  "stopped",
] as const;
export type PayoutState = (typeof payoutStates)[number];

export type PayoutInput = { dossierId: string; component: string; amount: number; way: PayoutWay };
export type PayoutContext = PayoutInput & {
  /** Number of the latest order to the payer; there is one at a time. */
  order: number;
  /** Why the latest order came back; null while it has not. */
  reason: ReturnReason | null;
  /** The dossier turned out to be wrong: nothing more is to be paid. */
  stopping: boolean;
};

/** What a request was about: an order or calling it off, with the order's number. */
const request = z.string().regex(/^(order|cancel)[1-9][0-9]{0,3}$/);
const answer = { component: request, requestId: z.uuid() };

export const PayoutEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("request.accepted"), ...answer }),
  z.object({
    type: z.literal("request.refused"),
    ...answer,
    reason: z.string().regex(/^[A-Za-z0-9.:-]{1,96}$/),
  }),
  z.object({ type: z.literal("request.failed"), ...answer }),
  z.object({ type: z.literal("request.redrive"), component: request }),
  z.object({
    type: z.literal("payout.report"),
    order: z.number().int().min(1).max(9_999),
    state: ReportState,
    reason: ReturnReason.optional(),
  }),
  z.object({ type: z.literal("payout.chooseWay"), way: PayoutWay }),
  z.object({ type: z.literal("payout.payCash") }),
  z.object({ type: z.literal("payout.stop") }),
  z.object({
    type: z.literal("timer.due"),
    timer: z.enum(["payerSilent", "firstReminder", "secondReminder"]),
    region: z.literal("main"),
  }),
]);
export type PayoutEvent = z.infer<typeof PayoutEvent>;

export const payoutEventRules = {
  "request.accepted": { by: [{ kind: "partner" }] },
  "request.refused": { by: [{ kind: "partner" }] },
  "request.failed": { by: [{ kind: "system" }] },
  "request.redrive": { by: [{ kind: "officer", role: "manager", agencyOf: "any" }] },
  "payout.report": { by: [{ kind: "partner" }] },
  "payout.chooseWay": { by: [{ kind: "applicant" }] },
  "payout.payCash": { by: [{ kind: "officer", role: "receptionOfficer", agencyOf: "result" }] },
  /** Told by the dossier: an objection was upheld. */
  "payout.stop": { by: [{ kind: "system" }] },
  "timer.due": { by: [{ kind: "system" }] },
} as const satisfies Record<PayoutEvent["type"], EventRule>;
