/** Two dates of which people know more or less: the same, typed wrong, or other days. Partial ISO dates (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`). */
import { daysBetween } from "#machines/kernel/identifiers/dates.ts";
import { slipsBetween } from "./slips.ts";

export type DateRelation =
  | "same"
  | "dayMonthSwapped"
  | "partlyKnown"
  | "neighbour"
  | "near"
  | "oneDigit"
  | "yearOff"
  | "otherYear"
  | "sameMonth"
  | "different";

/** −1 … 1. */
const weights: Readonly<Record<DateRelation, number>> = {
  same: 1,
  dayMonthSwapped: 0.85,
  partlyKnown: 0.5,
  neighbour: 0.7,
  near: 0.3,
  oneDigit: 0.65,
  yearOff: 0.6,
  otherYear: 0.2,
  sameMonth: -0.3,
  different: -1,
};
/** Days that a person remembers wrong as one event. */
const nearDays = 7;
export type DateComparison = { relation: DateRelation; weight: number };

const compared = (relation: DateRelation): DateComparison => ({ relation, weight: weights[relation] });

/** Undefined where one of them is missing. */
export function compareDates(a: string | undefined, b: string | undefined): DateComparison | undefined {
  if (!a || !b) return undefined;
  const known = Math.min(a.length, b.length);
  if (known < 10) return comparePartial(a.slice(0, known), b.slice(0, known), a.length === b.length);
  if (a === b) return compared("same");
  const [[yearA, monthA, dayA], [yearB, monthB, dayB]] = [a.split("-"), b.split("-")];
  if (yearA === yearB && monthA === dayB && dayA === monthB) return compared("dayMonthSwapped");
  if (Math.abs(daysBetween(a, b)) === 1) return compared("neighbour");
  if (monthA === monthB && dayA === dayB)
    return compared(Math.abs(Number(yearA) - Number(yearB)) === 1 ? "yearOff" : slips(a, b, "otherYear"));
  if (Math.abs(daysBetween(a, b)) <= nearDays) return compared(slips(a, b, "near"));
  return compared(slips(a, b, yearA === yearB && monthA === monthB ? "sameMonth" : "different"));
}

const slips = (a: string, b: string, otherwise: DateRelation): DateRelation =>
  slipsBetween(a.replaceAll("-", ""), b.replaceAll("-", "")) === 1 ? "oneDigit" : otherwise;

/** What both know agrees or does not; nothing more can be said. */
function comparePartial(a: string, b: string, equallyKnown: boolean): DateComparison {
  if (a === b) return { relation: equallyKnown ? "same" : "partlyKnown", weight: a.length > 4 ? 0.7 : 0.5 };
  const years = Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)));
  return compared(years === 1 ? "otherYear" : "different");
}
