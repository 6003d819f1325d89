/** The payment platform's orders, payments and refunds, all read from its book. */
import type { RequestHandler } from "express";
import { z } from "zod";
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { caseCode, isoDate } from "./shapes.ts";

const orderOperation = "createOrder";
const refundOperation = "createRefund";
export const endOperation = "endOrder";

const order = z.looseObject({
  orderId: z.uuid(),
  caseCode,
  amount: z.number().int().positive(),
  lines: z.array(z.looseObject({ id: z.string(), amount: z.number().int() })).max(50),
  returnUrl: z.url({ protocol: /^https?$/ }),
  callbackUrl: z.url({ protocol: /^https?$/ }),
});
const refund = z.looseObject({
  refundId: z.string().min(1).max(100),
  orderId: z.uuid(),
  amount: z.number().int().positive(),
});
type OrderRequest = z.output<typeof order>;
type RefundRequest = z.output<typeof refund>;

/** How an order ended: `amount` is what was really paid. */
export type OrderEnd = { orderId: string; state: "paid" | "cancelled"; amount: number; at: string };
export type Order = OrderRequest & {
  orderNumber: string;
  end: OrderEnd | undefined;
  refunds: { refundId: string; amount: number }[];
};

export const orderPath = "/thanh-toan";

export function paymentOrders({ payment }: Library, origin: string): Operation<OrderRequest> {
  return {
    partner: "payment",
    name: orderOperation,
    kind: "change",
    body: order,
    handle: ({ orderId }) => {
      if (findOrder(payment, { orderId })) return refused("orderExists");
      const orderNumber = `TT${String(acceptedOf(payment, orderOperation).length + 1).padStart(8, "0")}`;
      return accepted({ orderNumber, payUrl: `${origin}${orderPath}/${orderNumber}` });
    },
  };
}

/** A refund that was made is confirmed again under another key: its own number makes it count once. */
export function paymentRefunds({ payment }: Library): Operation<RefundRequest> {
  return {
    partner: "payment",
    name: refundOperation,
    kind: "change",
    body: refund,
    handle: ({ refundId, orderId, amount }) => {
      const found = findOrder(payment, { orderId });
      if (!found) return refused("unknownOrder");
      if (found.refunds.some((one) => one.refundId === refundId)) return accepted({ refundId });
      const paid = found.end?.state === "paid" ? found.end.amount : 0;
      if (paid === 0) return refused("notPaid");
      if (refundedOf(found) + amount > paid) return refused("tooMuch");
      return accepted({ refundId });
    },
  };
}

/** Refunds fail as long as the mode lasts, everything else works. */
export const refundsDown =
  (faults: Faults): RequestHandler =>
  (_request, response, next) => {
    if (!faults.takePayment("refundDown")) return next();
    response.status(503).json({ status: "error", message: "server error" });
  };

export const refundedOf = ({ refunds }: Pick<Order, "refunds">) =>
  refunds.reduce((sum, { amount }) => sum + amount, 0);

/** All orders, oldest first. */
export function listOrders(book: PartnerBook): Order[] {
  const ends = book
    .entries()
    .flatMap(({ operation, request }) => (operation === endOperation ? [request as OrderEnd] : []));
  const given = acceptedOf<RefundRequest, unknown>(book, refundOperation);
  return acceptedOf<OrderRequest, { orderNumber: string }>(book, orderOperation).map(
    ({ request, result: { orderNumber } }) => {
      const mine = given.flatMap((one) => (one.request.orderId === request.orderId ? [one.request] : []));
      return {
        ...request,
        orderNumber,
        end: ends.find(({ orderId }) => orderId === request.orderId),
        refunds: [...new Map(mine.map((one) => [one.refundId, one])).values()],
      };
    },
  );
}

export const findOrder = (book: PartnerBook, by: { orderId: string } | { orderNumber: string }) =>
  listOrders(book).find((one) =>
    "orderId" in by ? one.orderId === by.orderId : one.orderNumber === by.orderNumber,
  );

/** Answers what became of an order; an order that never arrived is unknown. */
export function orderStatus({ payment }: Library, faults: Faults): RequestHandler {
  return (request, response) => {
    if (isDown(faults)) return void response.status(503).json({ status: "error", message: "server error" });
    const orderId = String(request.params.orderId);
    const found = findOrder(payment, { orderId });
    if (!found)
      return void response.json({ orderId, state: "unknown", orderNumber: null, amount: 0, refunded: 0 });
    const { end, orderNumber } = found;
    return void response.json({
      ...{ orderId, orderNumber, state: end?.state ?? "open" },
      ...{ amount: end?.state === "paid" ? end.amount : 0, refunded: refundedOf(found) },
    });
  };
}

/** `GET …?day=YYYY-MM-DD`: what was paid on a local day. */
export function paidList({ payment }: Library, faults: Faults): RequestHandler {
  return (request, response) => {
    const day = isoDate.safeParse(request.query.day);
    if (!day.success) return void response.status(400).json({ error: "day: YYYY-MM-DD" });
    if (isDown(faults)) return void response.status(503).json({ status: "error", message: "server error" });
    return void response.json(
      listOrders(payment).flatMap(({ orderId, orderNumber, caseCode, end }) =>
        end?.state === "paid" && localDay(end.at) === day.data
          ? [{ orderId, orderNumber, caseCode, amount: end.amount, paidAt: end.at }]
          : [],
      ),
    );
  };
}

function isDown(faults: Faults): boolean {
  const fault = faults.peek("payment");
  if (fault?.mode !== "down") return false;
  faults.use(fault);
  return true;
}

const localDay = (moment: string) =>
  new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
