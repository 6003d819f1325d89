/** Rows of the counter that follow from a dossier's step: originals in keeping, and an appointment that nobody needs any more. */
import type { Note, StepRecord, Tx } from "#app/workflow/write-step.server.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { nothingToCollect } from "./at-counter.ts";
import { addMove } from "./original-moves.server.ts";

/** What the officer said about an original: the row of the procedure's papers (or `other`), and words of their own. */
export const paperNote = "paper";
export const descriptionNote = "description";
/** Where the officer put it, and which side of the family got it back: for officers only. */
export const placeNote = "place";
export const collectorNote = "collector";

/** Events after which the last thing to collect may be gone. */
const mayEmpty = /^(result|original|payment|part|dossier|withdrawal|request|timer)\./;

export async function projectCounter(
  tx: Tx,
  { workflowId, event, actor, at }: Pick<StepRecord, "workflowId" | "event" | "actor" | "at">,
  notes: readonly Note[],
  context: DossierContext,
): Promise<void> {
  const said = (key: string) => notes.find((note) => note.key === key)?.body ?? "";
  const keeping = { originalId: String(event.originalId), dossierId: workflowId, at };
  if (event.type === "original.take" && actor.kind === "officer") {
    await tx`insert into originals (id, dossier_id, paper, description, agency_id, taken_at)
      values (${keeping.originalId}, ${workflowId}, ${said(paperNote) || "other"}, ${said(descriptionNote)}, ${actor.agencyId}, ${at})`;
    await addMove(tx, { ...keeping, kind: "taken", byOfficer: actor.id, place: said(placeNote) || null });
  }
  if (event.type === "original.return" && actor.kind === "officer") {
    await tx`update originals set returned_at = ${at} where id = ${keeping.originalId} and dossier_id = ${workflowId}`;
    const toPerson = said(collectorNote) === "authorised" ? "authorised" : "applicant";
    await addMove(tx, { ...keeping, kind: "returned", byOfficer: actor.id, toPerson });
  }
  // Most dossiers are electronic from end to end and have no appointment: they are not asked for one.
  const everAtCounter =
    event.type === "result.changeChannel" ||
    Object.keys(context.originals ?? {}).length > 0 ||
    Object.values(context.results).some(({ channel }) => channel === "counter");
  if (everAtCounter && mayEmpty.test(event.type) && nothingToCollect(context))
    await tx`update appointments set cancelled_at = ${at}
      where dossier_id = ${workflowId} and cancelled_at is null and starts_at > ${at}`;
}
