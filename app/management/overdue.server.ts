/**
 * Parts whose due moment has passed while their clock runs, the most late first.
 *
 * Each unit's earliest rows are taken from the index of what runs and merged: a page costs the same whether a province has a hundred
 * late parts or a hundred thousand. What a row tells beyond that is read for the rows of the page alone.
 */
import type { TransactionSql } from "postgres";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";

export const pageSize = 25;

export type Pause = { region: string; reason: string; startedAt: Date; endedAt: Date | undefined };
export type OverduePart = {
  dossierId: string;
  component: string;
  agencyId: string;
  agencyName: string;
  caseCode: string;
  procedure: string;
  variant: string | null;
  state: string;
  turn: string | null;
  dueAt: Date;
  /** When the public late mark was set (decisions 9). */
  lateAt: Date | null;
  holder: string | null;
  /** Every time anything in the dossier stood still: which of them stop this part is the procedure's to say. */
  pauses: Pause[];
  /** Last decision on the part; null when nobody has decided anything yet. */
  lastAct: { type: string; at: Date; by: string } | null;
  /** An apology with a new date: not due yet, drafted for the signer, signed. */
  apology: "none" | "drafted" | "signed";
};
export type OverdueQuery = { units: readonly string[]; part: string | undefined; after: string | undefined };
export type OverdueList = { rows: OverduePart[]; next: string | undefined };

export async function readOverdue(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  query: OverdueQuery,
  now: Date,
): Promise<OverdueList> {
  return asOfficer(services, viewer, async (sql) => {
    const keys = await selectKeys(sql, query, now);
    const page = keys.slice(0, pageSize);
    const last = keys.length > pageSize ? page.at(-1) : undefined;
    return { rows: page.length > 0 ? await readRows(sql, page) : [], next: last && writeCursor(last) };
  });
}

type Key = { dueAt: Date; dossierId: string; component: string };

async function selectKeys(
  sql: TransactionSql,
  { units, part, after }: OverdueQuery,
  now: Date,
): Promise<Key[]> {
  const start = readCursor(after);
  return sql<Key[]>`
    select r."dueAt", r."dossierId", r.component
    from unnest(${[...units]}::text[]) as unit(id)
    cross join lateral (
      select c.due_at as "dueAt", c.dossier_id as "dossierId", c.component from dossier_components c
      where c.agency_id = unit.id and c.closed_at is null and not c.paused and c.due_at < ${now}
        and (c.due_at, c.dossier_id, c.component) > (${start.dueAt}::timestamptz, ${start.dossierId}::uuid, ${start.component}::text)
        ${part ? sql`and c.component = ${part}` : sql``}
      order by c.due_at, c.dossier_id, c.component limit ${pageSize + 1}) as r
    order by r."dueAt", r."dossierId", r.component limit ${pageSize + 1}`;
}

type Row = Omit<OverduePart, "pauses" | "lastAct"> & {
  pauses: { region: string; reason: string; startedAt: string; endedAt: string | null }[];
  lastAct: { type: string; at: string; by: string } | null;
};

async function readRows(sql: TransactionSql, keys: readonly Key[]): Promise<OverduePart[]> {
  const wanted = keys.map(({ dossierId, component }, place) => ({ place, dossierId, component }));
  const rows = await sql<Row[]>`
    select c.dossier_id as "dossierId", c.component, c.agency_id as "agencyId", a.name as "agencyName", d.case_code as "caseCode", d.procedure,
      c.variant, c.state, c.turn, c.due_at as "dueAt", c.late_at as "lateAt",
      (select o.name from part_claims p join officers o on o.id = p.officer_id
        where p.dossier_id = c.dossier_id and p.component = c.component and p.expires_at > ${new Date()}) as holder,
      coalesce((select jsonb_agg(jsonb_build_object('region', i.region, 'reason', i.reason, 'startedAt', i.started_at, 'endedAt', i.ended_at) order by i.started_at)
        from clock_intervals i where i.workflow_id = c.dossier_id), '[]') as pauses,
      (select jsonb_build_object('type', f.type, 'at', f.at, 'by', o.name) from officer_acts f join officers o on o.id = f.officer_id
        where f.dossier_id = c.dossier_id and f.component = c.component order by f.at desc, f.id desc limit 1) as "lastAct",
      (select case when bool_or(e.type = 'apology.sign') then 'signed' when count(*) > 0 then 'drafted' else 'none' end from workflow_events e
        where e.workflow_id = c.dossier_id and ((e.type = 'timer.due' and e.event ->> 'timer' = 'apologyDraft' and e.event ->> 'region' = c.component)
          or (e.type = 'apology.sign' and e.event ->> 'component' = c.component))) as apology
    from jsonb_to_recordset(${sql.json(wanted)}) as w(place int, "dossierId" uuid, component text)
    join dossier_components c on c.dossier_id = w."dossierId" and c.component = w.component
    join dossiers d on d.id = c.dossier_id join agencies a on a.id = c.agency_id
    order by w.place`;
  return rows.map(({ pauses, lastAct, ...row }) => ({
    ...row,
    pauses: pauses.map(({ startedAt, endedAt, ...one }) => ({
      ...one,
      startedAt: new Date(startedAt),
      endedAt: endedAt ? new Date(endedAt) : undefined,
    })),
    lastAct: lastAct && { ...lastAct, at: new Date(lastAct.at) },
  }));
}

const first: Key = { dueAt: new Date(0), dossierId: "00000000-0000-0000-0000-000000000000", component: "" };

const writeCursor = ({ dueAt, dossierId, component }: Key) =>
  [dueAt.getTime(), dossierId, component].join("~");

/** A cursor that somebody bent begins at the first page. */
function readCursor(text: string | undefined): Key {
  const found = /^(\d{1,15})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(\w{1,64})$/.exec(text ?? "");
  if (!found) return first;
  const [, due = "", dossierId = "", component = ""] = found;
  return { dueAt: new Date(Number(due)), dossierId, component };
}
