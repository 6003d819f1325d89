/**
 * Test helper: what a linked dossier's machine promises on every state and move, whatever its procedure.
 *
 * Returns sentences instead of asserting, so that a broken promise is shown with the state it was found in. Only tests import it.
 */
import type { AnyMachineSnapshot } from "xstate";
import { tagged } from "./active-states.ts";
import type { Component } from "./component.ts";
import { type DossierContext, outcomeOf } from "./dossier-context.ts";
import { isRung, ladder } from "./ladder.ts";
import { nationalStatus } from "./national-status.ts";
import { expectedVerdicts, verdictsOf } from "./verdicts.ts";
import { deadEnds, type Walked, type WalkedMove, type WalkedState } from "./walk.ts";

const contextOf = ({ snapshot }: WalkedState): DossierContext => snapshot.context;
export const statusOf = (state: WalkedState) => nationalStatus(contextOf(state), state.active);

/** What is wrong with the walked dossier, one sentence each; empty when every promise is kept. */
export function brokenPromises(walked: Walked, components: readonly Component[]): string[] {
  return [
    ...deadEnds(walked).map(({ key }) => `can never end: ${key}`),
    ...[...walked.states.values()].flatMap((state) => brokenInState(state, components)),
    ...walked.moves.flatMap((move) => brokenOnMove(move, components)),
  ];
}

const ends = ["done", "refused", "stopped", "withdrawn", "notApplicable"];

export function brokenInState(state: WalkedState, components: readonly Component[]): string[] {
  const context = contextOf(state);
  const broken = [...turnProblems(state), ...endProblems(state)];
  for (const { id, needs, closesAll } of components) {
    const part = context.parts[id];
    const place =
      state.active.find(({ region, state }) => region === id && !state.includes("."))?.state ?? "";
    const further = place !== "waiting" && (place === "done" || !ends.includes(place));
    if (further && needs.some((need) => context.parts[need]?.verdict !== "done"))
      broken.push(`${id} is ${place} before what it needs is done`);
    if (further && context.intake !== "accepted") broken.push(`${id} is ${place} before reception accepted`);
    if (place === "waiting" && needs.some((need) => ends.includes(context.parts[need]?.verdict ?? "")))
      for (const need of needs.filter((need) => context.parts[need]?.verdict !== "done"))
        if (context.parts[need]?.verdict !== "pending")
          broken.push(`${id} waits for ${need}, which never comes`);
    if (part?.verdict === "done" && !part.resultRequestId)
      broken.push(`${id} is done without its register's answer`);
    if (part?.verdict === "refused" && !part.ground) broken.push(`${id} is refused without a ground`);
    if ((part?.verdict ?? "pending") !== (ends.includes(place) ? place : "pending"))
      broken.push(`${id} is ${place} but its verdict is ${part?.verdict}`);
    const signing = ["awaitingSignature", "registering"].includes(place);
    const kept = place === "withdrawalAsked" ? part?.signing : signing;
    if (part && part.signing !== kept) broken.push(`${id} is ${place} and signing is ${part.signing}`);
    if (part?.verdict !== "pending") continue;
    if (context.intake === "refused") broken.push(`${id} goes on after reception refused`);
    const asked = state.active.some((here) => here.region === id && here.state === "registering.asked");
    if (context.objection === "upheld" && !asked) broken.push(`${id} goes on after an objection was upheld`);
    if (context.withdrawal === "granted") broken.push(`${id} goes on after the dossier was given back`);
    const closing = components.find((other) => other.closesAll && other.id !== id);
    if (!closesAll && closing && context.parts[closing.id]?.verdict === "refused")
      broken.push(`${id} goes on after ${closing.id} was refused`);
  }
  return broken.map((problem) => `${problem}: ${state.key}`);
}

/** What an ended dossier says of itself equals its parts' verdicts. */
function endProblems(state: WalkedState): string[] {
  if (state.snapshot.status !== "done") return [];
  const context = contextOf(state);
  const verdicts = Object.values(verdictsOf(context)).filter((verdict) => verdict !== "notApplicable");
  const done = verdicts.filter((verdict) => verdict === "done").length;
  const outcome = done === 0 ? "NONE" : done === verdicts.length ? "FULL" : "PARTIAL";
  const status = done > 0 ? 10 : context.intake === "refused" ? 3 : 8;
  return [
    ...(verdicts.includes("pending") ? ["ended with an open part"] : []),
    ...(outcomeOf(context) === outcome ? [] : [`the outcome is ${outcomeOf(context)} and not ${outcome}`]),
    ...(statusOf(state) === status ? [] : [`the national status is ${statusOf(state)} and not ${status}`]),
  ];
}

