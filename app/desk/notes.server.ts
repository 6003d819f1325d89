/**
 * Internal notes: what officers write for each other on a dossier. Added and never changed; read under row-level security, which hides other
 * agencies' own notes. The only module that reads them: nothing for families may.
 */
import { formatDateTime } from "../calendar/local-time.ts";
import { asOfficer, oversees } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { NoteForm, ShownNote } from "./notes.ts";

/** More than anybody writes on one dossier; the newest are shown. */
const atMost = 200;

type Row = {
  id: string;
  officerName: string;
  agencyName: string;
  at: Date;
  body: string;
  shared: boolean;
};

/** Newest first. */
export async function readNotes(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  dossierId: string,
): Promise<ShownNote[]> {
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<Row[]>`
      select n.id, o.name as "officerName", a.name as "agencyName", n.at, n.body, n.shared
      from internal_notes n join officers o on o.id = n.officer_id join agencies a on a.id = n.agency_id
      where n.dossier_id = ${dossierId} order by n.at desc, n.id desc limit ${atMost}`,
  );
  return rows.map(({ id, officerName, agencyName, at, body, shared }) => ({
    ...{ id, body, shared },
    who: `${officerName}, ${agencyName}`,
    when: formatDateTime(at),
  }));
}

/** The policy has said that this officer works on the dossier. A form that comes twice changes nothing the second time. */
export async function addNote(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  dossierId: string,
  { noteId, body, audience }: NoteForm,
): Promise<void> {
  await sql`
    insert into internal_notes (id, dossier_id, agency_id, officer_id, body, shared, at)
    values (${noteId}, ${dossierId}, ${viewer.agencyId}, ${viewer.id}, ${body}, ${audience === "shared"}, ${await clock.now()})
    on conflict (id) do nothing`;
}

/** Who works on the dossier; who only looks over it, or reads it with a stated reason, leaves nothing in it. */
export const writesNotes = (viewer: OfficerViewer): boolean => !oversees(viewer) && !viewer.reading?.purpose;
