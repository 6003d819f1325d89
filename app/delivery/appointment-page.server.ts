/** Days and free times of a counter, for a family that chooses one. */
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import { getSlots } from "./appointment-settings.server.ts";
import { bookableSlots, type Seat } from "./appointment-slots.ts";
import { findAppointment } from "./appointments.server.ts";
import { type Desk, getVisit } from "./receive-page.server.ts";

export type AppointmentPage = {
  caseCode: string;
  desk: Desk;
  current: Date | null;
  /** Null: there is nothing to come for. */
  from: Date | null;
  /** Working days with how many times are free. */
  days: { day: string; free: number }[];
  /** The day whose times are shown. */
  day: string | null;
  times: Date[];
};

/** `wantedDay`: as asked in the address; without a free time there, the first day that has one. */
export async function getAppointmentPage(
  services: Pick<Services, "sql" | "clock">,
  dossier: { id: string; caseCode: string },
  wantedDay: string | null,
): Promise<AppointmentPage> {
  const now = await services.clock.now();
  const [{ agencyId, desk, from }, current] = await Promise.all([
    getVisit(services, dossier.id, now),
    findAppointment(services, dossier.id, now),
  ]);
  const slots = await getSlots(services, agencyId, localDay(now));
  const open = from ? bookableSlots(slots, now, from) : [];
  const taken = await services.sql<Seat[]>`
    select starts_at as "startsAt", seat from appointments
    where agency_id = ${agencyId} and starts_at > ${now} and cancelled_at is null`;
  const free = open.filter(
    ({ startsAt, seats }) =>
      taken.filter((one) => one.startsAt.getTime() === startsAt.getTime()).length < seats,
  );
  const days = [...new Set(open.map(({ startsAt }) => localDay(startsAt)))].map((day) => ({
    day,
    free: free.filter(({ startsAt }) => localDay(startsAt) === day).length,
  }));
  const day = (days.find((one) => one.day === wantedDay) ?? days.find((one) => one.free > 0))?.day ?? null;
  return {
    ...{ caseCode: dossier.caseCode, desk, days, day },
    current: current?.startsAt ?? null,
    from: from ?? null,
    times: free.flatMap(({ startsAt }) => (localDay(startsAt) === day ? [startsAt] : [])),
  };
}
