/**
 * How long a part took, in the law's own working days: after T0 until the day it ended, without the days on which its clock stood still.
 *
 * Pure. The counterpart of `clock-ledger.ts`: T0 + days taken + paused days = the day on which it ended.
 */
import { addDays, localDay } from "#app/calendar/local-time.ts";
import {
  type Calendar,
  countingDay,
  isWorkingDay,
  type Pause,
  pausedDays,
} from "#app/calendar/working-time.ts";

/** 0 = ended on the very day from which it counts, or before it. Within the legal limit exactly when it ended by its due day. */
export function daysTaken(
  calendar: Calendar,
  { submittedAt, closedAt, pauses }: { submittedAt: Date; closedAt: Date; pauses: readonly Pause[] },
): number {
  const last = localDay(closedAt);
  let count = 0;
  for (let day = addDays(countingDay(calendar, submittedAt), 1); day <= last; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) count++;
  if (count === 0 || pauses.length === 0) return count;
  const stood = [...pausedDays(calendar, pauses, closedAt)].filter((day) => day <= last).length;
  return Math.max(0, count - stood);
}

/** How many parts took how many days: small however many parts there are. */
export type Histogram = Map<number, number>;

export const sizeOf = (histogram: Histogram): number =>
  [...histogram.values()].reduce((sum, count) => sum + count, 0);

export function addTo(histogram: Histogram, days: number, count = 1): void {
  histogram.set(days, (histogram.get(days) ?? 0) + count);
}

/** The fewest days within which at least this share of the parts ended (nearest rank). @throws Error for an empty histogram. */
export function percentile(histogram: Histogram, share: number): number {
  const size = sizeOf(histogram);
  // A share of 0.9 is no exact binary number: 0.9 × 10 must not become the tenth by a rounding error.
  const rank = Math.ceil(size * share - 1e-9);
  let seen = 0;
  for (const [days, count] of [...histogram].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen >= rank) return days;
  }
  throw new Error("Nothing to take a percentile of");
}
