/** What the family knows about the deceased's social insurance; the officer's register knows the rest (death-linked §4.8, D-B23). */
import { z } from "zod";
import { isInsuranceCode } from "../../kernel/identifiers/insurance.ts";
import { optionalNumber } from "../../kernel/identifiers/numbers.ts";
import { checkbox, emptyOr, oneOf, optionalText } from "../../kernel/identifiers/text.ts";

export const insuranceStatuses = [
  "contributing",
  "reserved",
  "pensioner",
  "monthlyAccident",
  "accidentDeath",
  "voluntaryContributing",
  "voluntaryPensioner",
  "unknown",
] as const;
export type InsuranceStatus = (typeof insuranceStatuses)[number];

/** Ten digits; people write them in groups. */
const insuranceCode = z.preprocess(
  (value) => (typeof value === "string" ? value.replace(/[\s.-]/g, "") : value),
  emptyOr(z.string().refine(isInsuranceCode, { error: "error.insurance.code" })),
);

export const schema = z.object({
  status: oneOf(insuranceStatuses, "error.insurance.status"),
  insuranceCode,
  months: optionalNumber(1200, "error.insurance.months"),
  employerPays: checkbox,
  employerName: optionalText(),
});
