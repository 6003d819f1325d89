/** Step 1: cases and agencies (birth-linked §4.1). */
import type { Answers, Field, Page } from "../../kernel/form.ts";
import { accountOf } from "../../kernel/known.ts";
import { schema } from "../answers/agencies.ts";
import { schema as residenceAreaSchema } from "../answers/residence-area.ts";
import { childDied, readAnswers } from "../answers.ts";
import { needsHome } from "../chosen.ts";
import { birth, everybody, idCard, insurance } from "./parts.ts";

/** Of a child who died only the birth is registered (B24). */
const lives = (answers: Answers) => !childDied(readAnswers(answers));

/** The birth is registered where a parent lives, and mostly a parent files (Luật Hộ tịch Đ13). */
const fromHome = (part: "provinceCode" | "wardCode"): NonNullable<Field["prefill"]> => ({
  source: "account",
  read: (sources) => accountOf(sources)?.permanentResidence?.[part],
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
      id: "birth",
      title: "agencies.birth.title",
      fields: [
        {
          name: "birthProvince",
          kind: "province",
          label: "address.province",
          options: { catalogue: "provinces" },
          readBy: birth,
          prefill: fromHome("provinceCode"),
        },
        {
          name: "birthWard",
          kind: "ward",
          label: "address.ward",
          hint: "agencies.birthWard.hint",
          options: { catalogue: "wards", of: "birthProvince" },
          readBy: birth,
          agencyOf: ["birthRegistration"],
          prefill: fromHome("wardCode"),
        },
      ],
    },
    {
      id: "residence",
      title: "agencies.residence.title",
      fields: [
        {
          name: "sameArea",
          kind: "checkbox",
          label: "agencies.sameArea.label",
          optional: true,
          readBy: everybody,
          why: "agencies.sameArea.why",
          when: lives,
          prefill: { source: "default", read: () => "on" },
        },
        {
          name: "skipHealthCard",
          kind: "checkbox",
          label: "agencies.skipHealthCard.label",
          hint: "agencies.skipHealthCard.hint",
          optional: true,
          readBy: insurance,
          when: lives,
        },
        {
          name: "wantIdCard",
          kind: "checkbox",
          label: "agencies.wantIdCard.label",
          hint: "agencies.wantIdCard.hint",
          optional: true,
          readBy: idCard,
          when: lives,
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
