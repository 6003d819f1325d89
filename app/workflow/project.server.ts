/** Writes what pages, lists and searches read, in the transaction of the step that changed it. */
import type { Calendar } from "#app/calendar/working-time.ts";
import type { WorkflowKind } from "#machines/kernel/procedure.ts";
import type { Workflow } from "./load-workflow.server.ts";
import { projectDossier } from "./project-dossier.server.ts";
import type { Step } from "./step.ts";
import type { Note, StepRecord, Tx } from "./write-step.server.ts";

export type Projected = {
  kind: WorkflowKind;
  calendar: Calendar;
  workflow: Pick<Workflow, "ruleVersion" | "submittedAt" | "facts">;
  record: StepRecord;
  step: Step;
  notes: readonly Note[];
};

export async function project(tx: Tx, projected: Projected): Promise<void> {
  if (projected.kind.id === "parcel") await projectParcel(tx, projected);
  else await projectDossier(tx, projected);
}

/** A parcel's state and, once the carrier has answered, its item number. */
async function projectParcel(tx: Tx, { record, step }: Projected): Promise<void> {
  const { workflowId, event, at } = record;
  const requestId = event.type === "request.accepted" ? String(event.requestId) : null;
  await tx`update parcels set state = ${String(step.snapshot.value)}, updated_at = ${at},
    item_number = coalesce((select response ->> 'itemNumber' from partner_requests where id = ${requestId}), item_number)
    where id = ${workflowId}`;
}
