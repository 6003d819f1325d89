/** Step 2: the death notice comes before the data, so that what it knows need not be typed (death-linked §4.3, §4.4). */
import { explained } from "../../kernel/fields.ts";
import type { Answers, Option, Page, Sources } from "../../kernel/form.ts";
import { formatIsoDate } from "../../kernel/identifiers/dates.ts";
import { isDeathNoticeCode } from "../../kernel/identifiers/numbers.ts";
import { noticeWays, schema } from "../answers/death-notice.ts";
import { readAnswers } from "../answers.ts";
import { chosenNumber, noticeChoice, relativeOf } from "../notice.ts";
import { noticeIsUnknown } from "../sources.ts";
import { registration } from "./parts.ts";

/** The chosen relative's own notice on record: nobody has to look for its code. */
function onRecord(sources: Sources, answers: Answers): Option[] {
  const notice = relativeOf(readAnswers(answers), sources)?.deathNotice;
  return notice
    ? [
        {
          value: notice.code,
          label: "deathNotice.own",
          params: { code: notice.code, date: formatIsoDate(notice.issuedOn) },
        },
      ]
    : [];
}

export const deathNotice: Page = {
  id: "deathNotice",
  slug: "giay-bao-tu",
  step: 2,
  title: "deathNotice.title",
  lead: "deathNotice.lead",
  schema,
  sections: [
    {
      id: "notice",
      fields: [
        {
          name: "way",
          kind: "radios",
          label: "deathNotice.way.label",
          options: { offered: onRecord, own: explained("deathNotice.way", noticeWays, noticeWays) },
          readBy: registration,
          portalName: "IsChungTuBhxh",
          prefill: { source: "kin", read: (sources, answers) => onRecord(sources, answers)[0]?.value },
        },
      ],
    },
    {
      id: "code",
      revealedBy: { field: "way", values: ["fetch"] },
      fields: [
        {
          name: "code",
          kind: "text",
          label: "deathNotice.code.label",
          hint: "deathNotice.code.hint",
          readBy: registration,
        },
        {
          name: "personalId",
          kind: "personalId",
          label: "deathNotice.personalId.label",
          hint: "deathNotice.personalId.hint",
          readBy: registration,
          when: (answers) => !chosenNumber(readAnswers(answers)),
        },
      ],
    },
  ],
  check: (values, answers, _today, sources) => {
    const read = readAnswers({ ...answers, deathNotice: values });
    const { way, code, personalId } = noticeChoice(read);
    const offered = values.way !== "fetch";
    if (way !== "fetch") return [];
    if (personalId && personalId === read.applicant?.personalId)
      return [{ field: "personalId", message: "error.deceased.isApplicant" }];
    const problems = [
      ...(code ? [] : [{ field: "code", message: "error.deathNotice.code.required" }]),
      ...(code && !isDeathNoticeCode(code) ? [{ field: "code", message: "error.deathNotice.code" }] : []),
      ...(personalId ? [] : [{ field: "personalId", message: "error.deathNotice.personalId" }]),
    ];
    if (problems.length > 0 || !noticeIsUnknown(sources)) return problems;
    return offered
      ? [{ field: "way", message: "error.deathNotice.gone" }]
      : [{ field: "code", message: "error.deathNotice.unknown" }];
  },
};
