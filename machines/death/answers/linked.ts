/** How many procedures the family links: with or without the money for the funeral, with or without survivors' benefits (death-linked §1). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const linkedWays = ["two", "three", "four"] as const;

export const schema = z.object({ linked: oneOf(linkedWays, "error.linked") });
