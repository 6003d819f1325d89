/**
 * Work list of an officer: rows of the own agency in two buckets, the officer's own turn first, by due moment.
 *
 * Hand-written SQL along the index `(agency, desk, sort key, dossier)`: of each kind of rows that wait for the same person no more than a
 * page is read, however many there are. Pages go on from the last row shown (keyset), so that page 40 is as fast as page 1
 * and a row that moves meanwhile is not skipped. Who oversees a province reads a page from each of its agencies instead.
 */
import type { PendingQuery, TransactionSql } from "postgres";
import { asOfficer, oversees } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { conditionsOf, markCondition } from "./work-list-conditions.server.ts";
import { type Cursor, first, readCursor, writeCursor } from "./work-list-cursor.ts";
import { elsewhere, type Filters } from "./work-list-filters.ts";
import { type Group, readGroups } from "./work-list-sizes.server.ts";
import type { Tasks } from "./work-list-tasks.server.ts";
import type { List } from "./work-list-types.ts";

export const pageSize = 25;

export type WorkListQuery = {
  filters: Filters;
  /** `next` of the page before; undefined = first page. */
  after: string | undefined;
  /** Legal time. */
  now: Date;
};

export type WorkListRow = {
  dossierId: string;
  component: string;
  caseCode: string;
  procedure: string;
  subjectName: string;
  subjectDate: string | null;
  maskedNumber: string | null;
  /** Commune of the reception. */
  wardCode: string | null;
  wardName: string | null;
  agencyName: string;
  state: string;
  turn: string | null;
  dueAt: Date | null;
  submittedAt: Date;
  /** It is this officer's turn. */
  mine: boolean;
  holderId: string | null;
  holderName: string | null;
  heldUntil: Date | null;
  /** Its clock stands still, for a reason of its own or of a part before it (decisions 2). */
  paused: boolean;
  /** When the public late mark was set (decisions 9). */
  lateAt: Date | null;
  /** A second supplement was asked: the part counts as late (lifecycle §5.4). */
  askedAgain: boolean;
  /** The family has asked for this part or the whole dossier back: work stands still (decisions 8). */
  withdrawing: boolean;
  /** An apology lies ready to be signed. */
  apologyDrafted: boolean;
  /** Why two persons decide it by name. */
  sensitive: string[];
  secondLook: boolean;
  /** Somebody may have filed for the same person before. */
  duplicate: boolean;
  /** An officer filed it for a person at the desk. */
  assisted: boolean;
};

/** A family wants its whole dossier back and waits for the reception's answer; without one it is granted at `until`. */
export type Withdrawal = { dossierId: string; caseCode: string; subjectName: string; until: Date };

export type WorkList = {
  rows: WorkListRow[];
  /** For the reception, on the first page of what is to do. */
  withdrawals: Withdrawal[];
  /** Goes into `after` of the next page. */
  next: string | undefined;
  /** Of the whole lists, whatever the filters. */
  counts: Record<List, number>;
  /** Components of the rows that there are, for the filter's choices. */
  components: string[];
  /** Commune of the officer's own agency; null for those of a province. */
  ownWard: string | null;
};

/** One page of a list and the size of all three. */
export function readWorkList(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  tasks: Tasks,
  query: WorkListQuery,
): Promise<WorkList> {
  return asOfficer(services, viewer, async (sql) => {
    const { list, caseCode } = query.filters;
    const [[own], groups] = await Promise.all([
      sql<
        { wardCode: string | null }[]
      >`select ward_code as "wardCode" from agencies where id = ${viewer.agencyId}`,
      readGroups(sql, viewer),
      followIndexOrder(sql),
    ]);
    const ownWard = own?.wardCode ?? null;
    const placeAgencies = await readPlaceAgencies(sql, viewer, query.filters, ownWard);
    const found = await selectRows(sql, { viewer, tasks, query, groups, placeAgencies }, pageSize + 1);
    const last = found.length > pageSize ? found[pageSize - 1] : undefined;
    const asked = tasks.components.includes("intake") && !oversees(viewer) && list === "act" && !query.after;
    return {
      rows: found.slice(0, pageSize).map(({ sortKey: _, ...row }) => row),
      next: last && writeCursor(last),
      withdrawals: asked ? await selectWithdrawals(sql, viewer.agencyId, caseCode ?? "") : [],
      counts: countLists(groups, tasks),
      components: [...new Set(groups.map(({ component }) => component))].filter((id) =>
        tasks.components.includes(id),
      ),
      ownWard,
    };
  });
}

