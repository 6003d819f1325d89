/** Letters: what no channel could bring is a task of the agency that received the dossier, until an officer has sent it. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";

/** Shown on the work list at most; the rest follows when these are sent. */
const shownAtMost = 20;

export type OpenLetter = {
  dossierId: string;
  caseCode: string;
  href: string;
  subject: string;
  since: string;
};

/** Dossiers of the officer's agency in which a letter waits, oldest first. */
export async function listOpenLetters(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
): Promise<OpenLetter[]> {
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<{ dossierId: string; caseCode: string; subject: string; since: Date }[]>`
      select d.id as "dossierId", d.case_code as "caseCode", d.subject_name as subject, min(n.created_at) as since
      from notifications n join dossiers d on d.id = n.dossier_id
      where n.channel = 'letter' and n.status = 'queued' and d.intake_agency_id = ${viewer.agencyId}
      group by d.id order by since limit ${shownAtMost}`,
  );
  return rows.map(({ dossierId, caseCode, subject, since }) => ({
    dossierId,
    caseCode,
    href: `/can-bo/ho-so/${caseCode}#thong-bao`,
    subject,
    since: formatDateTime(since),
  }));
}

/** Marks a letter as sent. A second press finds it done. @throws Response 404 when the dossier has no such letter. */
export async function finishLetter(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  dossierId: string,
  form: FormData,
): Promise<void> {
  const id = String(form.get("letter") ?? "");
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const [letter] = uuid
    ? await sql`select 1 from notifications where id = ${id} and dossier_id = ${dossierId} and channel = 'letter'`
    : [];
  if (!letter) throw new Response(null, { status: 404 });
  await sql`update notifications set status = 'sent', sent_at = ${await clock.now()} where id = ${id} and status = 'queued'`;
}
