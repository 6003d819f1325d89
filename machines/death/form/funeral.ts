/** When and where the deceased was buried (death-linked §4.7). */
import { address } from "../../kernel/fields.ts";
import type { Page } from "../../kernel/form.ts";
import { daysBetween } from "../../kernel/identifiers/dates.ts";
import { schema } from "../answers/funeral.ts";
import { asksForFuneral, readAnswers } from "../answers.ts";
import { lastHome } from "../people.ts";
import type { Components } from "./readers.ts";

const readBy: Components = ["funeralBenefit"];
/** A family may file before the burial; a date further away is a slip of the pen. */
const daysAhead = 30;

export const funeral: Page = {
  id: "funeral",
  slug: "mai-tang",
  step: 2,
  title: "funeral.title",
  lead: "funeral.lead",
  when: (answers) => asksForFuneral(readAnswers(answers)),
  schema,
  sections: [
    {
      id: "day",
      fields: [
        {
          name: "buriedOn",
          kind: "date",
          label: "funeral.buriedOn.label",
          hint: "date.hint",
          readBy,
          portalName: "LdtbxhThoigianMaitang",
        },
      ],
    },
    {
      id: "place",
      title: "funeral.place.title",
      fields: [
        {
          name: "sameAsDeath",
          kind: "checkbox",
          label: "funeral.sameAsDeath.label",
          hint: "funeral.sameAsDeath.hint",
          optional: true,
          readBy,
        },
        ...address({
          names: { province: "provinceCode", ward: "wardCode", detail: "detail" },
          readBy,
          prefill: (part) =>
            part === "detail"
              ? undefined
              : { source: "declared", read: (_, answers) => lastHome(readAnswers(answers))[part] },
        }).map((field) =>
          field.name === "detail"
            ? { ...field, hint: "funeral.detail.hint", optional: true as const, portalName: "BtxhNmtDiaChi" }
            : field,
        ),
      ],
    },
  ],
  check: ({ buriedOn = "", sameAsDeath, provinceCode, wardCode }, answers, today) => {
    const problems: { field: string; message: string }[] = [];
    const day = String(buriedOn);
    if (day && day < (readAnswers(answers).death?.diedOn ?? ""))
      problems.push({ field: "buriedOn", message: "error.funeral.beforeDeath" });
    else if (day && daysBetween(today, day) > daysAhead)
      problems.push({ field: "buriedOn", message: "error.funeral.tooFar" });
    if (sameAsDeath) return problems;
    if (!provinceCode) problems.push({ field: "provinceCode", message: "error.province.required" });
    if (!wardCode) problems.push({ field: "wardCode", message: "error.ward.required" });
    return problems;
  },
};