/** Who oversees a province chooses the commune of the agencies instead, which needs no condition on a row. */
async function readPlaceAgencies(
  sql: TransactionSql,
  viewer: OfficerViewer,
  { place }: Filters,
  ownWard: string | null,
): Promise<string[]> {
  if (!place || oversees(viewer)) return [];
  const ward = place === elsewhere ? ownWard : place;
  const rows = await sql<{ id: string }[]>`select id from agencies where ward_code = ${ward}`;
  return rows.map(({ id }) => id);
}

/**
 * For the rest of the transaction. What lies where hangs together (a part, its turn, its time), so the planner thinks groups small and would read and
 * sort a whole one to show a page.
 */
export const followIndexOrder = (sql: TransactionSql): PendingQuery<object[]> =>
  sql`select set_config('enable_sort', 'off', true)`;

type Ask = {
  viewer: OfficerViewer;
  tasks: Tasks;
  query: WorkListQuery;
  groups: readonly Group[];
  placeAgencies: readonly string[];
};
/** bigint arrives as text: it is only compared by the database. */
type Row = WorkListRow & { sortKey: string };

/** Rows after the query's cursor: runs when awaited. */
export function selectRows(sql: TransactionSql, ask: Ask, limit: number): PendingQuery<Row[]> {
  const { now } = ask.query;
  return sql<Row[]>`
    select k.mine, k.dossier_id as "dossierId", k.component, k.sort_key as "sortKey", c.state, c.turn, c.due_at as "dueAt", c.paused, c.late_at as "lateAt",
      c.sensitive, c.second_look as "secondLook", d.case_code as "caseCode", d.procedure, d.subject_name as "subjectName",
      d.subject_date as "subjectDate", d.masked_number as "maskedNumber", d.submitted_at as "submittedAt",
      ia.ward_code as "wardCode", w.name as "wardName", ca.name as "agencyName",
      h.officer_id as "holderId", o.name as "holderName", h.expires_at as "heldUntil",
      ${markCondition(sql, "withdrawal", now)} as withdrawing, ${markCondition(sql, "askedAgain", now)} as "askedAgain",
      ${markCondition(sql, "apologyDrafted", now)} as "apologyDrafted", ${markCondition(sql, "duplicate", now)} as duplicate,
      ${markCondition(sql, "assisted", now)} as assisted
    from (${selectKeys(sql, ask, limit)}) k
      join dossier_components c on c.dossier_id = k.dossier_id and c.component = k.component
      join dossiers d on d.id = k.dossier_id join agencies ia on ia.id = d.intake_agency_id join agencies ca on ca.id = c.agency_id
      left join places w on w.code = ia.ward_code
      left join part_claims h on h.dossier_id = k.dossier_id and h.component = k.component and h.expires_at > ${new Date()}
      left join officers o on o.id = h.officer_id
    order by k.mine desc, k.sort_key, k.dossier_id, k.component`;
}

