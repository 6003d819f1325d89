/** What goes wrong with money for a family is kept as an incident for the manager, once for each cause. */
import { openWorkflowIncident } from "#app/reconciliation/open-incident.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";

/** `payoutNotStopped`: it was to be held back and had left already. `payoutContradiction`: the payer's words do not fit together. */
export type PayoutIncidentKind = "payoutNotStopped" | "payoutContradiction";

export type PayoutIncident = {
  payoutId: string;
  kind: PayoutIncidentKind;
  /** Names the cause: it opens one incident however often it is seen. */
  key: string;
  at: Date;
};

export const openPayoutIncident = (
  sql: Services["sql"] | Tx,
  { payoutId, kind, ...cause }: PayoutIncident,
): Promise<void> =>
  openWorkflowIncident(sql, {
    ...cause,
    partner: "treasury",
    operation: kind === "payoutNotStopped" ? "cancelPayout" : "orderPayout",
    workflowId: payoutId,
    kind,
  });

/** The money came back after all: there is nothing left to ask for. */
export async function closePayoutIncident(tx: Tx, payoutId: string, at: Date): Promise<void> {
  await tx`update incidents set closed_at = ${at}
    where workflow_id = ${payoutId} and kind = 'payoutNotStopped' and closed_at is null`;
}
