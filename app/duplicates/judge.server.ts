/** An officer's word on a pair: one person or two. It decides nothing by itself; it stands above the decisions as a warning. */
import { z } from "zod";
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { errorsOf, type FormFailure, typedOf } from "#app/forms/read-form.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";

const Judgement = z.object({
  candidateId: z.uuid(),
  verdict: z.enum(["same", "different"], { error: "duplicates:error.verdict" }),
  note: z
    .string({ error: "duplicates:error.note" })
    .trim()
    .min(1, { error: "duplicates:error.note" })
    .max(500, { error: "duplicates:error.noteLong" }),
  /** What stood there when the page was opened. */
  seen: z.enum(["", "same", "different"]),
});

export type Judged = { done: true } | FormFailure | { overtaken: true };

/** `overtaken`: a colleague has said something in between; nothing was written. @throws Response 404 for a pair of other dossiers. */
export async function judgeDuplicate(
  services: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  dossier: { id: string },
  form: FormData,
  requestId: string,
): Promise<Judged> {
  const typed = typedOf(form);
  const read = Judgement.safeParse(typed);
  if (!read.success) {
    const errors = errorsOf(read.error);
    if (errors.candidateId || errors.seen) throw new Response(null, { status: 400 });
    return { errors, typed };
  }
  const { candidateId, verdict, note, seen } = read.data;
  const now = await services.clock.now();
  const [pair] = await services.sql<{ written: boolean; repeated: boolean; otherId: string }[]>`
    with pair as (
      select id, verdict, note, decided_by, case dossier_id when ${dossier.id} then other_dossier_id else dossier_id end as other_id
      from duplicate_candidates where id = ${candidateId} and (dossier_id = ${dossier.id} or other_dossier_id = ${dossier.id})),
    said as (
      update duplicate_candidates c set verdict = ${verdict}, note = ${note.normalize("NFC")}, decided_by = ${viewer.id}, decided_at = ${now}
      from pair where c.id = pair.id and coalesce(c.verdict, '') = ${seen} returning c.id)
    select exists (select 1 from said) as written, pair.other_id as "otherId",
      coalesce(pair.verdict = ${verdict} and pair.decided_by = ${viewer.id} and pair.note = ${note.normalize("NFC")}, false) as repeated from pair`;
  if (!pair) throw new Response(null, { status: 404 });
  if (!pair.written && !pair.repeated) return { overtaken: true };
  // The row holds the last word only; the log keeps every one.
  await recordAccess(services, {
    ...{ viewer, purpose: "process", rule: "duplicate.judge", requestId },
    ...{ fields: [`verdict.${verdict}`], dossierIds: [dossier.id, pair.otherId] },
  });
  return { done: true };
}
