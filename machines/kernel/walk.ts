/**
 * Test helper: walks every state and every edge of a machine, each step through its stored form.
 *
 * The graph is xstate's adjacency map; on top of it every state is written to JSON and resolved again, and all events leave from the
 * resolved one, so that a promise kept on every edge is kept by the storage too. Pure; only tests import it.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from "xstate";
import { getAdjacencyMap, getShortestPaths } from "xstate/graph";
import { type ActiveState, activeStates } from "./active-states.ts";
import { type Effect, readEffects } from "./effects.ts";

export type WalkEvent = { type: string; [key: string]: unknown };

export type Walk = {
  machine: AnyStateMachine;
  input: unknown;
  /** Everything anybody could send at any time; most of it is refused in most states. */
  events: readonly WalkEvent[];
  /**
   * What tells two states apart. Counters and ids stay out of it: no guard branches on a counter, and with one inside, supplement and
   * redrive loops would make new states for ever.
   */
  key: (snapshot: AnyMachineSnapshot) => string;
};

export type WalkedState = { key: string; snapshot: AnyMachineSnapshot; active: ActiveState[] };
/** One event in one state: `allowed` is what `can` said of the stored form. */
export type WalkedEdge = {
  from: WalkedState;
  event: WalkEvent;
  allowed: boolean;
  to: WalkedState;
  effects: Effect[];
};
export type Walked = {
  first: WalkedState;
  /** What the opening itself asks of the outside world. */
  opening: Effect[];
  states: Map<string, WalkedState>;
  edges: WalkedEdge[];
  moves: WalkedEdge[];
};

/** The snapshot as the database gives it back. */
export function stored(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): AnyMachineSnapshot {
  return machine.resolveState(JSON.parse(JSON.stringify(machine.getPersistedSnapshot(snapshot))));
}

const traversal = ({ input, events, key }: Walk) => ({
  input,
  events: (state: AnyMachineSnapshot) => events.filter((event) => mayHappen(state, event)),
  serializeState: key,
  limit: 100_000,
});

/** All states with all edges; throws when the stored form leads elsewhere than the living one. */
export function walk(way: Walk): Walked {
  const { machine, input, events, key } = way;
  const [opening, actions] = initialTransition(machine, input);
  const graph = new Map(Object.entries(getAdjacencyMap(machine, traversal(way))));
  const states = new Map<string, WalkedState>();
  for (const [at, { state }] of graph) {
    const snapshot = stored(machine, state);
    if (key(snapshot) !== at) throw new Error(`Stored and read back it is another state: ${at}`);
    if (snapshot.status !== state.status)
      throw new Error(`Stored and read back it is ${snapshot.status}: ${at}`);
    states.set(at, { key: at, snapshot, active: activeStates(machine, snapshot) });
  }
  const edges = [...states.values()].flatMap((from) =>
    events.map((event): WalkedEdge => {
      const [next, actions] = transition(machine, from.snapshot, event);
      const to = states.get(key(next));
      const living = graph.get(from.key)?.transitions[JSON.stringify(event)];
      if (!to || (living && key(living.state) !== to.key))
        throw new Error(`${JSON.stringify(event)} leads elsewhere from the stored form of ${from.key}`);
      const arrived = { ...to, snapshot: next };
      return {
        from,
        event,
        allowed: mayHappen(from.snapshot, event),
        to: arrived,
        effects: readEffects(actions),
      };
    }),
  );
  const first = states.get(key(opening));
  if (!first) throw new Error("The opening state was not walked");
  return {
    first,
    opening: readEffects(actions),
    states,
    edges,
    moves: edges.filter(({ allowed }) => allowed),
  };
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

/** Lives through the shortest path to every state; returns the keys arrived at. */
export function walkShortestPaths(way: Walk): Set<string> {
  const paths = getShortestPaths(way.machine, traversal(way));
  return new Set(
    paths.map(({ state, steps }) => {
      const lived = live(
        way.machine,
        way.input,
        steps.slice(1).map(({ event }) => event),
      );
      if (way.key(lived) !== way.key(state))
        throw new Error(`Another state than promised: ${way.key(lived)}`);
      return way.key(lived);
    }),
  );
}

/** What the door asks: a finished workflow takes nothing more (XState's `can` alone would still look at its handlers). */
export function mayHappen(snapshot: AnyMachineSnapshot, event: WalkEvent): boolean {
  return snapshot.status === "active" && snapshot.can(event);
}

/** States from which the whole can never end. */
export function deadEnds({ states, moves }: Walked): WalkedState[] {
  const before = new Map<string, WalkedEdge[]>();
  for (const move of moves) before.set(move.to.key, [...(before.get(move.to.key) ?? []), move]);
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
