/** What the registers that pay are told: whose death, which benefit, how much, to whom (interop §8; death-linked §4.7, §4.8). */
import type { Answers } from "../kernel/form.ts";
import type { MessageContext } from "../kernel/procedure.ts";
import { type DeathAnswers, primaryObject, readAnswers } from "./answers.ts";
import { organiserOf } from "./organiser.ts";
import { deathPayee } from "./payee.ts";
import { funeralPlace, personRef } from "./people.ts";
import { registeredDeath } from "./registered-death.ts";
import { survivorsOf } from "./survivors.ts";

type Component = "funeralBenefit" | "survivorBenefit";

/** What every decision about money says. */
const common = (given: Answers, context: MessageContext, component: Component) => {
  const answers = readAnswers(given);
  return {
    caseCode: context.caseCode,
    ...personRef(answers),
    death: registeredDeath(answers, context),
    ...context.grant,
    payee: deathPayee(given, component),
    decidedOn: context.today,
    agencyCode: context.agencyCode,
    officerId: context.officerId,
    signerId: context.signerId,
  };
};

/** What the law asks to know of the object under which it pays. */
function objectOf(answers: DeathAnswers) {
  const { insurance, merit, socialProtection, emergency } = answers;
  const object = primaryObject(answers);
  const known = { insurance, merit, socialProtection, emergency };
  return { object, ...(object && known[object] ? { details: known[object] } : {}) };
}

export function grantFuneral(given: Answers, context: MessageContext) {
  const answers = readAnswers(given);
  const organiser = organiserOf(answers);
  return {
    ...common(given, context, "funeralBenefit"),
    ...objectOf(answers),
    funeral: { buriedOn: answers.funeral?.buriedOn, place: funeralPlace(answers) },
    organiser: organiser && {
      kind: organiser.kind,
      name: organiser.name,
      ...(organiser.personalId ? { personalId: organiser.personalId } : {}),
      ...(organiser.relationship ? { relationship: organiser.relationship } : {}),
      ...(organiser.representative ? { representative: organiser.representative } : {}),
    },
  };
}

export function grantSurvivors(given: Answers, context: MessageContext) {
  const answers = readAnswers(given);
  const { insuranceCode } = answers.insurance ?? {};
  return {
    ...common(given, context, "survivorBenefit"),
    ...(insuranceCode ? { insuranceCode } : {}),
    survivors: survivorsOf(answers),
  };
}
