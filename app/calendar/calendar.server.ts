/** The working calendar and dated parameters from the database, kept for a minute (they change a few times a year). */
import type { Sql } from "#db/client.server.ts";
import type { Calendar } from "./working-time.ts";

const keepMs = 60_000;
const kept = new WeakMap<Sql, { at: number; calendar: Promise<Calendar> }>();

/** The calendar in force; each database keeps its own. */
export function getCalendar(sql: Sql): Promise<Calendar> {
  const found = kept.get(sql);
  if (found && Date.now() - found.at < keepMs) return found.calendar;
  const calendar = readCalendar(sql);
  kept.set(sql, { at: Date.now(), calendar });
  calendar.catch(() => kept.delete(sql));
  return calendar;
}

async function readCalendar(sql: Sql): Promise<Calendar> {
  const [days, cutOff, dayEnd] = await Promise.all([
    sql<{ day: string; kind: string }[]>`select to_char(day, 'YYYY-MM-DD') as day, kind from calendar_days`,
    findParameter(sql, "cutOffHour", "9999-12-31"),
    findParameter(sql, "officerDayEnd", "9999-12-31"),
  ]);
  return {
    off: new Set(days.filter((row) => row.kind !== "makeUpWork").map((row) => row.day)),
    worked: new Set(days.filter((row) => row.kind === "makeUpWork").map((row) => row.day)),
    cutOff: `${String(cutOff ?? "15:00")}:00`,
    dayEnd: String(dayEnd ?? "17:00"),
  };
}

/** Value of a dated parameter on a day (`YYYY-MM-DD`); undefined when it is not seeded. */
export async function findParameter(sql: Sql, key: string, day: string): Promise<unknown> {
  const [row] = await sql<{ value: unknown }[]>`
    select value from parameters where key = ${key} and valid_from <= ${day} order by valid_from desc limit 1`;
  return row?.value;
}
