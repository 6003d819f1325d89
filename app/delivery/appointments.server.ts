/**
 * Appointments at the counter: one live for each dossier, never two families on one seat (capability D4).
 *
 * Whoever books holds the dossier's row and then the counter's lock, so that the wanted seat or the next free one is found and taken in
 * one step (ADR 22). The unique index on the seat stands behind it.
 */
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import { getSlots } from "./appointment-settings.server.ts";
import { bookableSlots, nextFreeSeat, type Seat } from "./appointment-slots.ts";
import { collectableFrom, momentsOf } from "./at-counter.ts";

export type Appointment = Seat & { id: string; agencyId: string };
type Needs = Pick<Services, "sql" | "clock">;

export type Asked = {
  dossierId: string;
  /** Made with the page, and the appointment's id: a repeat gets the first answer. */
  commandId: string;
  wanted: Date;
};
/** `nothing`: nobody has to come; `full`: no seat is free from the wanted time on. */
export type Booking = { booked: Appointment } | { refused: "nothing" | "full" };

/** Books the wanted time or the next free one; an earlier appointment of the dossier is given up for it. */
export async function bookAppointment(services: Needs, asked: Asked): Promise<Booking> {
  const now = await services.clock.now();
  const { dossierId, commandId, wanted } = asked;
  const [known] = await services.sql<{ agencyId: string }[]>`
    select intake_agency_id as "agencyId" from dossiers where id = ${dossierId}`;
  if (!known) throw new Response(null, { status: 404 });
  const slots = await getSlots(services, known.agencyId, localDay(now));
  return services.sql.begin(async (tx): Promise<Booking> => {
    const { agencyId, from, mine } = await lockVisit(tx, dossierId, now);
    if (agencyId !== known.agencyId) return { refused: "nothing" };
    const [before] = await tx<(Appointment & { dossierId: string })[]>`
      select id, dossier_id as "dossierId", agency_id as "agencyId", starts_at as "startsAt", seat from appointments where id = ${commandId}`;
    if (before && before.dossierId !== dossierId) throw new Response(null, { status: 422 });
    if (before) return { booked: before };
    if (!from) return { refused: "nothing" };
    await lockCounter(tx, agencyId);
    const taken = await tx<Seat[]>`
      select starts_at as "startsAt", seat from appointments
      where agency_id = ${agencyId} and starts_at >= ${wanted} and cancelled_at is null and id is distinct from ${mine?.id ?? null}`;
    const seat = nextFreeSeat(bookableSlots(slots, now, from), taken, wanted);
    if (!seat) return { refused: "full" };
    if (mine && mine.startsAt.getTime() === seat.startsAt.getTime()) return { booked: mine };
    if (mine) await tx`update appointments set cancelled_at = ${now} where id = ${mine.id}`;
    await tx`insert into appointments (id, dossier_id, agency_id, starts_at, seat, created_at)
      values (${commandId}, ${dossierId}, ${agencyId}, ${seat.startsAt}, ${seat.seat}, ${now})`;
    return { booked: { id: commandId, agencyId, ...seat } };
  });
}

/** Gives the seat back; a second press changes nothing. */
export async function cancelAppointment({ sql, clock }: Needs, dossierId: string): Promise<void> {
  const now = await clock.now();
  await sql`update appointments set cancelled_at = ${now} where dossier_id = ${dossierId} and cancelled_at is null`;
}

/** The appointment that still stands and is not over. */
export async function findAppointment(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
  now: Date,
): Promise<Appointment | undefined> {
  const [row] = await sql<Appointment[]>`
    select id, agency_id as "agencyId", starts_at as "startsAt", seat from appointments
    where dossier_id = ${dossierId} and cancelled_at is null and starts_at > ${now}`;
  return row;
}

/** With the dossier's row held, what it waits for cannot be handed over meanwhile. */
async function lockVisit(tx: Tx, dossierId: string, now: Date) {
  const [[dossier], [row], [mine]] = await Promise.all([
    tx<{ agencyId: string }[]>`
      select intake_agency_id as "agencyId" from dossiers where id = ${dossierId} for no key update`,
    tx<{ context: DossierContext; dueAt: Record<string, string | null> | null }[]>`
      select snapshot -> 'context' as context,
        (select jsonb_object_agg(component, due_at) from dossier_components where dossier_id = w.id) as "dueAt"
      from workflows w where id = ${dossierId}`,
    tx<Appointment[]>`
      select id, agency_id as "agencyId", starts_at as "startsAt", seat from appointments
      where dossier_id = ${dossierId} and cancelled_at is null`,
  ]);
  if (!dossier || !row) throw new Response(null, { status: 404 });
  return { agencyId: dossier.agencyId, from: collectableFrom(row.context, momentsOf(row.dueAt), now), mine };
}

/** One counter after the other: the lock ends with the transaction. */
const lockCounter = (tx: Tx, agencyId: string) =>
  tx`select pg_advisory_xact_lock(hashtextextended(${`appointments:${agencyId}`}, 0))`;
