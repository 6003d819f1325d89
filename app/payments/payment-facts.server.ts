/**
 * How a dossier's payment stands, in one read: for papers (receipt and settlement lines), pages and officers.
 *
 * Nothing was charged when there is none (decisions 10: total 0 shows no payment).
 */
import type { Services } from "#app/services.server.ts";
import type { ChargeLine } from "#machines/kernel/effects.ts";
import type { PaymentState } from "#machines/payment/events.ts";

export type PaymentChannel = "platform" | "counter" | "courier";

/** One sum of money that came, or is to be given back. Amounts in đồng. */
export type MoneyRow = {
  id: string;
  channel: PaymentChannel;
  state: "ordered" | "paid" | "refunding" | "refunded" | "closed";
  amount: number;
  received: number | null;
  refundAmount: number;
  orderNumber: string | null;
  receiptNumber: string | null;
  createdAt: string;
  paidAt: string | null;
  refundedAt: string | null;
};

export type PaymentStanding = {
  paymentId: string;
  state: PaymentState;
  /** Charged at filing, and what of it is still charged: lines of parts that were not done are taken off. */
  charged: number;
  amount: number;
  lines: ChargeLine[];
  /** By when it is to be paid; only while that time runs. */
  dueAt: string | null;
  /** The sum that settled it. */
  paid: MoneyRow | null;
  /** Sums that are given back or were, in whole or in part. */
  refunds: MoneyRow[];
  attempts: MoneyRow[];
};

export async function paymentFacts(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
): Promise<PaymentStanding | null> {
  const [row] = await sql<
    (Omit<PaymentStanding, "paid" | "refunds" | "attempts"> & {
      settledBy: string | null;
      attempts: MoneyRow[] | null;
    })[]
  >`
    select p.id as "paymentId", p.state, p.amount as charged, p.lines,
      (w.snapshot -> 'context' ->> 'amount')::int as amount, w.snapshot -> 'context' ->> 'settledBy' as "settledBy",
      (select to_jsonb(due_at) #>> '{}' from timers where workflow_id = p.id and name = 'paymentWindow' limit 1) as "dueAt",
      (select jsonb_agg(jsonb_build_object('id', a.id, 'channel', a.channel, 'state', a.state, 'amount', a.amount, 'received', a.received,
         'refundAmount', a.refund_amount, 'orderNumber', a.order_number, 'receiptNumber', a.receipt_number, 'createdAt', a.created_at,
         'paidAt', a.paid_at, 'refundedAt', a.refunded_at) order by a.created_at, a.id)
       from payment_attempts a where a.payment_id = p.id) as attempts
    from payments p join workflows w on w.id = p.id where p.dossier_id = ${dossierId}`;
  if (!row) return null;
  const { settledBy, attempts, ...payment } = row;
  const all = attempts ?? [];
  return {
    ...payment,
    paid: all.find(({ id }) => id === settledBy) ?? null,
    refunds: all.filter(({ refundAmount }) => refundAmount > 0),
    attempts: all,
  };
}
