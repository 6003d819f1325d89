/** A person's mobile number: stored `0xxxxxxxxx`, shown `0xxx xxx xxx` (identifiers §4). */
import { requiredText } from "./text.ts";

export function normalisePhone(value: string): string {
  const digits = value.replace(/[\s.\-()]/g, "");
  const international = /^\+?84([0-9]{9})$/.exec(digits);
  return international ? `0${international[1]}` : digits;
}

export const phone = requiredText("error.phone.required")
  .transform(normalisePhone)
  .refine((value) => /^0(3|5|7|8|9)[0-9]{8}$/.test(value), { error: "error.phone.format" });

export const formatPhone = (value: string): string => value.replace(/^(\d{4})(\d{3})(\d{3})$/, "$1 $2 $3");
