/** Recall and precision of the radar on pairs, from meeting by a key to the score, and which kinds it gets wrong. */
import { blockingKeys } from "../blocking-keys.ts";
import { compareAbout } from "../compare-people.ts";
import { usualLimits } from "../limits.ts";
import { type People, radarPerson } from "../person.ts";
import type { Filing } from "./families.ts";
import { quickHash } from "./hash.ts";
import type { Pair } from "./pairs.ts";
import type { Population } from "./population.ts";

export type Measured = {
  recall: number;
  precision: number;
  /** Pairs of one person that met by a key. */
  met: number;
  /** Kinds with what went wrong of how many. */
  missed: string[];
  wrong: string[];
};

const peopleOf = (filing: Filing): People => filing.map((person) => radarPerson(person, quickHash));

/** `crowd`: keys that too many share among a million do not count. */
export function measure(pairs: readonly Pair[], crowd: Population): Measured {
  const found = pairs.map((pair) => {
    const [one, other] = [peopleOf(pair.a), peopleOf(pair.b)];
    const met = haveMet(one, other, crowd);
    const score = compareAbout(one, other)?.score ?? 0;
    return { pair, met, flagged: met && score >= usualLimits.leastScore };
  });
  const same = found.filter(({ pair }) => pair.same);
  const right = same.filter(({ flagged }) => flagged).length;
  const wrong = found.filter(({ pair, flagged }) => flagged && !pair.same);
  const kinds = countKinds(found);
  return {
    recall: right / same.length,
    precision: right / (right + wrong.length),
    met: same.filter(({ met }) => met).length / same.length,
    missed: named(countKinds(same.filter(({ flagged }) => !flagged)), kinds),
    wrong: named(countKinds(wrong), kinds),
  };
}

function haveMet(one: People, other: People, crowd: Population): boolean {
  const keys = new Set(blockingKeys(one, quickHash).map(({ key }) => key));
  return blockingKeys(other, quickHash).some(
    ({ key }) => keys.has(key) && crowd.othersWith(key, 1_000_000) <= usualLimits.keyAtMost,
  );
}

function countKinds(found: readonly { pair: Pair }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { pair } of found)
    for (const kind of pair.kind.split(" + ")) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The worst share first. */
const named = (part: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>): string[] =>
  [...part]
    .sort(([a, m], [b, n]) => n / (all.get(b) ?? 1) - m / (all.get(a) ?? 1))
    .map(([kind, count]) => `${kind} ${count}/${all.get(kind)}`);
