/** Who files in the parents' place, and why they cannot (birth-linked §2, B8). */
import { z } from "zod";
import { oneOf, optionalText } from "../../kernel/identifiers/text.ts";

export const guardianKinds = ["grandparent", "relative", "person", "organisation"] as const;
export const guardianReasons = ["died", "ill", "away", "authorised", "other"] as const;

export const schema = z.object({
  guardianKind: oneOf(guardianKinds, "error.guardian.kind"),
  reason: oneOf(guardianReasons, "error.guardian.reason"),
  reasonDetail: optionalText(300),
});
