/** Which birth notice the answers name: one of the mother's own, chosen from a list, or one whose code was typed (birth-linked §4.3). */
import { isBirthNoticeCode } from "../kernel/identifiers/numbers.ts";
import type { BirthAnswers } from "./answers.ts";

export type NoticeChoice = {
  /** `fetch`: its data are taken over; `typed`: declared by hand from the paper. Undefined while nothing was chosen. */
  way: "fetch" | "typed" | "none" | undefined;
  code: string;
  motherPersonalId: string;
};

/** A list is only ever offered to a mother about herself. */
export function noticeChoice({ birthNotice, applicant }: BirthAnswers): NoticeChoice {
  const { way = "", code = "", motherPersonalId = "" } = birthNotice ?? {};
  if (isBirthNoticeCode(way))
    return { way: "fetch", code: way, motherPersonalId: applicant?.personalId ?? "" };
  if (way === "fetch" || way === "typed") return { way, code, motherPersonalId };
  return { way: way === "none" ? way : undefined, code: "", motherPersonalId };
}
