/**
 * Counting in working days (lifecycle §5.1, decisions 2 and 19).
 *
 * Pure: the calendar comes in as data. Days are local days `YYYY-MM-DD`, moments are `Date`.
 */
import type { Limit } from "#machines/kernel/deadlines.ts";
import { addDays, localDay, localTime, momentOf, weekday } from "./local-time.ts";

export type Calendar = {
  /** Days off on weekdays. */
  off: ReadonlySet<string>;
  /** Weekend days worked to make up. */
  worked: ReadonlySet<string>;
  /** `HH:mm:ss` after which counting starts on the next working day: 15:00:00 counts today, 15:00:01 does not. */
  cutOff: string;
  /** `HH:mm` at which an officer's last day ends. */
  dayEnd: string;
};

export function isWorkingDay(calendar: Calendar, day: string): boolean {
  if (calendar.worked.has(day)) return true;
  const weekend = weekday(day) === 0 || weekday(day) === 6;
  return !weekend && !calendar.off.has(day);
}

/** The first working day after `day`. */
export function nextWorkingDay(calendar: Calendar, day: string): string {
  let next = addDays(day, 1);
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1);
  return next;
}

/** The working day `count` working days after `day`; 0 gives the day itself. */
export function addWorkingDays(calendar: Calendar, day: string, count: number): string {
  let result = day;
  for (let i = 0; i < count; i++) result = nextWorkingDay(calendar, result);
  return result;
}

/** T0: the day from which a dossier received at this moment counts. */
export function countingDay(calendar: Calendar, received: Date): string {
  const day = localDay(received);
  return isWorkingDay(calendar, day) && localTime(received) <= calendar.cutOff
    ? day
    : nextWorkingDay(calendar, day);
}

export type Pause = { startedAt: Date; endedAt: Date | undefined };

/**
 * Working days *d* with date(start) < *d* ≤ date(end), as a union over all pauses. An answer after the cut-off ends its
 * pause on the next working day. An open pause runs until `now`.
 */
export function pausedDays(calendar: Calendar, pauses: readonly Pause[], now: Date): ReadonlySet<string> {
  const days = new Set<string>();
  for (const { startedAt, endedAt } of pauses) {
    const end = endedAt ?? now;
    const last =
      endedAt && localTime(end) > calendar.cutOff ? nextWorkingDay(calendar, localDay(end)) : localDay(end);
    for (let day = addDays(localDay(startedAt), 1); day <= last; day = addDays(day, 1))
      if (isWorkingDay(calendar, day)) days.add(day);
  }
  return days;
}

/** Due moment of a part: N working days from T0 and the paused days added, at the end of the officers' day. */
export function dueMoment(calendar: Calendar, received: Date, workingDays: number, paused: number): Date {
  const day = addWorkingDays(calendar, countingDay(calendar, received), workingDays + paused);
  return momentOf(day, calendar.dayEnd);
}

/** End of a limit that began at `start`: officers' at the end of their day, citizens' at 24:00; hours end with their last minute. */
export function limitEnd(calendar: Calendar, start: Date, limit: Limit): Date {
  if (limit.unit === "hours") return new Date(start.getTime() + limit.amount * 3_600_000);
  const from = localDay(start);
  const day =
    limit.unit === "workingDays" ? addWorkingDays(calendar, from, limit.amount) : addDays(from, limit.amount);
  return momentOf(day, limit.whose === "officer" ? calendar.dayEnd : "24:00");
}

/** Working days after today until and with the due day; negative when it has passed. */
export function workingDaysLeft(calendar: Calendar, now: Date, due: Date): number {
  const [today, last] = [localDay(now), localDay(new Date(due.getTime() - 1))];
  const [from, to, sign] = last >= today ? [today, last, 1] : [last, today, -1];
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) count++;
  return count * sign;
}
