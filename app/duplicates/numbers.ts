/**
 * Numbers as the radar keeps them: keyed hashes only. A hash says equal or not; so that a slip of the finger is seen too, further hashes
 * leave out two neighbouring places each: a number with one wrong digit, or two swapped, shares one of them.
 */

export type KeyedHash = (text: string) => string;

/** Short on purpose: enough to compare two numbers, not to tell apart all there are. */
const slipLength = 8;

export const hashNumber = (hash: KeyedHash, digits: string): string => hash(`number:${digits}`).slice(0, 24);

/** One for each pair of neighbours, in order, separated by spaces. */
export const hashSlips = (hash: KeyedHash, digits: string): string =>
  Array.from({ length: Math.max(0, digits.length - 1) }, (_, at) =>
    hash(`slip:${digits.length}:${digits.slice(0, at)}__${digits.slice(at + 2)}`).slice(0, slipLength),
  ).join(" ");

export type NumberRelation = "same" | "slip" | "different";
type Hashed = { number?: string | undefined; slips?: string | undefined };

/** Undefined where one of them is missing. */
export function compareNumbers(a: Hashed, b: Hashed): NumberRelation | undefined {
  if (!a.number || !b.number) return undefined;
  if (a.number === b.number) return "same";
  const others = (b.slips ?? "").split(" ");
  const slip = (a.slips ?? "").split(" ").some((one, at) => one !== "" && one === others[at]);
  return slip ? "slip" : "different";
}
