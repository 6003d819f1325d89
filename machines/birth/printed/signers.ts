/** Who stands in the four opinion blocks of CT01, and how they agreed (birth-linked §4.6, B10–B16; decisions 6). */

import { day } from "../../kernel/print-words.ts";
import type { PrintedConsent, PrintedInput, PrintedWords, Signer } from "../../kernel/printed-form.ts";
import { byFiling } from "../../kernel/printed-lines.ts";
import { type BirthAnswers, readAnswers } from "../answers.ts";
import { concerned, confirmersOf, type Person } from "../people.ts";

export type OpinionBlock = "householdHead" | "dwellingOwner" | "parents" | "declarant";

/** An establishment's head stands for the head of a household, a vehicle's owner for that of the dwelling. */
const capacities: Record<Exclude<OpinionBlock, "declarant">, readonly string[]> = {
  householdHead: ["householdHead", "establishmentHead"],
  dwellingOwner: ["dwellingOwner", "vehicleOwner"],
  parents: ["father", "mother"],
};

/** Persons of a block who can be asked: nobody who has died, and a parent only where a parent's word is needed. */
function peopleOf(answers: BirthAnswers, block: OpinionBlock): Person[] {
  const { applicant } = answers;
  const { personalId = "", fullName = "" } = applicant ?? {};
  const self = personalId ? [{ personalId, fullName }] : [];
  if (block === "declarant") return self;
  const asked = new Set([personalId, ...confirmersOf(answers).map((one) => one.personalId)]);
  const people = new Map<string, Person>();
  for (const { capacity, ...one } of concerned(answers))
    if (capacities[block].includes(capacity) && asked.has(one.personalId)) people.set(one.personalId, one);
  // Without a parent to be asked it is the guardian who declares.
  return block === "parents" && people.size === 0 ? self : [...people.values()];
}

/** Somebody else may have been asked in a person's place since it was filed. */
function withReplacements(
  people: readonly Person[],
  block: OpinionBlock,
  consents: readonly PrintedConsent[],
): Person[] {
  if (block === "declarant") return [...people];
  const replaced = new Set(
    consents.filter(({ verdict }) => verdict === "replaced").map(({ personalId }) => personalId),
  );
  const kept = people.filter(({ personalId }) => !replaced.has(personalId));
  const added = consents.filter(
    (one) =>
      one.verdict !== "replaced" &&
      one.capacities.some((capacity) => capacities[block].includes(capacity)) &&
      !kept.some(({ personalId }) => personalId === one.personalId),
  );
  return [...kept, ...added];
}

const said = (verdict: PrintedConsent["verdict"], on: string | null): PrintedWords => ({
  key: `printed.consent.${verdict}`,
  ...(on ? { params: { date: day(on) } } : {}),
});

/** Not chosen yet counts as paper: room for ink wrongs nobody. */
export const onVneid = ({ answers }: PrintedInput): boolean => readAnswers(answers).consent?.path === "vneid";

export function signersOf(input: PrintedInput, block: OpinionBlock): Signer[] {
  const answers = readAnswers(input.answers);
  const consents = input.filed?.consents ?? [];
  return withReplacements(peopleOf(answers, block), block, consents).map(({ fullName, personalId }) => {
    const one = { fullName, personalId };
    if (!onVneid(input)) return { ...one, ink: true };
    if (personalId === answers.applicant?.personalId) return { ...one, state: byFiling(input) };
    const consent = consents.findLast((asked) => asked.personalId === personalId);
    const state = said(consent?.verdict ?? "pending", consent?.on ?? null);
    // Who did not agree on VNeID may still do so on paper: there is room for it.
    const open = consent?.verdict === "refused" || consent?.verdict === "expired";
    return { ...one, state, ...(open ? { ink: true as const } : {}) };
  });
}
