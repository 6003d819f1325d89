/**
 * Test helper: walks every state and every edge of a machine, each step through its stored form.
 *
 * As at the door, every step leaves from a snapshot that was written to JSON and resolved again, so that a promise kept on every edge
 * is kept by the storage too. Pure; only tests import it.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from "xstate";
import { type ActiveState, activeStates } from "./active-states.ts";
import { type Effect, readEffects } from "./effects.ts";

export type WalkEvent = { type: string; [key: string]: unknown };

export type Walk = {
  machine: AnyStateMachine;
  input: unknown;
  /** Everything anybody could send at any time; most of it is refused in most states. */
  events: readonly WalkEvent[];
  /** What tells two states apart: every fact that a guard reads. Ids that repeat for ever stay out of it. */
  key: (snapshot: AnyMachineSnapshot) => string;
  /** A walk that grows beyond this is an error: 200,000 states when not given. */
  limit?: number;
};

export type WalkedState = { key: string; snapshot: AnyMachineSnapshot; active: ActiveState[] };
/** One event that one state takes. `to` has the facts of this very edge. */
export type WalkedMove = { from: WalkedState; event: WalkEvent; to: WalkedState; effects: Effect[] };
export type Walked = {
  first: WalkedState;
  /** What the opening itself asks of the outside world. */
  opening: Effect[];
  states: Map<string, WalkedState>;
  moves: WalkedMove[];
};

/** The snapshot as the database gives it back. */
export function stored(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  const { value, context } = snapshot;
  return machine.resolveState(JSON.parse(JSON.stringify({ value, context })));
}

/** A state of a walk from the snapshot reached. Throws when its stored form is another state. */
export function walkedState({ machine, key }: Pick<Walk, "machine" | "key">, reached: AnyMachineSnapshot) {
  const at = key(reached);
  const snapshot = stored(machine, reached);
  if (key(snapshot) !== at) throw new Error(`Stored and read back it is another state: ${at}`);
  if (snapshot.status !== reached.status)
    throw new Error(`Stored and read back it is ${snapshot.status}: ${at}`);
  return { key: at, snapshot, active: activeStates(machine, snapshot) } satisfies WalkedState;
}

/** All states that can be reached, with every event that each of them takes. */
export function walk(way: Walk): Walked {
  const { machine, input, events, key, limit = 200_000 } = way;
  const [opening, actions] = initialTransition(machine, input);
  const first = walkedState(way, opening);
  const states = new Map([[first.key, first]]);
  const moves: WalkedMove[] = [];
  for (const from of states.values()) {
    for (const event of events) {
      if (!mayHappen(from.snapshot, event)) continue;
      const [next, actions] = transition(machine, from.snapshot, event);
      const known = states.get(key(next)) ?? walkedState(way, next);
      states.set(known.key, known);
      moves.push({ from, event, to: { ...known, snapshot: next }, effects: readEffects(actions) });
    }
    if (states.size > limit) throw new Error(`More than ${limit} states`);
  }
  return { first, opening: readEffects(actions), states, moves };
}

/** Lives through `events` from the opening on, stored after each; throws at one that may not happen. */
export function live(
  machine: AnyStateMachine,
  input: unknown,
  events: readonly WalkEvent[],
): AnyMachineSnapshot {
  let [snapshot]: [AnyMachineSnapshot, unknown] = initialTransition(machine, input);
  for (const event of events) {
    snapshot = stored(machine, snapshot);
    if (!mayHappen(snapshot, event))
      throw new Error(`${JSON.stringify(event)} may not happen in ${JSON.stringify(snapshot.value)}`);
    [snapshot] = transition(machine, snapshot, event);
  }
  return stored(machine, snapshot);
}

/** What the door asks: a finished workflow takes nothing more (XState's `can` alone would still look at its handlers). */
export function mayHappen(snapshot: AnyMachineSnapshot, event: WalkEvent): boolean {
  return snapshot.status === "active" && snapshot.can(event);
}

/** States from which the whole can never end. */
export function deadEnds({ states, moves }: Walked): WalkedState[] {
  const before = new Map<string, WalkedMove[]>();
  for (const move of moves) {
    const into = before.get(move.to.key);
    if (into) into.push(move);
    else before.set(move.to.key, [move]);
  }
  const open = [...states.values()].filter(({ snapshot }) => snapshot.status === "done");
  const ends = new Set(open.map(({ key }) => key));
  for (let state = open.pop(); state; state = open.pop()) {
    for (const { from } of before.get(state.key) ?? []) {
      if (ends.has(from.key)) continue;
      ends.add(from.key);
      open.push(from);
    }
  }
  return [...states.values()].filter(({ key }) => !ends.has(key));
}
