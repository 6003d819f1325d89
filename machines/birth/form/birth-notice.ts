/** Step 2: the birth notice comes first, so that what it knows need not be typed (birth-linked §4.3; decisions 15). */
import { options } from "../../kernel/fields.ts";
import type { Answers, Field, Option, Page, Sources } from "../../kernel/form.ts";
import { formatIsoDate } from "../../kernel/identifiers/dates.ts";
import { isBirthNoticeCode } from "../../kernel/identifiers/numbers.ts";
import { noticeWays, schema } from "../answers/birth-notice.ts";
import { otherParent, parentCaseOf, readAnswers } from "../answers.ts";
import { noticeIsUnknown, ownNoticesOf, spouseOf } from "../sources.ts";
import { birth } from "./parts.ts";

/** A mother chooses among her own notices by date and sex; nobody has to look for a code (birth-linked B1). */
const ownNotices = (sources: Sources, answers: Answers): Option[] =>
  readAnswers(answers).applicant?.relationship === "mother"
    ? ownNoticesOf(sources).map(({ code, bornAt, sex }) => ({
        value: code,
        label: `birthNotice.own.${sex}`,
        params: { code, date: formatIsoDate(bornAt.slice(0, 10)) },
      }))
    : [];

/** The mother's number: her own, or that of the wife on record of the father who files. */
const motherFilesOrIsWife: NonNullable<Field["prefill"]> = {
  source: "account",
  others: ["spouse"],
  from: (_, answers) => (readAnswers(answers).applicant?.relationship === "father" ? "spouse" : undefined),
  read: (sources, answers) => {
    const read = readAnswers(answers);
    if (read.applicant?.relationship === "mother") return read.applicant.personalId;
    return otherParent(read) === "mother" ? spouseOf(sources)?.personalId : undefined;
  },
};

export const birthNotice: Page = {
  id: "birthNotice",
  slug: "giay-chung-sinh",
  step: 2,
  title: "birthNotice.title",
  lead: "birthNotice.lead",
  // The record of the finding stands in for the notice (B8).
  when: (answers) => parentCaseOf(readAnswers(answers)) !== "abandoned",
  schema,
  sections: [
    {
      id: "notice",
      fields: [
        {
          name: "way",
          kind: "radios",
          label: "birthNotice.way.label",
          options: {
            offered: ownNotices,
            own: options("birthNotice.way", noticeWays).map((option) => ({
              ...option,
              hint: `${option.label}.hint`,
            })),
          },
          readBy: birth,
          portalName: "IsChungSinhBhxh",
          prefill: {
            source: "ownNotices",
            read: (sources, answers) => {
              const [only, another] = ownNotices(sources, answers);
              return another ? undefined : only?.value;
            },
          },
        },
      ],
    },
    {
      id: "code",
      revealedBy: { field: "way", values: ["fetch", "typed"] },
      fields: [
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
          prefill: motherFilesOrIsWife,
        },
        {
          name: "oldPaper",
          kind: "checkbox",
          label: "birthNotice.oldPaper.label",
          optional: true,
          readBy: birth,
        },
        {
          name: "surrogacy",
          kind: "checkbox",
          label: "birthNotice.surrogacy.label",
          hint: "birthNotice.surrogacy.hint",
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
    if (isBirthNoticeCode(way))
      return noticeIsUnknown(sources) ? [{ field: "way", message: "error.birthNotice.gone" }] : problems;
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
