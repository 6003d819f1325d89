/** What goes wrong with a parcel is kept as an incident for the manager, once for each cause. */
import { openWorkflowIncident } from "#app/reconciliation/open-incident.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";

export type ParcelIncident = {
  parcelId: string;
  kind: "noScan" | "contradiction" | "differentAmount";
  /** Names the cause: it opens one incident however often it is reported. */
  key: string;
  at: Date;
};

/** One silence is one incident, however long it lasts. */
export const openIncident = (
  sql: Services["sql"] | Tx,
  { parcelId, kind, ...cause }: ParcelIncident,
): Promise<void> =>
  openWorkflowIncident(sql, {
    ...cause,
    partner: "carrier",
    operation: "orderParcel",
    workflowId: parcelId,
    kind,
    oneAtATime: kind === "noScan",
  });

/** The carrier was heard of, or nobody waits for it any more. */
export async function closeSilence(tx: Tx, parcelId: string, at: Date): Promise<void> {
  await tx`update incidents set closed_at = ${at} where workflow_id = ${parcelId} and kind = 'noScan' and closed_at is null`;
}
