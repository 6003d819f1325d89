/**
 * Test helper: what a linked dossier's machine promises on every state and edge, whatever its procedure.
 *
 * Returns sentences instead of asserting, so that a broken promise is shown with the state it was found in. Only tests import it.
 */
import type { AnyMachineSnapshot, AnyStateMachine } from "xstate";
import { tagged } from "./active-states.ts";
import type { Component } from "./component.ts";
import type { DossierContext, DossierInput } from "./dossier-context.ts";
import { nationalStatus } from "./national-status.ts";
import {
  deadEnds,
  type Walk,
  type WalkEvent,
  type Walked,
  type WalkedEdge,
  type WalkedState,
} from "./walk.ts";

/** Request ids of a walk: one answer of each component's register. */
export const requestIdOf = (component: string, components: readonly Component[]) =>
  `00000000-0000-4000-8000-${String(components.findIndex(({ id }) => id === component) + 1).padStart(12, "0")}`;

/** Every event anybody could send to a dossier with these components and this input. */
export function everyEvent(
  components: readonly Component[],
  input: DossierInput,
  timers: readonly string[],
): WalkEvent[] {
  const ids = components.map(({ id }) => id);
  const items = [{ target: "a", reason: "b" }];
  const regions = ["intake", "confirmations", "results", ...ids];
  return [
    { type: "dossier.receive" },
    { type: "dossier.refuse", ground: "other" },
    ...["intake", ...ids].flatMap((component) => [
      { type: "supplement.request", component, items },
      { type: "supplement.answer", component },
    ]),
    ...ids.flatMap((component) => {
      const requestId = requestIdOf(component, components);
      return [
        { type: "part.propose", component, actorId: "officer" },
        { type: "part.sign", component, actorId: "signer" },
        { type: "part.sendBack", component, actorId: "signer" },
        { type: "part.refuse", component, ground: "other" },
        { type: "part.drop", component },
        { type: "request.accepted", component, requestId },
        {
          type: "request.refused",
          component,
          requestId: "00000000-0000-4000-8000-000000000000",
          reason: "exists",
        },
        { type: "request.failed", component, requestId },
        { type: "request.redrive", component },
      ];
    }),
    ...input.confirmations.flatMap(({ requestId }) => [
      { type: "confirmation.agree", requestId },
      { type: "confirmation.refuse", requestId },
    ]),
    ...regions.flatMap((region) => timers.map((timer) => ({ type: "timer.due", timer, region }))),
    ...input.results.flatMap(({ id: resultId }) => [
      { type: "result.open", resultId },
      { type: "result.handOver", resultId },
      { type: "result.delivered", resultId },
      { type: "result.returned", resultId },
    ]),
  ];
}

const contextOf = ({ snapshot }: WalkedState): DossierContext => snapshot.context;
export const statusOf = (state: WalkedState) => nationalStatus(contextOf(state), state.active);

/**
 * The place in each region, whether anything has begun (national status 2 or 4), the consents, and of each result whether it waits
 * and where. Verdicts follow from the places. Supplement counters, grounds, proposers and request ids are left out: they grow or
 * repeat without opening or closing a way.
 */
export function dossierKey({ value, context }: Pick<AnyMachineSnapshot, "value" | "context">): string {
  const { parts, confirmations, results }: DossierContext = context;
  return JSON.stringify([
    value,
    Object.values(parts).some(({ begun }) => begun),
    Object.values(confirmations).map(({ consent }) => consent),
    Object.values(results).map(({ channel, fulfilled }) => [channel, fulfilled]),
  ]);
}

export function dossierWalk(
  machine: AnyStateMachine,
  components: readonly Component[],
  input: DossierInput,
  timers: readonly string[],
): Walk {
  return { machine, input, events: everyEvent(components, input, timers), key: dossierKey };
}

/** What is wrong with the walked dossier, one sentence each; empty when every promise is kept. */
export function brokenPromises(walked: Walked, components: readonly Component[]): string[] {
  return [
    ...deadEnds(walked).map(({ key }) => `can never end: ${key}`),
    ...[...walked.states.values()].flatMap((state) => brokenInState(state, components)),
    ...walked.edges.flatMap((edge) => brokenOnEdge(edge, components)),
  ];
}

