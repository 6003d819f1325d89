/** Rows of the counter that follow from a dossier's step: originals in keeping, and an appointment that nobody needs any more. */
import type { Note, StepRecord, Tx } from "#app/workflow/write-step.server.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { nothingToCollect } from "./at-counter.ts";

/** What the officer said about an original: the row of the procedure's papers (or `other`), and words of their own. */
export const paperNote = "paper";
export const descriptionNote = "description";

/** Events after which the last thing to collect may be gone. */
const mayEmpty = /^(result|original|payment|part|dossier|withdrawal|request|timer)\./;

export async function projectCounter(
  tx: Tx,
  { workflowId, event, at }: Pick<StepRecord, "workflowId" | "event" | "at">,
  notes: readonly Note[],
  context: DossierContext,
): Promise<void> {
  const said = (key: string) => notes.find((note) => note.key === key)?.body ?? "";
  if (event.type === "original.take")
    await tx`insert into originals (id, dossier_id, paper, description, taken_at)
      values (${String(event.originalId)}, ${workflowId}, ${said(paperNote) || "other"}, ${said(descriptionNote)}, ${at})`;
  if (event.type === "original.return")
    await tx`update originals set returned_at = ${at} where id = ${String(event.originalId)} and dossier_id = ${workflowId}`;
  // Most dossiers are electronic from end to end and have no appointment: they are not asked for one.
  const everAtCounter =
    event.type === "result.changeChannel" ||
    Object.keys(context.originals ?? {}).length > 0 ||
    Object.values(context.results).some(({ channel }) => channel === "counter");
  if (everAtCounter && mayEmpty.test(event.type) && nothingToCollect(context))
    await tx`update appointments set cancelled_at = ${at}
      where dossier_id = ${workflowId} and cancelled_at is null and starts_at > ${at}`;
}
