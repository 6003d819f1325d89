/** An officer says why a dossier outside the own list has to be read; the reason holds for a while, for this officer and dossier only. */
import { uuidv7 } from "uuidv7";
import { type FormFailure, readForm } from "#app/forms/read-form.ts";
import { reasonMinutes } from "#app/identity/read-dossier.server.ts";
import { dossierPath, StatedReason } from "#app/identity/state-reason.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";

/** Kept append-only in use: a second reason is a second row, and the latest one counts. Each read is recorded with it. */
export async function giveReason(
  { sql }: Pick<Services, "sql">,
  viewer: OfficerViewer,
  dossier: { id: string },
  form: FormData,
): Promise<{ stated: true } | FormFailure> {
  const read = readForm(StatedReason, form);
  if ("errors" in read) return read;
  const { purpose, reason } = read.value;
  const now = new Date();
  const until = new Date(now.getTime() + reasonMinutes * 60_000);
  await sql`insert into read_reasons (id, officer_id, dossier_id, purpose, reason, stated_at, expires_at)
    values (${uuidv7()}, ${viewer.id}, ${dossier.id}, ${purpose}, ${reason.normalize("NFC")}, ${now}, ${until})`;
  return { stated: true };
}

/** The page that the officer wanted: an officers' page of this dossier, one of its files or papers; anything else leads to the dossier. */
export function wantedPage(caseCode: string, asked: string | null): string {
  const own = dossierPath(caseCode);
  const known = [`${own}/`, `${own}?`, "/tep/", "/giay/"].some((start) => asked?.startsWith(start));
  return known &&
    asked &&
    /^[\w\-./?=&%~+]+$/.test(asked) &&
    !asked.includes("..") &&
    !asked.includes("/ly-do")
    ? asked
    : own;
}
