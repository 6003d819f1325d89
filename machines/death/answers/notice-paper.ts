/** The paper that proves the death, typed by hand (death-linked §4.4). */
import { z } from "zod";
import { date } from "../../kernel/identifiers/dates.ts";
import { oneOf, requiredText } from "../../kernel/identifiers/text.ts";

export const paperKinds = [
  "deathNotice",
  "policeRecord",
  "courtDecision",
  "executionRecord",
  "other",
] as const;

export const schema = z.object({
  kind: oneOf(paperKinds, "error.noticePaper.kind"),
  number: requiredText("error.noticePaper.number", 50).pipe(
    z.string().regex(/[0-9]/, { error: "error.noticePaper.number.digit" }),
  ),
  issuedOn: date("error.noticePaper.issuedOn"),
  issuedBy: requiredText("error.noticePaper.issuedBy", 200),
});
