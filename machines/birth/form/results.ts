/** Steps 4 and 5: papers, and how results come back (birth-linked §4.9, §5). */
import { address, options } from "../../kernel/fields.ts";
import type { Field, Page } from "../../kernel/form.ts";
import { joinName } from "../../kernel/identifiers/person-name.ts";
import { schema as deliverySchema } from "../answers/delivery.ts";
import { schema as papersSchema } from "../answers/papers.ts";
import { channels, paperChannels, schema as resultsSchema } from "../answers/results.ts";
import { type BirthAnswers, readAnswers } from "../answers.ts";
import { wantsCopies, wantsHealthCard, wantsIdCard, wantsResidence } from "../chosen.ts";
import { birth, everybody, idCard, insurance, residence } from "./parts.ts";
import type { Components } from "./readers.ts";

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

const channel = (name: string, readBy: Components, wanted?: (answers: BirthAnswers) => boolean): Field => ({
  name,
  kind: "radios",
  label: `results.${name}.label`,
  options: options(`results.${name}`, channels),
  readBy,
  prefill: { source: "default", read: () => "electronic" },
  ...(wanted ? { when: (answers) => wanted(readAnswers(answers)) } : {}),
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
        channel("birthCertificate", birth),
        {
          name: "birthCertificateCopies",
          kind: "radios",
          label: "results.birthCertificateCopies.label",
          hint: "results.birthCertificateCopies.hint",
          options: options("results.birthCertificateCopies", paperChannels),
          readBy: birth,
          prefill: { source: "default", read: () => "counter" },
          when: (answers) => wantsCopies(readAnswers(answers)),
        },
        channel("residenceNotice", residence, wantsResidence),
        channel("healthCard", insurance, wantsHealthCard),
        channel("idCard", idCard, wantsIdCard),
      ],
    },
  ],
};

export const delivery: Page = {
  id: "delivery",
  slug: "dia-chi-nhan",
  step: 5,
  title: "delivery.title",
  lead: "delivery.lead",
  when: (answers) => Object.values(readAnswers(answers).results ?? {}).includes("post"),
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

/** The child's name as typed, for lists and printed lines. */
export const childName = (
  child: { familyName?: string; middleName?: string; givenName?: string } | undefined,
): string => (child ? joinName(child) : "");
