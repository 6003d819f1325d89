/**
 * Other dossiers of the same family: those with the same applicant, and those that name one of the people of this one. Of them an officer
 * sees what the database shows (row-level security): other agencies' dossiers are not even counted.
 */
import { formatDate } from "../calendar/local-time.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { statusTone, statusWords, type Tone } from "../ui/part-words.ts";
import { procedureShortName } from "../ui/procedure-words.ts";
import { say } from "../ui/words.ts";

export type FormerDossier = {
  id: string;
  caseCode: string;
  href: string;
  subject: string;
  procedure: string;
  state: string;
  tone: Tone;
  submitted: string;
};

/** How many are shown, and how many are looked at before: somebody may file for many families. */
const [shown, looked] = [10, 200];

type Row = {
  id: string;
  caseCode: string;
  subjectName: string;
  procedure: string;
  nationalStatus: number;
  submittedAt: Date;
};

/** Newest first, at most ten. */
export async function readFormerDossiers(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  { id, applicantId }: { id: string; applicantId: string },
  t: Translate,
): Promise<FormerDossier[]> {
  const ids = await relatedIds(services, id, applicantId);
  if (ids.length === 0) return [];
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<Row[]>`
      select id, case_code as "caseCode", subject_name as "subjectName", procedure, national_status as "nationalStatus",
        submitted_at as "submittedAt"
      from dossiers where id = any(${ids}) order by submitted_at desc, id desc limit ${shown}`,
  );
  return rows.map(({ id, caseCode, subjectName, procedure, nationalStatus, submittedAt }) => ({
    ...{ id, caseCode, subject: subjectName },
    href: `/can-bo/ho-so/${caseCode}`,
    procedure: say(t, procedureShortName(procedure)),
    state: say(t, statusWords(nationalStatus)),
    tone: statusTone(nationalStatus),
    submitted: formatDate(submittedAt),
  }));
}

/** By personal numbers, which the officers' database role may not read. Every branch follows an index. */
async function relatedIds(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
  applicantId: string,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    with people as (
      select personal_id from dossier_relatives where dossier_id = ${dossierId}
      union select personal_id from dossier_concerned where dossier_id = ${dossierId}
      union select personal_id from citizens where id = ${applicantId})
    select id from (
      (select id from dossiers where applicant_id = ${applicantId} order by submitted_at desc limit ${looked})
      union (select d.id from people p join citizens c on c.personal_id = p.personal_id join dossiers d on d.applicant_id = c.id limit ${looked})
      union (select r.dossier_id from people p join dossier_relatives r on r.personal_id = p.personal_id limit ${looked})
      union (select c.dossier_id from people p join dossier_concerned c on c.personal_id = p.personal_id limit ${looked})) as related
    where id <> ${dossierId} order by id desc limit ${looked}`;
  return rows.map(({ id }) => id);
}
