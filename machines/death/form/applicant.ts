/** Step 2: the applicant, known from the account, and what they were to the deceased (death-linked §2, §4.2). */
import { applicantProblems, contactFields, identitySection } from "../../kernel/applicant-fields.ts";
import { options } from "../../kernel/fields.ts";
import type { Page } from "../../kernel/form.ts";
import { accountOf } from "../../kernel/known.ts";
import { relationships, schema } from "../answers/applicant.ts";
import { readAnswers } from "../answers.ts";
import { applicantAsKin } from "../kinship.ts";
import { relativeOf } from "../notice.ts";
import { everybody, registration, registrationAndRemoval } from "./parts.ts";

/** The sex that a relationship says of the applicant. */
const sexOf: Readonly<Record<string, string>> = {
  wife: "female",
  mother: "female",
  husband: "male",
  father: "male",
};

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
          kind: "select",
          label: "applicant.relationship.label",
          options: options("applicant.relationship", relationships),
          readBy: everybody,
          portalName: "NycQuanHe",
          prefill: {
            source: "kin",
            read: (sources, answers) =>
              applicantAsKin(
                relativeOf(readAnswers(answers), sources)?.relationship,
                accountOf(sources)?.sex,
              ),
          },
        },
        ...contactFields(everybody),
      ],
    },
    {
      id: "organisation",
      revealedBy: { field: "relationship", values: ["organisation"] },
      fields: [
        {
          name: "organisationName",
          kind: "text",
          label: "applicant.organisationName.label",
          hint: "applicant.organisationName.hint",
          readBy: registration,
          autoComplete: "organization",
        },
      ],
    },
    identitySection(everybody, registrationAndRemoval),
  ],
  check: (values, answers, today, sources) => {
    const { relationship, sex, organisationName } = values as Record<string, string | undefined>;
    const said = sexOf[relationship ?? ""];
    return [
      ...(said && sex && said !== sex
        ? [{ field: "relationship", message: "error.applicant.relationship.sex" }]
        : []),
      ...(relationship === "organisation" && !organisationName
        ? [{ field: "organisationName", message: "error.applicant.organisationName" }]
        : []),
      ...applicantProblems(values, answers, today, sources),
    ];
  },
};
