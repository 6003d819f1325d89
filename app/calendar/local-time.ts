/**
 * Local time of Vietnam: Asia/Ho_Chi_Minh, +07:00 the whole year, no daylight saving. Stored times are UTC.
 */

const offsetMs = 7 * 3_600_000;

/** Local day of a moment, `YYYY-MM-DD`. */
export const localDay = (moment: Date): string =>
  new Date(moment.getTime() + offsetMs).toISOString().slice(0, 10);

/** Local wall clock of a moment, `HH:mm:ss`. */
export const localTime = (moment: Date): string =>
  new Date(moment.getTime() + offsetMs).toISOString().slice(11, 19);

/** Moment of a local day and hour (`HH:mm` or `HH:mm:ss`; `24:00` is the end of the day). */
export function momentOf(day: string, time: string): Date {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + ((hours * 60 + minutes) * 60 + seconds) * 1000);
}

/** The day `count` calendar days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** `dd/MM/yyyy` of a moment or a day. */
export function formatDate(value: Date | string): string {
  const [year, month, day] = (typeof value === "string" ? value.slice(0, 10) : localDay(value)).split("-");
  return `${day}/${month}/${year}`;
}

/** `2026-11-10` → `10/11/2026`, `1992-05` → `05/1992`, `1992` stays. */
export function formatPartialDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return formatDate(text);
  const [year, month] = text.split("-");
  return month ? `${month}/${year}` : text;
}

/** `HH:mm` of a moment. */
export const formatTime = (moment: Date): string => localTime(moment).slice(0, 5);

/** `HH:mm dd/MM/yyyy` of a moment, as the state's papers write it. */
export const formatDateTime = (moment: Date): string => `${formatTime(moment)} ${formatDate(moment)}`;
