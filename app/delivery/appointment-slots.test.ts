/** Times at a counter: only in its hours, only on working days, and the next free seat as a slow search finds it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, formatDateTime, localDay, localTime, momentOf } from "#app/calendar/local-time.ts";
import { type Calendar, isWorkingDay } from "#app/calendar/working-time.ts";
import { bookableDays, bookableSlots, nextFreeSeat, type Slots, slotsOn } from "./appointment-slots.ts";

const calendar: Calendar = {
  off: new Set(["2026-11-24"]),
  worked: new Set(["2026-11-28"]),
  cutOff: "15:00:00",
  dayEnd: "17:00",
};
const usual: Slots = {
  calendar,
  workingDays: 10,
  settingsOn: () => ({
    hours: [
      ["07:30", "11:30"],
      ["13:30", "16:30"],
    ],
    minutes: 15,
    seats: 1,
  }),
};
const at = (text: string) => new Date(`${text}+07:00`);

it("gives 28 quarters of an hour on a usual day and none on a Sunday or a holiday [cap D4]", () => {
  const slots = slotsOn(usual, "2026-11-16").map(({ startsAt }) => formatDateTime(startsAt));
  expect(slots).toHaveLength(28);
  expect([slots[0], slots[15], slots[16], slots[27]]).toEqual([
    "07:30 16/11/2026",
    "11:15 16/11/2026",
    "13:30 16/11/2026",
    "16:15 16/11/2026",
  ]);
  expect(slotsOn(usual, "2026-11-22")).toEqual([]);
  expect(slotsOn(usual, "2026-11-24")).toEqual([]);
  expect(slotsOn(usual, "2026-11-28")).toHaveLength(28);
});

it("offers ten working days, today among them, over a weekend and the holiday of 24/11/2026 [cap D4]", () => {
  expect(bookableDays(usual, at("2026-11-16T09:00:00"))).toEqual([
    ...["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"],
    ...["2026-11-23", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"],
  ]);
  expect(bookableDays(usual, at("2026-11-21T09:00:00"))[0]).toBe("2026-11-23");
});

it("offers no time that has begun, and none before something can be collected", () => {
  const now = at("2026-11-16T09:00:00");
  const first = (earliest: Date) => formatDateTime(bookableSlots(usual, now, earliest)[0]!.startsAt);
  expect(first(now)).toBe("09:15 16/11/2026");
  expect(first(at("2026-11-19T17:00:00"))).toBe("07:30 20/11/2026");
});

it("finds the next free seat as a person going down the list would, whatever is taken", () => {
  const from = momentOf("2026-11-20", "07:30");
  const hours = fc.constantFrom(
    [["07:30", "11:30"]],
    [
      ["07:30", "11:30"],
      ["13:30", "16:40"],
    ],
    [["08:00", "08:10"]],
    [],
  );
  fc.assert(
    fc.property(
      hours,
      fc.constantFrom(10, 15, 40),
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 3 })), { maxLength: 60 }),
      fc.nat(60),
      (open, minutes, seats, takenAt, wantedAt) => {
        const slots: Slots = {
          calendar,
          workingDays: 3,
          settingsOn: () => ({ hours: open, minutes, seats }),
        };
        const all = bookableSlots(slots, from, from);
        const taken = takenAt.flatMap(([index, seat]) => {
          const slot = all[index];
          return slot ? [{ startsAt: slot.startsAt, seat }] : [];
        });
        const wanted = all[wantedAt]?.startsAt ?? from;
        const found = nextFreeSeat(all, taken, wanted);
        const reference = all
          .filter(({ startsAt }) => startsAt >= wanted)
          .flatMap(({ startsAt }) => [1, 2, 3].slice(0, seats).map((seat) => ({ startsAt, seat })))
          .find(
            ({ startsAt, seat }) =>
              !taken.some((one) => one.startsAt.getTime() === startsAt.getTime() && one.seat === seat),
          );
        expect(found).toEqual(reference);
        for (const { startsAt } of all) {
          expect(isWorkingDay(calendar, localDay(startsAt))).toBe(true);
          const end = localTime(new Date(startsAt.getTime() + minutes * 60_000)).slice(0, 5);
          expect(open.some(([a, b]) => localTime(startsAt).slice(0, 5) >= a! && end <= b!)).toBe(true);
          expect(startsAt > from && localDay(startsAt) <= addDays(localDay(from), 10)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
