/**
 * Dates as people type them (`dd/mm/yyyy`) and as they are kept: ISO, with as much precision as is known
 * (`2026-11-10`, `1992-03`, `1992`); a day is never invented (identifiers §12).
 */

import { z } from "zod";
import { emptyOr, requiredText } from "./text.ts";

const realDate = (iso: string): boolean => {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1850 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** A whole real day as it is kept. */
export const isIsoDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && realDate(value);

/** ISO of a typed full date, or undefined. */
export function readDate(typed: string): string | undefined {
  const parts = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(typed);
  const iso = parts && `${parts[3]}-${parts[2]}-${parts[1]}`;
  return iso && realDate(iso) ? iso : undefined;
}

/** ISO with reduced precision of a typed `dd/mm/yyyy`, `mm/yyyy` or `yyyy`, or undefined. */
export function readPartialDate(typed: string): string | undefined {
  const month = /^(\d{2})\/(\d{4})$/.exec(typed);
  if (month) return realDate(`${month[2]}-${month[1]}-01`) ? `${month[2]}-${month[1]}` : undefined;
  if (/^\d{4}$/.test(typed)) return realDate(`${typed}-01-01`) ? typed : undefined;
  return readDate(typed);
}

/** Typed in the browser: dashes and dots between the parts are taken for slashes, single digits get their zero. */
const tidy = (value: string) => {
  const spaced = value.replace(/\s*[/.\- ]\s*/g, "/");
  if (/^\d{4}\//.test(spaced)) return value;
  return spaced.replace(/(^|\/)(\d)(?=\/)/g, "$10$2");
};

const read = (reader: (typed: string) => string | undefined, message: string) =>
  z.string().transform((value, context) => {
    const iso = reader(tidy(value));
    if (iso) return iso;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

export const date = (required: string) => requiredText(required).pipe(read(readDate, "error.date.format"));
export const optionalDate = emptyOr(read(readDate, "error.date.format"));
export const partialDate = (required: string) =>
  requiredText(required).pipe(read(readPartialDate, "error.partialDate.format"));

/** `10/11/2026`, `03/1992` or `1992` of the kept form; other text is given back as it is. */
export const formatIsoDate = (iso: string): string =>
  /^\d{4}(-\d{2}){0,2}$/.test(iso) ? iso.split("-").reverse().join("/") : iso;

/** Whole years between a date (any precision, counted from its first day) and a day. */
export function yearsBetween(from: string, to: string): number {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split("-").map(Number);
  return toYear - year - (toMonth < month || (toMonth === month && toDay < day) ? 1 : 0);
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
