/**
 * Reports that wait for the officer's own agency: how many, and a page of them, oldest first.
 *
 * Hand-written SQL along the index `(agency_id, state, opened_at)`; pages go on from the last row shown.
 */
import { getCalendar } from "#app/calendar/calendar.server.ts";
import { formatDateTime } from "#app/calendar/local-time.ts";
import { getProcedure } from "#app/dossiers/dossier-head.server.ts";
import { officerWords } from "#app/dossiers/officer-dossier-words.server.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { say } from "#app/ui/words.ts";
import { answerBy } from "./answer-by.ts";
import { lineName } from "./tell-correction.ts";

export const pageSize = 25;
const waiting = ["open", "awaitingSignature"];

export type DeskCorrection = {
  id: string;
  href: string;
  caseCode: string;
  subject: string;
  paper: string;
  line: string;
  state: string;
  opened: string;
  due: string;
  late: boolean;
};
export type DeskCorrections = {
  rows: DeskCorrection[];
  nextHref: string | undefined;
  firstHref: string | undefined;
};

/** How many wait for the agency; the work list says so. */
export function countCorrections(services: Pick<Services, "sql">, viewer: OfficerViewer): Promise<number> {
  return asOfficer(services, viewer, async (sql) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from corrections where agency_id = ${viewer.agencyId} and state = any(${waiting})`;
    return row?.count ?? 0;
  });
}

type Row = {
  id: string;
  caseCode: string;
  procedure: string;
  subject: string;
  paper: string;
  line: string;
  state: string;
  openedAt: Date;
};

export async function getDeskCorrections(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  viewer: OfficerViewer,
  search: URLSearchParams,
  t: Translate,
): Promise<DeskCorrections> {
  const after = search.get("sau") ?? undefined;
  const [found, calendar, now] = await Promise.all([
    readRows(services, viewer, readCursor(after)),
    getCalendar(services.sql),
    services.clock.now(),
  ]);
  const last = found.length > pageSize ? found[pageSize - 1] : undefined;
  return {
    rows: found
      .slice(0, pageSize)
      .map(({ id, caseCode, procedure, subject, paper, line, state, openedAt }) => {
        const due = answerBy(calendar, openedAt);
        return {
          ...{ id, caseCode, subject },
          href: `/can-bo/ho-so/${caseCode}/sai-sot/${id}`,
          paper: officerWords(getProcedure(services, procedure), t).result(paper),
          line: say(t, lineName(procedure, line)),
          state: t(`corrections:desk.state.${state}`),
          opened: formatDateTime(openedAt),
          due: formatDateTime(due),
          late: due < now,
        };
      }),
    nextHref:
      last && `/can-bo/sai-sot?${new URLSearchParams({ sau: `${last.openedAt.getTime()}~${last.id}` })}`,
    firstHref: after && "/can-bo/sai-sot",
  };
}

type Cursor = { openedAt: Date; id: string };

const readRows = (services: Pick<Services, "sql">, viewer: OfficerViewer, after: Cursor): Promise<Row[]> =>
  asOfficer(
    services,
    viewer,
    (sql) => sql<Row[]>`
      select k.id, d.case_code as "caseCode", d.procedure, d.subject_name as subject, p.paper, k.state, k.opened_at as "openedAt", k.line
      from corrections k join dossiers d on d.id = k.dossier_id join issued_papers p on p.id = k.paper_id
      where k.agency_id = ${viewer.agencyId} and k.state = any(${waiting}) and (k.opened_at, k.id) > (${after.openedAt}, ${after.id})
      order by k.opened_at, k.id limit ${pageSize + 1}`,
  );

/** A cursor that somebody bent begins at the first page. */
function readCursor(text: string | undefined): Cursor {
  const found = /^(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? "");
  const [, openedAt = "0", id = "00000000-0000-0000-0000-000000000000"] = found ?? [];
  return { openedAt: new Date(Number(openedAt)), id };
}
