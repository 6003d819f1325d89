/** Which parents are known (birth-linked §4.1). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const parentCases = ["both", "motherUnknown", "fatherUnknown", "noneKnown", "abandoned"] as const;

export const schema = z.object({ parentCase: oneOf(parentCases, "error.parentCase") });
