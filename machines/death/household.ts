/** What the residence register says about the deceased's household: its head, and who may head it next (death-linked §4.6; D-B6, D-B7). */
import type { Answers, Sources } from "../kernel/form.ts";
import { householdOf, type PersonOnRecord } from "../kernel/known.ts";
import type { headChoices } from "./answers/household.ts";
import { type DeathAnswers, readAnswers } from "./answers.ts";
import { relationshipToHead, suggestedHead } from "./kinship.ts";
import { deceasedNumber, relativeOf } from "./notice.ts";
import { relativesOf } from "./sources.ts";

const folded = (text: string | undefined) =>
  (text ?? "")
    .toLocaleLowerCase("vi")
    .replace(/[\s,.]+/g, " ")
    .trim();

/** The applicant's own household, when the deceased lived at its very address. */
function sameHome(answers: DeathAnswers, sources: Sources) {
  const own = householdOf(sources);
  const { wardCode, addressDetail } = answers.deceased ?? {};
  return own?.address.wardCode === wardCode && folded(own?.address.detail) === folded(addressDetail)
    ? own
    : undefined;
}

/** Head of the deceased's household: from the relative's record, else the applicant's own where both lived together. */
export function headOnRecord(sources: Sources, given: Answers): PersonOnRecord | undefined {
  const answers = readAnswers(given);
  return relativeOf(answers, sources)?.head ?? sameHome(answers, sources)?.head;
}

export function headChoice(sources: Sources, given: Answers): (typeof headChoices)[number] | undefined {
  const answers = readAnswers(given);
  const head = headOnRecord(sources, given)?.personalId;
  const members = relativeOf(answers, sources)?.householdMembers;
  if (!head) return undefined;
  if (head === answers.applicant?.personalId) return "applicant";
  if (head !== deceasedNumber(answers)) return "other";
  // The applicant's own household has the applicant for a member.
  return members?.length === 0 ? "deceasedAlone" : "deceasedWithOthers";
}

/** The head when it is somebody who has to be named. */
export const otherHead = (sources: Sources, answers: Answers): PersonOnRecord | undefined =>
  headChoice(sources, answers) === "other" ? headOnRecord(sources, answers) : undefined;

export function toHeadOnRecord(sources: Sources, given: Answers): string | undefined {
  const answers = readAnswers(given);
  const deceased = relativeOf(answers, sources);
  const head = headOnRecord(sources, given)?.personalId;
  if (!deceased || !head) return undefined;
  const kin = relativesOf(sources).find(({ personalId }) => personalId === head)?.relationship;
  return relationshipToHead(deceased, head === answers.applicant?.personalId ? "applicant" : kin);
}

/** Name of who may head the household next, where the deceased headed it. */
export function newHeadOnRecord(sources: Sources, given: Answers): string | undefined {
  const answers = readAnswers(given);
  const deceased = relativeOf(answers, sources);
  if (!deceased || headChoice(sources, given) !== "deceasedWithOthers") return undefined;
  return suggestedHead(answers, deceased, relativesOf(sources))?.fullName;
}
