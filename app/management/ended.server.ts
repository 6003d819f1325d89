/**
 * How parts ended over the last weeks, unit by unit, as the law scores them (lifecycle §5.4).
 *
 * The database groups what scores alike; the score itself is the kernel's, asked once per group.
 */
import type { TransactionSql } from "postgres";
import { type OnTime, scoreOnTime } from "#machines/kernel/on-time.ts";
import { addDays, localDay, momentOf, weekday } from "../calendar/local-time.ts";

/** Weeks that the picture shows, the running one among them. */
export const weeksShown = 8;
const daysScored = 30;

export type Score = { onTime: number; late: number };
export type Ended = {
  /** Of the last 30 days, by unit. */
  units: Map<string, Score>;
  /** Monday of each week, oldest first; the last one still runs. */
  weeks: (Score & { monday: string })[];
  /** First day that counts for `units`. */
  since: string;
};

type Group = {
  agencyId: string;
  monday: string;
  recent: boolean;
  withdrawn: boolean;
  accepted: boolean;
  askedAgain: boolean;
  /** The earliest of the group: all of them lie on the same side of their due moments. */
  dueAt: Date;
  closedAt: Date;
  parts: number;
};

/** Reads along the index of what ended, `(agency, closed)`. */
export async function readEnded(sql: TransactionSql, unitIds: readonly string[], now: Date): Promise<Ended> {
  const today = localDay(now);
  const mondays = Array.from({ length: weeksShown }, (_, at) =>
    addDays(mondayOf(today), 7 * (at - weeksShown + 1)),
  );
  const since = addDays(today, 1 - daysScored);
  const groups = await sql<Group[]>`
    select agency_id as "agencyId", monday::date::text as monday, recent, withdrawn, accepted, "askedAgain",
      min(due_at) as "dueAt", min(closed_at) as "closedAt", count(*)::int as parts
    from (
      select c.agency_id, date_trunc('week', c.closed_at at time zone 'Asia/Ho_Chi_Minh') as monday, c.due_at, c.closed_at,
        c.closed_at >= ${momentOf(since, "00:00")} as recent, c.state = 'withdrawn' as withdrawn,
        c.state <> 'withdrawn' or exists (select 1 from dossier_components i
          where i.dossier_id = c.dossier_id and i.component = 'intake' and i.state = 'accepted') as accepted,
        exists (select 1 from supplement_items s where s.dossier_id = c.dossier_id
          and (s.component = c.component or (s.component = 'intake' and exists (select 1 from dossier_components i
            where i.dossier_id = c.dossier_id and i.component = 'intake' and i.agency_id = c.agency_id)))
          group by s.component having count(distinct s.seq) > 1) as "askedAgain"
      from dossier_components c
      where c.agency_id = any(${[...unitIds]}) and c.closed_at >= ${momentOf(mondays[0] ?? since, "00:00")}
        and c.component not in ('intake', 'results') and c.state <> 'notApplicable' and c.due_at is not null) as parts
    group by agency_id, monday, recent, withdrawn, accepted, "askedAgain", closed_at <= due_at`;
  const units = new Map<string, Score>();
  const weeks = mondays.map((monday) => ({ monday, onTime: 0, late: 0 }));
  for (const group of groups) {
    const score = scoreOf(group, now);
    if (score === "notCounted") continue;
    const week = weeks.find(({ monday }) => monday === group.monday);
    if (week) week[score] += group.parts;
    if (!group.recent) continue;
    const unit = units.get(group.agencyId) ?? { onTime: 0, late: 0 };
    units.set(group.agencyId, { ...unit, [score]: unit[score] + group.parts });
  }
  return { units, weeks, since };
}

const scoreOf = ({ dueAt, closedAt, withdrawn, accepted, askedAgain }: Group, now: Date): OnTime =>
  scoreOnTime(
    {
      ...{ dueAt, legalMaximum: dueAt, doneAt: null, returnedAt: null, closedAt, withdrawn },
      acceptedAt: accepted ? closedAt : null,
      supplements: askedAgain ? 2 : 0,
      pendingSupplementAt: null,
    },
    now,
  );

const mondayOf = (day: string): string => addDays(day, -((weekday(day) + 6) % 7));

/** Per cent of what counts, with one decimal; null when nothing counts. */
export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole) / 10;
