/** Counting in working days: the law's worked examples, and any calendar against a slow reference. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDay, momentOf } from "./local-time.ts";
import {
  addWorkingDays,
  type Calendar,
  countingDay,
  dueMoment,
  isWorkingDay,
  limitEnd,
  pausedDays,
  workingDaysLeft,
} from "./working-time.ts";

const calendar: Calendar = {
  off: new Set(["2026-11-24"]),
  worked: new Set(),
  cutOff: "15:00:00",
  dayEnd: "17:00",
};
const at = (text: string) => new Date(`${text}+07:00`);

describe("a dossier received", () => {
  it.each([
    ["[case T01] Monday at 15:00:00 sharp", "2026-11-16T15:00:00", "2026-11-16", "2026-11-19"],
    ["one second later", "2026-11-16T15:00:01", "2026-11-17", "2026-11-20"],
    ["[case T03] before a weekend and a holiday", "2026-11-20T10:00:00", "2026-11-20", "2026-11-26"],
    ["[case T04] on a Saturday", "2026-11-21T09:00:00", "2026-11-23", "2026-11-27"],
    ["late on the eve of a holiday", "2026-11-23T16:00:00", "2026-11-25", "2026-11-30"],
  ])("%s counts from the right day and is due three working days later", (_, received, t0, due) => {
    expect(countingDay(calendar, at(received))).toBe(t0);
    expect(dueMoment(calendar, at(received), 3, 0)).toEqual(momentOf(due, "17:00"));
  });

  it("[case B01] on Monday morning has its birth registered the same day and the group by Thursday", () => {
    expect(dueMoment(calendar, at("2026-11-16T09:00:00"), 0, 0)).toEqual(at("2026-11-16T17:00:00"));
    expect(dueMoment(calendar, at("2026-11-16T09:00:00"), 3, 0)).toEqual(at("2026-11-19T17:00:00"));
  });

  it("whose fraction of a second lies past 15:00:00 still counts today, because whole seconds are compared", () => {
    expect(countingDay(calendar, new Date(at("2026-11-16T15:00:00").getTime() + 999))).toBe("2026-11-16");
  });
});

describe("a pause", () => {
  const days = (start: string, end: string) => [
    ...pausedDays(calendar, [{ startedAt: at(start), endedAt: at(end) }], at(end)),
  ];
  it("within one day costs nothing", () => {
    expect(days("2026-11-16T09:00:00", "2026-11-16T14:00:00")).toEqual([]);
  });
  it("[case T09] of three working days adds three", () => {
    expect(days("2026-11-16T10:00:00", "2026-11-19T10:00:00")).toHaveLength(3);
  });
  it("answered after 15:00 ends on the next working day", () => {
    expect(days("2026-11-16T09:00:00", "2026-11-17T15:00:01")).toEqual(["2026-11-17", "2026-11-18"]);
  });
  it("that overlaps another counts each day once", () => {
    const pauses = [
      { startedAt: at("2026-11-16T09:00:00"), endedAt: at("2026-11-18T09:00:00") },
      { startedAt: at("2026-11-17T09:00:00"), endedAt: at("2026-11-19T09:00:00") },
    ];
    expect([...pausedDays(calendar, pauses, at("2026-11-30T09:00:00"))].sort()).toEqual([
      "2026-11-17",
      "2026-11-18",
      "2026-11-19",
    ]);
  });
});

it("ends an officer's limit at 17:00 and a citizen's at midnight of the last day", () => {
  const limit = { amount: 7, unit: "workingDays", ground: "" } as const;
  expect(limitEnd(calendar, at("2026-11-16T09:00:00"), { ...limit, whose: "citizen" })).toEqual(
    at("2026-11-27T00:00:00"),
  );
  expect(limitEnd(calendar, at("2026-11-16T09:00:00"), { ...limit, whose: "officer" })).toEqual(
    at("2026-11-26T17:00:00"),
  );
});

it("counts hours from minute to minute, over weekends and holidays", () => {
  const limit = { amount: 48, unit: "hours", whose: "officer", ground: "" } as const;
  expect(limitEnd(calendar, at("2026-11-20T09:30:15"), limit)).toEqual(at("2026-11-22T09:30:15"));
  expect(limitEnd(calendar, at("2026-11-23T23:00:00"), limit)).toEqual(at("2026-11-25T23:00:00"));
});

it("tells the working days that are left, and how many have passed", () => {
  expect(workingDaysLeft(calendar, at("2026-11-16T09:00:00"), at("2026-11-19T17:00:00"))).toBe(3);
  expect(workingDaysLeft(calendar, at("2026-11-16T09:00:00"), at("2026-11-16T17:00:00"))).toBe(0);
  expect(workingDaysLeft(calendar, at("2026-11-20T09:00:00"), at("2026-11-18T17:00:00"))).toBe(-2);
});

const anyDay = fc.integer({ min: 0, max: 1_000 }).map((count) => addDays("2026-01-01", count));
const anyCalendar = fc
  .tuple(fc.array(anyDay, { maxLength: 60 }), fc.array(anyDay, { maxLength: 10 }))
  .map(([off, worked]): Calendar => ({ ...calendar, off: new Set(off), worked: new Set(worked) }));

it("adds working days as somebody ticking them off a wall calendar would", () => {
  fc.assert(
    fc.property(anyCalendar, anyDay, fc.integer({ min: 0, max: 30 }), (any, day, count) => {
      let [ticked, reference] = [0, day];
      while (ticked < count) {
        reference = addDays(reference, 1);
        if (isWorkingDay(any, reference)) ticked++;
      }
      expect(addWorkingDays(any, day, count)).toBe(reference);
    }),
  );
});

it("counts paused days as a day-by-day reference does, whatever the pauses", () => {
  const moment = fc
    .tuple(anyDay, fc.integer({ min: 0, max: 86_399 }))
    .map(([day, second]) => new Date(momentOf(day, "00:00").getTime() + second * 1000));
  const pause = fc
    .tuple(moment, moment)
    .map(([a, b]) => ({ startedAt: a < b ? a : b, endedAt: a < b ? b : a }));
  fc.assert(
    fc.property(anyCalendar, fc.array(pause, { maxLength: 4 }), (any, pauses) => {
      const reference = new Set<string>();
      for (let day = "2026-01-01"; day < "2029-06-01"; day = addDays(day, 1)) {
        const inside = pauses.some(({ startedAt, endedAt }) => {
          const late = endedAt.getTime() - momentOf(localDay(endedAt), "15:00").getTime() >= 1000;
          const last = late ? addWorkingDays(any, localDay(endedAt), 1) : localDay(endedAt);
          return day > localDay(startedAt) && day <= last;
        });
        if (inside && isWorkingDay(any, day)) reference.add(day);
      }
      expect([...pausedDays(any, pauses, new Date())].sort()).toEqual([...reference].sort());
    }),
    { numRuns: 60 },
  );
});
