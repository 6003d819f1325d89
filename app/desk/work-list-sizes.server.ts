/**
 * How long the lists of a desk are, from the changes that triggers write down: nothing counts whole lists.
 *
 * The changes of a group are folded together now and then. One fold runs at a time; what is written meanwhile is a row of its own and stays.
 */
import type { TransactionSql } from "postgres";
import { oversees } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";

/** Parts of one kind that wait for the same person at an agency. */
export type Group = {
  agencyId: string;
  /** Commune of the agency. */
  wardCode: string | null;
  bucket: "act" | "wait";
  component: string;
  turn: string;
  rows: number;
};

/** Of the officer's agency, or of every agency of the province for those who oversee it. */
export function readGroups(
  sql: TransactionSql,
  viewer: Pick<OfficerViewer, "agencyId" | "roles">,
): Promise<Group[]> {
  const agencies = oversees(viewer)
    ? sql`select id, ward_code from agencies where province_code = (select province_code from agencies where id = ${viewer.agencyId})`
    : sql`select id, ward_code from agencies where id = ${viewer.agencyId}`;
  return sql<Group[]>`
    select s.agency_id as "agencyId", a.ward_code as "wardCode", s.bucket, s.component, s.turn, sum(s.rows)::int as rows
    from (${agencies}) a join work_list_sizes s on s.agency_id = a.id group by 1, 2, 3, 4, 5`;
}

/** Groups folded at a time. */
const batch = 500;
const foldLock = 7_207;

/** How many groups were folded; 0 as well while another worker folds. */
export function foldSizes({ sql }: Pick<Services, "sql">): Promise<number> {
  return sql.begin(async (tx) => {
    const [{ free } = { free: false }] = await tx<
      { free: boolean }[]
    >`select pg_try_advisory_xact_lock(${foldLock}) as free`;
    if (!free) return 0;
    const folded = await tx`
      with long as (
        select agency_id, bucket, component, turn from work_list_sizes group by 1, 2, 3, 4
        having count(*) > 1 or sum(rows) = 0 limit ${batch}),
      gone as (
        delete from work_list_sizes s using long l
        where (s.agency_id, s.bucket, s.component, s.turn) = (l.agency_id, l.bucket, l.component, l.turn)
        returning s.agency_id, s.bucket, s.component, s.turn, s.rows),
      kept as (
        insert into work_list_sizes (agency_id, bucket, component, turn, rows)
        select agency_id, bucket, component, turn, sum(rows) from gone group by 1, 2, 3, 4 having sum(rows) <> 0)
      select from long`;
    return folded.length;
  });
}

/** Real milliseconds between folds. */
const pauseMs = 60_000;

/** Folds for one worker, at most once a minute. */
export function foldWatch(services: Pick<Services, "sql">) {
  let next = 0;
  return {
    look: async (): Promise<void> => {
      if (Date.now() < next) return;
      next = Date.now() + pauseMs;
      while ((await foldSizes(services)) === batch);
    },
  };
}
