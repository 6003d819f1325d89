/** Cash on delivery: what the carrier says it collected from a receiver is kept once and handed to the payment. */
import { collectedByCourier } from "#app/payments/collected-by-courier.server.ts";
import type { Services } from "#app/services.server.ts";
import { openIncident } from "./parcel-incidents.server.ts";

type Delivered = { messageId: string; collected?: number | undefined; at?: string | undefined };
type Row = { dossierId: string; due: number; collected: number | null };

/** May run twice. The first word counts; another amount than the one ordered, or told before, is a manager's business. */
export async function recordCash(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  parcelId: string,
  { messageId, collected = 0, at }: Delivered,
): Promise<void> {
  const now = await services.clock.now();
  const moment = at === undefined ? now : new Date(at);
  await services.sql`update parcels set collected = ${collected}, collected_at = ${moment}
    where id = ${parcelId} and collected is null and (cash_on_delivery > 0 or ${collected > 0})`;
  const [parcel] = await services.sql<Row[]>`
    select dossier_id as "dossierId", cash_on_delivery as due, collected from parcels where id = ${parcelId}`;
  if (!parcel) return;
  const { dossierId } = parcel;
  await collectedByCourier(services, { dossierId, parcelId, amount: collected, messageId });
  if (collected !== parcel.due || collected !== (parcel.collected ?? 0))
    await openIncident(services.sql, { parcelId, kind: "differentAmount", key: messageId, at: now });
}
