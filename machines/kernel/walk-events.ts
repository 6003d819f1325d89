/** Test helper: everything anybody could send to a linked dossier, and what tells two of its states apart. */
import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from "xstate";
import type { Component } from "./component.ts";
import type { DossierContext, DossierInput } from "./dossier-context.ts";
import { ladder } from "./ladder.ts";
import type { Walk, WalkEvent } from "./walk.ts";

const uuid = (serial: string) => `00000000-0000-4000-8000-${serial.padStart(12, "0")}`;

/** Request ids of a walk: one answer of each component's register. */
export const requestIdOf = (component: string, components: readonly Component[]) =>
  uuid(String(components.findIndex(({ id }) => id === component) + 1));

/** The person who is asked in another's place, once in a walk. */
export const another = uuid("ca");

/** One paper original is handed in once in a walk. */
const original = uuid("0a");
const walkGrant = { benefit: "usual", amount: 1_000_000, period: "once", people: 1 };
const channels = ["electronic", "counter", "post"] as const;
const settled = ["onDelivery", "paid", "lapsed"] as const;

/** What families do with results on the way; left out where the parts are looked at, not the delivery. */
export const onTheWay = [
  "result.changeChannel",
  "result.sent",
  "result.lost",
  "original.take",
  "original.return",
  "contact.change",
];

const nodesOf = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesOf(child)),
];

/** Timers that some state of a region declares, the rungs of the ladder among them. */
export function timersOf(region: AnyStateNode): string[] {
  const tags = nodesOf(region).flatMap((node) => node.tags);
  const declared = tags.filter((tag) => tag.startsWith("timer:")).map((tag) => tag.slice("timer:".length));
  const rungs = tags.some((tag) => tag.startsWith("ladder:")) ? ladder.map(({ name }) => name) : [];
  return [...new Set([...declared, ...rungs])];
}

/** Leaves out the parts that do not apply: nothing can be sent to them. */
export function everyEvent(
  machine: AnyStateMachine,
  components: readonly Component[],
  input: DossierInput,
): WalkEvent[] {
  const ids = components.map(({ id }) => id).filter((id) => input.applicable.includes(id));
  const grants = components.filter((one) => one.grants).map(({ id }) => id);
  const items = [{ target: "a", reason: "b" }];
  const regions = Object.entries(machine.root.states).filter(
    ([name]) => !components.some(({ id }) => id === name) || ids.includes(name),
  );
  const asked = input.confirmations.map(({ requestId }) => requestId);
  return [
    { type: "dossier.receive" },
    { type: "dossier.refuse", ground: "other" },
    { type: "dossier.forward", wardCode: "00001" },
    { type: "dossier.withdraw" },
    ...["intake", ...ids].flatMap((component) => [
      { type: "supplement.request", component, items },
      { type: "supplement.requestAgain", component, items },
      { type: "supplement.answer", component },
      { type: "withdrawal.grant", component },
      { type: "withdrawal.decline", component },
    ]),
    ...ids.flatMap((component) => [
      { type: "part.withdraw", component },
      { type: "verification.mark", component },
      { type: "apology.sign", component, workingDays: 2 },
      {
        ...{ type: "part.propose", component, actorId: "officer" },
        ...(grants.includes(component) ? { grant: walkGrant } : {}),
      },
      ...(input.uncorroborated?.includes(component)
        ? [{ type: "part.corroborate", component, actorId: "second officer" }]
        : []),
      { type: "part.sign", component, actorId: "signer" },
      { type: "part.sendBack", component, actorId: "signer" },
      { type: "part.refuse", component, ground: "other" },
      { type: "request.accepted", component, requestId: requestIdOf(component, components) },
      { type: "request.refused", component, requestId: uuid("0"), reason: "exists" },
      { type: "request.failed", component, requestId: requestIdOf(component, components) },
      { type: "request.redrive", component },
      { type: "part.drop", component },
      ...(components.some(({ id, mayNotApply }) => id === component && mayNotApply)
        ? [{ type: "part.notApplicable", component }]
        : []),
      ...(asked.length > 0
        ? [
            { type: "consent.onPaper", component },
            { type: "consent.askAnother", component, requestId: another },
          ]
        : []),
    ]),
    ...[...asked, ...(asked.length > 0 ? [another] : [])].flatMap((requestId) => [
      { type: "confirmation.agree", requestId },
      { type: "confirmation.refuse", requestId },
    ]),
    ...regions.flatMap(([region, node]) =>
      timersOf(node).map((timer) => ({ type: "timer.due", timer, region })),
    ),
    ...input.results
      .filter(({ component }) => ids.includes(component))
      .flatMap(({ id: resultId }) => [
        { type: "result.open", resultId },
        { type: "result.handOver", resultId },
        { type: "result.delivered", resultId },
        { type: "result.returned", resultId },
        { type: "result.sent", resultId },
        { type: "result.lost", resultId },
        ...channels.map((channel) => ({ type: "result.changeChannel", resultId, channel })),
      ]),
    ...(input.charges?.length ? settled.map((state) => ({ type: "payment.settle", state })) : []),
    ...grants
      .filter((component) => ids.includes(component))
      .flatMap((component) => [
        { type: "payout.settle", component, state: "paid" },
        { type: "payout.settle", component, state: "stopped" },
      ]),
    ...("objection" in machine.root.states
      ? [{ type: "subject.object" }, { type: "objection.uphold" }, { type: "objection.dismiss" }]
      : []),
    { type: "original.take", originalId: original },
    { type: "original.return", originalId: original },
    { type: "contact.change", fields: ["delivery"] },
  ];
}

/**
 * The place in each region and every other fact that a guard reads: whether anything has begun (national status 2 or 4), of open parts how
 * often a supplement was asked, whether extended and verified, the consents, and of each result where it waits. Verdicts, signing and
 * the withdrawal follow from the places; grounds, proposers and request ids open and close no way.
 */
export function dossierKey({ value, context }: Pick<AnyMachineSnapshot, "value" | "context">): string {
  const {
    parts,
    confirmations,
    results,
    intake,
    intakeSupplements,
    payment,
    payouts = {},
    objection,
    originals = {},
  }: DossierContext = context;
  return JSON.stringify([
    value,
    Object.values(parts).some(({ begun }) => begun),
    intake === "submitted" ? intakeSupplements : 0,
    Object.values(parts).map((part) =>
      part.verdict === "pending"
        ? `${part.supplements}${part.extendedBy > 0 ? "+" : ""}${part.verification ? "v" : ""}${part.corroboration?.by ? "c" : ""}`
        : "",
    ),
    Object.values(confirmations).map(({ consent }) => consent),
    Object.values(results).map(
      ({ channel, fulfilled, held, dropped, sent }) =>
        `${channel}${fulfilled ? "!" : ""}${held ? "h" : ""}${dropped ? "d" : ""}${sent ? "s" : ""}`,
    ),
    payment?.state ?? "",
    Object.values(payouts).map(({ state }) => state),
    objection ?? "",
    Object.values(originals),
  ]);
}

/** The walk of a dossier; `without` names events left out, to look at two regions and not at their clocks. */
export function dossierWalk(
  machine: AnyStateMachine,
  components: readonly Component[],
  input: DossierInput,
  without: readonly string[] = [],
): Walk {
  const events = everyEvent(machine, components, input).filter(
    ({ type, timer }) => !without.includes(type) && !without.includes(String(timer)),
  );
  return { machine, input, events, key: dossierKey };
}
