/** The treasury that pays families: its orders, cancellations, lists, all read from its book. */
import type { RequestHandler } from "express";
import { z } from "zod";
import { acceptedOf, type Library, type PartnerBook } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { caseCode, isoDate, personName } from "./shapes.ts";
import type { ReturnReason } from "./treasury-reasons.ts";

const orderOperation = "orderPayout";
const cancelOperation = "cancelPayout";
export const moveOperation = "movePayout";

const order = z
  .looseObject({
    orderId: z.uuid(),
    caseCode,
    amount: z.number().int().positive(),
    way: z.enum(["bank", "cash", "post"]),
    receiver: personName,
    account: z
      .looseObject({
        number: z.string().regex(/^[0-9]{6,19}$/, { error: "6-19 digits" }),
        bankName: z.string().trim().min(1).max(200),
        holder: personName,
      })
      .optional(),
    address: z.looseObject({ name: z.string(), phone: z.string(), address: z.string().min(1) }).optional(),
  })
  .refine(({ way, account }) => way !== "bank" || account, { path: ["account"], error: "an account" })
  .refine(({ way, address }) => way !== "post" || address, { path: ["address"], error: "an address" });
const cancellation = z.looseObject({ orderId: z.uuid() });

type OrderRequest = z.output<typeof order>;
export type MoveState = "sent" | "paid" | "returned";
/** What became of an order; `at` is legal time. */
export type Move = { orderId: string; state: MoveState; reason?: ReturnReason; at: string };
export type Payout = OrderRequest & {
  reference: string;
  state: "ordered" | "cancelled" | MoveState;
  reason: ReturnReason | undefined;
  moves: Move[];
};

/** An order that is known already is the same order: money is never ordered twice. `placed`: one that was not known. */
export function payoutOrders(
  { treasury }: Library,
  placed: (request: OrderRequest) => void,
): Operation<OrderRequest> {
  let fresh = false;
  return {
    partner: "treasury",
    name: orderOperation,
    kind: "change",
    body: order,
    handle: ({ orderId }) => {
      const known = listPayouts(treasury);
      const found = known.find((one) => one.orderId === orderId);
      fresh = !found;
      if (cancelledIds(treasury).has(orderId)) return refused("cancelled");
      return accepted({ reference: found?.reference ?? `KB${String(known.length + 1).padStart(8, "0")}` });
    },
    after: ({ request, answer }) => {
      const { status } = answer.body as { status: string };
      if (fresh && status === "accepted") placed(request as OrderRequest);
    },
  };
}

/** Until it has left, or once it is back; an order that has not arrived yet is refused when it does. */
export function payoutCancellations({ treasury }: Library): Operation<z.output<typeof cancellation>> {
  return {
    partner: "treasury",
    name: cancelOperation,
    kind: "change",
    body: cancellation,
    handle: ({ orderId }) => {
      const state = findPayout(treasury, orderId)?.state;
      return state === "sent" || state === "paid" ? refused("alreadySent") : accepted({});
    },
  };
}

const cancelledIds = (book: PartnerBook) =>
  new Set(
    acceptedOf<{ orderId: string }, unknown>(book, cancelOperation).map(({ request }) => request.orderId),
  );

/** All orders, oldest first. */
export function listPayouts(book: PartnerBook): Payout[] {
  const moves = book
    .entries()
    .flatMap(({ operation, request }) => (operation === moveOperation ? [request as Move] : []));
  const cancelled = cancelledIds(book);
  const orders = acceptedOf<OrderRequest, { reference: string }>(book, orderOperation);
  const once = new Map(orders.map((one) => [one.request.orderId, one]));
  return [...once.values()].map(({ request, result: { reference } }) => {
    const mine = moves.filter(({ orderId }) => orderId === request.orderId);
    const last = mine.at(-1);
    const state = cancelled.has(request.orderId) && !last ? "cancelled" : (last?.state ?? "ordered");
    return { ...request, reference, state, reason: last?.reason, moves: mine };
  });
}

export const findPayout = (book: PartnerBook, orderId: string): Payout | undefined =>
  listPayouts(book).find((one) => one.orderId === orderId);

/** What may follow; cash at a counter is paid out there, not by the treasury. */
export const canMove = ({ state, way }: Payout, to: MoveState): boolean =>
  way !== "cash" && (state === "ordered" || (state === "sent" && to !== "sent"));

/** Answers what became of an order; an order that never arrived is unknown. */
export function payoutStatus({ treasury }: Library, faults: Faults): RequestHandler {
  return (request, response) => {
    if (isDown(faults)) return void response.status(503).json({ status: "error", message: "server error" });
    const orderId = String(request.params.orderId);
    const found = findPayout(treasury, orderId);
    if (!found) return void response.json({ orderId, state: "unknown", amount: 0 });
    const { state, reason, reference, amount } = found;
    return void response.json({ orderId, state, reference, amount, ...(reason && { reason }) });
  };
}

/** `GET …?day=YYYY-MM-DD`: what arrived on a local day. */
export function paidOutList({ treasury }: Library, faults: Faults): RequestHandler {
  return (request, response) => {
    const day = isoDate.safeParse(request.query.day);
    if (!day.success) return void response.status(400).json({ error: "day: YYYY-MM-DD" });
    if (isDown(faults)) return void response.status(503).json({ status: "error", message: "server error" });
    return void response.json(
      listPayouts(treasury).flatMap(({ orderId, reference, caseCode, amount, moves }) =>
        moves.flatMap(({ state, at }) =>
          state === "paid" && localDay(at) === day.data
            ? [{ orderId, reference, caseCode, amount, paidAt: at }]
            : [],
        ),
      ),
    );
  };
}

function isDown(faults: Faults): boolean {
  const fault = faults.peek("treasury");
  if (fault?.mode !== "down") return false;
  faults.use(fault);
  return true;
}

const localDay = (moment: string) =>
  new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
