/** Chance with a seed: the same families every time. */

export type Random = {
  /** 0 ≤ x < 1. */
  next: () => number;
  /** Whole number, both ends included. */
  between: (from: number, to: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** The earlier in the list the more often, as names are. */
  pickCommon: <T>(list: readonly T[]) => T;
  digits: (count: number) => string;
};

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[between(0, list.length - 1)] as T;
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick,
    pickCommon: (list) => list[Math.floor(list.length * next() ** 1.7)] as (typeof list)[number],
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(""),
  };
}
