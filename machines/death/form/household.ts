/** Step 2: the household from which the deceased is removed, known from the residence register (death-linked §4.6; D-B6, D-B7). */
import { options } from "../../kernel/fields.ts";
import type { Page } from "../../kernel/form.ts";
import { personalIdProblem } from "../../kernel/identifiers/personal-id.ts";
import { headChoices, relationshipsToHead, schema } from "../answers/household.ts";
import { readAnswers } from "../answers.ts";
import { headChoice, newHeadOnRecord, otherHead, toHeadOnRecord } from "../household.ts";
import { deceasedNumber } from "../notice.ts";
import { removal } from "./parts.ts";

export const household: Page = {
  id: "household",
  slug: "ho-gia-dinh",
  step: 2,
  title: "household.title",
  lead: "household.lead",
  when: (answers) => readAnswers(answers).deceased?.residenceKind === "permanent",
  schema,
  sections: [
    {
      id: "head",
      fields: [
        {
          name: "headIs",
          kind: "radios",
          label: "household.headIs.label",
          options: options("household.headIs", headChoices).map((option) =>
            option.value === "deceasedAlone" ? { ...option, hint: `${option.label}.hint` } : option,
          ),
          readBy: removal,
          portalName: "XoaChuhoIsNguoiDuocKhaiTu",
          prefill: { source: "household", read: headChoice },
        },
      ],
    },
    {
      id: "other",
      revealedBy: { field: "headIs", values: ["other"] },
      fields: [
        {
          name: "headName",
          kind: "text",
          label: "household.headName.label",
          readBy: removal,
          portalName: "XoaChuhoHoten",
          prefill: {
            source: "household",
            read: (sources, answers) => otherHead(sources, answers)?.fullName,
          },
        },
        {
          name: "headPersonalId",
          kind: "personalId",
          label: "household.headPersonalId.label",
          readBy: removal,
          portalName: "XoaChuhoGiayto",
          prefill: {
            source: "household",
            read: (sources, answers) => otherHead(sources, answers)?.personalId,
          },
        },
      ],
    },
    {
      id: "relationship",
      revealedBy: { field: "headIs", values: ["applicant", "other"] },
      fields: [
        {
          name: "relationshipToHead",
          kind: "select",
          label: "household.relationshipToHead.label",
          options: relationshipsToHead.map((value, index) => ({
            value,
            label: `relationshipToHead.${index}`,
          })),
          readBy: removal,
          portalName: "XoaChuhoQuanhe",
          prefill: { source: "household", read: toHeadOnRecord },
        },
      ],
    },
    {
      id: "newHead",
      revealedBy: { field: "headIs", values: ["deceasedWithOthers"] },
      lead: "household.newHead.lead",
      fields: [
        {
          name: "newHead",
          kind: "text",
          label: "household.newHead.label",
          hint: "household.newHead.hint",
          optional: true,
          readBy: removal,
          prefill: { source: "suggestion", read: newHeadOnRecord },
        },
      ],
    },
  ],
  check: (values, answers, today) => {
    const { headIs, headName, headPersonalId, relationshipToHead } = values as Record<
      string,
      string | undefined
    >;
    if (headIs !== "other" && headIs !== "applicant") return [];
    const problems: { field: string; message: string }[] = [];
    if (headIs === "other") {
      const misfit = headPersonalId ? personalIdProblem(headPersonalId, { today }) : undefined;
      if (!headName) problems.push({ field: "headName", message: "error.household.headName" });
      if (!headPersonalId) problems.push({ field: "headPersonalId", message: "error.personalId.required" });
      else if (headPersonalId === deceasedNumber(readAnswers(answers)))
        problems.push({ field: "headPersonalId", message: "error.household.headIsDeceased" });
      else if (misfit) problems.push({ field: "headPersonalId", message: misfit });
    }
    if (!relationshipToHead)
      problems.push({ field: "relationshipToHead", message: "error.household.relationshipToHead" });
    return problems;
  },
};
