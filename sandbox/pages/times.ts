/** Moments as people in Vietnam read and write them. */

const zone = "Asia/Ho_Chi_Minh";
const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const weekday = new Intl.DateTimeFormat("vi-VN", { timeZone: zone, weekday: "long" });

/** Local date `YYYY-MM-DD` and time `HH:mm` of a moment. */
export function localParts(moment: Date) {
  const found = Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { date: `${found.year}-${found.month}-${found.day}`, time: `${found.hour}:${found.minute}` };
}

/** `dd/MM/yyyy HH:mm`. */
export function showMoment(moment: Date) {
  const { date, time } = localParts(moment);
  return `${showDate(date)} ${time}`;
}

/** `dd/MM/yyyy` of `YYYY-MM-DD`. */
export const showDate = (date: string) => date.split("-").reverse().join("/");

/** "thứ hai", "chủ nhật" … */
export const showWeekday = (moment: Date) => weekday.format(moment).toLowerCase();

/** The moment of a local date and time; Vietnam has no summer time. Invalid texts give an invalid Date. */
export const localMoment = (date: string, time: string) => new Date(`${date}T${time}:00+07:00`);

/** ISO text with Vietnam's offset. */
export function toLocalIso(moment: Date) {
  const shifted = new Date(moment.getTime() + 7 * 3_600_000).toISOString();
  return `${shifted.slice(0, 19)}+07:00`;
}
