/**
 * The usual way of a dossier: what its own statechart does when everybody who is asked says yes (capability B16).
 *
 * Pure. Nobody but the machine is asked: its states declare whose turn it is, and each turn has one usual act. So a family reads before
 * filing who will act and in which order, and no second book of rules can disagree with the first.
 */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from "xstate";
import { type ActiveState, activeStates } from "./active-states.ts";
import type { DossierContext, DossierInput } from "./dossier-context.ts";

export type UsualPart = {
  component: string;
  /** Whose turn it is, one after the other, from filing until the part is done: `confirmer`, `otherPart`, `officer`, `signer`, … */
  turns: string[];
  /** Parts with the same number are opened by the same act and worked on side by side; null = the usual way never opens it. */
  opens: number | null;
  done: boolean;
};

type Act = { type: string; [key: string]: unknown };

const usualGrant = { benefit: "usual", amount: 1, period: "once", people: 1 };

/** What the one whose turn it is usually does; turns without an act wait for somebody else's. */
const usualActs: Readonly<Record<string, (region: string, context: DossierContext) => Act[]>> = {
  receptionOfficer: () => [{ type: "dossier.receive" }],
  confirmer: (_, { confirmations }) =>
    Object.keys(confirmations).map((requestId) => ({ type: "confirmation.agree", requestId })),
  // Whether the part grants money is the machine's to know: one of the two is possible.
  officer: (component) => [
    { type: "part.propose", component, actorId: "officer" },
    { type: "part.propose", component, actorId: "officer", grant: usualGrant },
  ],
  signer: (component) => [
    { type: "part.corroborate", component, actorId: "second officer" },
    { type: "part.sign", component, actorId: "signer" },
  ],
  register: (component) => [{ type: "request.accepted", component, requestId: `register of ${component}` }],
};

/** Parts that apply, in the order in which they are opened; side by side in the order of the law. */
export function usualWay(machine: AnyStateMachine, input: DossierInput): UsualPart[] {
  let [snapshot]: [AnyMachineSnapshot, unknown] = initialTransition(machine, input);
  const turns = new Map<string, string[]>(input.applicable.map((id) => [id, []]));
  const opened = new Map<string, number>();
  const look = (round: number): ActiveState[] => {
    const states = activeStates(machine, snapshot);
    for (const { region, tags } of states) {
      const turn = turnOf(tags);
      const passed = turns.get(region);
      if (!turn || !passed) continue;
      if (passed.at(-1) !== turn) passed.push(turn);
      if (turn === "officer" && !opened.has(region)) opened.set(region, round);
    }
    return states;
  };
  let states = look(0);
  // Each round everybody whose turn it is acts once: a part needs a handful of rounds, so this ends.
  for (let round = 1, moved = true; moved; round += 1) {
    moved = false;
    for (const act of actsOf(states, snapshot.context)) {
      if (snapshot.status !== "active" || !snapshot.can(act)) continue;
      [snapshot] = transition(machine, snapshot, act);
      look(round);
      moved = true;
    }
    states = look(round);
  }
  const { parts }: DossierContext = snapshot.context;
  return [...turns]
    .map(([component, passed]) => ({
      component,
      turns: passed,
      opens: opened.get(component) ?? null,
      done: parts[component]?.verdict === "done",
    }))
    .sort((a, b) => (a.opens ?? Number.MAX_VALUE) - (b.opens ?? Number.MAX_VALUE));
}

const turnOf = (tags: readonly string[]): string | undefined =>
  tags.findLast((tag) => tag.startsWith("waits-for:"))?.slice("waits-for:".length);

const actsOf = (states: readonly ActiveState[], context: DossierContext): Act[] =>
  states.flatMap(({ region, tags }) => usualActs[turnOf(tags) ?? ""]?.(region, context) ?? []);
