/** How the persons concerned agree to the residence: on VNeID, or on paper form CT01 (birth-linked §4.6, gate G7). */
import { z } from "zod";
import { oneOf } from "../../kernel/identifiers/text.ts";

export const schema = z.object({ path: oneOf(["vneid", "paper"], "error.consent.path") });
