/** Which one of the benefits for the funeral is asked for: all are shown with their amounts, the highest is proposed (death-linked §7; D-B11). */
import type { Page } from "../../kernel/form.ts";
import { parameterFrom } from "../../kernel/parameters.ts";
import { funeralOffers, highestObject } from "../allowances/funeral-offers.ts";
import { offerLines } from "../allowances/lines.ts";
import { primaryObjects, schema } from "../answers/allowance.ts";
import { asksForFuneral, objectsOf, readAnswers } from "../answers.ts";
import type { Components } from "./readers.ts";

const readBy: Components = ["funeralBenefit"];

export const allowance: Page = {
  id: "allowance",
  slug: "tro-cap-mai-tang",
  step: 2,
  title: "allowance.title",
  lead: "allowance.lead",
  when: (answers) => asksForFuneral(readAnswers(answers)),
  schema,
  sections: [
    {
      id: "primary",
      fields: [
        {
          name: "primary",
          kind: "radios",
          label: "allowance.primary.label",
          hint: "allowance.primary.hint",
          options: primaryObjects.map((value) => ({
            value,
            label: `allowance.primary.${value}`,
            when: (answers) => objectsOf(readAnswers(answers)).includes(value),
          })),
          readBy,
          prefill: {
            source: "suggestion",
            read: (sources, given) => {
              const answers = readAnswers(given);
              const objects = objectsOf(answers);
              return highestObject(answers, sources, parameterFrom(sources)) ?? objects[0];
            },
          },
        },
      ],
    },
  ],
  // Compared as if nothing was chosen yet, so that choosing the lower one does not hide that another is higher.
  derived: (answers, sources) =>
    offerLines(
      funeralOffers({
        answers: { ...answers, allowance: {} },
        sources,
        parameter: parameterFrom(sources),
      }),
    ),
};
