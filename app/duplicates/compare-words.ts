/** How two words of names stand to each other, and how much of one speaks for the other. */
import { slipsBetween } from "./slips.ts";
import type { Word } from "./word.ts";

/** From the closest to nothing in common; the most telling one of a name is shown to officers. */
export const wordRelations = [
  "same",
  "keys",
  "bare",
  "tone",
  "marks",
  "spelling",
  "regional",
  "slip",
  "otherWord",
  "initial",
  "weak",
  "different",
] as const;
export type WordRelation = (typeof wordRelations)[number];

/** 0–1: how likely both stand for the same word. */
const shares: Readonly<Record<WordRelation, number>> = {
  same: 1,
  keys: 0.95,
  bare: 0.95,
  tone: 0.85,
  marks: 0.8,
  spelling: 0.9,
  regional: 0.78,
  slip: 0.85,
  otherWord: 0.6,
  initial: 0.7,
  weak: 0.45,
  different: 0,
};
export const shareOf = (relation: WordRelation): number => shares[relation];

/** `bare`: one of the names is written without any mark, so that a missing one says nothing. */
export function compareWords(a: Word, b: Word, bare: boolean): WordRelation {
  if (a.folded === b.folded) return compareMarks(a, b, bare);
  if (a.folded === "" || b.folded === "") return "different";
  if (a.folded.length === 1 || b.folded.length === 1)
    return a.folded[0] === b.folded[0] ? "initial" : "different";
  if (a.folded.replaceAll("y", "i") === b.folded.replaceAll("y", "i")) return "spelling";
  if (a.sound === b.sound) return "regional";
  const slips = slipsBetween(a.folded, b.folded);
  const [shorter, longer] = [a.folded.length, b.folded.length].sort((x, y) => x - y);
  if (slips === 1 && longer && longer > 2)
    return !(a.isSyllable && b.isSyllable) ? "slip" : isWeak(a, b) ? "weak" : "otherWord";
  if (slips === 2 && shorter && shorter > 3 && !(a.isSyllable && b.isSyllable)) return "otherWord";
  return isWeak(a, b) ? "weak" : "different";
}

function compareMarks(a: Word, b: Word, bare: boolean): WordRelation {
  if (a.letters === b.letters && a.tone === b.tone) return a.keys || b.keys ? "keys" : "same";
  if (bare) return "bare";
  if (a.keys || b.keys) return "keys";
  return a.letters === b.letters ? "tone" : "marks";
}

/** l and n at the beginning are mixed up by some, and are different names to most. */
const isWeak = (a: Word, b: Word): boolean =>
  a.sound.replace(/^[ln](?=[aeiou])/, "l") === b.sound.replace(/^[ln](?=[aeiou])/, "l");
