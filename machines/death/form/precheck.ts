/** The first question, asked before sign-in too: whether the death is one that is registered here (death-linked §3 G1, G7). */
import { explained } from "../../kernel/fields.ts";
import type { Page } from "../../kernel/form.ts";
import { question } from "../../kernel/precheck-page.ts";
import { deathCases, schema } from "../answers/death-case.ts";
import { registration } from "./parts.ts";

export const deathCase: Page = question(
  { id: "deathCase", slug: "truong-hop", schema, readBy: registration },
  explained("deathCase", deathCases, ["vietnam", "courtDeclared"]),
);
