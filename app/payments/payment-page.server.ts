/** The family's payment page as data: the lines, how the payment stands, and what may be done now. */
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Channel } from "#machines/kernel/dossier-context.ts";
import { type FeeRow, getFeeLines } from "./fee-lines.server.ts";
import { checkOrder } from "./order-status.server.ts";
import { payableStates } from "./payable.ts";
import { findPaymentDoor } from "./payment-door.server.ts";
import { type PaymentStanding, paymentFacts } from "./payment-facts.server.ts";
import { withCourier } from "./start-payment.server.ts";

/** What the platform says about the order that the browser comes back from; the browser's own word counts for nothing. */
export type Returned = "paid" | "cancelled" | "open" | "unknown" | "silent";

export type PaymentPage = {
  caseCode: string;
  procedure: string;
  subjectName: string;
  fees: FeeRow[];
  /** Null: nothing is to be paid. */
  payment: PaymentStanding | null;
  /** Results that wait for the fee, with the way they go. */
  held: { resultId: string; channel: Channel }[];
  /** The courier has the parcel and collects the money. */
  withCourier: boolean;
  may: { platform: boolean; onDelivery: boolean };
  returned: Returned | null;
  /** The order that the browser came back from, when it is one of this dossier. */
  order: string | null;
  agencyName: string;
};

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">;
type Dossier = { id: string; caseCode: string; procedure: string };

/** `order`: the order that the browser comes back from. */
export async function getPaymentPage(
  services: Needs,
  viewer: CitizenViewer,
  dossier: Dossier,
  order: string | null,
): Promise<PaymentPage> {
  const returned = await whatBecameOf(services, dossier.id, order);
  const [payment, courier, door, [row]] = await Promise.all([
    paymentFacts(services, dossier.id),
    withCourier(services.sql, dossier.id),
    findPaymentDoor(services, viewer, dossier.id),
    services.sql<
      { subjectName: string; agencyName: string; results: Record<string, { channel: Channel }> }[]
    >`
      select d.subject_name as "subjectName", a.name as "agencyName", w.snapshot -> 'context' -> 'results' as results
      from dossiers d join workflows w on w.id = d.id join agencies a on a.id = d.intake_agency_id where d.id = ${dossier.id}`,
  ]);
  if (!row) throw new Error(`No dossier ${dossier.id}`);
  const lines = payment?.lines ?? [];
  return {
    caseCode: dossier.caseCode,
    procedure: dossier.procedure,
    subjectName: row.subjectName,
    agencyName: row.agencyName,
    fees: await getFeeLines(services, dossier.id, lines),
    payment,
    held: lines.flatMap(({ result }) => {
      const found = result === null ? undefined : row.results[result];
      return result !== null && found ? [{ resultId: result, channel: found.channel }] : [];
    }),
    withCourier: courier,
    may: {
      platform: !!payment && payableStates.includes(payment.state) && !courier,
      onDelivery: door?.may({ type: "payment.payOnDelivery" }) ?? false,
    },
    returned,
    order: returned && order,
  };
}

/** Our own row first; when nothing has come yet the platform is asked, once for each look. */
async function whatBecameOf(
  services: Needs,
  dossierId: string,
  order: string | null,
): Promise<Returned | null> {
  if (!order || !/^[0-9a-f-]{36}$/.test(order)) return null;
  const [attempt] = await services.sql<{ id: string; state: string }[]>`
    select a.id, a.state from payment_attempts a join payments p on p.id = a.payment_id
    where p.dossier_id = ${dossierId} and a.id::text = ${order} and a.channel = 'platform'`;
  if (!attempt) return null;
  if (attempt.state === "closed") return "cancelled";
  if (attempt.state !== "ordered") return "paid";
  return (await checkOrder(services, attempt.id)) ?? "silent";
}
