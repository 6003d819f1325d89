/** How many relatives ask for a survivor's benefit, and which of the two kinds (death-linked §7, A2 and A3). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const survivorCounts = ["1", "2", "3", "4"] as const;
export const survivorBenefits = ["monthly", "lumpSum"] as const;

export const schema = z.object({
  survivors: oneOf(survivorCounts, "error.survivorCount.survivors"),
  benefit: oneOf(survivorBenefits, "error.survivorCount.benefit"),
});
