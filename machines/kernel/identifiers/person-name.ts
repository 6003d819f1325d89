/** Names of persons: Latin letters and marks, space, apostrophe, hyphen; kept in NFC and upper case (identifiers §14, decisions 18). */
import { z } from "zod";
import { emptyOr, requiredText } from "./text.ts";

const letters = /^[\p{Script=Latin}\p{M}' -]+$/u;

export const normaliseName = (value: string): string =>
  value.normalize("NFC").replace(/[’‘ʼ]/g, "'").replace(/\s+/g, " ").trim().toLocaleUpperCase("vi");

const name = z
  .string()
  .transform(normaliseName)
  .refine((value) => letters.test(value) && /\p{L}/u.test(value), { error: "error.name.letters" })
  .refine((value) => value.length <= 100, { error: "error.text.long" });

/** A whole name or a part of one that must be there. */
export const personName = (required: string) => requiredText(required).pipe(name);
export const optionalName = emptyOr(name);

export type NameParts = { familyName: string; middleName: string; givenName: string };

/** First token is Họ, last Tên, everything between Chữ đệm; one token alone is Tên. */
export function splitName(fullName: string): NameParts {
  const tokens = normaliseName(fullName).split(" ").filter(Boolean);
  if (tokens.length < 2) return { familyName: "", middleName: "", givenName: tokens[0] ?? "" };
  return {
    familyName: tokens[0] ?? "",
    middleName: tokens.slice(1, -1).join(" "),
    givenName: tokens.at(-1) ?? "",
  };
}

export const joinName = ({ familyName, middleName, givenName }: Partial<NameParts>): string =>
  [familyName, middleName, givenName].filter(Boolean).join(" ");

/** Same person's name as registers compare: NFC, upper case, single spaces. */
export const sameName = (one: string, other: string): boolean => normaliseName(one) === normaliseName(other);

/** Letters of a name without spaces: more than 25 is worth a warning, never a refusal (birth-linked §11). */
export const nameLength = (value: string): number => [...value.replace(/[ '-]/g, "")].length;
