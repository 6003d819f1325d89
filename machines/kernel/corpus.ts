/**
 * Test helper: the corpus of old snapshots, one folder per machine version, that every later machine must still restore.
 *
 * A file holds what the database holds of a workflow, and the tags its states had when it was written. Files are written once per machine
 * version (`UPDATE_CORPUS=1`) and then never changed: a machine that no longer fits them needs a new version. Pure; only tests import it.
 */
import { type AnyStateMachine, type AnyStateNode, initialTransition, transition } from "xstate";
import { activeStates } from "./active-states.ts";
import { randomFrom } from "./random-walks.ts";
import { mayHappen, stored, type Walk } from "./walk.ts";

export type OldSnapshot = {
  machine: string;
  version: string;
  status: "active" | "done";
  value: unknown;
  context: unknown;
  /** `region.state: tag`, sorted. */
  tags: string[];
};
/** By file name without `.json`. */
export type Corpus = Record<string, OldSnapshot>;

export const tagsOf = (machine: AnyStateMachine, snapshot: Parameters<typeof activeStates>[1]): string[] =>
  activeStates(machine, snapshot)
    .flatMap(({ region, state, tags }) => tags.map((tag) => `${region}.${state}: ${tag}`))
    .sort();

/** Names of all states where a machine can rest, `region.state`; passing ones are left out. */
export function restingStates(machine: AnyStateMachine): string[] {
  const parallel = machine.root.type === "parallel";
  const regions: [string, AnyStateNode][] = parallel
    ? Object.entries(machine.root.states)
    : [["main", machine.root]];
  return regions.flatMap(([region, node]) => leaves(node, []).map((state) => `${region}.${state}`));
}

function leaves(node: AnyStateNode, path: string[]): string[] {
  const children = Object.entries(node.states);
  if (children.length === 0) return node.always?.some(({ guard }) => !guard) ? [] : [path.join(".")];
  return children.flatMap(([key, child]) => leaves(child, [...path, key]));
}

/** Snapshots that together rest in every state of the machine: found at random from a fixed seed, kept when they show a new state. */
export function makeCorpus(ways: readonly Walk[]): Corpus {
  const corpus: Corpus = {};
  const covered = new Set<string>();
  const machine = ways[0]?.machine;
  if (!machine) return corpus;
  const wanted = restingStates(machine).filter((state) => !state.endsWith(".asking"));
  for (let walk = 0; wanted.some((state) => !covered.has(state)) && walk < 20_000; walk++) {
    const way = ways[walk % ways.length];
    if (!way) continue;
    const random = randomFrom(walk);
    let [snapshot] = initialTransition(machine, way.input);
    for (let tries = 0; tries < 3_000; tries++) {
      const event = way.events[Math.floor(random() * way.events.length)];
      if (tries > 0) {
        if (!event || !mayHappen(snapshot, event)) continue;
        [snapshot] = transition(machine, snapshot, event);
      }
      const here = activeStates(machine, snapshot).map(({ region, state }) => `${region}.${state}`);
      const fresh = here.filter((state) => wanted.includes(state) && !covered.has(state));
      if (fresh.length === 0) continue;
      for (const state of fresh) covered.add(state);
      corpus[fresh.at(-1) ?? ""] = oldSnapshot(machine, stored(machine, snapshot));
      if (snapshot.status !== "active") break;
    }
  }
  const missing = wanted.filter((state) => !covered.has(state));
  if (missing.length > 0) throw new Error(`No walk came to ${missing.join(", ")}`);
  return corpus;
}

function oldSnapshot(machine: AnyStateMachine, snapshot: ReturnType<typeof stored>): OldSnapshot {
  const { value, context } = snapshot;
  const status = snapshot.status === "done" ? "done" : "active";
  const tags = tagsOf(machine, snapshot);
  return { machine: machine.id, version: machine.version ?? "", status, value, context, tags };
}

/** What a machine would do wrong with the old snapshots; `ways` give the events that somebody could send. */
export function corpusProblems(corpus: Corpus, ways: readonly Walk[]): string[] {
  return Object.entries(corpus).flatMap(([name, old]) => {
    try {
      return problemsOf(old, ways).map((problem) => `${name} ${problem}`);
    } catch (error) {
      return [`${name} cannot be restored: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

function problemsOf(old: OldSnapshot, ways: readonly Walk[]): string[] {
  const [way] = ways;
  if (!way) return ["has no machine"];
  const { machine } = way;
  const snapshot = machine.resolveState({ value: old.value as never, context: old.context });
  const events = ways.flatMap((one) => one.events);
  const tags = tagsOf(machine, snapshot);
  return [
    ...(JSON.stringify(snapshot.value) === JSON.stringify(old.value) ? [] : ["is restored to another state"]),
    ...(snapshot.status === old.status ? [] : [`is ${snapshot.status} and was ${old.status}`]),
    ...tags.filter((tag) => !old.tags.includes(tag)).map((tag) => `has the new tag ${tag}`),
    ...old.tags.filter((tag) => !tags.includes(tag)).map((tag) => `has lost the tag ${tag}`),
    ...(old.status === "active" && !events.some((event) => mayHappen(snapshot, event))
      ? ["takes no event any more"]
      : []),
  ];
}

/** States of the machine that no file of the corpus shows. */
export function statesWithoutFile(corpus: Corpus, machine: AnyStateMachine): string[] {
  const shown = new Set(
    Object.values(corpus).flatMap(({ value }) =>
      activeStates(machine, { value: value as never }).map(({ region, state }) => `${region}.${state}`),
    ),
  );
  return restingStates(machine).filter((state) => !shown.has(state) && !state.endsWith(".asking"));
}
