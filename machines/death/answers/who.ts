/** Who died: one of the applicant's relatives on record, or somebody else. */
import { z } from "zod";
import { isPersonalId } from "../../kernel/identifiers/personal-id.ts";
import { requiredText } from "../../kernel/identifiers/text.ts";

export const otherPerson = "other";

/** A relative is named by the personal number under which the register offered them. */
export const schema = z.object({
  who: requiredText("error.who").pipe(
    z.string().refine((value) => value === otherPerson || isPersonalId(value), { error: "error.who" }),
  ),
});
