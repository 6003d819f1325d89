/** Step 1 of the national form: which agencies act, known from where the deceased last lived (death-linked §2, §4.1, §4.5). */
import type { Answers, Field, Page } from "../../kernel/form.ts";
import { schema } from "../answers/agencies.ts";
import { schema as residenceAgencySchema } from "../answers/residence-agency.ts";
import { readAnswers } from "../answers.ts";
import { competentPlace } from "../competent-place.ts";
import { registration, removal } from "./parts.ts";

/** Only who had thường trú has one to be removed (gate G8). */
const hadResidence = (answers: Answers): boolean =>
  readAnswers(answers).deceased?.residenceKind === "permanent";

const competent = (part: "provinceCode" | "wardCode"): NonNullable<Field["prefill"]> => ({
  source: "declared",
  read: (_, answers) => competentPlace(readAnswers(answers))?.[part],
});
const lastHome = (part: "provinceCode" | "wardCode"): NonNullable<Field["prefill"]> => ({
  source: "declared",
  read: (_, answers) => readAnswers(answers).deceased?.[part] || undefined,
});

export const agencies: Page = {
  id: "agencies",
  slug: "co-quan",
  step: 1,
  title: "agencies.title",
  lead: "agencies.lead",
  schema,
  sections: [
    {
      id: "registration",
      title: "agencies.registration.title",
      fields: [
        {
          name: "deathProvince",
          kind: "province",
          label: "address.province",
          options: { catalogue: "provinces" },
          readBy: registration,
          prefill: competent("provinceCode"),
        },
        {
          name: "deathWard",
          kind: "ward",
          label: "address.ward",
          hint: "agencies.deathWard.hint",
          options: { catalogue: "wards", of: "deathProvince" },
          readBy: registration,
          agencyOf: ["deathRegistration"],
          prefill: competent("wardCode"),
        },
        {
          name: "sameArea",
          kind: "checkbox",
          label: "agencies.sameArea.label",
          hint: "agencies.sameArea.hint",
          optional: true,
          readBy: removal,
          when: hadResidence,
          prefill: { source: "default", read: () => "on" },
        },
      ],
    },
    {
      id: "copies",
      title: "agencies.copies.title",
      fields: [
        {
          name: "copies",
          kind: "number",
          label: "agencies.copies.label",
          hint: "agencies.copies.hint",
          readBy: registration,
          portalName: "BanSaoSoluong",
          prefill: { source: "default", read: () => "0" },
        },
      ],
    },
  ],
  check: ({ deathWard, sameArea }, answers) => {
    const home = readAnswers(answers).deceased?.wardCode;
    return sameArea && home && deathWard && deathWard !== home
      ? [{ field: "sameArea", message: "error.agencies.sameArea" }]
      : [];
  },
};

export const residenceAgency: Page = {
  id: "residenceAgency",
  slug: "co-quan-thuong-tru",
  step: 1,
  title: "residenceAgency.title",
  lead: "residenceAgency.lead",
  when: (answers) => hadResidence(answers) && !readAnswers(answers).agencies?.sameArea,
  schema: residenceAgencySchema,
  sections: [
    {
      id: "area",
      fields: [
        {
          name: "residenceProvince",
          kind: "province",
          label: "address.province",
          options: { catalogue: "provinces" },
          readBy: removal,
          prefill: lastHome("provinceCode"),
        },
        {
          name: "residenceWard",
          kind: "ward",
          label: "address.ward",
          options: { catalogue: "wards", of: "residenceProvince" },
          readBy: removal,
          agencyOf: ["residenceRemoval"],
          prefill: lastHome("wardCode"),
        },
      ],
    },
  ],
};
