/** A payment's row, a row for every sum of money, and the incidents that its events open and close. */
import type { Projected } from "#app/workflow/project.server.ts";
import type { StoredSnapshot } from "#app/workflow/step.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { PaymentContext, PaymentEvent, RefundFacts } from "#machines/payment/events.ts";
import { moneyOf, refundName } from "#machines/payment/money.ts";
import { closeMoneyIncidents, openMoneyIncident } from "./money-incidents.server.ts";

export const feeState = ({ value }: Pick<StoredSnapshot, "value">): string =>
  typeof value === "object" ? String(value.fee) : String(value);

export async function projectPayment(tx: Tx, { record, step }: Projected): Promise<void> {
  const { workflowId, at } = record;
  const context = step.snapshot.context as PaymentContext;
  await tx`update payments set state = ${feeState(step.snapshot)}, updated_at = ${at} where id = ${workflowId}`;
  const rows = Object.entries(context.received).map(([id, { channel, amount }]) => {
    const refunds = context.refunds.filter(({ attemptId }) => attemptId === id);
    const failed = context.refunds.findIndex(
      ({ attemptId, state }) => attemptId === id && state === "failed",
    );
    const stuck = failed === -1 ? null : refundName(failed);
    return { id, channel, amount, refund: sumOf(refunds), stuck, state: stateOf(refunds) };
  });
  if (rows.length > 0)
    await tx`
      insert into payment_attempts as a (id, payment_id, channel, state, amount, received, refund_amount, stuck_refund, created_at, paid_at, refunded_at)
      select r.id, ${workflowId}, r.channel, r.state, r.amount, r.amount, r.refund, r.stuck, ${at}, ${at}, case when r.state = 'refunded' then ${at}::timestamptz end
      from jsonb_to_recordset(${tx.json(rows)}) as r(id uuid, channel text, state text, amount int, refund int, stuck text)
      on conflict (id) do update set state = excluded.state, received = excluded.received, refund_amount = excluded.refund_amount, stuck_refund = excluded.stuck_refund,
        paid_at = coalesce(a.paid_at, excluded.paid_at), ask_after = null,
        refunded_at = case when excluded.state = 'refunded' then coalesce(a.refunded_at, excluded.refunded_at) end`;
  await projectIncidents(tx, workflowId, record.event as PaymentEvent, context, at);
}

const sumOf = (refunds: readonly RefundFacts[]) => refunds.reduce((sum, { amount }) => sum + amount, 0);

function stateOf(refunds: readonly RefundFacts[]): "paid" | "refunding" | "refunded" {
  if (refunds.length === 0) return "paid";
  return refunds.every(({ state }) => state === "done") ? "refunded" : "refunding";
}

async function projectIncidents(
  tx: Tx,
  paymentId: string,
  event: PaymentEvent,
  { refunds, settledBy }: PaymentContext,
  at: Date,
): Promise<void> {
  const money = moneyOf(event);
  const wrong = money && refunds.find(({ attemptId }) => attemptId === money.attemptId);
  if (wrong?.because === "mismatched")
    await openMoneyIncident(tx, { paymentId, kind: "wrongAmount", key: wrong.attemptId, at });
  if (event.type === "timer.due" && event.timer === "refund")
    for (const [index, { state }] of refunds.entries())
      if (state !== "done")
        await openMoneyIncident(tx, {
          ...{ paymentId, kind: "refundLate", at },
          key: `${paymentId}:${refundName(index)}`,
        });
  if (event.type === "timer.due" && event.timer === "collection")
    await openMoneyIncident(tx, { paymentId, kind: "notCollected", key: paymentId, at });
  if (settledBy) await closeMoneyIncidents(tx, paymentId, ["notCollected"], at);
  if (refunds.every(({ state }) => state === "done"))
    await closeMoneyIncidents(tx, paymentId, ["wrongAmount", "refundLate", "owedToFamily"], at);
}
