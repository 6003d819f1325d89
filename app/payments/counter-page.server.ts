/** The counter's page of a payment as data: what is to be taken, what is to be given back in cash, receipts. */
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { RefundFacts } from "#machines/payment/events.ts";
import { refundName } from "#machines/payment/money.ts";
import { type FeeRow, getFeeLines } from "./fee-lines.server.ts";
import { cashStates } from "./payable.ts";
import { findPaymentDoor } from "./payment-door.server.ts";
import { type MoneyRow, type PaymentStanding, paymentFacts } from "./payment-facts.server.ts";
import { withCourier } from "./start-payment.server.ts";

export type CounterPage = {
  subjectName: string;
  agencyName: string;
  payment: PaymentStanding | null;
  fees: FeeRow[];
  /** Đồng to be taken now; null when there is nothing, or it is another desk's business. */
  take: number | null;
  /** Sums to be given back by hand now. */
  give: { refund: string; amount: number; failed: boolean }[];
  withCourier: boolean;
  /** The sum just taken, with its receipt. */
  taken: MoneyRow | null;
};

const anyId = "00000000-0000-4000-8000-000000000000";

/** `takenId`: the sum that was just taken. */
export async function getCounterPage(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossierId: string,
  takenId: string | null,
): Promise<CounterPage> {
  const [payment, door, courier, [row]] = await Promise.all([
    paymentFacts(services, dossierId),
    findPaymentDoor(services, viewer, dossierId),
    withCourier(services.sql, dossierId),
    services.sql<{ subjectName: string; agencyName: string }[]>`
      select d.subject_name as "subjectName", a.name as "agencyName" from dossiers d join agencies a on a.id = d.intake_agency_id
      where d.id = ${dossierId}`,
  ]);
  if (!row) throw new Error(`No dossier ${dossierId}`);
  const owed = payment && cashStates.includes(payment.state) ? payment.amount : 0;
  const mayTake = owed > 0 && door?.may({ type: "payment.takeCash", attemptId: anyId, amount: owed });
  const refunds: readonly RefundFacts[] = door?.context.refunds ?? [];
  return {
    ...row,
    payment,
    fees: await getFeeLines(services, dossierId, payment?.lines ?? []),
    take: mayTake ? owed : null,
    give: refunds.flatMap(({ amount, state }, index) => {
      const refund = refundName(index);
      return door?.may({ type: "refund.giveCash", refund })
        ? [{ refund, amount, failed: state === "failed" }]
        : [];
    }),
    withCourier: courier,
    taken: payment?.attempts.find(({ id, channel }) => id === takenId && channel === "counter") ?? null,
  };
}
