/**
 * The legal clock of a part, line by line: from the moment of submission to the due moment (decisions 2).
 *
 * Pure. Says the same as `clock-ledger.ts`, with every day accounted for: T0 + `total` working days = due, and the calendar days
 * between them are `total`, the holidays and the weekend days.
 */
import { addDays, localDay, localTime, momentOf, weekday } from "#app/calendar/local-time.ts";
import {
  addWorkingDays,
  type Calendar,
  countingDay,
  isWorkingDay,
  pausedDays,
} from "#app/calendar/working-time.ts";
import { type Component, limitName } from "#machines/kernel/component.ts";
import type { Deadlines } from "#machines/kernel/deadlines.ts";
import { type Interval, pausesOf } from "./clock-ledger.ts";

export type PauseLine = Interval & {
  /** Working days that this pause adds and no earlier one has added. */
  days: number;
};

export type ClockLines = {
  received: Date;
  /** T0 as a local day, and why it is that one. */
  start: string;
  startWhy: "sameDay" | "afterCutOff" | "dayOff";
  /** `HH:mm` after which counting begins on the next working day. */
  cutOff: string;
  limit: { days: number; ground: string };
  /** The longer limit while something is verified; working days. */
  verification: { days: number; ground: string } | null;
  /** Working days added by the signed apology. */
  extendedBy: number;
  pauses: PauseLine[];
  /** Working days counted after T0. */
  total: number;
  /** Weekdays off after T0, until the due day. */
  holidays: string[];
  /** Saturdays and Sundays after T0, until the due day, that are not worked. */
  weekendDays: number;
  due: Date;
};

export type ClockFacts = {
  submittedAt: Date;
  intervals: readonly Interval[];
  /** Until when an open pause counts. */
  now: Date;
  verified: boolean;
  extendedBy: number;
};

/** @throws Error when the part has no limit. */
export function clockLines(
  calendar: Calendar,
  component: Pick<Component, "id" | "limit" | "pausedWith">,
  deadlines: Deadlines,
  facts: ClockFacts,
): ClockLines {
  const limit = deadlines.parts[limitName(component)];
  if (!limit) throw new Error(`No limit for part ${component.id}`);
  const { submittedAt, intervals, now, verified, extendedBy } = facts;
  const verification =
    verified && deadlines.verification
      ? { days: deadlines.verification.amount, ground: deadlines.verification.ground }
      : null;
  const pauses = pauseLines(calendar, pausesOf(component, intervals), now);
  const total = pauses.reduce(
    (sum, { days }) => sum + days,
    limit.amount + (verification?.days ?? 0) + extendedBy,
  );
  const start = countingDay(calendar, submittedAt);
  const last = addWorkingDays(calendar, start, total);
  return {
    received: submittedAt,
    start,
    startWhy: whyStart(calendar, submittedAt),
    cutOff: calendar.cutOff.slice(0, 5),
    limit: { days: limit.amount, ground: limit.ground },
    verification,
    extendedBy,
    pauses,
    total,
    ...daysOff(calendar, start, last),
    due: momentOf(last, calendar.dayEnd),
  };
}

/** The ledger as it stood when a part ended: what came later is not its business. */
export function intervalsUntil(intervals: readonly Interval[], end: Date): Interval[] {
  return intervals
    .filter(({ startedAt }) => startedAt < end)
    .map((one) => (one.endedAt && one.endedAt <= end ? one : { ...one, endedAt: end }));
}

function whyStart(calendar: Calendar, received: Date): ClockLines["startWhy"] {
  if (!isWorkingDay(calendar, localDay(received))) return "dayOff";
  return localTime(received) <= calendar.cutOff ? "sameDay" : "afterCutOff";
}

/** By their beginning; a day that two pauses share is counted with the earlier one. */
function pauseLines(calendar: Calendar, pauses: readonly Interval[], now: Date): PauseLine[] {
  const counted = new Set<string>();
  return [...pauses]
    .sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
    .map((pause) => {
      const fresh = [...pausedDays(calendar, [pause], now)].filter((day) => !counted.has(day));
      for (const day of fresh) counted.add(day);
      return { ...pause, days: fresh.length };
    });
}

function daysOff(calendar: Calendar, start: string, last: string) {
  const holidays: string[] = [];
  let weekendDays = 0;
  for (let day = addDays(start, 1); day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) continue;
    if (weekday(day) === 0 || weekday(day) === 6) weekendDays += 1;
    else holidays.push(day);
  }
  return { holidays, weekendDays };
}
