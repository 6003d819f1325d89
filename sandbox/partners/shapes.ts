/** Shapes that several partners' messages share. Unknown fields are kept: the book holds what was really sent. */
import { z } from "zod";

export const personalId = z.string().regex(/^[0-9]{12}$/, { error: "12 digits" });
export const isoDate = z.iso.date();
/** A day, a month or a year, as far as it is known. */
export const partialDate = z.union([
  isoDate,
  z.string().regex(/^[0-9]{4}(-(0[1-9]|1[0-2]))?$/, { error: "YYYY, YYYY-MM or YYYY-MM-DD" }),
]);
export const personName = z.string().trim().min(1).max(200);
export const sex = z.enum(["male", "female"]);
export const caseCode = z.string().trim().min(1).max(60);
export const personRef = z.looseObject({ personalId, fullName: personName });
export const address = z.looseObject({
  provinceCode: z.string().regex(/^[0-9]{2}$/, { error: "2 digits" }),
  wardCode: z.string().regex(/^[0-9]{5}$/, { error: "5 digits" }),
  detail: z.string().max(500).default(""),
});
export type Address = { provinceCode: string; wardCode: string; detail: string };

/** Names are compared as the registers do: NFC, upper case, single spaces. */
export const sameName = (one: string, other: string) => foldName(one) === foldName(other);
export const foldName = (name: string) => name.normalize("NFC").toUpperCase().replace(/\s+/gu, " ").trim();

/** Keeps the last digit only: enough to recognise one's own number, too little to learn another's. */
export const maskNumber = (number: string) => `•••${number.slice(-1)}`;

/** Undefined unless the text is a moment with an offset. */
export const readLegalTime = (text: string | undefined) =>
  z.iso.datetime({ offset: true }).safeParse(text).data;
