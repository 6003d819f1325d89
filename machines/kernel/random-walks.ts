/**
 * Test helper: random walks through a whole dossier whose product is too large to be walked edge by edge.
 *
 * A seed always gives the same walks (WALK_SEED=<seed> repeats a run). What one walk has seen of a state and an event is remembered
 * for the next ones, so that a distinct step is computed and checked once. Pure; only tests import it.
 */
import { initialTransition, transition } from "xstate";
import type { Component } from "./component.ts";
import { type DossierContext, outcomeOf } from "./dossier-context.ts";
import { brokenInState, brokenOnMove } from "./dossier-walk.ts";
import { readEffects } from "./effects.ts";
import { isRung } from "./ladder.ts";
import { mayHappen, type Walk, type WalkEvent, type WalkedState, walkedState } from "./walk.ts";

export type RandomWalks = {
  /** What is wrong, each with the seed and number of the walk that found it; at most ten. */
  broken: string[];
  /** How many walks ended with each outcome, how many steps were taken, and how many of them were new. */
  outcomes: Record<string, number>;
  steps: number;
  computed: number;
};

const longest = 1_000;
const remembered = 20_000;
/** They end a dossier early or only remind; taken one time in eight, so that most walks see the parts at work. */
const early =
  /^(dossier\.(refuse|withdraw)|part\.(refuse|drop|withdraw|notApplicable)|subject\.object|objection\.uphold)$/;

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Seen = { state: WalkedState; next: Map<WalkEvent, string | null> };

export function randomWalks(
  way: Walk,
  components: readonly Component[],
  { walks, seed }: { walks: number; seed: number },
): RandomWalks {
  const [opening] = initialTransition(way.machine, way.input);
  const first = walkedState(way, opening);
  const seen = new Map<string, Seen>();
  const result: RandomWalks = { broken: [], outcomes: {}, steps: 0, computed: 0 };

  const remember = (state: WalkedState): Seen => {
    const known = seen.get(state.key) ?? { state, next: new Map() };
    seen.set(state.key, known);
    return known;
  };

  for (let number = 0; number < walks && result.broken.length < 10; number++) {
    const random = randomFrom(seed + number);
    const report = (problems: string[]) =>
      result.broken.push(...problems.map((problem) => `seed ${seed}, walk ${number}: ${problem}`));
    if (seen.size > remembered) seen.clear();
    let at = remember(first);
    let left = longest;
    while (at.state.snapshot.status === "active" && left > 0) {
      const event = way.events[Math.floor(random() * way.events.length)];
      if (!event || (isSeldom(event) && random() > 1 / 8)) continue;
      const known = at.next.get(event);
      if (known === null) continue;
      const before = known === undefined ? undefined : seen.get(known);
      if (before) at = before;
      else {
        if (!mayHappen(at.state.snapshot, event)) {
          at.next.set(event, null);
          continue;
        }
        const [next, actions] = transition(way.machine, at.state.snapshot, event);
        const key = way.key(next);
        const arrived = seen.get(key) ?? { state: walkedState(way, next), next: new Map() };
        const to = { ...arrived.state, snapshot: next };
        report(brokenOnMove({ from: at.state, event, to, effects: readEffects(actions) }, components));
        if (!seen.has(key)) report(brokenInState(arrived.state, components));
        seen.set(key, arrived);
        at.next.set(event, key);
        at = arrived;
        result.computed++;
      }
      result.steps++;
      left--;
    }
    const context: DossierContext = at.state.snapshot.context;
    if (at.state.snapshot.status === "active") report([`has not ended after ${longest} steps`]);
    const outcome = outcomeOf(context) ?? "open";
    result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + 1;
  }
  return result;
}

const isSeldom = ({ type, timer, component }: WalkEvent) =>
  early.test(type) ||
  ["withdrawal", "supplement", "choice"].includes(String(timer)) ||
  isRung(String(timer)) ||
  (type === "withdrawal.grant" && component === "intake");
