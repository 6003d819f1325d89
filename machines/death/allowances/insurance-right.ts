/** Which rights the deceased's social insurance gives (death-linked §7, A1–A3). */
import type { Given } from "./values.ts";

/** Because of these a right exists whatever was contributed. */
const always = ["pensioner", "monthlyAccident", "accidentDeath", "voluntaryPensioner"];

export const isVoluntary = ({ answers }: Given): boolean =>
  Boolean(answers.insurance?.status?.startsWith("voluntary"));

/** Months contributed, as far as anybody knows them. */
export const monthsOf = ({ answers }: Given): number | undefined =>
  typeof answers.insurance?.months === "number" ? answers.insurance.months : undefined;

/** Why there is no funeral allowance; nothing while months or status are not known: the officer's register knows them. */
export function noFuneralRight(given: Given): string[] {
  const status = given.answers.insurance?.status ?? "unknown";
  const least = given.limit(isVoluntary(given) ? "funeralVoluntaryMonths" : "funeralInsuranceMonths");
  const months = monthsOf(given);
  if (always.includes(status) || status === "unknown" || least === undefined || months === undefined)
    return [];
  return months < least
    ? [isVoluntary(given) ? "benefit.because.voluntaryMonths" : "benefit.because.months"]
    : [];
}

/**
 * Why survivors have no monthly benefit. Who had a work-accident benefit has a right from a certain loss of capacity on, which only the register knows.
 */
export function noMonthlyRight(given: Given): string[] {
  if (isVoluntary(given)) return ["benefit.because.voluntary"];
  const status = given.answers.insurance?.status ?? "unknown";
  const [least, months] = [given.limit("survivorMonthlyMonths"), monthsOf(given)];
  if (!["contributing", "reserved"].includes(status) || least === undefined || months === undefined)
    return [];
  return months < least ? ["benefit.because.yearsTooFew"] : [];
}

/** The right to a monthly benefit is beyond doubt; otherwise the register decides. */
export function hasMonthlyRight(given: Given): boolean {
  const status = given.answers.insurance?.status ?? "unknown";
  if (["pensioner", "accidentDeath"].includes(status)) return true;
  const [least, months] = [given.limit("survivorMonthlyMonths"), monthsOf(given)];
  return (
    ["contributing", "reserved"].includes(status) &&
    least !== undefined &&
    months !== undefined &&
    months >= least
  );
}
