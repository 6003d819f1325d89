/** Writes what pages, lists and searches read, in the transaction of the step that changed it. */
import type { Calendar } from "#app/calendar/working-time.ts";
import { projectPayment } from "#app/payments/project-payment.server.ts";
import { projectPayout } from "#app/payouts/project-payout.server.ts";
import type { CorrectionContext } from "#machines/correction/events.ts";
import type { WorkflowKind } from "#machines/kernel/procedure.ts";
import type { Workflow } from "./load-workflow.server.ts";
import { projectDossier } from "./project-dossier.server.ts";
import { projectParcel } from "./project-parcel.server.ts";
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
  else if (projected.kind.id === "payment") await projectPayment(tx, projected);
  else if (projected.kind.id === "payout") await projectPayout(tx, projected);
  else if (projected.kind.id === "correction") await projectCorrection(tx, projected);
  else await projectDossier(tx, projected);
}

/** A correction's state; a paper that is revoked counts no more from this very event on. */
async function projectCorrection(tx: Tx, { record, step }: Projected): Promise<void> {
  const { workflowId, at } = record;
  const state = String(step.snapshot.value);
  const [about] = await tx<{ paperId: string }[]>`
    update corrections set state = ${state}, updated_at = ${at} where id = ${workflowId} returning paper_id as "paperId"`;
  if (!about) throw new Error(`No row of correction ${workflowId}`);
  if (state !== "revoked") return;
  const { because } = step.snapshot.context as CorrectionContext;
  await tx`update issued_papers set revoked_at = ${at}, revoked_because = ${because} where id = ${about.paperId} and revoked_at is null`;
}
