/** The day by which a part is usually finished, beside the one by which the law wants it. Pure. */
import { momentOf } from "#app/calendar/local-time.ts";
import { addWorkingDays, type Calendar } from "#app/calendar/working-time.ts";

/** Working days within which half, and nine in ten, of a unit's parts end. */
export type UsualDays = { p50: number; p90: number };
export type UsualDate = {
  /** Working days within which half of them end; 0 = on the first day. */
  p50: number;
  /** End of the day by which nine in ten end; days on which the clock stood still are added. */
  by: Date;
  /** This one takes longer than nine in ten. */
  passed: boolean;
};

/** `start`: T0; `paused`: working days on which the part's clock has stood still so far. */
export function usualDate(
  calendar: Calendar,
  { start, paused, now }: { start: string; paused: number; now: Date },
  { p50, p90 }: UsualDays,
): UsualDate {
  const by = momentOf(addWorkingDays(calendar, start, Math.ceil(p90) + paused), calendar.dayEnd);
  return { p50: Math.ceil(p50), by, passed: by < now };
}

/** Key under which the day said at filing is kept among a dossier's forecasts, beside the legal one. */
export const saidKey = (component: string): string => `usual:${component}`;
