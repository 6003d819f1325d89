/** All paper originals that an agency has in keeping, the oldest first: whose dossier, who has it, where it lies. */
import { formatDate } from "#app/calendar/local-time.ts";
import { getProcedure } from "#app/dossiers/dossier-head.server.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { ownText } from "#app/ui/procedure-words.ts";
import { type Words, words } from "#app/ui/words.ts";
import { readCursor, writeCursor } from "./time-cursor.ts";

export const pageSize = 50;

export type KeptOriginal = {
  id: string;
  caseCode: string;
  name: Words | string;
  since: string;
  holder: string;
  place: string | null;
};
export type KeptPage = { rows: KeptOriginal[]; nextHref: string | undefined; firstHref: string | undefined };

type Row = {
  id: string;
  procedure: string;
  caseCode: string;
  paper: string;
  description: string;
  takenAt: Date;
  holder: string | null;
  place: string | null;
};

/** Index `originals_kept`; what each one's last lines say is read for the rows of this page alone. */
export async function getKeptOriginals(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  after: string | null,
): Promise<KeptPage> {
  const start = readCursor(after);
  const found = await asOfficer(
    services,
    viewer,
    (sql) => sql<Row[]>`
      select o.id, d.procedure, d.case_code as "caseCode", o.paper, o.description, o.taken_at as "takenAt",
        (select f.name from original_moves m join officers f on f.id = coalesce(m.to_officer, m.by_officer)
          where m.original_id = o.id and (m.kind = 'taken' or m.to_officer is not null) order by m.at desc, m.id desc limit 1) as holder,
        (select m.place from original_moves m where m.original_id = o.id and m.place is not null order by m.at desc, m.id desc limit 1) as place
      from originals o join dossiers d on d.id = o.dossier_id
      where o.agency_id = ${viewer.agencyId} and o.returned_at is null and (o.taken_at, o.id) > (${start.at}, ${start.id})
      order by o.taken_at, o.id limit ${pageSize + 1}`,
  );
  const shown = found.slice(0, pageSize);
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  const href = "/can-bo/ban-chinh";
  return {
    rows: shown.map(({ id, procedure, caseCode, paper, description, takenAt, holder, place }) => ({
      ...{ id, caseCode, place, since: formatDate(takenAt), holder: holder ?? "" },
      name: nameOf(services, procedure, { paper, description }),
    })),
    nextHref:
      last && `${href}?${new URLSearchParams({ sau: writeCursor({ at: last.takenAt, id: last.id }) })}`,
    firstHref: after ? href : undefined,
  };
}

function nameOf(
  services: Pick<Services, "kinds">,
  procedure: string,
  { paper, description }: Pick<Row, "paper" | "description">,
): Words | string {
  const known = getProcedure(services, procedure).papers.find(({ id }) => id === paper);
  return known ? ownText(procedure, known.label) : description || words("counter:original.other");
}
