/** By which rule of social assistance the funeral is supported (death-linked §7, A5 and A7). */
import { z } from "zod";
import { oneOf, optionalText } from "../../kernel/identifiers/text.ts";

export const assistanceKinds = [
  "monthlyAssistance",
  "childOfPoorSingleParent",
  "aged80Survivor",
  "socialPension",
] as const;

export const schema = z.object({
  objectKind: oneOf(assistanceKinds, "error.socialProtection.objectKind"),
  decisionNumber: optionalText(50),
});
