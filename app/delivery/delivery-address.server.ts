/** The delivery address of a dossier: read, offered with its lists, checked against the places, and written with a step of the door. */
import { listProvinces, listWards } from "#app/dossiers/draft-catalogues.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { Delivery } from "#machines/kernel/procedure.ts";
import { type DeliveryFailure, deliveryField, readDelivery, type TypedDelivery } from "./delivery-address.ts";

type Reading = Pick<Services, "sql">;

/** What `DeliveryFields` shows: the values, and the lists that they were chosen from. */
export type DeliveryForm = {
  typed: TypedDelivery;
  provinces: { value: string; label: string }[];
  wards: { value: string; label: string }[];
};

export async function getDeliveryForm(services: Reading, typed: TypedDelivery): Promise<DeliveryForm> {
  const [provinces, wards] = await Promise.all([
    listProvinces(services),
    listWards(services, typed.provinceCode ?? ""),
  ]);
  return { typed, provinces, wards };
}

/** Null when no result went by post so far and no address was asked for. */
export async function findDelivery({ sql }: Reading, dossierId: string): Promise<Delivery | null> {
  const [row] = await sql<{ delivery: Delivery | null }[]>`
    select delivery from dossier_sources where dossier_id = ${dossierId}`;
  return row?.delivery ?? null;
}

/** The address in one line, as an envelope says it. */
export async function addressLine(
  { sql }: Reading,
  { wardCode, detail }: Pick<Delivery, "wardCode" | "detail">,
): Promise<string> {
  const [place] = await sql<{ ward: string; province: string }[]>`
    select w.name as ward, p.name as province from places w join places p on p.code = w.parent_code where w.code = ${wardCode}`;
  return [detail, place?.ward, place?.province].filter(Boolean).join(", ");
}

/** Reads the posted address; a commune of another province is a commune that was not chosen. */
export async function checkDelivery(
  { sql }: Reading,
  form: FormData,
): Promise<{ value: Delivery } | DeliveryFailure> {
  const read = readDelivery(form);
  if ("errors" in read) return read;
  const [known] = await sql`
    select 1 from places where code = ${read.value.wardCode} and parent_code = ${read.value.provinceCode} and level = 'commune'`;
  return known
    ? read
    : { errors: { [deliveryField("wardCode")]: "error.ward.required" }, typed: { ...read.value } };
}

/** In the transaction of the event that says so (`result.changeChannel`, `contact.change`). */
export async function writeDelivery(tx: Tx, dossierId: string, delivery: Delivery): Promise<void> {
  await tx`update dossier_sources set delivery = ${tx.json(delivery)} where dossier_id = ${dossierId}`;
}
