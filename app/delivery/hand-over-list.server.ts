/**
 * What an agency gives to the carrier: parcels that wait, and those given on a day, as a list that goes along on paper.
 *
 * Read under row-level security. The carrier knows the address by its item number: the list says no more of the receiver than the commune.
 */
import type { TransactionSql } from "postgres";
import { isIsoDate } from "#machines/kernel/identifiers/dates.ts";
import {
  addDays,
  formatDate,
  formatDateTime,
  formatTime,
  localDay,
  momentOf,
} from "../calendar/local-time.ts";
import { recordAccess } from "../dossiers/access-log.server.ts";
import { getProcedure } from "../dossiers/dossier-head.server.ts";
import { officerWords } from "../dossiers/officer-dossier-words.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { readCursor, type TimeCursor, writeCursor } from "./time-cursor.ts";

/** What one person hands over at once; more follow on the next page. */
export const pageSize = 100;

export type HandOverRow = {
  id: string;
  itemNumber: string;
  caseCode: string;
  contents: string;
  place: string;
  /** Đồng; 0 = nothing to collect. */
  cash: number;
  ordered: string;
  /** Time and officer; empty while it waits. */
  given: string;
  /** Waits for the carrier's own scan: the note that it was given can still be taken back. */
  open: boolean;
};
export type HandOverList = {
  at: string;
  agency: string;
  /** Local day of what was given, as it stands in the address and in words; undefined = what waits. */
  day: { iso: string; name: string } | undefined;
  /** Local days before and after, as addresses. */
  today: string;
  before: string;
  rows: HandOverRow[];
  total: { count: number; cash: number };
  nextHref: string | undefined;
  firstHref: string | undefined;
};

type Row = {
  id: string;
  dossierId: string;
  procedure: string;
  caseCode: string;
  resultId: string;
  itemNumber: string | null;
  state: string;
  ward: string | null;
  province: string | null;
  cash: number;
  since: Date;
  givenAt: Date | null;
  givenBy: string | null;
};
type Asked = { after: string | null; day: string | null; requestId: string };

export const listPath = "/can-bo/giao-buu-chinh";

/** Where parcels go is shown, so that reading the list is recorded. */
export async function getHandOverList(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  viewer: OfficerViewer,
  { after, day, requestId }: Asked,
  t: Translate,
): Promise<HandOverList> {
  const given = day && isIsoDate(day) ? day : undefined;
  const start = readCursor(after);
  const [now, { found, agency }] = await Promise.all([
    services.clock.now(),
    asOfficer(services, viewer, async (sql) => {
      const [[own], rows] = await Promise.all([
        sql<{ name: string }[]>`select name from agencies where id = ${viewer.agencyId}`,
        given ? selectGiven(sql, viewer, given, start) : selectWaiting(sql, viewer, start),
      ]);
      return { found: rows, agency: own?.name ?? "" };
    }),
  ]);
  const shown = found.slice(0, pageSize);
  if (shown.length > 0)
    await recordAccess(services, {
      ...{ viewer, purpose: "process", rule: "parcels.handOver", requestId },
      fields: ["delivery.wardCode"],
      dossierIds: [...new Set(shown.map(({ dossierId }) => dossierId))],
    });
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  const address = (more: Record<string, string>) =>
    `${listPath}?${new URLSearchParams({ ...(given ? { ngay: given } : {}), ...more })}`;
  const today = localDay(now);
  return {
    ...{ at: formatDateTime(now), agency, today, before: addDays(given ?? today, -1) },
    day: given ? { iso: given, name: formatDate(given) } : undefined,
    rows: shown.map((row) => viewRow(services, row, t)),
    total: { count: shown.length, cash: shown.reduce((sum, { cash }) => sum + cash, 0) },
    nextHref: last && address({ sau: writeCursor({ at: last.givenAt ?? last.since, id: last.id }) }),
    firstHref: after ? address({}) : undefined,
  };
}

const columns = (sql: TransactionSql) => sql`
  p.id, d.id as "dossierId", d.procedure, d.case_code as "caseCode", p.result_id as "resultId", p.item_number as "itemNumber", p.state,
  w.name as ward, v.name as province, p.cash_on_delivery as cash, p.updated_at as since, p.handed_over_at as "givenAt", o.name as "givenBy"`;
const joined = (sql: TransactionSql) => sql`
  join dossiers d on d.id = p.dossier_id join dossier_sources s on s.dossier_id = d.id
  left join places w on w.code = s.delivery ->> 'wardCode' left join places v on v.code = w.parent_code
  left join officers o on o.id = p.handed_over_by`;

/** Index `parcels_waiting`. */
const selectWaiting = (sql: TransactionSql, { agencyId }: OfficerViewer, start: TimeCursor) => sql<Row[]>`
  select ${columns(sql)} from parcels p
    join dossier_components c on c.dossier_id = p.dossier_id and c.component = p.component ${joined(sql)}
  where p.state = 'ordered' and p.handed_over_at is null and c.agency_id = ${agencyId} and (p.updated_at, p.id) > (${start.at}, ${start.id})
  order by p.updated_at, p.id limit ${pageSize + 1}`;

/** Index `parcels_handed_over`. */
const selectGiven = (sql: TransactionSql, { agencyId }: OfficerViewer, day: string, start: TimeCursor) => sql<
  Row[]
>`
  select ${columns(sql)} from parcels p ${joined(sql)}
  where p.handed_over_agency_id = ${agencyId} and p.handed_over_at is not null
    and p.handed_over_at >= ${momentOf(day, "00:00")} and p.handed_over_at < ${momentOf(addDays(day, 1), "00:00")}
    and (p.handed_over_at, p.id) > (${start.at}, ${start.id})
  order by p.handed_over_at, p.id limit ${pageSize + 1}`;

const viewRow = (services: Pick<Services, "kinds">, row: Row, t: Translate): HandOverRow => ({
  ...{ id: row.id, caseCode: row.caseCode, cash: row.cash, open: row.state === "ordered" },
  itemNumber: row.itemNumber ?? "",
  contents: officerWords(getProcedure(services, row.procedure), t).result(row.resultId),
  place: [row.ward, row.province].filter(Boolean).join(", "),
  ordered: formatDateTime(row.since),
  given: row.givenAt ? `${formatTime(row.givenAt)}, ${row.givenBy ?? ""}` : "",
});
