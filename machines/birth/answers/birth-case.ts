/** Whether there is a foreign element (birth-linked §3 G4). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const birthCases = ["noForeignElement", "foreignBorderArea", "foreignElsewhere"] as const;

export const schema = z.object({ birthCase: oneOf(birthCases, "error.birthCase") });
