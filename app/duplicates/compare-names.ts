/** Two full names compared word by word: in order with words left out, and in any order (family name last, given names swapped). */
import { compareWords, shareOf, type WordRelation, wordRelations } from "./compare-words.ts";
import { readWord, type Word } from "./word.ts";

export type NameRelation =
  | Exclude<WordRelation, "initial" | "weak" | "otherWord">
  | "order"
  | "dropped"
  | "initials"
  | "joined"
  | "partly";

export type NameComparison = {
  relations: readonly NameRelation[];
  /** −1 (somebody else) … 1 (the same name). */
  weight: number;
};

const separators = /[\s.,;:_/()"“”-]+/u;

export const readName = (name: string): Word[] =>
  name
    .normalize("NFC")
    .replace(/[’‘`´']/gu, "")
    .split(separators)
    .filter((word) => /[\p{L}\d]/u.test(word))
    .map(readWord)
    .filter(({ folded }) => folded !== "");

/** Words that say little: they are left out and put in without a thought. */
const fillers = new Set(["thi", "van"]);
const [familyWeight, givenWeight, fillerWeight] = [0.22, 0.48, 0.3] as const;

type Weighted = { word: Word; weight: number };

/** The weights of a name are 1 together; the last word is what a person is called by. */
function weigh(words: readonly Word[]): Weighted[] {
  if (words.length === 1) return words.map((word) => ({ word, weight: 1 }));
  const raw = words.map((word, at) => {
    if (at === 0) return { word, weight: familyWeight };
    if (at === words.length - 1) return { word, weight: givenWeight };
    return { word, weight: fillers.has(word.folded) ? fillerWeight * 0.1 : fillerWeight / 2 };
  });
  const sum = raw.reduce((total, { weight }) => total + weight, 0);
  return raw.map(({ word, weight }) => ({ word, weight: weight / sum }));
}

type Found = { share: number; relations: WordRelation[]; left: Weighted[] };

/** Undefined where one of the names is missing. */
export function compareNames(a: string, b: string): NameComparison | undefined {
  const [one, other] = [readName(a), readName(b)];
  if (one.length === 0 || other.length === 0) return undefined;
  const letters = (words: readonly Word[]) => words.map(({ folded }) => folded).join("");
  const bare = isBare(one) !== isBare(other);
  const [left, right] = [weigh(one), weigh(other)];
  const inOrder = align(left, right, bare);
  const anyOrder = assign(left, right, bare);
  if (anyOrder.share * orderShare > inOrder.share + 0.02)
    return judge(anyOrder.share * orderShare, anyOrder, "order");
  if (one.length !== other.length && letters(one) === letters(other))
    return { relations: ["joined"], weight: 0.9 };
  return judge(inOrder.share, inOrder);
}

/** The same words in another order are a little less than the same name. */
const orderShare = 0.94;

const isBare = (words: readonly Word[]): boolean =>
  words.every(({ letters, tone, folded, keys }) => !keys && tone === "" && letters === folded);

/** Below the middle it speaks against; a name whose last word is another one is somebody else's. */
const middle = 0.74;

function judge(share: number, { relations, left }: Found, order?: "order"): NameComparison {
  const weight = Math.max(-1, Math.min(1, (share - middle) / (1 - middle)));
  return { relations: name(relations, left, order), weight };
}

/** What differs, in the order of reading; `same` alone when nothing does. */
function name(
  relations: readonly WordRelation[],
  left: readonly Weighted[],
  order?: "order",
): readonly NameRelation[] {
  const seen = new Set<NameRelation>();
  if (order) seen.add("order");
  if (left.length > 0) seen.add("dropped");
  for (const relation of relations) {
    if (relation === "initial") seen.add("initials");
    else if (relation === "weak" || relation === "otherWord") seen.add("slip");
    else if (relation !== "same") seen.add(relation);
  }
  if (seen.has("different")) return [relations.some((one) => one !== "different") ? "partly" : "different"];
  return seen.size > 0 ? [...seen] : ["same"];
}

const pairWeight = (a: Weighted, b: Weighted): number => (a.weight + b.weight) / 2;

/** The best way to lay both names side by side without changing their order. */
function align(a: readonly Weighted[], b: readonly Weighted[], bare: boolean): Found {
  let above: Found[] = [];
  for (const one of [undefined, ...a]) {
    const row: Found[] = [];
    for (const [at, other] of [undefined, ...b].entries()) {
      const [up, before, across] = [above[at], row[at - 1], above[at - 1]];
      const ways = [
        ...(one && other && across
          ? [pair(across, one, other, compareWords(one.word, other.word, bare))]
          : []),
        ...(one && up ? [leave(up, one)] : []),
        ...(other && before ? [leave(before, other)] : []),
      ];
      row.push(ways.reduce((best, way) => (way.share > best.share ? way : best), ways[0] ?? nothing));
    }
    above = row;
  }
  return above.at(-1) ?? nothing;
}

const nothing: Found = { share: 0, relations: [], left: [] };
const leave = (so: Found, one: Weighted): Found => ({ ...so, left: [...so.left, one] });
const pair = (so: Found, one: Weighted, other: Weighted, relation: WordRelation): Found => ({
  share: so.share + pairWeight(one, other) * shareOf(relation),
  relations: [...so.relations, relation],
  left: so.left,
});

/** Words paired wherever they stand, the closest first. */
function assign(a: readonly Weighted[], b: readonly Weighted[], bare: boolean): Found {
  const pairs = a
    .flatMap((one) => b.map((other) => ({ one, other, relation: compareWords(one.word, other.word, bare) })))
    .sort((x, y) => wordRelations.indexOf(x.relation) - wordRelations.indexOf(y.relation));
  const used = new Set<Weighted>();
  let found = nothing;
  for (const { one, other, relation } of pairs) {
    if (used.has(one) || used.has(other)) continue;
    used.add(one).add(other);
    found = pair(found, one, other, relation);
  }
  return { ...found, left: [...a, ...b].filter((word) => !used.has(word)) };
}
