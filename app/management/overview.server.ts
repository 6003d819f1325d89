/** The page on which those who lead see their units: how much lies where, what is late, and what one unit's officers hold. */
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { type Ended, readEnded, type Score, shareOf } from "./ended.server.ts";
import { addLoads, type Load, loadsBy, noLoad, type PartLoad, readLoads } from "./load.server.ts";
import { countStuck } from "./stuck-summary.server.ts";
import { readUnitOfficers, type UnitOfficer } from "./unit-officers.server.ts";
import { readScope, type Scope, type Unit } from "./units.server.ts";

export type UnitRow = Unit & Load & { rate: number | null };
export type Overview = {
  now: Date;
  scope: Scope;
  total: Load;
  /** Per cent on time of the last 30 days; null when nothing ended. */
  rate: number | null;
  ended: Ended;
  /** Units with something to tell, the most late first. */
  rows: UnitRow[];
  /** Of the unit that was asked for: by part. */
  parts: PartLoad[];
  officers: UnitOfficer[];
  /** Stuck requests of the province, where the viewer may see them; `atLeast` when there are more than are counted. */
  stuck: { count: number; more: boolean } | undefined;
};

/** `asked`: code of a unit. Its own transaction reads everything at one moment. */
export async function readOverview(
  services: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  asked: string | null,
): Promise<Overview> {
  const [now, scope] = await Promise.all([services.clock.now(), readScope(services, viewer, asked)]);
  const { unit } = scope;
  const ids = (unit ? [unit] : scope.units).map(({ id }) => id);
  const [read, stuck] = await Promise.all([
    asOfficer(services, viewer, async (sql) => {
      const loads = await readLoads(sql, viewer, ids, now);
      const ended = await readEnded(sql, ids, now);
      return { loads, ended, officers: unit ? await readUnitOfficers(sql, unit.id, now) : [] };
    }),
    viewer.roles.includes("manager") && !unit ? countStuck(services, viewer) : undefined,
  ]);
  const { loads, ended, officers } = read;
  return {
    ...{ now, scope, ended, officers, stuck },
    total: addLoads(loads),
    rate: rateOf([...ended.units.values()]),
    rows: unit ? [] : rowsOf(scope.units, loads, ended),
    parts: unit ? loads.filter(({ act, wait, collect }) => act + wait + collect > 0) : [],
  };
}

/** Units where nothing lies and nothing ended say nothing. */
function rowsOf(units: readonly Unit[], loads: readonly PartLoad[], ended: Ended): UnitRow[] {
  const byUnit = loadsBy(loads, "agencyId");
  return units
    .map((unit) => {
      const score = ended.units.get(unit.id);
      return { ...unit, ...(byUnit.get(unit.id) ?? noLoad), rate: score ? rateOf([score]) : null };
    })
    .filter(({ act, wait, collect, rate }) => act + wait + collect > 0 || rate !== null)
    .sort(
      (a, b) => b.late - a.late || b.act + b.wait - (a.act + a.wait) || a.name.localeCompare(b.name, "vi"),
    );
}

function rateOf(scores: readonly Score[]): number | null {
  const onTime = scores.reduce((sum, score) => sum + score.onTime, 0);
  return shareOf(
    onTime,
    scores.reduce((sum, score) => sum + score.late, onTime),
  );
}
