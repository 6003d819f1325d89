/**
 * Where the carrier brings paper results: the one schema, the field names and the reader for every page that asks after filing.
 *
 * Pure. Whether the commune lies in the province is asked of the places (`delivery-address.server.ts`).
 */
import { z } from "zod";
import { addressDetail, provinceCode, wardCode } from "#machines/kernel/identifiers/numbers.ts";
import { personName } from "#machines/kernel/identifiers/person-name.ts";
import { phone } from "#machines/kernel/identifiers/phone.ts";
import type { Delivery } from "#machines/kernel/procedure.ts";

export const deliverySchema = z.object({
  receiver: personName("counter:error.receiver"),
  phone,
  provinceCode: provinceCode(),
  wardCode: wardCode(),
  detail: addressDetail(),
});

export type DeliveryPart = keyof Delivery;
const parts: readonly DeliveryPart[] = ["receiver", "phone", "provinceCode", "wardCode", "detail"];

/** Name and id of the control: a page may ask for the applicant's own phone beside the receiver's. */
export const deliveryField = (part: DeliveryPart): string => `delivery.${part}`;

export type TypedDelivery = Partial<Record<DeliveryPart, string>>;
/** Control → text key: of the identifier rules (the procedure's own texts have them), or with a namespace. */
export type DeliveryErrors = Record<string, string>;
export type DeliveryFailure = { errors: DeliveryErrors; typed: TypedDelivery };

/** What was typed, as far as these controls were on the page. */
export const typedDelivery = (form: FormData): TypedDelivery =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const value = form.get(deliveryField(part));
      return typeof value === "string" ? [[part, value]] : [];
    }),
  );

/** The address, or every error at once. */
export function readDelivery(form: FormData): { value: Delivery } | DeliveryFailure {
  const typed = typedDelivery(form);
  const read = deliverySchema.safeParse(typed);
  if (read.success) return { value: read.data };
  const errors: DeliveryErrors = {};
  for (const { path, message } of read.error.issues)
    errors[deliveryField(path[0] as DeliveryPart)] ??= message;
  return { errors, typed };
}

/** Without script the communes of another province are shown after this button; the page comes back with everything typed. */
export const refreshIntent = "refresh";
