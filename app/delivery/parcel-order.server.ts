/** What the carrier is told when a paper result is sent, and when it is called off (interop §9). */
import { getFiled } from "#app/dossiers/filed.server.ts";
import type { Services } from "#app/services.server.ts";

/** Grams of an envelope with one paper. */
const envelopeGrams = 50;

type Parcel = {
  dossierId: string;
  resultId: string;
  component: string;
  cashOnDelivery: number;
  itemNumber: string | null;
};
type Message = {
  body: Record<string, unknown>;
  /** Why it cannot be put together, in a word for the manager's page. */
  impossible?: string;
  problem?: (result: Record<string, unknown>) => string | undefined;
};

/**
 * The order of a parcel's workflow, to the address of now. Without an address there is nothing to order: a manager sees it, and sends it again
 * when the family has given one.
 * @throws Error when there is no such parcel.
 */
export async function parcelOrder(
  services: Pick<Services, "sql" | "kinds">,
  parcelId: string,
): Promise<Message> {
  const parcel = await readParcel(services, parcelId);
  const { delivery, caseCode, parts, procedure } = await getFiled(services, parcel.dossierId);
  const part = parts[parcel.component];
  if (!delivery || !part) return { body: {}, impossible: "noAddress" };
  const [names] = await services.sql<
    { address: string; phone: string; ward: string | null; province: string | null }[]
  >`
    select a.address, a.phone, w.name as ward, p.name as province from agencies a
      left join places w on w.code = ${delivery.wardCode} left join places p on p.code = w.parent_code where a.id = ${part.agencyId}`;
  const body = {
    caseCode,
    resultId: parcel.resultId,
    sender: {
      agencyCode: part.agencyId,
      name: part.agencyName,
      address: names?.address ?? "",
      phone: names?.phone ?? "",
    },
    receiver: {
      name: delivery.receiver,
      phone: delivery.phone,
      address: [delivery.detail, names?.ward, names?.province].filter(Boolean).join(", "),
    },
    declaredWeightGrams: envelopeGrams,
    contents: [procedure.texts.vi[`result.${parcel.resultId}.name`] ?? parcel.resultId],
    cashOnDelivery: parcel.cashOnDelivery,
  };
  return { body, problem: noItemNumber };
}

/** A parcel that cannot be named cannot be followed. */
const noItemNumber = ({ itemNumber }: Record<string, unknown>): string | undefined =>
  /^[\w-]{1,40}$/.test(String(itemNumber ?? "")) ? undefined : "no item number";

/** @throws Error when there is no such parcel. */
export async function parcelCancellation(
  services: Pick<Services, "sql">,
  parcelId: string,
): Promise<Message> {
  const { itemNumber } = await readParcel(services, parcelId);
  return itemNumber ? { body: { itemNumber } } : { body: {}, impossible: "noItemNumber" };
}

async function readParcel({ sql }: Pick<Services, "sql">, parcelId: string): Promise<Parcel> {
  const [parcel] = await sql<Parcel[]>`
    select dossier_id as "dossierId", result_id as "resultId", component, cash_on_delivery as "cashOnDelivery", item_number as "itemNumber"
    from parcels where id = ${parcelId}`;
  if (!parcel) throw new Error(`No parcel ${parcelId}`);
  return parcel;
}
