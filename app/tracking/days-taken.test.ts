/** Days taken against a clerk with a wall calendar, and percentiles against the sorted list. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, localDay, localTime, momentOf } from "#app/calendar/local-time.ts";
import {
  addWorkingDays,
  type Calendar,
  countingDay,
  isWorkingDay,
  pausedDays,
} from "#app/calendar/working-time.ts";
import { daysTaken, percentile } from "./days-taken.ts";
import { usualDate } from "./usual-date.ts";

const runs = { numRuns: process.env.NIGHTLY === "1" ? 5_000 : 300 };
const calendar: Calendar = {
  off: new Set(["2026-11-24", "2026-11-25", "2027-01-01"]),
  worked: new Set(["2026-11-28"]),
  cutOff: "15:00:00",
  dayEnd: "17:00",
};
const moment = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 86_399 }))
  .map(([day, second]) => new Date(momentOf(addDays("2026-11-02", day), "00:00").getTime() + second * 1000));
const pause = fc
  .tuple(moment, moment)
  .map(([a, b]) => ({ startedAt: a < b ? a : b, endedAt: a < b ? b : a }));

/** Day by day: wait for T0, then tick every working day that no pause covers; a pause before T0 moves the tick too. */
function reference(
  received: Date,
  closed: Date,
  pauses: readonly { startedAt: Date; endedAt: Date }[],
): number {
  let day = localDay(received);
  if (!isWorkingDay(calendar, day) || localTime(received) > "15:00:00")
    do day = addDays(day, 1);
    while (!isWorkingDay(calendar, day));
  const last = localDay(closed);
  const free = new Set<string>();
  for (const { startedAt, endedAt } of pauses) {
    let end = localDay(endedAt);
    if (localTime(endedAt) > "15:00:00")
      do end = addDays(end, 1);
      while (!isWorkingDay(calendar, end));
    for (let d = addDays(localDay(startedAt), 1); d <= end; d = addDays(d, 1))
      if (isWorkingDay(calendar, d) && d <= last) free.add(d);
  }
  let ticks = 0;
  while (day < last) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) ticks++;
  }
  return Math.max(0, ticks - free.size);
}

it("[cap E4] counts the days a part took as a clerk with a wall calendar does, whatever paused it", () => {
  fc.assert(
    fc.property(moment, moment, fc.array(pause, { maxLength: 3 }), (a, b, pauses) => {
      const [submittedAt, closedAt] = a < b ? [a, b] : [b, a];
      expect(daysTaken(calendar, { submittedAt, closedAt, pauses })).toBe(
        reference(submittedAt, closedAt, pauses),
      );
    }),
    runs,
  );
});

it("[cap E4] a part that took n days ended by the day that n days give, and not by an earlier one", () => {
  fc.assert(
    fc.property(moment, moment, fc.array(pause, { maxLength: 3 }), (a, b, pauses) => {
      const [submittedAt, closedAt] = a < b ? [a, b] : [b, a];
      const taken = daysTaken(calendar, { submittedAt, closedAt, pauses });
      const paused = [...pausedDays(calendar, pauses, closedAt)].filter((day) => day <= localDay(closedAt));
      const start = countingDay(calendar, submittedAt);
      const by = usualDate(
        calendar,
        { start, paused: paused.length, now: closedAt },
        { p50: taken, p90: taken },
      ).by;
      expect(localDay(by) >= localDay(closedAt) || !isWorkingDay(calendar, localDay(closedAt))).toBe(true);
      if (taken > 0)
        expect(addWorkingDays(calendar, start, taken - 1 + paused.length) < localDay(closedAt)).toBe(true);
    }),
    runs,
  );
});

it("[cap E4] takes percentiles by nearest rank, as the sorted list gives them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 200 }),
      fc.constantFrom(50, 90),
      (days, percent) => {
        const sorted = [...days].sort((a, b) => a - b);
        const histogram = new Map<number, number>();
        for (const one of days) histogram.set(one, (histogram.get(one) ?? 0) + 1);
        const share = (limit: number) => sorted.filter((one) => one <= limit).length * 100;
        const smallest = sorted.find((one) => share(one) >= percent * days.length);
        expect(percentile(histogram, percent / 100)).toBe(smallest);
      },
    ),
    runs,
  );
});
