/** What goes wrong with money is kept as an incident for the manager, once for each cause, and closed when it is right again. */
import { openWorkflowIncident } from "#app/reconciliation/open-incident.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";

/** `owedToFamily`: found by the night watch; a payment was kept for what was not done. */
export type MoneyIncidentKind = "wrongAmount" | "refundLate" | "notCollected" | "owedToFamily";

const operations: Readonly<Record<MoneyIncidentKind, string>> = {
  wrongAmount: "payOrder",
  refundLate: "createRefund",
  notCollected: "collectPayment",
  owedToFamily: "createRefund",
};

export type MoneyIncident = {
  paymentId: string;
  kind: MoneyIncidentKind;
  /** Names the cause: it opens one incident however often it is seen. */
  key: string;
  at: Date;
};

export const openMoneyIncident = (
  sql: Services["sql"] | Tx,
  { paymentId, kind, ...cause }: MoneyIncident,
): Promise<void> =>
  openWorkflowIncident(sql, {
    ...cause,
    partner: "payment",
    operation: operations[kind],
    workflowId: paymentId,
    kind,
    reopens: true,
  });

export async function closeMoneyIncidents(
  sql: Services["sql"] | Tx,
  paymentId: string,
  kinds: readonly MoneyIncidentKind[],
  at: Date,
): Promise<void> {
  await sql`update incidents set closed_at = ${at}
    where workflow_id = ${paymentId} and kind = any(${[...kinds]}) and closed_at is null`;
}
