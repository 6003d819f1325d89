/** The questions before sign-in: one a page, the choices in sight (birth-linked §3, §4.1; ui.md). */
import { explained, options } from "../../kernel/fields.ts";
import type { Page } from "../../kernel/form.ts";
import { question } from "../../kernel/precheck-page.ts";
import { schema as birthCase, birthCases } from "../answers/birth-case.ts";
import { schema as childState, childStates } from "../answers/child-state.ts";
import { schema as parentCase, parentCases } from "../answers/parent-case.ts";
import { marriedAnswers, schema as parentsMarried } from "../answers/parents-married.ts";
import { schema as residenceCase, residenceCases } from "../answers/residence-case.ts";
import { childDied, parentCaseOf, parentsAreUnknown, readAnswers } from "../answers.ts";
import { birth, everybody, residence } from "./parts.ts";

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
