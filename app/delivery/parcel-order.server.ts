/** What the carrier is told when a paper result is sent (interop §9). */
import { getFiled } from "#app/dossiers/filed.server.ts";
import type { Services } from "#app/services.server.ts";

/** Grams of an envelope with one paper. */
const envelopeGrams = 50;

/** The order of a parcel's workflow. @throws Error when the parcel or its delivery address is missing. */
export async function parcelOrder(
  services: Pick<Services, "sql" | "kinds">,
  parcelId: string,
): Promise<Record<string, unknown>> {
  const [parcel] = await services.sql<{ dossier_id: string; result_id: string; component: string }[]>`
    select dossier_id, result_id, component from parcels where id = ${parcelId}`;
  if (!parcel) throw new Error(`No parcel ${parcelId}`);
  const { delivery, caseCode, parts } = await getFiled(services, parcel.dossier_id);
  const sender = parts[parcel.component];
  if (!delivery || !sender) throw new Error(`Parcel ${parcelId} has no address`);
  const [place] = await services.sql<{ ward: string; province: string }[]>`
    select w.name as ward, p.name as province from places w join places p on p.code = w.parent_code where w.code = ${delivery.wardCode}`;
  return {
    caseCode,
    resultId: parcel.result_id,
    sender: { agencyCode: sender.agencyId, name: sender.agencyName, address: sender.agencyName },
    receiver: {
      name: delivery.receiver,
      phone: delivery.phone,
      address: [delivery.detail, place?.ward, place?.province].filter(Boolean).join(", "),
    },
    declaredWeightGrams: envelopeGrams,
  };
}
