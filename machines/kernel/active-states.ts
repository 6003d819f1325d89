/**
 * Facts that the active states of a workflow declare by their tags.
 *
 * The door compares them before and after an event: `timer:<name>` and `clock:paused:<reason>` become rows on entry and
 * end on exit, `waits-for:<whom>` is the turn that pages show.
 */
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode, StateValue } from "xstate";

/** One active state: `region` is the top key (a part, `intake`, …), `state` the dotted path inside it. */
export type ActiveState = { region: string; state: string; tags: readonly string[] };

/** Active states of each region, deepest last; a machine without regions has the one region `main`. */
export function activeStates(
  machine: AnyStateMachine,
  snapshot: Pick<AnyMachineSnapshot, "value">,
): ActiveState[] {
  const root: AnyStateNode = machine.root;
  const regions: [string, AnyStateNode, StateValue | undefined][] =
    root.type === "parallel" && typeof snapshot.value === "object"
      ? Object.entries(snapshot.value).map(([key, value]) => [key, child(root, key), value])
      : [["main", root, snapshot.value]];
  return regions.flatMap(([region, node, value]) => walk(region, node, value, []));
}

function walk(
  region: string,
  node: AnyStateNode,
  value: StateValue | undefined,
  path: string[],
): ActiveState[] {
  const here =
    path.length > 0 || node.tags.length > 0 ? [{ region, state: path.join("."), tags: node.tags }] : [];
  if (value === undefined) return here;
  if (typeof value === "string")
    return [...here, ...walk(region, child(node, value), undefined, [...path, value])];
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, inner]) => walk(region, child(node, key), inner, [...path, key])),
  ];
}

function child(node: AnyStateNode, key: string): AnyStateNode {
  const found = node.states[key];
  if (!found) throw new Error(`State ${node.id} has no child ${key}`);
  return found;
}

/** Values of one kind of tag with their region: `tagged(states, "timer:")` → [{region, name}]. */
export function tagged(states: readonly ActiveState[], prefix: string): { region: string; name: string }[] {
  return states.flatMap(({ region, tags }) =>
    tags.filter((tag) => tag.startsWith(prefix)).map((tag) => ({ region, name: tag.slice(prefix.length) })),
  );
}
