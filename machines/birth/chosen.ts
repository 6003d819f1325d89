/** Which parts the family wants now: birth always, the others as chosen on the first pages (birth-linked §4.1, §4.8). */
import { type BirthAnswers, childDied, residenceCaseOf } from "./answers.ts";
import type { BirthComponentId } from "./components.ts";

/** Not answered yet counts as wanted: the two parts are done unless a family says otherwise or the child has died (B24). */
export const wantsResidence = (answers: BirthAnswers): boolean =>
  !childDied(answers) && residenceCaseOf(answers) !== "none";
export const wantsHealthCard = (answers: BirthAnswers): boolean =>
  !childDied(answers) && !answers.agencies?.skipHealthCard;
export const wantsIdCard = (answers: BirthAnswers): boolean =>
  !childDied(answers) && Boolean(answers.agencies?.wantIdCard);

/** The chosen parts, in the law's order. */
export const chosenParts = (answers: BirthAnswers): BirthComponentId[] => [
  "birthRegistration",
  ...(wantsResidence(answers) ? (["permanentResidence"] as const) : []),
  ...(wantsHealthCard(answers) ? (["healthCard"] as const) : []),
  ...(wantsIdCard(answers) ? (["idCard"] as const) : []),
];

/** Copies of the certificate are a result of their own, on paper only (decisions 10, 18). */
export const wantsCopies = (answers: BirthAnswers): boolean => (answers.child?.copies ?? 0) > 0;

/** Some part follows the place where the child will live. */
export const needsHome = (answers: BirthAnswers): boolean => chosenParts(answers).length > 1;
