/**
 * One step of a workflow, computed and not yet written: next snapshot, effects, and what its states declare.
 *
 * Pure. The door writes what comes out in one transaction.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from "xstate";
import { type ActiveState, activeStates, tagged } from "#machines/kernel/active-states.ts";
import { type Effect, readEffects } from "#machines/kernel/effects.ts";
import { readRestarts } from "#machines/kernel/restart.ts";

/** What is stored of a snapshot. */
export type StoredSnapshot = {
  value: AnyMachineSnapshot["value"];
  context: unknown;
  status: "active" | "done";
};

export type Step = {
  snapshot: StoredSnapshot;
  states: ActiveState[];
  effects: Effect[];
  /** Tags that came and went with this step, by kind; a timer that begins anew does both. */
  timers: Difference;
  clocks: Difference;
};
type Declared = { region: string; name: string };
type Difference = { entered: Declared[]; left: Declared[] };

/** The first step of a new workflow. */
export function firstStep(machine: AnyStateMachine, input: unknown): Step {
  const [snapshot, actions] = initialTransition(machine, input);
  return stepOf(machine, [], snapshot, actions);
}

/** The step an event causes, or undefined when the machine refuses it now. */
export function nextStep(
  machine: AnyStateMachine,
  stored: StoredSnapshot,
  event: { type: string },
): Step | undefined {
  const before = restore(machine, stored);
  if (before.status !== "active" || !before.can(event)) return undefined;
  const [after, actions] = transition(machine, before, event);
  return stepOf(machine, activeStates(machine, before), after, actions);
}

/** A stored snapshot, alive again. Throws when the machine no longer knows one of its states. */
export function restore(machine: AnyStateMachine, { value, context }: StoredSnapshot): AnyMachineSnapshot {
  return machine.resolveState({ value, context });
}

function stepOf(
  machine: AnyStateMachine,
  before: ActiveState[],
  after: AnyMachineSnapshot,
  actions: readonly { type: string; params?: unknown }[],
): Step {
  const states = activeStates(machine, after);
  const anew = readRestarts(actions);
  const kept = (timers: Declared[]) =>
    timers.filter(({ region, name }) => !anew.some((one) => one.region === region && one.timer === name));
  const [had, has] = [tagged(before, "timer:"), tagged(states, "timer:")];
  return {
    snapshot: {
      value: after.value,
      context: after.context,
      status: after.status === "done" ? "done" : "active",
    },
    states,
    effects: readEffects(actions),
    timers: { entered: difference(kept(had), has).entered, left: difference(had, kept(has)).left },
    clocks: difference(tagged(before, "clock:paused:"), tagged(states, "clock:paused:")),
  };
}

function difference(before: Declared[], after: Declared[]): Difference {
  const has = (list: Declared[], { region, name }: Declared) =>
    list.some((other) => other.region === region && other.name === name);
  return {
    entered: after.filter((item) => !has(before, item)),
    left: before.filter((item) => !has(after, item)),
  };
}
