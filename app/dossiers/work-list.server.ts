/**
 * Work list of an officer: rows of the own agency in two buckets, the officer's own turn first, by due moment.
 *
 * Hand-written SQL along the index `(agency_id, bucket, sort_key, dossier_id)`; pages go on from the last row shown (keyset), so that page
 * 40 is as fast as page 1 and a row that moves meanwhile is not skipped.
 */
import type { PendingQuery, TransactionSql } from "postgres";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { List } from "./officer-dossier-types.ts";
import type { Tasks } from "./work-list-tasks.server.ts";

export const pageSize = 25;

/**
 * `act` = "Cần xử lý" (running), `wait` = "Đang chờ người khác" (paused or in other hands), `collect` = results that lie at the
 * counter for the family.
 */
export const lists = ["act", "wait", "collect"] as const satisfies readonly List[];

export type WorkListQuery = {
  list: List;
  /** Part of a case code; empty = all. */
  caseCode: string;
  /** `next` of the page before; undefined = first page. */
  after?: string | undefined;
};

export type WorkListRow = {
  dossierId: string;
  component: string;
  caseCode: string;
  procedure: string;
  subjectName: string;
  state: string;
  turn: string | null;
  dueAt: Date | null;
  submittedAt: Date;
  /** It is this officer's turn. */
  mine: boolean;
  /** When the public late mark was set (decisions 9). */
  lateAt: Date | null;
  /** A second supplement was asked: the part counts as late (lifecycle §5.4). */
  askedAgain: boolean;
  /** The family has asked for this part or the whole dossier back: work stands still (decisions 8). */
  withdrawing: boolean;
  /** An apology lies ready to be signed. */
  apologyDrafted: boolean;
};

/** A family wants its whole dossier back and waits for the reception's answer; without one it is granted at `until`. */
export type Withdrawal = { caseCode: string; subjectName: string; until: Date };

export type WorkList = {
  rows: WorkListRow[];
  /** For the reception, on the first page of what is to do. */
  withdrawals: Withdrawal[];
  /** Goes into `after` of the next page. */
  next: string | undefined;
  counts: Record<List, number>;
};

/** One page of a list and the size of all three (all pages, without the case-code filter). */
export function readWorkList(
  services: Pick<Services, "sql">,
  viewer: OfficerViewer,
  tasks: Tasks,
  query: WorkListQuery,
): Promise<WorkList> {
  return asOfficer(services, viewer, async (sql) => {
    const start = readCursor(query.after);
    const ask = { sql, agencyId: viewer.agencyId, tasks, query };
    const mine = start.mine ? await selectRows(ask, true, start, pageSize + 1) : [];
    const rest = pageSize + 1 - mine.length;
    const others = rest > 0 ? await selectRows(ask, false, start.mine ? first : start, rest) : [];
    const found = [...mine, ...others];
    const last = found.length > pageSize ? found[pageSize - 1] : undefined;
    return {
      rows: found.slice(0, pageSize).map(({ sortKey: _, ...row }) => row),
      next: last && writeCursor(last),
      withdrawals:
        tasks.components.includes("intake") && query.list === "act" && !query.after
          ? await selectWithdrawals(ask)
          : [],
      counts: await countLists(sql, viewer.agencyId, tasks),
    };
  });
}

type Ask = { sql: TransactionSql; agencyId: string; tasks: Tasks; query: WorkListQuery };
/** bigint arrives as text: it is only compared by the database. */
type Row = WorkListRow & { sortKey: string };

