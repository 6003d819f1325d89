/** What the platform is told when a sum goes back: which order, how much, and the number under which it counts once. */
import type { Services } from "#app/services.server.ts";
import type { PaymentContext } from "#machines/payment/events.ts";
import { findRefund } from "#machines/payment/money.ts";

/** The number stays the same however often the refund is asked for: a repeat under a new key gives nothing back twice. */
export async function refundOrder(
  { sql }: Pick<Services, "sql">,
  paymentId: string,
  refund: string,
): Promise<Record<string, unknown>> {
  const [row] = await sql<{ caseCode: string; context: PaymentContext }[]>`
    select d.case_code as "caseCode", w.snapshot -> 'context' as context
    from payments p join workflows w on w.id = p.id join dossiers d on d.id = p.dossier_id where p.id = ${paymentId}`;
  const found = row && findRefund(row.context, refund);
  if (!found) throw new Error(`Payment ${paymentId} has no ${refund}`);
  return {
    refundId: `${paymentId}:${refund}`,
    orderId: found.attemptId,
    caseCode: row.caseCode,
    amount: found.amount,
  };
}
