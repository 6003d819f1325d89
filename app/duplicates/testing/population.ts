/** How often each blocking key occurs among many invented dossiers of one year, counted without keeping the people. */
import { blockingKeys } from "../blocking-keys.ts";
import { radarPerson } from "../person.ts";
import { birthFiling, childOf, deathFiling, deathOf, type Filing, household } from "./families.ts";
import { quickHash } from "./hash.ts";
import { type Random, randomOf } from "./random.ts";

/** 2^25: a million dossiers have some fourteen million keys, most of them twice or never met. */
const slots = 1 << 25;
const slotOf = (key: string): number => Number.parseInt(key.slice(0, 8), 16) & (slots - 1);

export type Population = {
  /** Others with this key, expected in a population of `of` dossiers. */
  othersWith: (key: string, of: number) => number;
};

/** Two births for each death. */
export const anyFiling = (random: Random): Filing => {
  if (random.chance(1 / 3)) return deathFiling(deathOf(random), random.chance(0.1));
  const home = household(random);
  return birthFiling(home, childOf(random, home));
};

export const keysOf = (filing: Filing) =>
  blockingKeys(
    filing.map((person) => radarPerson(person, quickHash)),
    quickHash,
  );

export function countKeys(seed: number, dossiers: number): Population {
  const random = randomOf(seed);
  const counts = new Uint16Array(slots);
  for (let at = 0; at < dossiers; at++)
    for (const { key } of keysOf(anyFiling(random))) {
      const slot = slotOf(key);
      counts[slot] = Math.min(65_535, (counts[slot] ?? 0) + 1);
    }
  return { othersWith: (key, of) => (counts[slotOf(key)] ?? 0) * (of / dossiers) };
}
