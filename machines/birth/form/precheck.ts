/** The questions before sign-in: one a page, the choices in sight (birth-linked §3, §4.1; ui.md). */
import type { Field, Option, Page } from "../../kernel/form.ts";
import { schema as birthCase, birthCases } from "../answers/birth-case.ts";
import { schema as childState, childStates } from "../answers/child-state.ts";
import { schema as parentCase, parentCases } from "../answers/parent-case.ts";
import { marriedAnswers, schema as parentsMarried } from "../answers/parents-married.ts";
import { schema as residenceCase, residenceCases } from "../answers/residence-case.ts";
import { childDied, parentCaseOf, parentsAreUnknown, readAnswers } from "../answers.ts";
import { birth, everybody, options, residence } from "./parts.ts";

type Question = Pick<Page, "id" | "slug" | "schema" | "when"> & Pick<Field, "readBy" | "why" | "portalName">;

/** A page with one question that bears the page's name. */
const question = ({ readBy, why, portalName, ...page }: Question, choices: readonly Option[]): Page => ({
  ...page,
  step: 1,
  title: `${page.id}.title`,
  precheck: true,
  sections: [
    {
      id: page.id,
      fields: [
        {
          name: page.id,
          kind: "radios",
          label: `${page.id}.label`,
          options: choices,
          readBy,
          ...(why ? { why } : {}),
          ...(portalName ? { portalName } : {}),
        },
      ],
    },
  ],
});

/** Choices that need a word of explanation. */
const explained = (prefix: string, values: readonly string[], hinted: readonly string[]): Option[] =>
  options(prefix, values).map((option) =>
    hinted.includes(option.value) ? { ...option, hint: `${option.label}.hint` } : option,
  );

/** A child of unknown parents does not come home to them or to their kin. */
const ofParents = ["parentsOwn", "parentsDoNotOwn", "relative"];

export const precheckPages: readonly Page[] = [
  question(
    { id: "childState", slug: "tre-em", schema: childState, readBy: everybody },
    explained("childState", childStates, ["died"]),
  ),
  question(
    {
      id: "birthCase",
      slug: "yeu-to-nuoc-ngoai",
      schema: birthCase,
      readBy: birth,
      why: "birthCase.why",
    },
    options("birthCase", birthCases),
  ),
  question(
    { id: "parentCase", slug: "cha-me", schema: parentCase, readBy: birth },
    explained("parentCase", parentCases, ["fatherUnknown", "abandoned"]),
  ),
  question(
    {
      id: "parentsMarried",
      slug: "cha-me-ket-hon",
      schema: parentsMarried,
      readBy: birth,
      when: (answers) => parentCaseOf(readAnswers(answers)) === "both",
    },
    explained("parentsMarried", marriedAnswers, ["yes"]),
  ),
  question(
    {
      id: "residenceCase",
      slug: "noi-o",
      schema: residenceCase,
      readBy: residence,
      when: (answers) => !childDied(readAnswers(answers)),
    },
    explained("residenceCase", residenceCases, ["none"]).map((option) =>
      ofParents.includes(option.value)
        ? { ...option, when: (answers) => !parentsAreUnknown(readAnswers(answers)) }
        : option,
    ),
  ),
];
