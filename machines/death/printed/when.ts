/** When a form can be filled in: the deceased, the day and the registering commune are known; for money also who receives it. */
import type { Answers } from "../../kernel/form.ts";
import {
  asksForFuneral,
  type BenefitObject,
  type DeathAnswers,
  primaryObject,
  readAnswers,
} from "../answers.ts";
import { organiserOf } from "../organiser.ts";

export const canBeFilled = (answers: DeathAnswers): boolean =>
  Boolean(answers.deceased?.givenName && answers.death?.diedOn && answers.agencies?.deathWard);

/** The form of the money that is asked for, under one of these objects. */
export const asksUnder =
  (...objects: readonly BenefitObject[]) =>
  (given: Answers): boolean => {
    const answers = readAnswers(given);
    const object = asksForFuneral(answers) ? primaryObject(answers) : undefined;
    return canBeFilled(answers) && !!organiserOf(answers) && !!object && objects.includes(object);
  };
