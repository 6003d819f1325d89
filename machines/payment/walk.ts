/** Test helper: everything that could be sent to a payment, and what tells two of its states apart. Only tests import it. */
import type { Walk } from "../kernel/walk.ts";
import type { PaymentContext, PaymentInput } from "./events.ts";
import { paymentMachine } from "./machine.ts";

const uuid = (serial: number) => `00000000-0000-4000-8000-${String(serial).padStart(12, "0")}`;

export const charged = 24_000;
export const money = {
  platform: { type: "payment.received", attemptId: uuid(1), channel: "platform", amount: charged },
  again: { type: "payment.received", attemptId: uuid(2), channel: "platform", amount: charged },
  tooLittle: { type: "payment.received", attemptId: uuid(3), channel: "platform", amount: charged - 1 },
  courier: { type: "payment.received", attemptId: uuid(4), channel: "courier", amount: charged },
  cash: { type: "payment.takeCash", attemptId: uuid(5), amount: charged },
} as const;

export const refundEvents = (component: string) => [
  { type: "request.accepted", component, requestId: uuid(9) },
  { type: "request.failed", component, requestId: uuid(9) },
  { type: "request.redrive", component },
  { type: "refund.giveCash", refund: component },
];

export const timers = {
  window: { type: "timer.due", timer: "paymentWindow", region: "fee" },
  collection: { type: "timer.due", timer: "collection", region: "fee" },
  refund: { type: "timer.due", timer: "refund", region: "refunds" },
} as const;

export const told = [
  { type: "payment.ready" },
  { type: "payment.deliver" },
  { type: "payment.undo", amount: 16_000 },
  { type: "payment.undo", amount: charged },
];

export const paymentInput: PaymentInput = { dossierId: "d-1", amount: charged, holdsResult: true };

export const paymentKey: Walk["key"] = ({ value, context }) => {
  const { amount, ready, delivered, received, settledBy, refunds }: PaymentContext = context;
  return JSON.stringify([value, amount, ready, delivered, Object.keys(received).sort(), settledBy, refunds]);
};

/** `sums`: the money that may come; more than two make a walk large. */
export const paymentWay = (
  sums: readonly (keyof typeof money)[],
  input: PaymentInput = paymentInput,
): Walk => ({
  machine: paymentMachine,
  input,
  events: [
    ...told,
    { type: "payment.payOnDelivery" },
    ...sums.map((sum) => money[sum]),
    ...["refund1", "refund2", "refund3"].flatMap(refundEvents),
    ...Object.values(timers),
  ],
  key: paymentKey,
});
