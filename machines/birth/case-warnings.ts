/** What a family should know about its case before filing; nothing here refuses anything (birth-linked §3, §4.4, §7, §11). */
import type { Component } from "../kernel/component.ts";
import { ruleVersionOn } from "../kernel/deadlines.ts";
import type { Answers, Sources, Warning } from "../kernel/form.ts";
import { yearsBetween } from "../kernel/identifiers/dates.ts";
import {
  type BirthAnswers,
  childDied,
  fatherIsNamed,
  motherIsNamed,
  parentCaseOf,
  readAnswers,
} from "./answers.ts";
import { chosenParts } from "./chosen.ts";
import { birthComponents } from "./components.ts";
import { birthRuleVersions } from "./deadlines.ts";
import { nativePlaceDiffers } from "./origin.ts";

/** Younger at the birth than is usual: asked to read the dates again (§4.4). */
const usualAge = 16;

function parentWarnings(who: "mother" | "father", answers: BirthAnswers): Warning[] {
  const parent = answers[who];
  const named = who === "mother" ? motherIsNamed(answers) : fatherIsNamed(answers);
  if (!named || !parent?.givenName) return [];
  const born = answers.child?.birthDate;
  const young = parent.birthDate && born && yearsBetween(parent.birthDate, born) < usualAge;
  return [
    ...(young ? [{ page: who, text: `warning.${who}Young` }] : []),
    ...(parent.familyName ? [] : [{ page: who, text: `warning.${who}OneWord` }]),
  ];
}

/** The part is not in the law of that day: filing leaves it out, and the family is told before (§4.1). */
const isTooEarly = (answers: BirthAnswers, today: string): boolean =>
  chosenParts(answers).some((id) => {
    const { ruleVersions }: Component = birthComponents.find((one) => one.id === id) ?? birthComponents[0];
    return !!ruleVersions && !ruleVersions.includes(ruleVersionOn(birthRuleVersions, today).id);
  });

export function caseWarnings(given: Answers, today: string, sources: Sources): Warning[] {
  const answers = readAnswers(given);
  return [
    ...(isTooEarly(answers, today) ? [{ page: "agencies", text: "warning.idCardTooEarly" }] : []),
    ...(childDied(answers) ? [{ page: "childState", text: "warning.childDied" }] : []),
    ...(parentCaseOf(answers) === "abandoned" ? [{ page: "parentCase", text: "warning.abandoned" }] : []),
    ...(parentCaseOf(answers) === "noneKnown" ? [{ page: "parentCase", text: "warning.noneKnown" }] : []),
    ...parentWarnings("mother", answers),
    ...parentWarnings("father", answers),
    ...(nativePlaceDiffers(answers, sources) ? [{ page: "child", text: "warning.nativePlace" }] : []),
  ];
}
