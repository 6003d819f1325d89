/** Step 2: the birth notice comes first, so that what it knows need not be typed (birth-linked §4.3; decisions 15). */
import type { Page } from "../../kernel/form.ts";
import { isBirthNoticeCode } from "../../kernel/identifiers/numbers.ts";
import { noticeWays, schema } from "../answers/birth-notice.ts";
import { readAnswers } from "../answers.ts";
import { noticeIsUnknown } from "../sources.ts";
import { birth, options } from "./parts.ts";

export const birthNotice: Page = {
  id: "birthNotice",
  slug: "giay-chung-sinh",
  step: 2,
  title: "birthNotice.title",
  lead: "birthNotice.lead",
  schema,
  sections: [
    {
      id: "notice",
      fields: [
        {
          name: "way",
          kind: "radios",
          label: "birthNotice.way.label",
          options: options("birthNotice.way", noticeWays).map((option) => ({
            ...option,
            hint: `${option.label}.hint`,
          })),
          readBy: birth,
          portalName: "IsChungSinhBhxh",
        },
        {
          name: "code",
          kind: "text",
          label: "birthNotice.code.label",
          hint: "birthNotice.code.hint",
          optional: true,
          readBy: birth,
        },
        {
          name: "motherPersonalId",
          kind: "personalId",
          label: "birthNotice.motherPersonalId.label",
          hint: "birthNotice.motherPersonalId.hint",
          optional: true,
          readBy: birth,
          prefill: {
            source: "account",
            read: (_, answers) => {
              const { applicant } = readAnswers(answers);
              return applicant?.relationship === "mother" ? applicant.personalId : undefined;
            },
          },
        },
        {
          name: "oldPaper",
          kind: "checkbox",
          label: "birthNotice.oldPaper.label",
          optional: true,
          readBy: birth,
        },
      ],
    },
  ],
  check: (values, _answers, _today, sources) => {
    const { way, code, motherPersonalId, oldPaper } = values as {
      way: string;
      code: string;
      motherPersonalId: string;
      oldPaper: boolean;
    };
    const problems: { field: string; message: string }[] = [];
    if (way === "none") return problems;
    const freeText = way === "typed" && oldPaper;
    if (!code) problems.push({ field: "code", message: "error.birthNotice.code.required" });
    else if (!freeText && !isBirthNoticeCode(code))
      problems.push({ field: "code", message: "error.birthNotice.code" });
    if (way === "fetch" && !motherPersonalId)
      problems.push({ field: "motherPersonalId", message: "error.birthNotice.motherPersonalId" });
    if (problems.length === 0 && way === "fetch" && noticeIsUnknown(sources))
      problems.push({ field: "code", message: "error.birthNotice.unknown" });
    return problems;
  },
};
