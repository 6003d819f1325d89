/** Who files (birth-linked §4.2). Identity comes from the account; what the register could not tell is typed. */
import { z } from "zod";
import { applicantAnswers } from "../../kernel/applicant-answers.ts";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const relationships = ["father", "mother", "guardian"] as const;

export const schema = z.object({
  ...applicantAnswers,
  relationship: oneOf(relationships, "error.applicant.relationship"),
});
