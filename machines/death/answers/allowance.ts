/** Under which law the money for the funeral is asked for: one only, the highest (death-linked §7). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const primaryObjects = ["insurance", "merit", "socialProtection", "emergency"] as const;

export const schema = z.object({ primary: oneOf(primaryObjects, "error.allowance.primary") });
