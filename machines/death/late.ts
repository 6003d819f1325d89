/** A death is to be registered within fifteen days (Luật Hộ tịch Điều 33; death-linked §2, D-B19). */
import { daysBetween } from "../kernel/identifiers/dates.ts";

const daysInTime = 15;

/** Of a partial date the last day counts: lateness is only what is beyond doubt. */
export function isLate(diedOn: string, today: string): boolean {
  const [year = "", month = "12", day] = diedOn.split("-");
  const last = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return daysBetween(`${year}-${month}-${last}`, today) > daysInTime;
}
