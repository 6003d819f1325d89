/** Cash that the courier collected from the receiver of a parcel; the parcel's id is the sum's, so it counts once. */
import type { Services } from "#app/services.server.ts";
import { recordMoney } from "./record-money.server.ts";

export type Collected = { dossierId: string; parcelId: string; amount: number; messageId: string };

/** Nothing collected is nothing to record: the payment's own limit opens the incident. */
export async function collectedByCourier(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  { dossierId, parcelId, amount, messageId }: Collected,
): Promise<void> {
  if (amount <= 0) return;
  const [payment] = await services.sql<{ id: string; itemNumber: string | null }[]>`
    select p.id, r.item_number as "itemNumber" from payments p left join parcels r on r.id = ${parcelId} where p.dossier_id = ${dossierId}`;
  if (!payment) {
    services.log.error(
      { dossierId, parcelId, messageId },
      "a courier collected money for a dossier that costs nothing",
    );
    return;
  }
  await recordMoney(services, {
    ...{ paymentId: payment.id, attemptId: parcelId, amount, channel: "courier" },
    receiptNumber: payment.itemNumber,
  });
}
