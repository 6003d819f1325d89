/** Who files (death-linked §4.2). Identity comes from the account; what the register could not tell is typed. */
import { z } from "zod";
import { applicantAnswers } from "../../kernel/applicant-answers.ts";
import { oneOf, optionalText } from "../../kernel/identifiers/text.ts";

/** What the applicant is to the deceased. */
export const relationships = [
  "wife",
  "husband",
  "child",
  "father",
  "mother",
  "grandparent",
  "sibling",
  "grandchild",
  "other",
  /** Nobody of the family is there: an agency or organisation files (death-linked §2). */
  "organisation",
] as const;

export const schema = z.object({
  ...applicantAnswers,
  relationship: oneOf(relationships, "error.applicant.relationship"),
  organisationName: optionalText(200),
});
