/** The seeded calendar against decisions 19 and the worked examples of lifecycle §5.3. */
import { describe, expect, it } from "vitest";
import { buildCalendarDays } from "./calendar-days.ts";

const days = buildCalendarDays();
const off = new Set(days.map((row) => row.day));
const kindOf = (day: string) => days.find((row) => row.day === day)?.kind;

/** Counted here on its own, so that a fault of the portal's counting cannot hide a fault of the data. */
function workingDaysAfter(from: string, count: number): string {
  const date = new Date(`${from}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!weekend && !off.has(date.toISOString().slice(0, 10))) left--;
  }
  return date.toISOString().slice(0, 10);
}

describe("the calendar of 2025 to 2028", () => {
  it("is unverified throughout and names a day once", () => {
    expect(days.every((row) => row.verified === false)).toBe(true);
    expect(off.size).toBe(days.length);
  });

  it.each([
    ["2025", "2025-01-28", "2025-02-01"],
    ["2026", "2026-02-16", "2026-02-20"],
    ["2027", "2027-02-05", "2027-02-09"],
    ["2028", "2028-01-25", "2028-01-29"],
  ])("Tết %s is the last day of the old year and four of the new", (year, first, last) => {
    const tet = days.filter((row) => row.name === "Tết Nguyên đán" && row.day.startsWith(year));
    expect([tet[0]?.day, tet.at(-1)?.day, tet.length]).toEqual([first, last, 5]);
  });

  it.each([
    ["2025-02-01", "2025-02-03"],
    ["2026-04-26", "2026-04-27"],
    ["2027-02-06", "2027-02-10"],
    ["2027-02-07", "2027-02-11"],
    ["2027-05-01", "2027-05-03"],
    ["2028-01-01", "2028-01-03"],
    ["2028-01-29", "2028-01-31"],
    ["2028-04-30", "2028-05-02"],
    ["2028-09-02", "2028-09-04"],
  ])("the holiday of %s on a weekend moves to %s", (holiday, moved) => {
    expect([kindOf(holiday), kindOf(moved)]).toEqual(["holiday", "compensationOff"]);
  });

  it("has no other compensation days", () => {
    expect(days.filter((row) => row.kind === "compensationOff")).toHaveLength(9);
  });

  it("gives 02/09 with the day before, and Vietnamese Culture Day from 2026", () => {
    expect([kindOf("2026-08-31"), kindOf("2026-09-01"), kindOf("2026-09-02"), kindOf("2026-09-03")]).toEqual([
      undefined,
      "holiday",
      "holiday",
      undefined,
    ]);
    expect([kindOf("2025-11-24"), kindOf("2026-11-24")]).toEqual([undefined, "holiday"]);
  });

  it.each([
    ["Mon 16/11/2026 09:00", "2026-11-16", "2026-11-19"],
    ["Mon 16/11/2026 15:01", "2026-11-17", "2026-11-20"],
    ["Fri 20/11/2026 10:00", "2026-11-20", "2026-11-26"],
    ["Sat 21/11/2026 09:00", "2026-11-23", "2026-11-27"],
    ["Mon 23/11/2026 16:00", "2026-11-25", "2026-11-30"],
  ])("a dossier received %s counts from %s and is due after three working days on %s", (_, start, due) => {
    expect(workingDaysAfter(start, 3)).toBe(due);
  });

  it("counts from Wednesday what arrives on Monday 23/11/2026 after the cut-off", () => {
    expect(workingDaysAfter("2026-11-23", 1)).toBe("2026-11-25");
  });
});