function brokenInState(state: WalkedState, components: readonly Component[]): string[] {
  const context = contextOf(state);
  const broken = turnProblems(state);
  for (const { id, needs } of components) {
    const part = context.parts[id];
    const place =
      state.active.find(({ region, state }) => region === id && !state.includes("."))?.state ?? "";
    const further = !["waiting", "refused", "stopped", "withdrawn", "notApplicable"].includes(place);
    if (further && needs.some((need) => context.parts[need]?.verdict !== "done"))
      broken.push(`${id} is ${place} before what it needs is done`);
    if (further && context.intake !== "accepted") broken.push(`${id} is ${place} before reception accepted`);
    if (part?.verdict === "done" && !part.resultRequestId)
      broken.push(`${id} is done without its register's answer`);
    if (part?.verdict === "refused" && !part.ground) broken.push(`${id} is refused without a ground`);
    if ((part?.verdict ?? "pending") !== (isEnd(place) ? place : "pending"))
      broken.push(`${id} is ${place} but its verdict is ${part?.verdict}`);
    if (context.intake === "refused" && part?.verdict === "pending")
      broken.push(`${id} goes on after reception refused`);
  }
  for (const closing of components.filter(({ closesAll }) => closesAll)) {
    const closed = context.parts[closing.id]?.verdict === "refused";
    const running = Object.entries(context.parts).filter(([, { verdict }]) => verdict === "pending");
    if (closed && running.length > 0)
      broken.push(`${running.map(([id]) => id)} go on after ${closing.id} was refused`);
  }
  return broken.map((problem) => `${problem}: ${state.key}`);
}

const isEnd = (place: string) => ["done", "refused", "stopped", "withdrawn", "notApplicable"].includes(place);

/** Every region that is not at its end has a turn, and every turn a limit or a reason why there is none. */
export function turnProblems({ snapshot, active }: WalkedState): string[] {
  if (snapshot.status !== "active") return [];
  const regions = [...new Set(active.map(({ region }) => region))];
  const silent = regions.filter((region) => {
    const here = active.filter((state) => state.region === region);
    return !atEnd(snapshot, region) && tagged(here, "waits-for:").length !== 1;
  });
  const endless = active.filter(
    ({ tags }) =>
      tags.some((tag) => tag.startsWith("waits-for:")) &&
      !tags.some((tag) => tag.startsWith("timer:") || tag.startsWith("untimed:")),
  );
  return [
    ...silent.map((region) => `nobody's turn in ${region}`),
    ...endless.map(({ region, state }) => `no limit on ${region}.${state}`),
  ];
}

function atEnd(snapshot: AnyMachineSnapshot, region: string): boolean {
  const root = snapshot.machine.root;
  const value = typeof snapshot.value === "object" ? snapshot.value[region] : undefined;
  return typeof value === "string" && root.states[region]?.states[value]?.type === "final";
}

function brokenOnEdge(
  { from, event, allowed, to, effects }: WalkedEdge,
  components: readonly Component[],
): string[] {
  const broken: string[] = [];
  const before = contextOf(from);
  const after = contextOf(to);
  const moves = from.key !== to.key || JSON.stringify(before) !== JSON.stringify(after) || effects.length > 0;
  if (allowed !== moves)
    broken.push(allowed ? "is accepted and does nothing" : "is refused and does something");
  if (from.snapshot.status !== "active" && from.snapshot.can(event)) broken.push("is taken after the end");
  if (event.type === "timer.due") {
    const runs = tagged(from.active, "timer:").some(
      ({ region, name }) => region === event.region && name === event.timer,
    );
    if (from.snapshot.status === "active" && allowed !== runs)
      broken.push(allowed ? "is taken while its timer does not run" : "is refused while its timer runs");
  }
  for (const { id, closesAll } of components) {
    /** Another part's refusal leaves the rest running. */
    const refused = after.parts[id]?.verdict === "refused" && before.parts[id]?.verdict === "pending";
    const dependants = components.filter(({ needs }) => needs.includes(id)).map((component) => component.id);
    if (!refused || closesAll || after.intake === "refused" || event.component !== id) continue;
    for (const other of Object.keys(after.parts))
      if (
        other !== id &&
        !dependants.includes(other) &&
        before.parts[other]?.verdict !== after.parts[other]?.verdict
      )
        broken.push(`the refusal of ${id} changes ${other}`);
  }
  return broken.map((problem) => `${JSON.stringify(event)} ${problem}: ${from.key}`);
}

/** Moves of the national status that the law allows, without those of payment (6) and withdrawal (7). */
export const lawfulMoves: readonly string[] = [
  /** Lifecycle §2. */
  ...["1→2", "1→3", "1→5", "2→4", "2→5", "2→8", "4→5", "4→8", "4→9", "5→1", "5→2", "5→3", "9→10"],
  /** Decisions 3, named there. */
  ...["5→4", "5→8", "5→9"],
  /** Decisions 3, first match: the last open part is refused when the results of the others have already arrived. */
  ...["4→10", "5→10"],
  /** Decisions 3, first match: the family drops every part before reception has accepted. */
  "1→8",
];

/** Pairs of national statuses seen on the edges, `from→to`, sorted. */
export function nationalMoves({ moves }: Walked): string[] {
  const seen = moves
    .map(({ from, to }) => [statusOf(from), statusOf(to)])
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `${from}→${to}`);
  return [...new Set(seen)].sort();
}
