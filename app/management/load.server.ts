/** How much lies at each unit, and how much of it is late or due today. */
import type { TransactionSql } from "postgres";
import { addDays, localDay, momentOf } from "../calendar/local-time.ts";
import { readGroups } from "../desk/work-list-sizes.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";

export type Load = {
  /** Parts that the unit can go on with. */
  act: number;
  /** Parts that wait for others. */
  wait: number;
  /** Results that lie at its counter. */
  collect: number;
  late: number;
  today: number;
};
export const noLoad: Load = { act: 0, wait: 0, collect: 0, late: 0, today: 0 };

type Running = { agencyId: string; component: string; late: number; today: number };
export type PartLoad = Load & { agencyId: string; component: string };

/**
 * By unit and part. The sizes of the lists are kept as they change (`work_list_sizes`); what is late is counted along the index of what
 * runs, so that parts that are in time cost nothing.
 */
export async function readLoads(
  sql: TransactionSql,
  viewer: Pick<OfficerViewer, "agencyId" | "roles">,
  unitIds: readonly string[],
  now: Date,
): Promise<PartLoad[]> {
  const tomorrow = momentOf(addDays(localDay(now), 1), "00:00");
  const [sizes, running] = await Promise.all([
    readGroups(sql, viewer),
    sql<Running[]>`
      select agency_id as "agencyId", component, count(*) filter (where due_at < ${now})::int as late,
        count(*) filter (where due_at >= ${now})::int as today
      from dossier_components
      where agency_id = any(${[...unitIds]}) and closed_at is null and not paused and due_at < ${tomorrow}
      group by 1, 2`,
  ]);
  const loads = new Map<string, PartLoad>();
  const at = (agencyId: string, component: string): PartLoad => {
    const key = `${agencyId} ${component}`;
    const load = loads.get(key) ?? { agencyId, component, ...noLoad };
    loads.set(key, load);
    return load;
  };
  const wanted = new Set(unitIds);
  for (const { agencyId, component, bucket, rows } of sizes) {
    if (!wanted.has(agencyId)) continue;
    // Papers that wait at the counter are nobody's work until somebody comes for them.
    at(agencyId, component)[component === "results" ? "collect" : bucket] += rows;
  }
  for (const { agencyId, component, late, today } of running)
    Object.assign(at(agencyId, component), { late, today });
  return [...loads.values()];
}

export const addLoads = (loads: readonly Load[]): Load =>
  loads.reduce(
    (sum, one) => ({
      act: sum.act + one.act,
      wait: sum.wait + one.wait,
      collect: sum.collect + one.collect,
      late: sum.late + one.late,
      today: sum.today + one.today,
    }),
    noLoad,
  );

/** Loads by what `key` says of each, e.g. by unit. */
export function loadsBy(loads: readonly PartLoad[], key: "agencyId" | "component"): Map<string, Load> {
  const groups = new Map<string, PartLoad[]>();
  for (const load of loads) groups.set(load[key], [...(groups.get(load[key]) ?? []), load]);
  return new Map([...groups].map(([name, group]) => [name, addLoads(group)]));
}
