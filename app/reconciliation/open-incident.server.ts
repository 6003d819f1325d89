/** Opens an incident about a workflow that serves a dossier (a parcel, a payment): for the manager, once for each cause. */
import { uuidv7 } from "uuidv7";
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";

export type WorkflowIncident = {
  partner: string;
  workflowId: string;
  kind: string;
  /** What failed, as registers' operations are named. */
  operation: string;
  /** Names the cause: it opens one incident however often it is seen. */
  key: string;
  at: Date;
  /** A cause that is seen again after its incident was closed opens it anew. */
  reopens?: boolean;
  /** One open incident of this kind is enough, whatever its cause. */
  oneAtATime?: boolean;
};

export async function openWorkflowIncident(
  sql: Services["sql"] | Tx,
  incident: WorkflowIncident,
): Promise<void> {
  const { partner, workflowId, kind, operation, key, at, reopens = false, oneAtATime = false } = incident;
  await sql`
    insert into incidents (id, partner, day, idempotency_key, kind, operation, case_code, dossier_id, workflow_id, opened_at)
    select ${uuidv7()}, ${partner}, ${localDay(at)}, ${key}, ${kind}, ${operation}, d.case_code, d.id, w.id, ${at}
    from workflows w join dossiers d on d.id = w.owner_id where w.id = ${workflowId}
      and not (${oneAtATime} and exists (
        select 1 from incidents i where i.workflow_id = w.id and i.kind = ${kind} and i.closed_at is null))
    on conflict (partner, idempotency_key, kind) ${
      reopens
        ? sql`do update set opened_at = excluded.opened_at, closed_at = null where incidents.closed_at is not null`
        : sql`do nothing`
    }`;
}
