/** What the portal has told an agency about a dossier: reminders, answers of the family, what a register refused. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { OfficerWords } from "../dossiers/officer-dossier-words.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import { noticeSet } from "../notifications/told.server.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";

export type AgencyNotice = { id: string; what: string; part: string; when: string };

const atMost = 50;

type Row = { id: string; text: string; component: string; createdAt: Date };

/** Of the viewer's own agency, newest first; what is about no part was told to the reception. */
export async function readAgencyNotices(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  { id, caseCode, procedure }: { id: string; caseCode: string; procedure: string },
  words: OfficerWords,
  t: Translate,
): Promise<AgencyNotice[]> {
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<Row[]>`
      select n.id, n.text, coalesce(n.component, 'intake') as component, n.created_at as "createdAt"
      from notifications n join dossier_components c on c.dossier_id = n.dossier_id and c.component = coalesce(n.component, 'intake')
      where n.dossier_id = ${id} and n.channel = 'agency' and c.agency_id = ${viewer.agencyId}
      order by n.created_at desc, n.id desc limit ${atMost}`,
  );
  const set = noticeSet(services, procedure);
  return rows.map(({ id, text, component, createdAt }) => ({
    id,
    what: t(`${set}:${text}.inbox`, { caseCode }),
    part: words.part(component),
    when: formatDateTime(createdAt),
  }));
}
