/** Step 2: health insurance card (birth-linked §4.7, gate G6). */
import type { Answers, Field, Page } from "../../kernel/form.ts";
import { schema } from "../answers/health-card.ts";
import { fatherIsNamed, motherIsNamed, readAnswers, residencePlace } from "../answers.ts";
import { wantsHealthCard } from "../chosen.ts";
import { type PoorHousehold, poorHouseholdOf } from "../sources.ts";
import { insurance } from "./parts.ts";

/** Mostly who files is the card's guardian too. */
const filerAsGuardian = (answers: Answers): string | undefined => {
  const { relationship } = readAnswers(answers).applicant ?? {};
  return relationship === "guardian" ? "applicant" : relationship;
};

/** The certificate as the poverty database has it: nothing to type and no paper to attach (wallet-and-health §10). */
const onRecord = (part: keyof PoorHousehold): NonNullable<Field["prefill"]> => ({
  source: "poorHousehold",
  read: (sources) => poorHouseholdOf(sources)?.[part],
  lock: (sources) => Boolean(poorHouseholdOf(sources)),
});

export const healthCard: Page = {
  id: "healthCard",
  slug: "the-bhyt",
  step: 2,
  title: "healthCard.title",
  lead: "healthCard.lead",
  when: (answers) => wantsHealthCard(readAnswers(answers)),
  schema,
  sections: [
    {
      id: "card",
      fields: [
        {
          name: "facilityCode",
          kind: "facility",
          label: "healthCard.facilityCode.label",
          hint: "healthCard.facilityCode.hint",
          options: {
            catalogue: "facilities",
            within: (answers) => residencePlace(readAnswers(answers))?.provinceCode,
          },
          readBy: insurance,
          portalName: "CskcbbdMa",
        },
        {
          name: "guardian",
          kind: "radios",
          label: "healthCard.guardian.label",
          options: [
            {
              value: "father",
              label: "healthCard.guardian.father",
              when: (answers) =>
                fatherIsNamed(readAnswers(answers)) && !readAnswers(answers).father?.deceased,
            },
            {
              value: "mother",
              label: "healthCard.guardian.mother",
              when: (answers) =>
                motherIsNamed(readAnswers(answers)) && !readAnswers(answers).mother?.deceased,
            },
            { value: "applicant", label: "healthCard.guardian.applicant" },
          ],
          readBy: insurance,
          portalName: "NguoiGiamHo",
          prefill: { source: "suggestion", read: (_, answers) => filerAsGuardian(answers) },
        },
      ],
    },
    {
      id: "poorHousehold",
      title: "healthCard.poorHousehold.title",
      fields: [
        {
          name: "poorHouseholdNumber",
          kind: "text",
          label: "healthCard.poorHouseholdNumber.label",
          optional: true,
          readBy: insurance,
          portalName: "GiayCNHNSo",
          prefill: onRecord("number"),
        },
        {
          name: "poorHouseholdIssuedOn",
          kind: "date",
          label: "healthCard.poorHouseholdIssuedOn.label",
          optional: true,
          readBy: insurance,
          portalName: "GiayCNHNNgayCap",
          prefill: onRecord("issuedOn"),
        },
      ],
    },
  ],
  check: ({ poorHouseholdNumber, poorHouseholdIssuedOn }, _answers, today) => {
    if (Boolean(poorHouseholdNumber) !== Boolean(poorHouseholdIssuedOn))
      return [
        {
          field: poorHouseholdNumber ? "poorHouseholdIssuedOn" : "poorHouseholdNumber",
          message: "error.healthCard.poorHousehold",
        },
      ];
    return String(poorHouseholdIssuedOn ?? "") > today
      ? [{ field: "poorHouseholdIssuedOn", message: "error.date.future" }]
      : [];
  },
};
