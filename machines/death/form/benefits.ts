/** How many procedures are linked, and for which kinds of persons the state pays the funeral (death-linked §1, §4.1; D-B8, D-B12). */
import { explained } from "../../kernel/fields.ts";
import type { Answers, Page, Sources } from "../../kernel/form.ts";
import { yearsBetween } from "../../kernel/identifiers/dates.ts";
import { parameterFrom } from "../../kernel/parameters.ts";
import { question } from "../../kernel/precheck-page.ts";
import { noFuneralRight } from "../allowances/insurance-right.ts";
import { givenOf } from "../allowances/values.ts";
import { schema as objectsSchema } from "../answers/benefit-objects.ts";
import { schema as linkedSchema, linkedWays } from "../answers/linked.ts";
import {
  asksForFuneral,
  asksForSurvivors,
  type BenefitObject,
  benefitObjectNames,
  type DeathAnswers,
  readAnswers,
} from "../answers.ts";
import { insuranceOnRecord } from "../benefits-on-record.ts";
import { deceasedNumber } from "../notice.ts";
import { type BenefitStatus, benefitStatusOf } from "../sources.ts";
import { everybody } from "./parts.ts";
import type { Components } from "./readers.ts";

export const linked: Page = question(
  { id: "linked", slug: "thu-tuc-lien-thong", schema: linkedSchema, readBy: everybody },
  explained("linked", linkedWays, linkedWays),
);

const readBy: Components = ["funeralBenefit"];

/** Old people who lived on somebody else's insurance are supported by social assistance from a certain age on. */
function wasAgedSurvivor({ insurance }: BenefitStatus, answers: DeathAnswers, sources: Sources): boolean {
  const least = givenOf(answers, sources, parameterFrom(sources)).limit("assistanceAge");
  const [born, died] = [answers.deceased?.birthDate, answers.death?.diedOn];
  if (!insurance?.monthlySurvivor || !born || !died || least === undefined) return false;
  return yearsBetween(born, died) >= least;
}

/** What the register of benefits says the deceased was. */
const onRecord: Partial<
  Record<BenefitObject, (status: BenefitStatus, answers: DeathAnswers, sources: Sources) => boolean>
> = {
  insurance: ({ insurance }, answers, sources) => {
    const declared = insurance && insuranceOnRecord(insurance);
    if (!declared) return false;
    const given = givenOf({ ...answers, insurance: declared }, sources, parameterFrom(sources));
    return asksForSurvivors(answers) || noFuneralRight(given).length === 0;
  },
  merit: ({ merit }) => Boolean(merit),
  socialProtection: (status, answers, sources) =>
    Boolean(status.monthlyAssistance) || status.socialPension || wasAgedSurvivor(status, answers, sources),
};

const known = (object: BenefitObject) => (sources: Sources, given: Answers) => {
  const answers = readAnswers(given);
  const status = benefitStatusOf(sources, deceasedNumber(answers));
  return status && onRecord[object]?.(status, answers, sources) ? "on" : undefined;
};

export const benefitObjects: Page = {
  id: "benefitObjects",
  slug: "doi-tuong",
  step: 1,
  title: "benefitObjects.title",
  lead: "benefitObjects.lead",
  when: (answers) => asksForFuneral(readAnswers(answers)),
  schema: objectsSchema,
  sections: [
    {
      id: "objects",
      fields: benefitObjectNames.map((name) => ({
        name,
        kind: "checkbox",
        label: `benefitObjects.${name}.label`,
        hint: `benefitObjects.${name}.hint`,
        optional: true,
        readBy,
        prefill: { source: "benefitStatus", read: known(name) },
      })),
    },
  ],
  check: (values, answers) => {
    if (benefitObjectNames.every((name) => !values[name]))
      return [{ field: "insurance", message: "error.benefitObjects.none" }];
    return [
      ...(values.socialProtection && values.emergency
        ? [{ field: "emergency", message: "error.benefitObjects.exclusive" }]
        : []),
      ...(asksForSurvivors(readAnswers(answers)) && !values.insurance
        ? [{ field: "insurance", message: "error.benefitObjects.survivors" }]
        : []),
    ];
  },
};
