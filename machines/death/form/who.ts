/** Step 2: who died, chosen among the applicant's relatives on record, so that what the registers know is not asked. */
import type { Answers, Option, Page, Sources } from "../../kernel/form.ts";
import { otherPerson, schema } from "../answers/who.ts";
import { relativesOf } from "../sources.ts";
import { everybody } from "./parts.ts";

/** Nobody's own death is registered here (gate G6): the register gives relatives only. */
const relatives = (sources: Sources, _answers: Answers): Option[] =>
  relativesOf(sources).map(({ personalId, fullName, relationship }) => ({
    value: personalId,
    label: `who.relative.${relationship}`,
    params: { name: fullName },
  }));

/** The one relative of whom a hospital has written a notice. */
function withNotice(sources: Sources): string | undefined {
  const [only, another] = relativesOf(sources).filter(({ deathNotice }) => deathNotice);
  return another ? undefined : only?.personalId;
}

export const who: Page = {
  id: "who",
  slug: "nguoi-mat",
  step: 2,
  title: "who.title",
  lead: "who.lead",
  schema,
  sections: [
    {
      id: "who",
      fields: [
        {
          name: "who",
          kind: "radios",
          label: "who.label",
          options: {
            offered: relatives,
            own: [{ value: otherPerson, label: "who.other", hint: "who.other.hint" }],
          },
          readBy: everybody,
          why: "who.why",
          prefill: { source: "kin", read: withNotice },
        },
      ],
    },
  ],
};
