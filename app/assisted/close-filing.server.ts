/** How an assisted filing ends: given up, given to the person's own device, or filed. The officer's access ends with it. */
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";

/** The officer ended it, or its time was over, before the dossier could be filed. */
export class AssistanceEnded extends Error {
  override readonly name = "AssistanceEnded";
}

/** Who typed it in for the person, as the history keeps it. */
export type Assistant = { officerId: string; agencyId: string };

/** Ends it at once; ended before, it stays as it was. */
export async function endFiling(
  { sql }: Pick<Services, "sql">,
  officer: OfficerViewer,
  draftId: string,
): Promise<void> {
  await sql`update assisted_filings set ended_at = ${new Date()}
    where draft_id = ${draftId} and officer_id = ${officer.id} and ended_at is null`;
}

/** The person goes on alone on a device of their own. */
export async function endForDevice({ sql }: Pick<Services, "sql">, draftId: string): Promise<void> {
  await sql`update assisted_filings set ended_at = ${new Date()} where draft_id = ${draftId} and ended_at is null`;
}

type Filed = { draftId: string; dossierId: string; assistant: Assistant | undefined };

/**
 * In the transaction that files the draft. Whoever files it, the dossier stays linked with the help it was typed in with.
 * @throws AssistanceEnded when an officer files who may no longer.
 */
export async function linkFiling(tx: Tx, { draftId, dossierId, assistant }: Filed): Promise<void> {
  const now = new Date();
  const { count } = assistant
    ? await tx`update assisted_filings set dossier_id = ${dossierId}, ended_at = ${now}
        where draft_id = ${draftId} and officer_id = ${assistant.officerId} and ended_at is null and expires_at > ${now}`
    : await tx`update assisted_filings set dossier_id = ${dossierId}, ended_at = coalesce(ended_at, ${now}) where draft_id = ${draftId}`;
  if (assistant && count === 0) throw new AssistanceEnded();
}