/** The keys of a page: at most a page from each group, then the first of them all. */
function selectKeys(sql: TransactionSql, ask: Ask, limit: number) {
  const { viewer, query, placeAgencies } = ask;
  const { filters, now } = query;
  const province = oversees(viewer);
  const starts = province ? provinceStarts(ask) : groupStarts(ask);
  const components = wantedComponents(ask);
  const group = province
    ? sql`c.bucket = ${bucketOf(filters.list)} and c.component = any(${components})`
    : sql`c.desk = g.desk`;
  return sql`
    select g.mine, p.* from jsonb_to_recordset(${sql.json(starts)}) as g(agency_id text, desk text, mine boolean, sort_key bigint, dossier_id uuid,
        after_component text)
      cross join lateral (
        select c.dossier_id, c.component, c.sort_key from dossier_components c
        where c.agency_id = g.agency_id and ${group}
          and (c.sort_key, c.dossier_id) >= (g.sort_key, g.dossier_id)
          and (c.sort_key, c.dossier_id, c.component) > (g.sort_key, g.dossier_id, g.after_component)
          and ${conditionsOf(sql, { filters, viewerId: viewer.id, placeAgencies, now })}
        order by c.sort_key, c.dossier_id, c.component limit ${limit}) p
    order by g.mine desc, p.sort_key, p.dossier_id, p.component limit ${limit}`;
}

/** A group, and the row after which it is read. */
type Start = {
  agency_id: string;
  desk: string;
  mine: boolean;
  sort_key: string;
  dossier_id: string;
  after_component: string;
};
const startOf = (group: Pick<Start, "agency_id" | "desk" | "mine">, after: Cursor): Start => ({
  ...group,
  ...{ sort_key: after.sortKey, dossier_id: after.dossierId, after_component: after.component },
});

/** Groups of the list, each from where the page before ended: the own turn comes before everybody else's. */
function groupStarts(ask: Ask): Start[] {
  const { tasks, query, groups } = ask;
  const after = readCursor(query.after);
  const components = wantedComponents(ask);
  return groups.flatMap(({ agencyId, bucket, component, turn }) => {
    if (bucket !== bucketOf(query.filters.list) || !components.includes(component)) return [];
    const mine = tasks.turns[component]?.includes(turn) ?? false;
    if (mine && !after.mine) return [];
    return [
      startOf(
        { agency_id: agencyId, desk: `${bucket}:${component}:${turn}`, mine },
        mine === after.mine ? after : first,
      ),
    ];
  });
}

/** One start for each agency with rows: nobody's turn is that of who looks over them. */
function provinceStarts({ query, groups }: Ask): Start[] {
  const { filters } = query;
  const cursor = readCursor(query.after);
  const after = cursor.mine ? { ...first, mine: false } : cursor;
  const { component, place, list } = filters;
  const agencies = groups.flatMap((group) =>
    group.bucket === bucketOf(list) &&
    (!component || component === group.component) &&
    (!place || place === group.wardCode)
      ? [group.agencyId]
      : [],
  );
  return [...new Set(agencies)].map((agency_id) => startOf({ agency_id, desk: "", mine: false }, after));
}

function wantedComponents({ tasks, query: { filters } }: Ask): string[] {
  if (filters.list === "collect") return tasks.handsOver ? ["results"] : [];
  return tasks.components.filter((id) => !filters.component || id === filters.component);
}

const bucketOf = (list: List) => (list === "act" ? "act" : "wait");

/** Asked of the reception and not answered: their number stays small, because one working day of silence grants them. */
const selectWithdrawals = (
  sql: TransactionSql,
  agencyId: string,
  caseCode: string,
): PendingQuery<Withdrawal[]> => sql<Withdrawal[]>`
  select d.id as "dossierId", d.case_code as "caseCode", d.subject_name as "subjectName", w.due_at as until
  from timers w join dossiers d on d.id = w.workflow_id
  where w.region = 'withdrawal' and w.name = 'withdrawal' and d.intake_agency_id = ${agencyId}
    and (${caseCode} = '' or d.case_code = upper(${caseCode}))
  order by w.due_at, d.id limit 50`;

function countLists(groups: readonly Group[], { components, handsOver }: Tasks): Record<List, number> {
  const sum = (wanted: (group: Group) => boolean) =>
    groups.filter(wanted).reduce((total, { rows }) => total + rows, 0);
  const own = (bucket: string) => sum((g) => g.bucket === bucket && components.includes(g.component));
  return {
    act: own("act"),
    wait: own("wait"),
    collect: handsOver ? sum((g) => g.bucket === "wait" && g.component === "results") : 0,
  };
}
