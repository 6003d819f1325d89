/** The appointment of a dossier as a file for the family's own calendar. */
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { getSlots } from "./appointment-settings.server.ts";
import { findAppointment } from "./appointments.server.ts";
import { calendarFile } from "./calendar-file.ts";
import { getVisit } from "./receive-page.server.ts";

/** Undefined without an appointment. No name of anybody: calendars are shared. */
export async function getAppointmentFile(
  services: Pick<Services, "sql" | "clock" | "env">,
  dossier: { id: string; caseCode: string },
  t: Translate,
): Promise<string | undefined> {
  const now = await services.clock.now();
  const appointment = await findAppointment(services, dossier.id, now);
  if (!appointment) return undefined;
  const day = localDay(appointment.startsAt);
  const [{ desk }, slots] = await Promise.all([
    getVisit(services, dossier.id, now),
    getSlots(services, appointment.agencyId, day),
  ]);
  const origin = services.env.PUBLIC_ORIGIN;
  return calendarFile({
    uid: `${appointment.id}@${new URL(origin).hostname}`,
    startsAt: appointment.startsAt,
    minutes: slots.settingsOn(day).minutes,
    summary: t("counter:calendar.summary", { code: dossier.caseCode }),
    location: `${desk.name}, ${desk.address}`,
    description: `${t("counter:bring.id")}\n${t("counter:bring.code", { code: dossier.caseCode })}\n${desk.phone}`,
    url: `${origin}/ho-so/${dossier.caseCode}/nhan-ket-qua`,
    stampedAt: now,
  });
}
