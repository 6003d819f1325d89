/** A hospital notice was declared by hand and says something else: what differs, and taking its data over (decisions 15). */
import type { Answers, Difference, Sources } from "../kernel/form.ts";
import { normaliseCode } from "../kernel/identifiers/numbers.ts";
import { readAnswers } from "./answers.ts";
import { chosenNumber, deceasedNumber, noticeChoice } from "./notice.ts";
import { type DeathNotice, noticeMoment, noticeOf } from "./sources.ts";

/** What the register is asked by when a notice was typed: its number and the deceased's. */
export function typedNoticeQuery(given: Answers): { code: string; personalId: string } | undefined {
  const answers = readAnswers(given);
  const { kind, number } = answers.noticePaper ?? {};
  const personalId = deceasedNumber(answers);
  return noticeChoice(answers).way === "typed" && kind === "deathNotice" && number && personalId
    ? { code: normaliseCode(number), personalId }
    : undefined;
}

function typedNotice(answers: Answers, sources: Sources): DeathNotice | undefined {
  const query = typedNoticeQuery(answers);
  const notice = noticeOf(sources);
  return query && notice?.code === query.code && notice.deceased.personalId === query.personalId
    ? notice
    : undefined;
}

export function noticeDifferences(answers: Answers, sources: Sources): Difference[] {
  const notice = typedNotice(answers, sources);
  if (!notice) return [];
  const { deceased, death } = readAnswers(answers);
  const { day } = noticeMoment(notice);
  const { birthDate, sex } = notice.deceased;
  return [
    ...(deceased?.birthDate && !birthDate.startsWith(deceased.birthDate)
      ? [{ page: "deceased", field: "birthDate", known: birthDate }]
      : []),
    ...(deceased?.sex && deceased.sex !== sex ? [{ page: "deceased", field: "sex", known: sex }] : []),
    ...(death?.diedOn && !day.startsWith(death.diedOn)
      ? [{ page: "death", field: "diedOn", known: day }]
      : []),
  ];
}

/** The answers as they would be had the notice been fetched at once. */
export function takeNotice(answers: Answers, sources: Sources): Answers {
  const notice = typedNotice(answers, sources);
  if (!notice) return answers;
  const { noticePaper: _paper, ...kept } = answers;
  const { day, time } = noticeMoment(notice);
  const { atLastResidence: _home, ...death } = answers.death ?? {};
  const number = chosenNumber(readAnswers(answers)) ? {} : { personalId: notice.deceased.personalId };
  return {
    ...kept,
    deathNotice: { way: "fetch", code: notice.code, ...number },
    deceased: { ...answers.deceased, birthDate: notice.deceased.birthDate, sex: notice.deceased.sex },
    death: { ...death, diedOn: day, diedAt: time, ...notice.place, cause: notice.cause },
  };
}
