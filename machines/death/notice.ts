/** Which death notice and which relative the answers name (death-linked §4.3, §4.4). */
import type { Answers, Sources } from "../kernel/form.ts";
import { isDeathNoticeCode } from "../kernel/identifiers/numbers.ts";
import { noticeWays } from "./answers/death-notice.ts";
import { otherPerson } from "./answers/who.ts";
import { type DeathAnswers, readAnswers } from "./answers.ts";
import { type DeathNotice, noticeOf, type Relative, relativesOf } from "./sources.ts";

/** The relative that was chosen on the page `who`, as far as the register tells about them. */
export function relativeOf(answers: DeathAnswers, sources: Sources): Relative | undefined {
  const chosen = answers.who?.who;
  return relativesOf(sources).find(({ personalId }) => personalId === chosen);
}

/** Number of the chosen relative: known without any register. */
export const chosenNumber = ({ who }: DeathAnswers): string | undefined =>
  who?.who && who.who !== otherPerson ? who.who : undefined;

/**
 * Number of the person who died, as early as the answers name it. Who was chosen among the relatives, or named with a notice, keeps that number
 * even if another paper is declared: registers are asked, and the person is told.
 */
export function deceasedNumber(answers: DeathAnswers): string | undefined {
  const { deceased, deathNotice } = answers;
  const declared = deceased?.idKind === "personalId" ? deceased.personalId : undefined;
  return declared || chosenNumber(answers) || deathNotice?.personalId || undefined;
}

export type NoticeChoice = {
  /** `fetch`: its data are taken over; `typed`: declared by hand from a paper. Undefined while nothing was chosen. */
  way: (typeof noticeWays)[number] | undefined;
  code: string;
  personalId: string;
};

/** A relative's own notice is chosen by its code; any other one is named by code and number. */
export function noticeChoice(answers: DeathAnswers): NoticeChoice {
  const { way = "", code = "", personalId = "" } = answers.deathNotice ?? {};
  const number = chosenNumber(answers) ?? personalId;
  const known = noticeWays.find((one) => one === way);
  if (!known && isDeathNoticeCode(way)) return { way: "fetch", code: way, personalId: number };
  return { way: known, code: known === "fetch" ? code : "", personalId: number };
}

/** The notice whose data were taken over: only the very one that the answers name. */
export function fetchedNotice(answers: Answers, sources: Sources): DeathNotice | undefined {
  const { way, code, personalId } = noticeChoice(readAnswers(answers));
  const notice = noticeOf(sources);
  return way === "fetch" && notice?.code === code && notice.deceased.personalId === personalId
    ? notice
    : undefined;
}
