/**
 * Tells the portal what became of an order, signed, again and again until it takes it; what is open is read from the book at start.
 *
 * Faults bend this: never told, told late, told twice, at first with a wrong signature.
 */
import { randomUUID } from "node:crypto";
import type { PartnerBook } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import { findOrder, type OrderEnd } from "./payment-orders.ts";
import { untilTaken, type Waits } from "./until-taken.ts";

/** A callback as it is booked; the last four say how a fault bends its way. */
export type Callback = OrderEnd & {
  messageId: string;
  orderNumber: string;
  url: string;
  copies: number;
  forged: boolean;
  delayMs: number;
  never: boolean;
};

const callbackOperation = "callback";
const takenOperation = "callbackTaken";

export type PaymentCallbackSettings = Waits & { secret: string };
export type PaymentCallbacks = ReturnType<typeof startPaymentCallbacks>;

/** Books the callback of an order that has just ended. */
export function bookCallback(book: PartnerBook, faults: Faults, end: OrderEnd): Callback {
  const order = findOrder(book, { orderId: end.orderId });
  if (!order) throw new Error(`No order ${end.orderId}`);
  const callback: Callback = {
    ...end,
    messageId: randomUUID(),
    orderNumber: order.orderNumber,
    url: order.callbackUrl,
    copies: faults.takePayment("twiceCallback") ? 2 : 1,
    forged: faults.takePayment("wrongSignature") !== undefined,
    delayMs: faults.takePayment("lateCallback")?.delayMs ?? 0,
    never: faults.takePayment("noCallback") !== undefined,
  };
  book.append({ operation: callbackOperation, request: callback, answer: { status: 200, body: null } });
  return callback;
}

function openCallbacks(book: PartnerBook): Callback[] {
  const requests = (name: string) =>
    book.entries().flatMap(({ operation, request }) => (operation === name ? [request] : []));
  const taken = new Set(requests(takenOperation).map(({ messageId }) => messageId));
  return (requests(callbackOperation) as Callback[]).filter(({ messageId }) => !taken.has(messageId));
}

export function startPaymentCallbacks(book: PartnerBook, settings: PaymentCallbackSettings) {
  const calls = untilTaken<Callback>({
    book,
    takenOperation,
    waits: settings,
    callOf({ url, copies: _, forged, delayMs: __, never: ___, at, ...told }, refused) {
      const secret = forged && !refused ? `${settings.secret}-wrong` : settings.secret;
      return { url, secret, body: { ...told, paidAt: at } };
    },
  });
  function enqueue(callback: Callback) {
    if (!callback.never) calls.enqueue(callback, callback.delayMs);
  }
  for (const callback of openCallbacks(book)) enqueue(callback);
  return { enqueue, stop: calls.stop };
}
