/** Step 2: who files in the parents' place, asked of a guardian only (birth-linked §2). */
import { options } from "../../kernel/fields.ts";
import type { Answers, Page } from "../../kernel/form.ts";
import { guardianKinds, guardianReasons, schema } from "../answers/guardian.ts";
import { parentsAreUnknown, readAnswers } from "../answers.ts";
import { birth } from "./parts.ts";

/** Only of parents who are named is it asked why they do not file themselves. */
const hasParents = (answers: Answers) => !parentsAreUnknown(readAnswers(answers));
const ofKin = ["grandparent", "relative"];

export const guardian: Page = {
  id: "guardian",
  slug: "nguoi-giam-ho",
  step: 2,
  title: "guardian.title",
  lead: "guardian.lead",
  when: (answers) => readAnswers(answers).applicant?.relationship === "guardian",
  schema,
  sections: [
    {
      id: "guardian",
      fields: [
        {
          name: "guardianKind",
          kind: "radios",
          label: "guardian.guardianKind.label",
          options: options("guardian.guardianKind", guardianKinds).map((option) =>
            ofKin.includes(option.value) ? { ...option, when: hasParents } : option,
          ),
          readBy: birth,
        },
        {
          name: "reason",
          kind: "radios",
          label: "guardian.reason.label",
          options: options("guardian.reason", guardianReasons).map((option) =>
            option.value === "authorised" ? { ...option, hint: `${option.label}.hint` } : option,
          ),
          readBy: birth,
          why: "guardian.reason.why",
          when: hasParents,
        },
      ],
    },
    {
      id: "reasonDetail",
      revealedBy: { field: "reason", values: ["other"] },
      fields: [
        {
          name: "reasonDetail",
          kind: "textarea",
          label: "guardian.reasonDetail.label",
          hint: "guardian.reasonDetail.hint",
          optional: true,
          readBy: birth,
          when: hasParents,
        },
      ],
    },
  ],
  check: ({ reason, reasonDetail }) =>
    reason === "other" && !reasonDetail
      ? [{ field: "reasonDetail", message: "error.guardian.reasonDetail" }]
      : [],
};
