/** Everything about receiving results that the applicant sees on one page: how each comes, the appointment, who may collect. */
import { getProcedure } from "#app/dossiers/dossier-head.server.ts";
import { getDossierView } from "#app/dossiers/dossier-view.server.ts";
import type { ResultView } from "#app/dossiers/dossier-view.ts";
import { mayNow } from "#app/identity/policy.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Channel, DossierContext } from "#machines/kernel/dossier-context.ts";
import { findAppointment } from "./appointments.server.ts";
import { collectableFrom, heldOriginals, momentsOf, nothingToCollect } from "./at-counter.ts";
import { addressLine, findDelivery } from "./delivery-address.server.ts";
import { type Original, readOriginals } from "./originals.server.ts";
import { listPasses } from "./passes.server.ts";

export type Desk = { name: string; address: string; phone: string; openingHours: string };
export type ReceivedResult = Omit<ResultView, "parcel"> & {
  parcel: ResultView["parcel"];
  /** Channels that it may be changed to now. */
  offered: Channel[];
};
export type ReceivePage = {
  caseCode: string;
  procedure: string;
  subjectName: string;
  desk: Desk;
  results: ReceivedResult[];
  /** The address filed for post. */
  delivery: { receiver: string; phone: string; address: string } | null;
  appointment: { startsAt: Date } | null;
  /** From when on an appointment can be had; null when there is nothing to come for. */
  bookableFrom: Date | null;
  /** Originals that the counter gives back. */
  originals: Original[];
  /** Another person may be sent. */
  mayAuthorise: boolean;
  livePasses: number;
};

type Needs = Pick<Services, "sql" | "kinds" | "clock">;

export async function getReceivePage(
  services: Needs,
  viewer: CitizenViewer,
  dossier: { id: string; procedure: string },
): Promise<ReceivePage> {
  const now = await services.clock.now();
  const [view, events, delivery, visit, appointment, passes, originals] = await Promise.all([
    getDossierView(services, dossier.id),
    mayNow(services, viewer, dossier.id),
    findDelivery(services, dossier.id),
    getVisit(services, dossier.id, now),
    findAppointment(services, dossier.id, now),
    listPasses(services, dossier.id, now),
    readOriginals(services, getProcedure(services, dossier.procedure), dossier.id),
  ]);
  const offered = (resultId: string) =>
    events.flatMap((event) =>
      event.type === "result.changeChannel" && event.resultId === resultId && event.channel
        ? [event.channel]
        : [],
    );
  return {
    caseCode: view.caseCode,
    procedure: view.procedure,
    subjectName: view.subjectName,
    desk: visit.desk,
    results: view.results.map((result) => ({ ...result, offered: offered(result.resultId) })),
    delivery: delivery && {
      receiver: delivery.receiver,
      phone: delivery.phone,
      address: await addressLine(services, delivery),
    },
    appointment: appointment ? { startsAt: appointment.startsAt } : null,
    bookableFrom: visit.from ?? null,
    originals: originals.filter(({ id }) => heldOriginals(visit.context).includes(id)),
    mayAuthorise: !nothingToCollect(visit.context),
    livePasses: passes.filter(({ state }) => state === "live").length,
  };
}

export type Visit = { agencyId: string; desk: Desk; context: DossierContext; from: Date | undefined };

/** The counter of a dossier, and from when on there is something to come for. @throws Response 404 */
export async function getVisit({ sql }: Pick<Services, "sql">, dossierId: string, now: Date): Promise<Visit> {
  const [row] = await sql<
    { agencyId: string; desk: Desk; context: DossierContext; dueAt: Record<string, string | null> | null }[]
  >`
    select a.id as "agencyId", w.snapshot -> 'context' as context,
      jsonb_build_object('name', a.name, 'address', a.address, 'phone', a.phone, 'openingHours', a.opening_hours) as desk,
      (select jsonb_object_agg(component, due_at) from dossier_components where dossier_id = d.id) as "dueAt"
    from dossiers d join workflows w on w.id = d.id join agencies a on a.id = d.intake_agency_id where d.id = ${dossierId}`;
  if (!row) throw new Response(null, { status: 404 });
  const { agencyId, desk, context, dueAt } = row;
  return { agencyId, desk, context, from: collectableFrom(context, momentsOf(dueAt), now) };
}
