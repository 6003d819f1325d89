/** Step 2: the applicant, known from the account (birth-linked §4.2). */
import { applicantProblems, contactFields, identitySection } from "../../kernel/applicant-fields.ts";
import { options } from "../../kernel/fields.ts";
import type { Answers, Page, Sources } from "../../kernel/form.ts";
import { accountOf } from "../../kernel/known.ts";
import { relationships, schema } from "../answers/applicant.ts";
import {
  type BirthAnswers,
  fatherIsNamed,
  motherIsNamed,
  parentsAreUnknown,
  readAnswers,
} from "../answers.ts";
import { birthAndResidence, everybody } from "./parts.ts";

/** A parent who is not named in this case cannot file as that parent. */
const mayBe = (relationship: string, answers: BirthAnswers) =>
  relationship === "guardian" ||
  (relationship === "mother" ? motherIsNamed(answers) : fatherIsNamed(answers));

/** Mostly a parent files; of a child without known parents only a guardian can (§2, B8). */
function usualRelationship(sources: Sources, answers: Answers): string | undefined {
  const read = readAnswers(answers);
  if (parentsAreUnknown(read)) return "guardian";
  const parent = accountOf(sources)?.sex === "male" ? "father" : "mother";
  return accountOf(sources) && mayBe(parent, read) ? parent : undefined;
}

export const applicant: Page = {
  id: "applicant",
  slug: "nguoi-yeu-cau",
  step: 2,
  title: "applicant.title",
  lead: "applicant.lead",
  schema,
  sections: [
    {
      id: "contact",
      title: "applicant.contact.title",
      fields: [
        {
          name: "relationship",
          kind: "radios",
          label: "applicant.relationship.label",
          options: options("applicant.relationship", relationships).map((option) => ({
            ...option,
            when: (answers) => mayBe(option.value, readAnswers(answers)),
          })),
          readBy: everybody,
          portalName: "NycQuanHe",
          prefill: { source: "suggestion", read: usualRelationship },
        },
        ...contactFields(everybody),
      ],
    },
    identitySection(everybody, birthAndResidence),
  ],
  check: (values, answers, today, sources) => {
    const { relationship, sex } = values;
    const fits =
      !(relationship === "mother" && sex === "male") && !(relationship === "father" && sex === "female");
    return [
      ...(fits ? [] : [{ field: "relationship", message: "error.applicant.relationship.sex" }]),
      ...applicantProblems(values, answers, today, sources),
    ];
  },
};
