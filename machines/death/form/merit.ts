/** The deceased as a person with merit: the decision is required (death-linked §4.8; [case D03]). */
import { address, options } from "../../kernel/fields.ts";
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { meritKinds, schema } from "../answers/merit.ts";
import { asksForFuneral, type DeathAnswers, objectsOf, readAnswers } from "../answers.ts";
import { meritOnRecord } from "../benefits-on-record.ts";
import { deceasedNumber } from "../notice.ts";
import { benefitStatusOf } from "../sources.ts";
import type { Components } from "./readers.ts";

const readBy: Components = ["funeralBenefit"];
type Merit = NonNullable<DeathAnswers["merit"]>;

/** The agency's own decision is shown as it stands in the register. */
function onRecord(read: (record: Merit) => string | undefined): NonNullable<Field["prefill"]> {
  const value = (sources: Sources, given: Answers) => {
    const record = benefitStatusOf(sources, deceasedNumber(readAnswers(given)))?.merit;
    const known = record ? meritOnRecord(record) : undefined;
    return known && read(known);
  };
  return { source: "benefitStatus", read: value, lock: (sources, given) => Boolean(value(sources, given)) };
}

export const merit: Page = {
  id: "merit",
  slug: "nguoi-co-cong",
  step: 2,
  title: "merit.title",
  lead: "merit.lead",
  when: (answers) =>
    asksForFuneral(readAnswers(answers)) && objectsOf(readAnswers(answers)).includes("merit"),
  schema,
  sections: [
    {
      id: "decision",
      fields: [
        {
          name: "objectKind",
          kind: "select",
          label: "merit.objectKind.label",
          options: options("merit.objectKind", meritKinds),
          readBy,
          portalName: "NccDoiTuong",
          prefill: onRecord(({ objectKind }) => objectKind),
        },
        {
          name: "decisionNumber",
          kind: "text",
          label: "merit.decisionNumber.label",
          hint: "merit.decisionNumber.hint",
          readBy,
          portalName: "NccQdinhSo",
          prefill: onRecord(({ decisionNumber }) => decisionNumber),
        },
        {
          name: "decisionDate",
          kind: "date",
          label: "merit.decisionDate.label",
          readBy,
          portalName: "NccQdinhNgay",
          prefill: onRecord(({ decisionDate }) => decisionDate),
        },
        {
          name: "decisionUnit",
          kind: "text",
          label: "merit.decisionUnit.label",
          readBy,
          portalName: "NccQdinhDonvi",
          prefill: onRecord(({ decisionUnit }) => decisionUnit),
        },
        {
          name: "injuryRate",
          kind: "number",
          label: "merit.injuryRate.label",
          hint: "merit.injuryRate.hint",
          optional: true,
          readBy,
          portalName: "NccTyleThuongtat",
        },
      ],
    },
    {
      id: "native",
      title: "merit.native.title",
      fields: address({
        names: { province: "nativeProvince", ward: "nativeWard", detail: "nativeDetail" },
        readBy,
        optional: true,
      }),
    },
  ],
  check: ({ decisionDate, nativeProvince, nativeWard }, _answers, today) => [
    ...(String(decisionDate ?? "") > today ? [{ field: "decisionDate", message: "error.date.future" }] : []),
    ...(nativeProvince && !nativeWard ? [{ field: "nativeWard", message: "error.ward.required" }] : []),
  ],
};
