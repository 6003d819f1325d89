/** Reads the legal clock of a dossier and explains each part's due date (decisions 2, 9; lifecycle §7: the old due date stays visible). */
import { type Component, componentAs } from "#machines/kernel/component.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { getCalendar } from "../calendar/calendar.server.ts";
import type { Calendar } from "../calendar/working-time.ts";
import type { Services } from "../services.server.ts";
import { type UsualDate, type UsualDays, usualDate } from "../tracking/usual-date.ts";
import type { Interval } from "../workflow/clock-ledger.ts";
import { type ClockLines, clockLines, intervalsUntil } from "../workflow/clock-lines.ts";
import { ruleVersionOf } from "../workflow/kinds.ts";
import type { DossierView, PartView } from "./dossier-view.ts";

export type PartClock = ClockLines & {
  component: string;
  /** A pause runs: the due moment is the one if it ended now. */
  paused: boolean;
  /** The signed extension: when, and the due moment that it moved. */
  extension: { at: Date; dueBefore: Date; reason: string | null } | null;
  /** What is verified, in the officer's words. */
  verificationReason: string | null;
  /** The due moment as it was said before filing, and when the part ended. */
  forecast: Date | null;
  closedAt: Date | null;
  /** By when this unit usually ends the part; null when too little is known, or the part has ended. */
  usual: UsualDate | null;
};

/** Clocks of the parts that apply, in the order of the law, and the dossier's own due moment: the latest of the open parts. */
export type DossierClock = { parts: PartClock[]; due: Date | null; latest: string | null };

type Row = {
  procedure: string;
  rule_version: string;
  submitted_at: Date;
  context: DossierContext;
  forecast: Record<string, string> | null;
  closed: Record<string, string> | null;
  usual: Record<string, UsualDays> | null;
  intervals: { region: string; reason: string; startedAt: string; endedAt: string | null }[] | null;
  acts: { type: string; component: string; at: string; reason: string | null }[] | null;
};

/** @throws Error when there is no such dossier: its id comes from a row that the policy found. */
export async function getDossierClock(
  { sql, kinds, clock }: Pick<Services, "sql" | "kinds" | "clock">,
  dossierId: string,
): Promise<DossierClock> {
  const [[row], calendar, now] = await Promise.all([
    sql<Row[]>`
      select d.procedure, d.rule_version, d.submitted_at, d.forecast, w.snapshot -> 'context' as context,
        (select jsonb_object_agg(component, closed_at) from dossier_components where dossier_id = d.id and closed_at is not null) as closed,
        (select jsonb_object_agg(c.component, jsonb_build_object('p50', coalesce(own.p50, whole.p50), 'p90', coalesce(own.p90, whole.p90)))
          from dossier_components c join agencies a on a.id = c.agency_id
            left join usual_durations own on own.agency_id = a.id and own.procedure = d.procedure and own.component = concat_ws('/', c.component, c.variant)
            left join agencies p on p.ward_code is null and p.kind = 'provinceAdministration' and p.province_code = a.province_code
            left join usual_durations whole on whole.agency_id = p.id and whole.procedure = d.procedure and whole.component = concat_ws('/', c.component, c.variant)
          where c.dossier_id = d.id and c.closed_at is null and coalesce(own.p90, whole.p90) is not null) as usual,
        (select jsonb_agg(jsonb_build_object('region', region, 'reason', reason, 'startedAt', started_at, 'endedAt', ended_at))
          from clock_intervals where workflow_id = d.id) as intervals,
        (select jsonb_agg(jsonb_build_object('type', e.type, 'component', e.event ->> 'component', 'at', e.at, 'reason', n.body) order by e.seq)
          from workflow_events e left join event_notes n
            on n.workflow_id = e.workflow_id and n.seq = e.seq and n.key = 'reason' and n.visibility = 'family'
          where e.workflow_id = d.id and e.type in ('apology.sign', 'verification.mark')) as acts
      from dossiers d join workflows w on w.id = d.id where d.id = ${dossierId}`,
    getCalendar(sql),
    clock.now(),
  ]);
  if (!row) throw new Error(`No dossier ${dossierId}`);
  const kind = kinds(row.procedure);
  const parts = kind.components
    .filter(({ id }) => row.context.parts[id] && row.context.parts[id]?.verdict !== "notApplicable")
    .map((component) =>
      partClock(
        { row, calendar, now, kind },
        componentAs(component, row.context.parts[component.id]?.variant),
      ),
    );
  const open = parts.filter(({ component }) => row.context.parts[component]?.verdict === "pending");
  const latest = open.reduce<PartClock | undefined>(
    (last, one) => (last && last.due >= one.due ? last : one),
    undefined,
  );
  return { parts, due: latest?.due ?? null, latest: latest?.component ?? null };
}

type Ledger = { row: Row; calendar: Calendar; now: Date; kind: ReturnType<Services["kinds"]> };

function partClock({ row, calendar, now, kind }: Ledger, component: Component): PartClock {
  const { deadlines } = ruleVersionOf(kind, row.rule_version);
  const facts = row.context.parts[component.id];
  const closed = row.closed?.[component.id];
  const forecast = row.forecast?.[component.id];
  const history = row.usual?.[component.id];
  const end = closed ? new Date(closed) : undefined;
  const stored = (row.intervals ?? []).map(
    (one): Interval => ({
      region: one.region,
      reason: one.reason,
      startedAt: new Date(one.startedAt),
      endedAt: one.endedAt ? new Date(one.endedAt) : undefined,
    }),
  );
  const linesAt = (intervals: readonly Interval[], moment: Date, extendedBy: number) =>
    clockLines(calendar, component, deadlines, {
      submittedAt: row.submitted_at,
      intervals,
      now: moment,
      verified: kind.components.some(({ id }) => row.context.parts[id]?.verification),
      extendedBy,
    });
  const lines = linesAt(end ? intervalsUntil(stored, end) : stored, end ?? now, facts?.extendedBy ?? 0);
  const apology = row.acts?.find((act) => act.type === "apology.sign" && act.component === component.id);
  const signed = apology && new Date(apology.at);
  return {
    ...lines,
    component: component.id,
    paused: !end && lines.pauses.some(({ endedAt }) => endedAt === undefined),
    extension:
      apology && signed
        ? {
            at: signed,
            dueBefore: linesAt(intervalsUntil(stored, signed), signed, 0).due,
            reason: apology.reason,
          }
        : null,
    verificationReason: row.acts?.find(({ type }) => type === "verification.mark")?.reason ?? null,
    forecast: forecast ? new Date(forecast) : null,
    closedAt: end ?? null,
    usual:
      history && !end
        ? usualDate(calendar, { start: lines.start, paused: pausedIn(lines), now }, history)
        : null,
  };
}

const pausedIn = ({ pauses }: ClockLines): number => pauses.reduce((sum, { days }) => sum + days, 0);

/** The view with due dates as the lines give them: an open pause counts until today, an extension shows what it moved; and usual dates. */
export function withClock(view: DossierView, clock: DossierClock): DossierView {
  const told = (part: PartView): PartView => {
    const own = clock.parts.find(({ component }) => component === part.component);
    return own
      ? { ...part, dueAt: own.due, dueBefore: own.extension?.dueBefore ?? null, usual: own.usual }
      : part;
  };
  return { ...view, dueAt: clock.due ?? view.dueAt, parts: view.parts.map(told) };
}