/** Own rows (`mine`) or colleagues' rows after a cursor: runs when awaited. */
export function selectRows(
  { sql, agencyId, tasks, query }: Ask,
  mine: boolean,
  after: Cursor,
  limit: number,
): PendingQuery<Row[]> {
  const bucket = query.list === "act" ? "act" : "wait";
  const components = query.list !== "collect" ? tasks.components : tasks.handsOver ? ["results"] : [];
  return sql<Row[]>`
    select c.dossier_id as "dossierId", c.component, d.case_code as "caseCode", d.procedure, d.subject_name as "subjectName",
      c.state, c.turn, c.sort_key as "sortKey", c.due_at as "dueAt", d.submitted_at as "submittedAt", ${mine}::boolean as mine,
      c.late_at as "lateAt",
      (c.state = 'withdrawalAsked' or exists (select 1 from timers w
        where w.workflow_id = c.dossier_id and w.region = 'withdrawal' and w.name = 'withdrawal')) as withdrawing,
      (select count(distinct s.seq) > 1 from supplement_items s where s.dossier_id = c.dossier_id and s.component = c.component) as "askedAgain",
      (select coalesce(bool_or(e.type = 'timer.due') and not bool_or(e.type = 'apology.sign'), false) from workflow_events e
        where e.workflow_id = c.dossier_id and ((e.type = 'timer.due' and e.event ->> 'timer' = 'apologyDraft' and e.event ->> 'region' = c.component)
          or (e.type = 'apology.sign' and e.event ->> 'component' = c.component))) as "apologyDrafted"
    from dossier_components c join dossiers d on d.id = c.dossier_id
    where c.agency_id = ${agencyId} and c.bucket = ${bucket} and c.component = any(${components})
      and (${isTurnOf(sql, tasks)}) is ${mine ? sql`true` : sql`not true`}
      and (c.sort_key, c.dossier_id, c.component) > (${after.sortKey}::bigint, ${after.dossierId}::uuid, ${after.component})
      and (${query.caseCode} = '' or strpos(d.case_code, upper(${query.caseCode})) > 0)
    order by c.sort_key, c.dossier_id, c.component
    limit ${limit}`;
}

/** Asked of the reception and not answered: their number stays small, because one working day of silence grants them. */
const selectWithdrawals = ({ sql, agencyId, query }: Ask): PendingQuery<Withdrawal[]> => sql<Withdrawal[]>`
  select d.case_code as "caseCode", d.subject_name as "subjectName", w.due_at as until
  from timers w join dossiers d on d.id = w.workflow_id
  where w.region = 'withdrawal' and w.name = 'withdrawal' and d.intake_agency_id = ${agencyId}
    and (${query.caseCode} = '' or strpos(d.case_code, upper(${query.caseCode})) > 0)
  order by w.due_at, d.id limit 50`;

/** Plain comparisons, whose share of the rows the planner knows: only then does it follow the index's order. */
function isTurnOf(sql: TransactionSql, { turns }: Tasks) {
  return Object.entries(turns).reduce(
    (any, [component, own]) => sql`${any} or (c.component = ${component} and c.turn = any(${own}))`,
    sql`false`,
  );
}

async function countLists(
  sql: TransactionSql,
  agencyId: string,
  tasks: Tasks,
): Promise<Record<List, number>> {
  const [row] = await sql<Record<List, number>[]>`
    select count(*) filter (where bucket = 'act' and component = any(${tasks.components}))::int as act,
      count(*) filter (where bucket = 'wait' and component = any(${tasks.components}))::int as wait,
      count(*) filter (where bucket = 'wait' and component = 'results' and ${tasks.handsOver})::int as collect
    from dossier_components where agency_id = ${agencyId} and bucket in ('act', 'wait')`;
  return row ?? { act: 0, wait: 0, collect: 0 };
}

type Cursor = { mine: boolean; sortKey: string; dossierId: string; component: string };

export const first: Cursor = {
  mine: true,
  sortKey: "-9223372036854775808",
  dossierId: "00000000-0000-0000-0000-000000000000",
  component: "",
};

const writeCursor = ({ mine, sortKey, dossierId, component }: Row) =>
  [mine ? "1" : "0", sortKey, dossierId, component].join("~");

/** A cursor that somebody bent begins at the first page. */
export function readCursor(text: string | undefined): Cursor {
  const found = /^([01])~(-?\d{1,18})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(\w{1,64})$/.exec(
    text ?? "",
  );
  if (!found) return first;
  const [, mine, sortKey = "", dossierId = "", component = ""] = found;
  return { mine: mine === "1", sortKey, dossierId, component };
}
