/** Step 2: the child's address for the cards, asked only when residence is not registered now. */
import type { Page } from "../../kernel/form.ts";
import { schema } from "../answers/child-address.ts";
import { readAnswers } from "../answers.ts";
import { needsHome, wantsResidence } from "../chosen.ts";
import { homeOfChild } from "./parts.ts";

export const childAddress: Page = {
  id: "childAddress",
  slug: "noi-o-cua-tre",
  step: 2,
  title: "childAddress.title",
  lead: "childAddress.lead",
  when: (answers) => !wantsResidence(readAnswers(answers)) && needsHome(readAnswers(answers)),
  schema,
  sections: [{ id: "address", fields: homeOfChild(["healthCard", "idCard"]) }],
};
