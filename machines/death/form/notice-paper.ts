/** Step 2: the paper that proves the death, declared by hand (death-linked §4.4; D-B2, D-B3). */
import { options } from "../../kernel/fields.ts";
import type { Page } from "../../kernel/form.ts";
import { paperKinds, schema } from "../answers/notice-paper.ts";
import { readAnswers } from "../answers.ts";
import { surelyBefore } from "../death-problems.ts";
import { noticeChoice } from "../notice.ts";
import { registration } from "./parts.ts";

export const noticePaper: Page = {
  id: "noticePaper",
  slug: "giay-to-chet",
  step: 2,
  title: "noticePaper.title",
  lead: "noticePaper.lead",
  // Of a notice that the registering commune issues itself, and of a death without papers, there is nothing to write down (GbtIsKhongCap).
  when: (answers) => noticeChoice(readAnswers(answers)).way === "typed",
  schema,
  sections: [
    {
      id: "paper",
      fields: [
        {
          name: "kind",
          kind: "radios",
          label: "noticePaper.kind.label",
          options: options("noticePaper.kind", paperKinds),
          readBy: registration,
          portalName: "GbtLoaiGiayto",
          prefill: { source: "suggestion", read: () => "deathNotice" },
        },
        {
          name: "number",
          kind: "text",
          label: "noticePaper.number.label",
          hint: "noticePaper.number.hint",
          readBy: registration,
          portalName: "GbtSogiayto",
        },
        {
          name: "issuedOn",
          kind: "date",
          label: "noticePaper.issuedOn.label",
          hint: "date.hint",
          readBy: registration,
          portalName: "GbtNgaycap",
        },
        {
          name: "issuedBy",
          kind: "text",
          label: "noticePaper.issuedBy.label",
          hint: "noticePaper.issuedBy.hint",
          readBy: registration,
          portalName: "GbtNoicap",
        },
      ],
    },
  ],
  check: ({ issuedOn }, answers, today) => {
    const day = String(issuedOn ?? "");
    const { diedOn } = readAnswers(answers).death ?? {};
    if (day > today) return [{ field: "issuedOn", message: "error.date.future" }];
    return day && diedOn && surelyBefore(day, diedOn)
      ? [{ field: "issuedOn", message: "error.noticePaper.beforeDeath" }]
      : [];
  },
};
