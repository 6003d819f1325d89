/** The father (birth-linked §4.4): like the mother, and his address may be hers. */
import { checkbox } from "../../kernel/identifiers/text.ts";
import { schema as mother } from "./mother.ts";

export const schema = mother.extend({ livesWithMother: checkbox });
