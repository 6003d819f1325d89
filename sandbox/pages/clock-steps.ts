/** Where the clock page's buttons lead, from a given legal time. A convenience only: the portal's own calendar counts. */
import { localMoment, localParts } from "./times.ts";

/** Days off of 2026–2027 besides weekends (decisions 19). */
const daysOff = new Set([
  "2026-11-24",
  "2027-01-01",
  "2027-02-05",
  "2027-02-08",
  "2027-02-09",
  "2027-02-10",
  "2027-02-11",
  "2027-04-16",
  "2027-04-30",
  "2027-05-03",
  "2027-09-01",
  "2027-09-02",
  "2027-11-24",
]);

const hour = 3_600_000;
const day = 24 * hour;

export const clockSteps = {
  nextWorkingDay: { label: "Đến 08:00 ngày làm việc tiếp theo", from: nextWorkingMorning },
  hour: { label: "Thêm 1 giờ", from: (now: Date) => new Date(now.getTime() + hour) },
  day: { label: "Thêm 1 ngày", from: (now: Date) => new Date(now.getTime() + day) },
  afterCutOff: {
    label: "Đến 15:30 hôm nay",
    from: (now: Date) => localMoment(localParts(now).date, "15:30"),
  },
} as const;
export type ClockStep = keyof typeof clockSteps;

export const isClockStep = (text: unknown): text is ClockStep =>
  typeof text === "string" && text in clockSteps;

function nextWorkingMorning(now: Date) {
  let moment = localMoment(localParts(now).date, "08:00");
  do moment = new Date(moment.getTime() + day);
  while (!isWorkingDay(moment));
  return moment;
}

function isWorkingDay(moment: Date) {
  const { date } = localParts(moment);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !daysOff.has(date);
}
