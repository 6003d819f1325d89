/** The page on which parts of one unit are given to its officers, in words. */
import { getCalendar } from "../calendar/calendar.server.ts";
import { formatDate } from "../calendar/local-time.ts";
import type { Calendar } from "../calendar/working-time.ts";
import { showDue } from "../desk/work-list-marks.ts";
import { recordAccess } from "../dossiers/access-log.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { stateWords } from "../ui/part-words.ts";
import { say } from "../ui/words.ts";
import { assignAddress } from "./addresses.ts";
import { type Assignable, readAssignable } from "./assignable.server.ts";
import { type Candidate, readCandidates } from "./candidates.server.ts";
import { type PartLoad, readLoads } from "./load.server.ts";
import { type Option, partOptions } from "./overdue-page.server.ts";
import { readScope, type Unit } from "./units.server.ts";

export type ShownAssignable = {
  dossierId: string;
  caseCode: string;
  href: string;
  state: string;
  turn: string;
  due: string;
  late: boolean;
  holder: string | undefined;
};
export type ShownCandidate = Candidate & { roleNames: string; away: string | undefined };
export type AssignPage = {
  unit: Unit | undefined;
  units: Option[];
  /** Kinds of parts that the unit has open, with how many it can go on with. */
  tabs: { component: string; label: string; count: number; href: string }[];
  component: string;
  caseCode: string;
  free: boolean;
  freeHref: string;
  allHref: string;
  rows: ShownAssignable[];
  candidates: ShownCandidate[];
  nextHref: string | undefined;
  firstHref: string | undefined;
};

type Ask = { requestId: string; t: Translate };

export async function getAssignPage(
  services: Pick<Services, "sql" | "clock">,
  viewer: OfficerViewer,
  search: URLSearchParams,
  { requestId, t }: Ask,
): Promise<AssignPage> {
  const [scope, calendar, now] = await Promise.all([
    readScope(services, viewer, search.get("don-vi")),
    getCalendar(services.sql),
    services.clock.now(),
  ]);
  const { unit } = scope;
  const units = scope.many ? scope.units.map(({ id, name }) => ({ value: id, label: name })) : [];
  const loads = unit
    ? await asOfficer(services, viewer, (sql) => readLoads(sql, viewer, [unit.id], now))
    : [];
  const tabs = tabsOf(unit, loads, t);
  const component =
    tabs.find((tab) => tab.component === search.get("phan"))?.component ?? tabs[0]?.component ?? "";
  const query = {
    caseCode: (search.get("ho-so") ?? "").trim().slice(0, 40),
    free: search.get("trong") === "1",
    after: search.get("sau") ?? undefined,
  };
  const address = (more: { free?: boolean; after?: string }) =>
    assignAddress({ ...(unit && { unit: unit.id }), part: component, ...more });
  const found =
    unit && component
      ? await readAssignable(services, viewer, { unitId: unit.id, component, ...query })
      : { rows: [], next: undefined };
  if (found.rows.length > 0)
    await recordAccess(services, {
      ...{ viewer, purpose: "manage", rule: "management.read", fields: [], requestId },
      dossierIds: found.rows.map(({ dossierId }) => dossierId),
    });
  const candidates =
    unit && component
      ? await readCandidates(services, viewer, { unitId: unit.id, component, turn: oneTurn(found.rows) })
      : [];
  return {
    ...{ unit, units, tabs, component, caseCode: query.caseCode, free: query.free },
    freeHref: address({ free: !query.free }),
    allHref: address({}),
    rows: found.rows.map((row) => show(row, calendar, now, t)),
    candidates: candidates.map((one) => ({
      ...one,
      roleNames: one.roles.map((role) => t(`common:role.${role}`)).join(", "),
      away: one.awayUntil ? formatDate(one.awayUntil) : undefined,
    })),
    nextHref: found.next && address({ free: query.free, after: found.next }),
    firstHref: query.after && address({ free: query.free }),
  };
}

/** Results at the counter are nobody's task. */
function tabsOf(unit: Unit | undefined, loads: readonly PartLoad[], t: Translate): AssignPage["tabs"] {
  return partOptions(t).flatMap(({ value, label }) => {
    const load = loads.find(({ component }) => component === value);
    if (!unit || !load || load.act + load.wait === 0) return [];
    const href = assignAddress({ unit: unit.id, part: value });
    return [{ component: value, label, count: load.act, href }];
  });
}

/** Whom all of them wait for; null when they differ or wait for nobody of the unit. */
function oneTurn(rows: readonly Assignable[]): string | null {
  const [first, ...others] = new Set(rows.map(({ turn }) => turn));
  return others.length === 0 && (first === "officer" || first === "signer") ? first : null;
}

function show(row: Assignable, calendar: Calendar, now: Date, t: Translate): ShownAssignable {
  const { dueAt, paused } = row;
  const late = dueAt !== null && !paused && dueAt < now;
  const due = showDue(row, calendar, now, t).text;
  return {
    dossierId: row.dossierId,
    caseCode: row.caseCode,
    href: `/can-bo/ho-so/${row.caseCode}`,
    state: say(t, stateWords(row.state)),
    turn: t(`officer:turn.${row.turn ?? "none"}`),
    ...{ due, late },
    holder: row.holder?.name,
  };
}
