/** The two survivors' benefits, which exclude each other: monthly where there is a right, unless the family asks for one payment (death-linked §7). */
import type { GrantOffer } from "../../kernel/grant.ts";
import { readAnswers } from "../answers.ts";
import type { OfferInput } from "./funeral-offers.ts";
import { hasMonthlyRight } from "./insurance-right.ts";
import { lumpSumSurvivor } from "./lump-sum-survivor.ts";
import { monthlySurvivor } from "./monthly-survivor.ts";
import { givenOf } from "./values.ts";

export function survivorOffers({ answers: given, sources, parameter }: OfferInput): GrantOffer[] {
  const answers = readAnswers(given);
  const values = givenOf(answers, sources, parameter);
  const { notDue, ...monthly } = monthlySurvivor(values);
  const { notDue: _, ...lumpSum } = lumpSumSurvivor(values);
  const inMonths = notDue.length === 0 && answers.survivorCount?.benefit !== "lumpSum";
  // Where only the register knows whether there is a monthly right, the officer may still grant the other one.
  const beyondDoubt = inMonths && hasMonthlyRight(values);
  return [
    {
      ...monthly,
      preferred: inMonths,
      because: notDue.length > 0 ? notDue : inMonths ? [] : ["benefit.because.familyChoseLumpSum"],
    },
    {
      ...lumpSum,
      preferred: !inMonths,
      because: beyondDoubt ? ["benefit.because.monthlyInstead"] : [],
    },
  ];
}
