/**
 * Draws a region of a machine as a Mermaid state diagram, from the machine itself.
 *
 * Pure. Boxes are states, arrows are events with the guard's name in brackets; what a state declares by its tags (turn, timers,
 * pauses, national status) stands in its note. Passing guards of identity (`isFor`) are left out: every event is about its own part.
 */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";

/** Mermaid text of one region; of the whole machine when it has no regions. */
export function drawStatechart(machine: AnyStateMachine, region?: string): string {
  const root: AnyStateNode | undefined = region === undefined ? machine.root : machine.root.states[region];
  if (!root) throw new Error(`Machine ${machine.id} has no region ${region}`);
  return ["stateDiagram-v2", ...boxes(root, root, 1), ...new Set(arrows(root)), ...notes(root)].join("\n");
}

const children = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);
const inside = (node: AnyStateNode): AnyStateNode[] =>
  children(node).flatMap((child) => [child, ...inside(child)]);

/** Name of a box: its path from the region on. */
const nameOf = (root: AnyStateNode, node: AnyStateNode) => node.path.slice(root.path.length).join("_");

function boxes(root: AnyStateNode, node: AnyStateNode, depth: number): string[] {
  const indent = "  ".repeat(depth);
  const first = node.initial.target[0];
  return [
    ...(first ? [`${indent}[*] --> ${nameOf(root, first)}`] : []),
    ...children(node).flatMap((child) => {
      const name = nameOf(root, child);
      if (children(child).length === 0) return child.key === name ? [] : [`${indent}${name}: ${child.key}`];
      return [`${indent}state ${name} {`, ...boxes(root, child, depth + 1), `${indent}}`];
    }),
  ];
}

function arrows(root: AnyStateNode): string[] {
  const nodes = root.parent ? [root, ...inside(root)] : inside(root);
  return nodes.flatMap((node) => [
    ...(node.type === "final" && node.parent === root ? [`  ${nameOf(root, node)} --> [*]`] : []),
    ...transitionsOf(node)
      .filter(({ target }) => target?.length)
      .flatMap((transition) =>
        (transition.target ?? []).map((target) => {
          const label = labelOf(transition);
          return `  ${nameOf(root, node)} --> ${nameOf(root, target)}${label ? `: ${label}` : ""}`;
        }),
      ),
  ]);
}

const transitionsOf = (node: AnyStateNode): AnyTransitionDefinition[] => [
  ...[...node.transitions.values()].flat(),
  ...(node.always ?? []),
];

/** `supplement.request [supplementsAsked 0]`; a timer's event goes by its timer's name. */
function labelOf({ eventType, guard }: AnyTransitionDefinition): string {
  const { type, params } = namedGuard(guard);
  if (type === "isTimer") return `timer ${params.timer}`;
  if (type === "scanned") return `${eventType} ${params.state}`;
  const hidden = !type || ["isFor", "inline"].includes(type);
  const count = typeof params.count === "number" ? ` ${params.count}` : "";
  const condition = hidden ? "" : `[${type}${count}]`;
  return [eventType, condition].filter(Boolean).join(" ");
}

function namedGuard(guard: unknown): { type: string; params: Record<string, unknown> } {
  if (typeof guard === "string") return { type: guard, params: {} };
  if (typeof guard === "object" && guard !== null && "type" in guard)
    return { type: String(guard.type), params: { ...("params" in guard ? (guard.params as object) : {}) } };
  return { type: guard ? "inline" : "", params: {} };
}

/** Tags of a state, and the events it takes without leaving it. */
function notes(root: AnyStateNode): string[] {
  return inside(root).flatMap((node) => {
    const staying = transitionsOf(node)
      .filter(({ target }) => !target?.length)
      .map(labelOf);
    const lines = [
      ...node.tags,
      ...(staying.length > 0 ? [`takes ${[...new Set(staying)].join(", ")}`] : []),
    ];
    if (lines.length === 0) return [];
    const name = nameOf(root, node);
    return [`  note right of ${name}\n${lines.map((line) => `    ${line}`).join("\n")}\n  end note`];
  });
}
