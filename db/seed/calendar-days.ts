/**
 * Public holidays 2025–2028 and their compensation days (Bộ luật Lao động, Điều 112; decisions 19). Pure.
 *
 * Computed, not taken from the yearly notices: those may move days (for 2026 one reading gives 31/08–02/09 with 22/08 worked, and a
 * longer Tết; lifecycle §5.2), but decisions 19 stands above. So every row is unverified, and administrators correct it.
 */
import type { calendarDays } from "../schema/agencies.ts";

export type CalendarDayRow = typeof calendarDays.$inferInsert;

/** First day of the lunar year and 10/3 lunar, by solar year; from memory, unverified. */
const lunarDays = [
  { year: 2025, newYear: "2025-01-29", kings: "2025-04-07" },
  { year: 2026, newYear: "2026-02-17", kings: "2026-04-26" },
  { year: 2027, newYear: "2027-02-06", kings: "2027-04-16" },
  { year: 2028, newYear: "2028-01-26", kings: "2028-04-04" },
] as const;

/** Vietnamese Culture Day is a day off from this year on. */
const cultureDayFrom = 2026;

/** All days that differ from the Monday-to-Friday week, in order of date. */
export function buildCalendarDays(): CalendarDayRow[] {
  const holidays = lunarDays.flatMap(holidaysOf).map((row) => ({ ...row, kind: "holiday" as const }));
  const taken = new Set(holidays.map((row) => row.day));
  const compensations = holidays
    .filter(({ day }) => isWeekend(day))
    .map(({ day, name }) => {
      const off = nextWorkingDay(day, taken);
      taken.add(off); // two holidays of one weekend take two days
      return { day: off, name: `Nghỉ bù ${name}`, kind: "compensationOff" as const };
    });
  return [...holidays, ...compensations]
    .sort((one, other) => one.day.localeCompare(other.day))
    .map((row) => ({ ...row, verified: false }));
}

function holidaysOf({ year, newYear, kings }: (typeof lunarDays)[number]): { day: string; name: string }[] {
  return [
    { day: `${year}-01-01`, name: "Tết Dương lịch" },
    // The last day of the old year and the first four of the new.
    ...[-1, 0, 1, 2, 3].map((count) => ({ day: addDays(newYear, count), name: "Tết Nguyên đán" })),
    { day: kings, name: "Giỗ Tổ Hùng Vương" },
    { day: `${year}-04-30`, name: "Ngày Chiến thắng" },
    { day: `${year}-05-01`, name: "Ngày Quốc tế lao động" },
    { day: `${year}-09-01`, name: "Quốc khánh" },
    { day: `${year}-09-02`, name: "Quốc khánh" },
    ...(year >= cultureDayFrom ? [{ day: `${year}-11-24`, name: "Ngày Văn hóa Việt Nam" }] : []),
  ];
}

function nextWorkingDay(day: string, taken: ReadonlySet<string>): string {
  let next = addDays(day, 1);
  while (isWeekend(next) || taken.has(next)) next = addDays(next, 1);
  return next;
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
