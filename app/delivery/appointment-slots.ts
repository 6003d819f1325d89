/** Times at which a counter can be visited: working days only, inside its hours. Pure. */
import { localDay, momentOf } from "#app/calendar/local-time.ts";
import { type Calendar, isWorkingDay, nextWorkingDay } from "#app/calendar/working-time.ts";

export type SlotSettings = {
  /** From and to, `HH:mm` local time; a slot ends before the hours do. */
  hours: readonly (readonly [string, string])[];
  minutes: number;
  /** How many families are served at the same time. */
  seats: number;
};

export type Slots = {
  calendar: Calendar;
  /** What holds on a day. */
  settingsOn: (day: string) => SlotSettings;
  /** Working days that can be chosen from, the first one included. */
  workingDays: number;
};
export type Slot = { startsAt: Date; seats: number };

/** Slots of a day in order; none on a day off. */
export function slotsOn({ calendar, settingsOn }: Slots, day: string): Slot[] {
  if (!isWorkingDay(calendar, day)) return [];
  const { hours, minutes, seats } = settingsOn(day);
  const length = minutes * 60_000;
  return hours.flatMap(([from, to]) => {
    const [first, end] = [momentOf(day, from).getTime(), momentOf(day, to).getTime()];
    const count = Math.max(0, Math.floor((end - first) / length));
    return Array.from({ length: count }, (_, index) => ({
      startsAt: new Date(first + index * length),
      seats,
    }));
  });
}

/** Days that can be chosen now: the next working days, today among them. */
export function bookableDays({ calendar, workingDays }: Slots, now: Date): string[] {
  const today = localDay(now);
  const days = [isWorkingDay(calendar, today) ? today : nextWorkingDay(calendar, today)];
  while (days.length < workingDays) days.push(nextWorkingDay(calendar, days.at(-1) ?? today));
  return days;
}

/** Every slot that can still be reached from `earliest` on. */
export const bookableSlots = (slots: Slots, now: Date, earliest: Date): Slot[] =>
  bookableDays(slots, now)
    .flatMap((day) => slotsOn(slots, day))
    .filter(({ startsAt }) => startsAt > now && startsAt >= earliest);

export type Seat = { startsAt: Date; seat: number };

/** The wanted slot when it has a free seat, else the next one that has; undefined when all after it are taken. */
export function nextFreeSeat(slots: readonly Slot[], taken: readonly Seat[], wanted: Date): Seat | undefined {
  const gone = new Set(taken.map(keyOf));
  for (const { startsAt, seats } of slots) {
    if (startsAt < wanted) continue;
    for (let seat = 1; seat <= seats; seat++)
      if (!gone.has(keyOf({ startsAt, seat }))) return { startsAt, seat };
  }
  return undefined;
}

const keyOf = ({ startsAt, seat }: Seat): string => `${startsAt.getTime()}:${seat}`;
