/** The deceased's social insurance (death-linked §4.8; [case D04], D-B23). */
import { options } from "../../kernel/fields.ts";
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { insuranceStatuses, schema } from "../answers/insurance.ts";
import { asksForFuneral, type DeathAnswers, objectsOf, readAnswers } from "../answers.ts";
import { insuranceOnRecord } from "../benefits-on-record.ts";
import { deceasedNumber } from "../notice.ts";
import { benefitStatusOf } from "../sources.ts";
import type { Components } from "./readers.ts";

const readBy: Components = ["funeralBenefit", "survivorBenefit"];
type Insurance = NonNullable<DeathAnswers["insurance"]>;

/** What the social insurance has on record is its own to say: shown, with room for a note. */
function onRecord(read: (record: Insurance) => string | number | undefined): NonNullable<Field["prefill"]> {
  const value = (sources: Sources, given: Answers): string | undefined => {
    const record = benefitStatusOf(sources, deceasedNumber(readAnswers(given)))?.insurance;
    const known = record && insuranceOnRecord(record);
    const told = known && read(known);
    return told === undefined || told === "" ? undefined : String(told);
  };
  return {
    source: "benefitStatus",
    read: value,
    lock: (sources, given) => value(sources, given) !== undefined,
  };
}

export const insurance: Page = {
  id: "insurance",
  slug: "bao-hiem-xa-hoi",
  step: 2,
  title: "insurance.title",
  lead: "insurance.lead",
  when: (answers) =>
    asksForFuneral(readAnswers(answers)) && objectsOf(readAnswers(answers)).includes("insurance"),
  schema,
  sections: [
    {
      id: "record",
      fields: [
        {
          name: "status",
          kind: "radios",
          label: "insurance.status.label",
          options: options("insurance.status", insuranceStatuses),
          readBy,
          prefill: onRecord(({ status }) => status),
        },
        {
          name: "insuranceCode",
          kind: "text",
          label: "insurance.insuranceCode.label",
          hint: "insurance.insuranceCode.hint",
          optional: true,
          readBy,
          portalName: "NdktMasobhxh",
          prefill: onRecord(({ insuranceCode }) => insuranceCode),
        },
        {
          name: "months",
          kind: "number",
          label: "insurance.months.label",
          hint: "insurance.months.hint",
          optional: true,
          readBy,
          prefill: onRecord(({ months }) => months),
        },
      ],
    },
    {
      id: "employer",
      title: "insurance.employer.title",
      fields: [
        {
          name: "employerPays",
          kind: "checkbox",
          label: "insurance.employerPays.label",
          hint: "insurance.employerPays.hint",
          optional: true,
          readBy,
          portalName: "IsCqtc",
        },
        {
          name: "employerName",
          kind: "text",
          label: "insurance.employerName.label",
          optional: true,
          readBy,
        },
      ],
    },
  ],
  check: ({ employerPays, employerName }) =>
    employerPays && !employerName ? [{ field: "employerName", message: "error.insurance.employerName" }] : [],
};
