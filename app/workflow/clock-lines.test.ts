/** The lines that explain a due date: any history of pauses against the ledger itself. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, formatDate, localDay, momentOf } from "../calendar/local-time.ts";
import type { Calendar } from "../calendar/working-time.ts";
import { dueOf, type Interval } from "./clock-ledger.ts";
import { clockLines, intervalsUntil } from "./clock-lines.ts";

const calendar: Calendar = {
  off: new Set(["2026-11-24", "2026-12-02"]),
  worked: new Set(["2026-11-28"]),
  cutOff: "15:00:00",
  dayEnd: "17:00",
};
const officer = { unit: "workingDays", whose: "officer", ground: "NĐ 63/2024/NĐ-CP" } as const;
const deadlines = {
  parts: { birth: { ...officer, amount: 0 }, home: { ...officer, amount: 3 } },
  verification: { ...officer, amount: 2 },
  timers: {},
};
const home = { id: "home", pausedWith: ["intake", "birth"] };
const birth = { id: "birth", pausedWith: ["intake"] };
const at = (text: string) => new Date(`${text}+07:00`);

it("due = the ledger's due, and no day between T0 and due is left unexplained", () => {
  const first = at("2026-11-16T00:00:00").getTime();
  const moment = fc
    .integer({ min: 0, max: 30 * 24 * 60 })
    .map((minutes) => new Date(first + minutes * 60_000));
  const pause = fc
    .tuple(fc.constantFrom("intake", "birth", "home", "other"), moment, fc.integer({ min: 0, max: 15_000 }))
    .map(
      ([region, startedAt, minutes]): Interval => ({
        region,
        reason: "supplement",
        startedAt,
        endedAt: minutes < 500 ? undefined : new Date(startedAt.getTime() + minutes * 60_000),
      }),
    );
  fc.assert(
    fc.property(
      fc.constantFrom(home, birth),
      moment,
      fc.array(pause, { maxLength: 5 }),
      fc.boolean(),
      fc.integer({ min: 0, max: 10 }),
      (component, submittedAt, intervals, verified, extendedBy) => {
        const now = at("2027-01-05T10:00:00");
        const lines = clockLines(calendar, component, deadlines, {
          ...{ submittedAt, intervals, now, verified, extendedBy },
        });
        const added = (verified ? 2 : 0) + extendedBy;
        expect(lines.due).toEqual(
          dueOf(calendar, component, deadlines, { submittedAt, intervals, now, added }),
        );
        const summed =
          lines.limit.days +
          (lines.verification?.days ?? 0) +
          lines.extendedBy +
          lines.pauses.reduce((sum, { days }) => sum + days, 0);
        expect(summed).toBe(lines.total);
        const skipped = lines.holidays.length + lines.weekendDays;
        expect(momentOf(addDays(lines.start, lines.total + skipped), "17:00")).toEqual(lines.due);
      },
    ),
    { numRuns: 2_000 },
  );
});

it.each([
  ["2026-11-16T15:00:00", "2026-11-16", "sameDay"],
  ["2026-11-16T15:00:01", "2026-11-17", "afterCutOff"],
  ["2026-11-21T09:00:00", "2026-11-23", "dayOff"],
  ["2026-11-23T16:00:00", "2026-11-25", "afterCutOff"],
])("a dossier received at %s counts from %s (%s)", (received, start, startWhy) => {
  const submittedAt = at(received);
  const lines = clockLines(calendar, home, deadlines, {
    ...{ submittedAt, intervals: [], now: submittedAt, verified: false, extendedBy: 0 },
  });
  expect(lines).toMatchObject({ start, startWhy, cutOff: "15:00", total: 3 });
});

it("names the holiday inside and counts shared days of two pauses once", () => {
  const pause = (region: string, from: string, to: string): Interval => ({
    ...{ region, reason: "supplement", startedAt: at(from), endedAt: at(to) },
  });
  const lines = clockLines(calendar, home, deadlines, {
    submittedAt: at("2026-11-16T09:00:00"),
    intervals: [
      pause("home", "2026-11-18T10:00:00", "2026-11-20T10:00:00"),
      pause("birth", "2026-11-17T10:00:00", "2026-11-19T10:00:00"),
    ],
    now: at("2026-11-20T12:00:00"),
    verified: false,
    extendedBy: 0,
  });
  expect(lines.pauses.map(({ region, days }) => [region, days])).toEqual([
    ["birth", 2],
    ["home", 1],
  ]);
  expect(lines.holidays.map(formatDate)).toEqual(["24/11/2026"]);
  expect(localDay(lines.due)).toBe("2026-11-25");
});

it("a part that ended keeps the ledger of its last moment", () => {
  const open: Interval = {
    ...{ region: "home", reason: "supplement", startedAt: at("2026-11-17T10:00:00"), endedAt: undefined },
  };
  const later: Interval = { ...open, startedAt: at("2026-12-01T10:00:00") };
  const end = at("2026-11-20T00:00:00");
  expect(intervalsUntil([open, later], end)).toEqual([{ ...open, endedAt: end }]);
});