/** Every region that is not at its end has a turn, and every turn a limit or a reason why there is none. */
export function turnProblems({ snapshot, active }: WalkedState): string[] {
  if (snapshot.status !== "active") return [];
  const regions = [...new Set(active.map(({ region }) => region))];
  const silent = regions.filter((region) => {
    const here = active.filter((state) => state.region === region);
    return !atEnd(snapshot, region) && tagged(here, "waits-for:").length !== 1;
  });
  const limits = ["timer:", "ladder:", "untimed:"];
  const endless = active.filter(
    ({ tags }) =>
      tags.some((tag) => tag.startsWith("waits-for:")) &&
      !tags.some((tag) => limits.some((prefix) => tag.startsWith(prefix))),
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

export function brokenOnMove(
  { from, event, to, effects }: WalkedMove,
  components: readonly Component[],
): string[] {
  const broken: string[] = [];
  const before = contextOf(from);
  const after = contextOf(to);
  if (from.key === to.key && effects.length === 0 && JSON.stringify(before) === JSON.stringify(after))
    broken.push("is accepted and does nothing");
  if (event.type === "timer.due" && !runs(from, String(event.timer), String(event.region)))
    broken.push("is taken while its timer does not run");
  const registering = from.active
    .filter(({ state }) => state === "registering.asked")
    .map(({ region }) => region);
  const expected = expectedVerdicts(before, event, components, registering);
  const said = verdictsOf(after);
  for (const id of Object.keys(said))
    if (said[id] !== expected[id]) broken.push(`makes ${id} ${said[id]} and not ${expected[id]}`);
  /** Officers' work stands still while the family has asked for the dossier back (decisions 8). */
  if (before.withdrawal === "asked" && /^(part\.(propose|refuse)|supplement\.request|verif)/.test(event.type))
    broken.push("is work while a withdrawal is asked");
  if (
    before.objection === "raised" &&
    /^(part\.(propose|sign|refuse|corroborate)|supplement\.request|verif|request\.redrive|dossier\.(refuse|forward))/.test(
      event.type,
    )
  )
    broken.push("is a decision while an objection is open");
  if (before.objection && before.objection !== "dismissed" && effects.some(({ type }) => type === "pay"))
    if (event.type !== "objection.dismiss") broken.push("orders money against an objection");
  if (statusOf(from) !== statusOf(to) && !lawfulMoves.includes(`${statusOf(from)}→${statusOf(to)}`))
    broken.push(`moves the national status ${statusOf(from)}→${statusOf(to)}`);
  return broken.map((problem) => `${JSON.stringify(event)} ${problem}: ${from.key}`);
}

const runs = ({ active }: WalkedState, timer: string, region: string) =>
  isRung(timer)
    ? tagged(active, "ladder:").some((here) => here.region === region)
    : tagged(active, "timer:").some((here) => here.region === region && here.name === timer);

/** Timers and rungs that run in a state and whose event it would refuse: they would be lost. */
export function lostTimers(walked: Walked): string[] {
  const taken = new Set(
    walked.moves
      .filter(({ event }) => event.type === "timer.due")
      .map(({ from, event }) => `${event.timer} of ${event.region}: ${from.key}`),
  );
  return [...walked.states.values()].flatMap(({ key, active, snapshot }) =>
    snapshot.status === "active"
      ? [
          ...tagged(active, "timer:"),
          ...tagged(active, "ladder:").flatMap(({ region }) => ladder.map(({ name }) => ({ region, name }))),
        ]
          .map(({ region, name }) => `${name} of ${region}: ${key}`)
          .filter((timer) => !taken.has(timer))
      : [],
  );
}

/** Moves of the national status that the law allows, without those of payment (6). */
export const lawfulMoves: readonly string[] = [
  /** Lifecycle §2; a declined withdrawal goes back to the former status. */
  ...["1→2", "1→3", "1→5", "1→7", "2→4", "2→5", "2→7", "2→8", "4→5", "4→7", "4→8", "4→9"],
  ...["5→1", "5→2", "5→3", "5→7", "7→1", "7→2", "7→4", "7→5", "7→8", "9→10"],
  /** Decisions 3, named there. */
  ...["5→4", "5→8", "5→9", "7→9"],
  /** Decisions 3, first match: the last open part ends when the results of the others have already arrived. */
  ...["4→10", "5→10", "7→10"],
  /** Decisions 3 and 8: the family takes everything back before reception has accepted. */
  "1→8",
];

/** Pairs of national statuses seen on the moves, `from→to`, sorted. */
export function nationalMoves({ moves }: Pick<Walked, "moves">): string[] {
  const seen = moves
    .map(({ from, to }) => [statusOf(from), statusOf(to)])
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => `${from}→${to}`);
  return [...new Set(seen)].sort();
}
