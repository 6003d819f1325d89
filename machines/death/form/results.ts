/** Steps 4 and 5: papers, and how results and cash reach the family (death-linked §5, §9). */
import { address, options } from "../../kernel/fields.ts";
import type { Field, Page } from "../../kernel/form.ts";
import { schema as deliverySchema } from "../answers/delivery.ts";
import { schema as papersSchema } from "../answers/papers.ts";
import { channels, paperChannels, schema as resultsSchema } from "../answers/results.ts";
import { type DeathAnswers, readAnswers } from "../answers.ts";
import type { DeathComponentId } from "../components.ts";
import { chosenParts, wantsCopies } from "../facts.ts";
import { everybody } from "./parts.ts";

export const papers: Page = {
  id: "papers",
  slug: "giay-to",
  step: 4,
  title: "papers.title",
  lead: "papers.lead",
  papers: true,
  schema: papersSchema,
  sections: [],
};

const channel = (name: string, component: DeathComponentId): Field => ({
  name,
  kind: "radios",
  label: `results.${name}.label`,
  options: options(`results.${name}`, channels),
  readBy: [component],
  prefill: { source: "default", read: () => "electronic" },
  when: (answers) => chosenParts(readAnswers(answers)).includes(component),
});

export const results: Page = {
  id: "results",
  slug: "nhan-ket-qua",
  step: 5,
  title: "results.title",
  lead: "results.lead",
  schema: resultsSchema,
  sections: [
    {
      id: "channels",
      fields: [
        channel("deathExtract", "deathRegistration"),
        {
          name: "deathExtractCopies",
          kind: "radios",
          label: "results.deathExtractCopies.label",
          hint: "results.deathExtractCopies.hint",
          options: options("results.deathExtractCopies", paperChannels),
          readBy: ["deathRegistration"],
          prefill: { source: "default", read: () => "counter" },
          when: (answers) => wantsCopies(readAnswers(answers)),
        },
        channel("removalNotice", "residenceRemoval"),
        channel("funeralDecision", "funeralBenefit"),
        channel("survivorDecision", "survivorBenefit"),
      ],
    },
  ],
};

/** Something comes by post: a paper, or the money in cash. */
const goesByPost = ({ results, payout }: DeathAnswers): boolean =>
  Object.values(results ?? {}).includes("post") || payout?.way === "post";

export const delivery: Page = {
  id: "delivery",
  slug: "dia-chi-nhan",
  step: 5,
  title: "delivery.title",
  lead: "delivery.lead",
  when: (answers) => goesByPost(readAnswers(answers)),
  schema: deliverySchema,
  sections: [
    {
      id: "receiver",
      fields: [
        {
          name: "receiver",
          kind: "text",
          label: "delivery.receiver.label",
          readBy: everybody,
          autoComplete: "name",
          prefill: { source: "declared", read: (_, answers) => readAnswers(answers).applicant?.fullName },
        },
        {
          name: "phone",
          kind: "phone",
          label: "delivery.phone.label",
          readBy: everybody,
          autoComplete: "tel",
          prefill: { source: "declared", read: (_, answers) => readAnswers(answers).applicant?.phone },
        },
        ...address({
          names: { province: "provinceCode", ward: "wardCode", detail: "detail" },
          readBy: everybody,
          prefill: (part) => ({
            source: "declared",
            read: (_, answers) => {
              const { applicant } = readAnswers(answers);
              return part === "detail" ? applicant?.addressDetail : applicant?.[part];
            },
          }),
        }),
      ],
    },
  ],
};
