/** What is wrong with the states of a procedure's machines: turns, limits, and who may send what they take. */
import type { AnyStateMachine, AnyStateNode } from "xstate";
import type { WorkflowKind } from "../procedure.ts";

/** One sentence per problem, for all machine versions. */
export function machineProblems(
  kind: Pick<WorkflowKind, "machines" | "ruleVersions" | "eventRules" | "components">,
): string[] {
  return Object.entries(kind.machines).flatMap(([version, machine]) =>
    [
      ...turnProblems(machine.root),
      ...limitProblems(machine, kind.ruleVersions),
      ...ladderProblems(machine, kind.components),
      ...ruleProblems(machine, kind.eventRules),
    ].map((problem) => `${problem} (machine ${version})`),
  );
}

const has = (node: AnyStateNode, prefix: string) => node.tags.some((tag) => tag.startsWith(prefix));
const children = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);
const allNodes = (node: AnyStateNode): AnyStateNode[] => [node, ...children(node).flatMap(allNodes)];

/** Left in the same step that enters it, because its last eventless transition has no condition. */
const isPassing = (node: AnyStateNode) => node.always?.some(({ guard }) => !guard) ?? false;

/** Leaves where the machine can rest, without a turn on themselves or above. */
function turnProblems(node: AnyStateNode, turn = false): string[] {
  const here = turn || has(node, "waits-for:");
  if (node.type === "final" || isPassing(node)) return [];
  if (children(node).length > 0) return children(node).flatMap((child) => turnProblems(child, here));
  return here ? [] : [`it is nobody's turn in ${node.id}`];
}

function limitProblems(machine: AnyStateMachine, ruleVersions: WorkflowKind["ruleVersions"]): string[] {
  return allNodes(machine.root).flatMap((node) => [
    ...(has(node, "waits-for:") && !has(node, "timer:") && !has(node, "untimed:") && !has(node, "ladder:")
      ? [`${node.id} waits without a limit or a reason why there is none`]
      : []),
    ...node.tags
      .filter((tag) => tag.startsWith("timer:"))
      .map((tag) => tag.slice("timer:".length))
      .flatMap((timer) =>
        ruleVersions
          .filter(({ deadlines }) => !deadlines.timers[timer])
          .map(({ id }) => `timer ${timer} of ${node.id} has no limit in rule version ${id}`),
      ),
  ]);
}

/** Turns of an agency, whose silence the ladder answers (decisions 9). */
const agencyTurns = ["officer", "signer", "register", "manager"].map((whose) => `waits-for:${whose}`);

/** The ladder runs wherever a part's agency has the turn and no shorter limit, and nowhere else: only parts have a due date. */
function ladderProblems({ root }: AnyStateMachine, components: WorkflowKind["components"]): string[] {
  const parts = components.flatMap(({ id }) => (root.states[id] ? allNodes(root.states[id]) : []));
  return [
    ...parts
      .filter((node) => node.tags.some((tag) => agencyTurns.includes(tag)))
      .filter((node) => !has(node, "ladder:") && !has(node, "timer:"))
      .map((node) => `${node.id} is an agency's turn without the silence ladder`),
    ...allNodes(root)
      .filter((node) => has(node, "ladder:") && !parts.includes(node))
      .map((node) => `${node.id} runs the silence ladder and has no due date`),
    ...allNodes(root)
      .filter((node) => node.tags.some((tag) => tag.startsWith("ladder:") && tag !== "ladder:dueDate"))
      .map((node) => `${node.id} runs a ladder that does not exist`),
    ...parts.filter((node) => has(node, "ladder:")).flatMap(lostRungs),
  ];
}

/** Rungs are events of the state or of one around it; a state that takes none would lose them. */
function lostRungs(node: AnyStateNode): string[] {
  for (let around: AnyStateNode | undefined = node; around; around = around.parent)
    if (around.ownEvents.includes("timer.due")) return [];
  return [`${node.id} runs the silence ladder and takes none of its rungs`];
}

function ruleProblems(machine: AnyStateMachine, eventRules: WorkflowKind["eventRules"]): string[] {
  return machine.events
    .filter((type) => !eventRules[type]?.by.length)
    .map((type) => `no rule says who may send ${type}`);
}
