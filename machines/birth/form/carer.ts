/** Step 2: the person or organisation raising the child, in place of both parents (birth-linked §4.4, B8). */
import { address } from "../../kernel/fields.ts";
import type { Answers, Field, Page } from "../../kernel/form.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { schema } from "../answers/carer.ts";
import { parentsAreUnknown, readAnswers } from "../answers.ts";
import { birth, birthAndResidence } from "./parts.ts";

const isOrganisation = (answers: Answers) => readAnswers(answers).guardian?.guardianKind === "organisation";
const isPerson = (answers: Answers) => readAnswers(answers).guardian?.guardianKind === "person";

type Applicant = NonNullable<ReturnType<typeof readAnswers>["applicant"]>;

/** The one who raises the child files, for itself or for its organisation. */
const ofApplicant = (
  read: (applicant: Applicant) => string | undefined,
  when: (answers: Answers) => boolean = () => true,
): NonNullable<Field["prefill"]> => ({
  source: "declared",
  read: (_, answers) => {
    const { applicant } = readAnswers(answers);
    return applicant && when(answers) ? read(applicant) : undefined;
  },
});

export const carer: Page = {
  id: "carer",
  slug: "nguoi-nuoi-duong",
  step: 2,
  title: "carer.title",
  lead: "carer.lead",
  when: (answers) =>
    readAnswers(answers).applicant?.relationship === "guardian" &&
    (isOrganisation(answers) || parentsAreUnknown(readAnswers(answers))),
  schema,
  sections: [
    {
      id: "person",
      fields: [
        {
          name: "personName",
          kind: "text",
          label: "person.fullName",
          readBy: birthAndResidence,
          when: isPerson,
          prefill: ofApplicant((one) => one.fullName),
        },
        {
          name: "personPersonalId",
          kind: "personalId",
          label: "person.personalId",
          readBy: birthAndResidence,
          when: isPerson,
          prefill: ofApplicant((one) => one.personalId),
        },
      ],
    },
    {
      id: "organisation",
      fields: [
        {
          name: "organisationName",
          kind: "text",
          label: "carer.organisationName.label",
          readBy: birthAndResidence,
          when: isOrganisation,
          autoComplete: "organization",
        },
        {
          name: "organisationNumber",
          kind: "text",
          label: "carer.organisationNumber.label",
          hint: "carer.organisationNumber.hint",
          readBy: birth,
          when: isOrganisation,
        },
        {
          name: "representativeName",
          kind: "text",
          label: "carer.representativeName.label",
          readBy: birthAndResidence,
          when: isOrganisation,
          prefill: ofApplicant((one) => one.fullName),
        },
        {
          name: "representativePersonalId",
          kind: "personalId",
          label: "carer.representativePersonalId.label",
          readBy: birthAndResidence,
          when: isOrganisation,
          prefill: ofApplicant((one) => one.personalId),
        },
        {
          name: "representativePosition",
          kind: "text",
          label: "carer.representativePosition.label",
          readBy: birth,
          when: isOrganisation,
          autoComplete: "organization-title",
        },
      ],
    },
    {
      id: "address",
      title: "carer.address.title",
      fields: address({
        readBy: birthAndResidence,
        prefill: (part) =>
          ofApplicant((one) => (part === "detail" ? one.addressDetail : one[part]), isPerson),
      }),
    },
  ],
  check: (values, _answers, today) =>
    (["personPersonalId", "representativePersonalId"] as const).flatMap((field) => {
      const id = values[field];
      const problem = typeof id === "string" && id ? personalIdProblem(id, { today }) : undefined;
      return problem ? [{ field, message: problem }] : [];
    }),
};
