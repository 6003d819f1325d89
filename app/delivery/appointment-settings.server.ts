/** When a counter gives appointments: dated parameters, each with a row of an agency's own where it differs (`<key>.<agency id>`). */
import { z } from "zod";
import { getCalendar } from "#app/calendar/calendar.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Slots } from "./appointment-slots.ts";

const clockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
const values = {
  appointmentHours: z.array(z.tuple([clockTime, clockTime])).max(10),
  appointmentMinutes: z.number().int().min(5).max(480),
  appointmentSeats: z.number().int().min(0).max(100),
  appointmentWorkingDays: z.number().int().min(1).max(60),
};
type Key = keyof typeof values;
const keys = Object.keys(values) as Key[];

type Row = { key: string; validFrom: string; value: unknown };

/** @throws Error when a parameter is missing or cannot be read: better no appointment than one at a closed door. */
export async function getSlots(
  { sql }: Pick<Services, "sql">,
  agencyId: string,
  today: string,
): Promise<Slots> {
  const named = keys.flatMap((key) => [key, `${key}.${agencyId}`]);
  const [calendar, rows] = await Promise.all([
    getCalendar(sql),
    sql<Row[]>`select key, to_char(valid_from, 'YYYY-MM-DD') as "validFrom", value from parameters
      where key in ${sql(named)} order by valid_from`,
  ]);
  const inForce = <K extends Key>(key: K, day: string): z.output<(typeof values)[K]> => {
    const known = (name: string) => rows.findLast((row) => row.key === name && row.validFrom <= day);
    const row = known(`${key}.${agencyId}`) ?? known(key);
    return values[key].parse(row?.value) as z.output<(typeof values)[K]>;
  };
  return {
    calendar,
    workingDays: inForce("appointmentWorkingDays", today),
    settingsOn: (day) => ({
      hours: inForce("appointmentHours", day),
      minutes: inForce("appointmentMinutes", day),
      seats: inForce("appointmentSeats", day),
    }),
  };
}
