/** What the benefits' rules read: answers, registers, and the law's values on the day of death (death-linked §7). */
import type { Sources } from "../../kernel/form.ts";
import type { ParameterOn } from "../../kernel/grant.ts";
import { parameterIn } from "../../kernel/parameters.ts";
import type { DeathAnswers } from "../answers.ts";

/** Dated parameters that the rules and the pages about money read; most may be raised by a province. */
export const deathParameters = [
  "referenceLevel",
  "socialStandard",
  "socialPensionFuneral",
  "funeralInsuranceMultiple",
  "funeralMeritMultiple",
  "funeralAssistanceMultiple",
  "funeralEmergencyMultiple",
  "meritLumpMonths",
  "funeralInsuranceMonths",
  "funeralVoluntaryMonths",
  "assistanceAge",
  "survivorShare",
  "survivorShareUncared",
  "survivorsAtMost",
  "survivorMonthlyMonths",
  "survivorChildAge",
  "survivorManAge",
  "survivorWomanAge",
  "survivorIncomeMultiple",
  "lumpSumMonthsBefore2014",
  "lumpSumMonthsFrom2014",
  "lumpSumLeastMonths",
  "lumpSumPensionMonths",
  "lumpSumPensionFirstMonths",
  "lumpSumPensionStep",
] as const;
export type DeathParameter = (typeof deathParameters)[number];

/** What every rule is given. */
export type Given = {
  answers: DeathAnswers;
  sources: Sources;
  /** Day whose amounts count; undefined while only the year of death is known. */
  day: string | undefined;
  /** An amount, multiple or share on that day. */
  value: (key: DeathParameter) => number | undefined;
  /** A number of months or years that decides whether there is a right at all: the year of death is enough for it. */
  limit: (key: DeathParameter) => number | undefined;
};

/**
 * Day whose values count. Laws change them on the first of a month, so that of a death known by its month alone the first day decides; by its year alone
 * nothing does until the police or the commune confirm the month (D-B5).
 */
export const dayOfValue = (diedOn: string | undefined): string | undefined =>
  diedOn && diedOn.length >= 7 ? `${diedOn}-01`.slice(0, 10) : undefined;

export function givenOf(answers: DeathAnswers, sources: Sources, everywhere: ParameterOn): Given {
  const diedOn = answers.death?.diedOn;
  const day = dayOfValue(diedOn);
  const known = day ?? (diedOn ? `${diedOn}-01-01` : undefined);
  const parameter = parameterIn(everywhere, answers.agencies?.deathProvince);
  return {
    ...{ answers, sources, day },
    value: (key) => (day ? parameter(key, day) : undefined),
    limit: (key) => (known ? parameter(key, known) : undefined),
  };
}
