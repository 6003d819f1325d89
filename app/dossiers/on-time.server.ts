/** On-time parts by unit for a manager's province: this month's ended parts and everything still open (lifecycle §5.4). */
import { componentAs, limitName } from "#machines/kernel/component.ts";
import { type OnTime, onTimeRate, scoreOnTime } from "#machines/kernel/on-time.ts";
import { getCalendar } from "../calendar/calendar.server.ts";
import { localDay, momentOf } from "../calendar/local-time.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { ruleVersionOf } from "../workflow/kinds.ts";
import { onTimeFacts, type ScoredPart } from "./on-time-facts.ts";

export type UnitScore = {
  agencyId: string;
  name: string;
  onTime: number;
  late: number;
  /** Still running, and not late. */
  open: number;
  /** Per cent of those that count; null when none counts. */
  rate: number | null;
  /** Of the parts ended this month whose due date was said before filing: how many ended by then. */
  kept: number;
  promised: number;
};
export type OnTimeReport = {
  /** Local day from which ended parts are counted. */
  since: string;
  at: Date;
  /** Most late first. */
  units: UnitScore[];
  /** More parts than one reading takes: the ones that ended earliest this month are left out. */
  cut: boolean;
};

const partsAtMost = 5_000;

type Row = Omit<ScoredPart, "pauses" | "supplements"> & {
  agencyId: string;
  agencyName: string;
  procedure: string;
  ruleVersion: string;
  component: string;
  variant: string | null;
  promised: Date | null;
  supplements: number;
  pauses: { region: string; reason: string; startedAt: string }[] | null;
};

/** One query under row-level security; the score itself is the kernel's. */
export async function getOnTimeReport(
  services: Pick<Services, "sql" | "kinds" | "clock">,
  viewer: OfficerViewer,
): Promise<OnTimeReport> {
  const [at, calendar] = await Promise.all([services.clock.now(), getCalendar(services.sql)]);
  const since = `${localDay(at).slice(0, 7)}-01`;
  const rows = await asOfficer(
    services,
    viewer,
    (sql) => sql<Row[]>`
      select c.agency_id as "agencyId", a.name as "agencyName", d.procedure, d.rule_version as "ruleVersion", c.component, c.variant, c.state,
        c.due_at as "dueAt", c.closed_at as "closedAt", d.submitted_at as "submittedAt", d.updated_at as "updatedAt",
        (d.forecast ->> c.component)::timestamptz as promised,
        (select i.closed_at from dossier_components i
          where i.dossier_id = c.dossier_id and i.component = 'intake' and i.state = 'accepted') as "acceptedAt",
        (select coalesce(max(n), 0)::int from (select count(distinct s.seq) as n from supplement_items s
          where s.dossier_id = c.dossier_id and (s.component = c.component or (s.component = 'intake' and c.agency_id = d.intake_agency_id))
          group by s.component) asked) as supplements,
        (select jsonb_agg(jsonb_build_object('region', i.region, 'reason', i.reason, 'startedAt', i.started_at))
          from clock_intervals i where i.workflow_id = c.dossier_id and i.ended_at is null) as pauses
      from agencies a join dossier_components c on c.agency_id = a.id join dossiers d on d.id = c.dossier_id
      where a.province_code = (select province_code from agencies where id = ${viewer.agencyId})
        and c.component not in ('intake', 'results') and c.state <> 'notApplicable'
        and (c.closed_at is null or c.closed_at >= ${momentOf(since, "00:00")})
      order by c.closed_at desc nulls first limit ${partsAtMost + 1}`,
  );
  const units = new Map<string, Row[]>();
  for (const row of rows.slice(0, partsAtMost))
    units.set(row.agencyId, [...(units.get(row.agencyId) ?? []), row]);
  const scoreOf = (row: Row): OnTime => {
    const kind = services.kinds(row.procedure);
    const found = kind.components.find(({ id }) => id === row.component);
    if (!found) return "notCounted";
    const component = componentAs(found, row.variant ?? undefined);
    const limit = ruleVersionOf(kind, row.ruleVersion).deadlines.parts[limitName(component)]?.amount ?? 0;
    const pauses = (row.pauses ?? []).map(({ startedAt, ...one }) => ({
      ...one,
      startedAt: new Date(startedAt),
      endedAt: undefined,
    }));
    return scoreOnTime(onTimeFacts({ ...row, pauses }, { calendar, component, limit }, at), at);
  };
  return {
    since,
    at,
    units: [...units.values()]
      .map((parts) => unitScore(parts, parts.map(scoreOf)))
      .sort((a, b) => b.late - a.late || a.name.localeCompare(b.name, "vi")),
    cut: rows.length > partsAtMost,
  };
}

function unitScore(parts: readonly Row[], scores: readonly OnTime[]): UnitScore {
  const [first] = parts;
  const promised = parts.flatMap(({ closedAt, promised: said }) =>
    closedAt && said ? [closedAt <= said] : [],
  );
  return {
    agencyId: first?.agencyId ?? "",
    name: first?.agencyName ?? "",
    onTime: scores.filter((score) => score === "onTime").length,
    late: scores.filter((score) => score === "late").length,
    open: parts.filter(({ closedAt }, at) => !closedAt && scores[at] === "notCounted").length,
    rate: onTimeRate(scores),
    kept: promised.filter(Boolean).length,
    promised: promised.length,
  };
}
