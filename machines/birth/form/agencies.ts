/** Step 1: cases and agencies (birth-linked §4.1). */
import type { Page } from "../../kernel/form.ts";
import { birthCases, parentCases, residenceCases, schema } from "../answers/agencies.ts";
import { schema as residenceAreaSchema } from "../answers/residence-area.ts";
import { readAnswers } from "../answers.ts";
import { needsHome } from "../chosen.ts";
import { birth, everybody, idCard, insurance, options, residence } from "./parts.ts";

export const agencies: Page = {
  id: "agencies",
  slug: "co-quan",
  step: 1,
  title: "agencies.title",
  lead: "agencies.lead",
  schema,
  sections: [
    {
      id: "birth",
      title: "agencies.birth.title",
      fields: [
        {
          name: "birthCase",
          kind: "radios",
          label: "agencies.birthCase.label",
          options: options("agencies.birthCase", birthCases),
          readBy: birth,
          why: "agencies.birthCase.why",
        },
        {
          name: "parentCase",
          kind: "radios",
          label: "agencies.parentCase.label",
          options: options("agencies.parentCase", parentCases),
          readBy: birth,
        },
        {
          name: "birthProvince",
          kind: "province",
          label: "address.province",
          options: { catalogue: "provinces" },
          readBy: birth,
        },
        {
          name: "birthWard",
          kind: "ward",
          label: "address.ward",
          hint: "agencies.birthWard.hint",
          options: { catalogue: "wards", of: "birthProvince" },
          readBy: birth,
          agencyOf: ["birthRegistration"],
        },
      ],
    },
    {
      id: "residence",
      title: "agencies.residence.title",
      fields: [
        {
          name: "residenceCase",
          kind: "radios",
          label: "agencies.residenceCase.label",
          options: options("agencies.residenceCase", residenceCases).map((option) =>
            option.value === "none" ? { ...option, hint: "agencies.residenceCase.none.hint" } : option,
          ),
          readBy: residence,
        },
        {
          name: "sameArea",
          kind: "checkbox",
          label: "agencies.sameArea.label",
          optional: true,
          readBy: everybody,
          why: "agencies.sameArea.why",
        },
        {
          name: "skipHealthCard",
          kind: "checkbox",
          label: "agencies.skipHealthCard.label",
          hint: "agencies.skipHealthCard.hint",
          optional: true,
          readBy: insurance,
        },
        {
          name: "wantIdCard",
          kind: "checkbox",
          label: "agencies.wantIdCard.label",
          hint: "agencies.wantIdCard.hint",
          optional: true,
          readBy: idCard,
        },
      ],
    },
  ],
};

export const residenceArea: Page = {
  id: "residenceArea",
  slug: "noi-thuong-tru",
  step: 1,
  title: "residenceArea.title",
  lead: "residenceArea.lead",
  when: (answers) => !readAnswers(answers).agencies?.sameArea && needsHome(readAnswers(answers)),
  schema: residenceAreaSchema,
  sections: [
    {
      id: "area",
      fields: [
        {
          name: "residenceProvince",
          kind: "province",
          label: "address.province",
          options: { catalogue: "provinces" },
          readBy: ["permanentResidence", "healthCard", "idCard"],
        },
        {
          name: "residenceWard",
          kind: "ward",
          label: "address.ward",
          options: { catalogue: "wards", of: "residenceProvince" },
          readBy: ["permanentResidence", "healthCard", "idCard"],
          agencyOf: ["permanentResidence", "healthCard"],
        },
      ],
    },
  ],
};
