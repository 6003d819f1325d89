/** The relatives who ask for a survivor's benefit: how many, of which kind, and each on a page of their own (death-linked §4.8, §7). */
import { explained, options } from "../../kernel/fields.ts";
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { parameterFrom } from "../../kernel/parameters.ts";
import { noMonthlyRight } from "../allowances/insurance-right.ts";
import { offerLines } from "../allowances/lines.ts";
import { survivorOffers } from "../allowances/survivor-offers.ts";
import { contradictsAge } from "../allowances/survivor-right.ts";
import { givenOf } from "../allowances/values.ts";
import { survivorRelationships, schema as survivorSchema, workCapacities } from "../answers/survivor.ts";
import { schema as countSchema, survivorBenefits, survivorCounts } from "../answers/survivor-count.ts";
import { asksForSurvivors, readAnswers, survivorPages } from "../answers.ts";
import { deceasedNumber } from "../notice.ts";
import { candidatesOf, type SurvivorOnRecord } from "../survivor-candidates.ts";
import type { Components } from "./readers.ts";

const readBy: Components = ["survivorBenefit"];
const wanted = (answers: Answers) => asksForSurvivors(readAnswers(answers));
const given = (answers: Answers, sources: Sources) =>
  givenOf(readAnswers(answers), sources, parameterFrom(sources));

export const survivorCount: Page = {
  id: "survivorCount",
  slug: "than-nhan",
  step: 2,
  title: "survivorCount.title",
  lead: "survivorCount.lead",
  when: wanted,
  schema: countSchema,
  sections: [
    {
      id: "count",
      fields: [
        {
          name: "survivors",
          kind: "radios",
          label: "survivorCount.survivors.label",
          hint: "survivorCount.survivors.hint",
          options: options("survivorCount.survivors", survivorCounts),
          readBy,
        },
        {
          name: "benefit",
          kind: "radios",
          label: "survivorCount.benefit.label",
          options: explained("survivorCount.benefit", survivorBenefits, survivorBenefits),
          readBy,
          portalName: "LoaiTroCap",
          prefill: {
            source: "suggestion",
            read: (sources, answers) =>
              noMonthlyRight(given(answers, sources)).length > 0 ? "lumpSum" : "monthly",
          },
        },
      ],
    },
  ],
  check: ({ survivors }, answers, _today, sources) =>
    Number(survivors) > (given(answers, sources).limit("survivorsAtMost") ?? survivorPages.length)
      ? [{ field: "survivors", message: "error.survivorCount.most" }]
      : [],
};

/** The relative whom the registers and the answers know as the next one, as a suggestion. */
const suggested = (
  at: number,
  read: (one: SurvivorOnRecord) => string | undefined,
): Pick<Field, "prefill"> => ({
  prefill: {
    source: "kin",
    read: (sources, answers) => {
      const named = earlierNumbers(answers, at);
      const one = candidatesOf(readAnswers(answers), sources, parameterFrom(sources)).find(
        ({ personalId }) => !named.includes(personalId),
      );
      return one && read(one);
    },
  },
});

/** Numbers of the relatives named on the pages before. */
const earlierNumbers = (answers: Answers, at: number): (string | undefined)[] =>
  survivorPages.slice(0, at).map((page) => readAnswers(answers)[page]?.personalId);

type Survivor = (typeof survivorPages)[number];

function survivorPage(id: Survivor, at: number): Page {
  const count = (answers: Answers) => Number(readAnswers(answers).survivorCount?.survivors ?? 0);
  return {
    id,
    slug: `than-nhan-${at + 1}`,
    step: 2,
    title: `${id}.title`,
    lead: "survivor.lead",
    when: (answers) => wanted(answers) && count(answers) > at,
    schema: survivorSchema,
    sections: [
      {
        id: "person",
        fields: [
          {
            ...{ name: "fullName", kind: "text", label: "person.fullName", readBy },
            ...suggested(at, ({ fullName }) => fullName),
          },
          {
            ...{ name: "relationship", kind: "select", label: "survivor.relationship.label", readBy },
            options: options("survivor.relationship", survivorRelationships),
            ...suggested(at, ({ relationship }) => relationship),
          },
          {
            ...{ name: "birthDate", kind: "partialDate", label: "person.birthDate", readBy },
            hint: "partialDate.hint",
            ...suggested(at, ({ birthDate }) => birthDate),
          },
          {
            ...{ name: "personalId", kind: "personalId", label: "person.personalId", readBy },
            ...suggested(at, ({ personalId }) => personalId),
          },
        ],
      },
      {
        id: "need",
        title: "survivor.need.title",
        fields: [
          {
            ...{ name: "workCapacity", kind: "radios", label: "survivor.workCapacity.label", readBy },
            options: options("survivor.workCapacity", workCapacities),
            ...suggested(at, ({ workCapacity }) => workCapacity),
          },
          {
            ...{ name: "income", kind: "number", label: "survivor.income.label", readBy },
            ...{ hint: "survivor.income.hint", optional: true },
          },
          {
            ...{ name: "uncared", kind: "checkbox", label: "survivor.uncared.label", readBy },
            ...{ hint: "survivor.uncared.hint", optional: true },
          },
        ],
      },
    ],
    check: (values, answers, today, sources) => {
      const { birthDate, personalId = "" } = values as Record<string, string | undefined>;
      const problems: { field: string; message: string }[] = [];
      const others = earlierNumbers(answers, at);
      const misfit = personalIdProblem(personalId, { today, birthDate });
      if (birthDate && birthDate > today)
        problems.push({ field: "birthDate", message: "error.birthDate.future" });
      if (personalId && personalId === deceasedNumber(readAnswers(answers)))
        problems.push({ field: "personalId", message: "error.survivor.isDeceased" });
      else if (personalId && others.includes(personalId))
        problems.push({ field: "personalId", message: "error.survivor.twice" });
      else if (misfit) problems.push({ field: "personalId", message: misfit });
      if (contradictsAge(values, given(answers, sources)))
        problems.push({ field: "workCapacity", message: `error.survivor.${String(values.workCapacity)}` });
      return problems;
    },
    // Once, under the last one: only then is it known who counts.
    derived: (answers, sources) =>
      count(answers) === at + 1
        ? offerLines(survivorOffers({ answers, sources, parameter: parameterFrom(sources) }))
        : [],
  };
}

export const survivors: readonly Page[] = survivorPages.map(survivorPage);
