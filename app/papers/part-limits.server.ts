/**
 * Limits and due moments of a dossier's parts as they stood when a paper was issued.
 *
 * Not as they stand now: a job that runs late writes the same paper as one that ran at once.
 */
import { getCalendar } from "#app/calendar/calendar.server.ts";
import type { Filed } from "#app/dossiers/filed.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Interval } from "#app/workflow/clock-ledger.ts";
import { clockLines, intervalsUntil } from "#app/workflow/clock-lines.ts";
import { ruleVersionOf } from "#app/workflow/kinds.ts";
import { componentsAs } from "#machines/kernel/component.ts";
import { variantsOf } from "#machines/kernel/dossier-context.ts";
import type { IssuingEvent } from "./common-data.server.ts";

export type PartLimit = {
  component: string;
  /** Working days of the limit, those for verification included. */
  days: number;
  ground: string;
  verified: boolean;
  /** Working days added by the signed extension. */
  extendedBy: number;
  due: Date;
  /** Without the extension. */
  dueBefore: Date;
  endedAt: Date | null;
};

type Row = {
  intervals: { region: string; reason: string; startedAt: string; endedAt: string | null }[] | null;
  acts: { type: string; component: string; days: number | null }[] | null;
  ended: Record<string, string> | null;
};

/** Of the parts that apply, in the order of the law. */
export async function partLimits(
  { sql }: Pick<Services, "sql">,
  { id, procedure }: Pick<Filed, "id" | "procedure">,
  {
    at,
    submittedAt,
    ruleVersion,
    context,
  }: Pick<IssuingEvent, "at" | "submittedAt" | "ruleVersion" | "context">,
): Promise<PartLimit[]> {
  const [[row], calendar] = await Promise.all([
    sql<Row[]>`select
      (select jsonb_agg(jsonb_build_object('region', region, 'reason', reason, 'startedAt', started_at, 'endedAt', ended_at))
        from clock_intervals where workflow_id = ${id}) as intervals,
      (select jsonb_agg(jsonb_build_object('type', e.type, 'component', e.event ->> 'component', 'days', (e.event ->> 'workingDays')::int))
        from workflow_events e where e.workflow_id = ${id} and e.at <= ${at} and e.type in ('apology.sign', 'verification.mark')) as acts,
      (select jsonb_object_agg(component, closed_at) from dossier_components
        where dossier_id = ${id} and closed_at <= ${at}) as ended`,
    getCalendar(sql),
  ]);
  const { deadlines } = ruleVersionOf(procedure, ruleVersion);
  const acts = row?.acts ?? [];
  const verified = acts.some(({ type }) => type === "verification.mark");
  const intervals = (row?.intervals ?? []).map(
    ({ startedAt, endedAt, ...one }): Interval => ({
      ...one,
      startedAt: new Date(startedAt),
      endedAt: endedAt ? new Date(endedAt) : undefined,
    }),
  );
  return componentsAs(procedure.components, variantsOf(context))
    .filter((part) => context.parts[part.id] && context.parts[part.id]?.verdict !== "notApplicable")
    .map((part) => {
      const ended = row?.ended?.[part.id];
      const now = ended ? new Date(ended) : at;
      const apology = acts.find(({ type, component }) => type === "apology.sign" && component === part.id);
      const extendedBy = apology?.days ?? 0;
      const lines = (more: number) =>
        clockLines(calendar, part, deadlines, {
          ...{ submittedAt, now, verified },
          intervals: intervalsUntil(intervals, now),
          extendedBy: more,
        });
      const { limit, verification, due } = lines(extendedBy);
      return {
        component: part.id,
        days: limit.days + (verification?.days ?? 0),
        ground: limit.ground,
        verified,
        extendedBy,
        due,
        dueBefore: lines(0).due,
        endedAt: ended ? new Date(ended) : null,
      };
    });
}

/** The last of several moments. */
export const latest = (moments: readonly Date[]): Date | null =>
  moments.reduce<Date | null>((last, one) => (last && last >= one ? last : one), null);
