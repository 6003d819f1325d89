/** The list of overdue parts in words. Families are not named here: the case code leads on. */
import { procedures } from "#machines/registry.ts";
import { getCalendar } from "../calendar/calendar.server.ts";
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import { type Calendar, pausedDays, workingDaysLeft } from "../calendar/working-time.ts";
import { recordAccess } from "../dossiers/access-log.server.ts";
import { getProcedure } from "../dossiers/dossier-head.server.ts";
import { type OfficerWords, officerWords } from "../dossiers/officer-dossier-words.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { stateWords } from "../ui/part-words.ts";
import { say } from "../ui/words.ts";
import { pausesOf } from "../workflow/clock-ledger.ts";
import { assignAddress, overdueAddress } from "./addresses.ts";
import { type OverduePart, readOverdue } from "./overdue.server.ts";
import { readScope, type Unit } from "./units.server.ts";

export type Option = { value: string; label: string };
export type ShownOverdue = {
  key: string;
  caseCode: string;
  href: string;
  unit: string;
  part: string;
  state: string;
  turn: string;
  due: string;
  late: string;
  holder: string | undefined;
  /** Each time the clock stood still, oldest first; the days are in the due date already. */
  pauses: string[];
  lastAct: string;
  apology: OverduePart["apology"];
  /** The public late mark is set. */
  marked: boolean;
  assignHref: string;
};
export type OverduePage = {
  rows: ShownOverdue[];
  unit: Unit | undefined;
  units: Option[];
  part: string;
  parts: Option[];
  nextHref: string | undefined;
  firstHref: string | undefined;
};

export async function getOverduePage(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  viewer: OfficerViewer,
  search: URLSearchParams,
  { requestId, t }: { requestId: string; t: Translate },
): Promise<OverduePage> {
  const [scope, calendar, now] = await Promise.all([
    readScope(services, viewer, search.get("don-vi")),
    getCalendar(services.sql),
    services.clock.now(),
  ]);
  const parts = partOptions(t);
  const part = parts.find(({ value }) => value === search.get("phan"))?.value;
  const after = search.get("sau") ?? undefined;
  const units = (scope.unit ? [scope.unit] : scope.units).map(({ id }) => id);
  const { rows, next } = await readOverdue(services, viewer, { units, part, after }, now);
  if (rows.length > 0)
    await recordAccess(services, {
      ...{ viewer, purpose: "manage", rule: "management.read", fields: [], requestId },
      dossierIds: [...new Set(rows.map(({ dossierId }) => dossierId))],
    });
  const filter = { ...(scope.many && scope.unit && { unit: scope.unit.id }), ...(part && { part }) };
  return {
    rows: rows.map((row) => show(services, row, { calendar, now, t })),
    unit: scope.unit,
    units: scope.many ? scope.units.map(({ id, name }) => ({ value: id, label: name })) : [],
    ...{ part: part ?? "", parts },
    nextHref: next && overdueAddress({ ...filter, after: next }),
    firstHref: after && overdueAddress(filter),
  };
}

/** The reception's task and every part of every procedure, as officers call them. */
export function partOptions(t: Translate): Option[] {
  const parts = Object.values(procedures).flatMap((procedure) =>
    procedure.components.map(({ id }) => ({ value: id, label: officerWords(procedure, t).part(id) })),
  );
  return [{ value: "intake", label: t("officer:part.intake") }, ...parts];
}

type Saying = { calendar: Calendar; now: Date; t: Translate };

function show(services: Pick<Services, "kinds">, row: OverduePart, saying: Saying): ShownOverdue {
  const { calendar, now, t } = saying;
  const procedure = getProcedure(services, row.procedure);
  const words = officerWords(procedure, t);
  const days = -workingDaysLeft(calendar, now, row.dueAt);
  const { lastAct } = row;
  return {
    key: `${row.dossierId}/${row.component}`,
    caseCode: row.caseCode,
    href: `/can-bo/ho-so/${row.caseCode}`,
    unit: row.agencyName,
    part: words.part(row.component),
    state: say(t, stateWords(row.state)),
    turn: t(`officer:turn.${row.turn ?? "none"}`),
    due: formatDate(row.dueAt),
    late: days === 0 ? t("officer:due.lateToday") : t("officer:due.late", { count: days }),
    holder: row.holder ?? undefined,
    pauses: pauseLines(row, procedure.components, words, saying),
    lastAct: lastAct
      ? t("management:overdue.lastAct", {
          act: words.act(lastAct.type, row.component),
          by: lastAct.by,
          at: formatDateTime(lastAct.at),
        })
      : t("management:overdue.noAct"),
    ...{ apology: row.apology, marked: row.lateAt !== null },
    assignHref: assignAddress({ unit: row.agencyId, part: row.component, caseCode: row.caseCode }),
  };
}

/** What stopped this part's clock, and how many working days each time gave it. */
function pauseLines(
  row: OverduePart,
  components: readonly { id: string; pausedWith: readonly string[] }[],
  words: OfficerWords,
  { calendar, now, t }: Saying,
): string[] {
  const component = components.find(({ id }) => id === row.component) ?? {
    id: row.component,
    pausedWith: [],
  };
  return pausesOf(component, row.pauses).map((pause) => {
    const key = `management:pause.${pause.reason}`;
    const said = t(key);
    return t("management:pause", {
      reason: said === key.replace("management:", "") || said === key ? t("management:pause.other") : said,
      part: words.part(pause.region),
      from: formatDate(pause.startedAt),
      to: pause.endedAt ? formatDate(pause.endedAt) : t("management:pause.now"),
      days: pausedDays(calendar, [pause], now).size,
    });
  });
}
