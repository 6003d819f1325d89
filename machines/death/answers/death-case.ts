/** Whether the death is one that this portal registers (death-linked §3 G1, G7). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const deathCases = ["vietnam", "foreign", "courtDeclared"] as const;

export const schema = z.object({ deathCase: oneOf(deathCases, "error.deathCase") });
