/**
 * The family goes to the platform to pay: an order of ours first, then the platform's, then the browser.
 *
 * The payment's row is the lock: a double click and a second browser get the same order. No call is made inside the transaction.
 */
import { uuidv7 } from "uuidv7";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { ChargeLine } from "#machines/kernel/effects.ts";
import type { PaymentState } from "#machines/payment/events.ts";
import { nextLook } from "./due-orders.server.ts";
import { checkOrder, closeOrder } from "./order-status.server.ts";
import { payableStates } from "./payable.ts";
import { orderPayment } from "./platform.server.ts";

/** `paying`: where the browser goes; `paid`: it was paid already, or cannot be paid any more; `courier`: the courier will collect it. */
export type Started = { paying: string } | { problem: "down" | "notPayable" | "courier" };

type Dossier = { id: string; caseCode: string };
type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">;

export async function startPayment(services: Needs, dossier: Dossier): Promise<Started> {
  // An order that the platform takes no payment for any more is closed, and a new one is made once.
  for (let tries = 0; tries < 2; tries++) {
    const order = await openOrder(services, dossier.id);
    if ("problem" in order) return order;
    const ordered = await orderPayment(services, { ...order, caseCode: dossier.caseCode });
    if (ordered.kind === "down") return { problem: "down" };
    if (ordered.kind === "ordered") {
      await services.sql`update payment_attempts set order_number = ${ordered.orderNumber} where id = ${order.orderId} and order_number is null`;
      return { paying: ordered.payUrl };
    }
    await checkOrder(services, order.orderId);
    await closeOrder(services, order.orderId);
  }
  return { problem: "notPayable" };
}

type Row = { id: string; state: PaymentState; amount: number; lines: ChargeLine[] };

/**
 * The courier collects, and nobody pays twice: a parcel with cash on delivery is on its way, or is just being ordered for a result that
 * is ready.
 */
export async function withCourier(sql: Services["sql"] | Tx, dossierId: string): Promise<boolean> {
  const [collecting] = await sql`
    select 1 where exists (select 1 from parcels where dossier_id = ${dossierId} and cash_on_delivery > 0
        and state <> all(${["cancelled", "returned", "lost"]}))
      or exists (select 1 from payments p join workflows w on w.id = p.id join workflows d on d.id = p.dossier_id
        cross join jsonb_array_elements(p.lines) l
        where p.dossier_id = ${dossierId} and p.state = 'onDelivery' and (w.snapshot #>> '{context,ready}')::boolean
          and d.snapshot #>> array['context', 'results', l ->> 'result', 'channel'] = 'post')`;
  return collecting !== undefined;
}

async function openOrder(
  { sql, clock }: Needs,
  dossierId: string,
): Promise<{ orderId: string; amount: number; lines: ChargeLine[] } | { problem: "notPayable" | "courier" }> {
  const now = await clock.now();
  return sql.begin(async (tx) => {
    const [payment] = await tx<Row[]>`
      select p.id, p.state, p.lines, (w.snapshot -> 'context' ->> 'amount')::int as amount
      from payments p join workflows w on w.id = p.id where p.dossier_id = ${dossierId} for no key update of p`;
    if (!payment || !payableStates.includes(payment.state)) return { problem: "notPayable" };
    if (await withCourier(tx, dossierId)) return { problem: "courier" };
    const { amount, lines } = payment;
    await tx`update payment_attempts set state = 'closed', ask_after = null
      where payment_id = ${payment.id} and channel = 'platform' and state = 'ordered' and amount <> ${amount}`;
    const [open] = await tx<{ id: string }[]>`
      select id from payment_attempts where payment_id = ${payment.id} and channel = 'platform' and state = 'ordered' order by created_at desc limit 1`;
    if (open) return { orderId: open.id, amount, lines };
    const orderId = uuidv7();
    await tx`insert into payment_attempts (id, payment_id, channel, state, amount, created_at, ask_after)
      values (${orderId}, ${payment.id}, 'platform', 'ordered', ${amount}, ${now}, ${nextLook(now, now)})`;
    return { orderId, amount, lines };
  });
}
