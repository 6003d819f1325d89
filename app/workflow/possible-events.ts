/**
 * What somebody may do with a workflow now: the events that both the policy and the machine allow.
 *
 * Pure. Buttons are made from this list only; the door asks both again.
 */
import type { AnyStateMachine } from "xstate";
import type { Actor } from "#machines/kernel/actors.ts";
import type { Channel, DossierContext } from "#machines/kernel/dossier-context.ts";
import type { WorkflowKind } from "#machines/kernel/procedure.ts";
import { SensitiveReason } from "#machines/kernel/sensitive.ts";
import { mayAct, type WorkflowFacts } from "./policy.ts";
import { restore, type StoredSnapshot } from "./step.ts";

export type PossibleEvent = {
  type: string;
  component?: string;
  resultId?: string;
  requestId?: string;
  channel?: Channel;
  originalId?: string;
};

export function possibleEvents(
  kind: WorkflowKind,
  machine: AnyStateMachine,
  stored: StoredSnapshot,
  facts: WorkflowFacts,
  actor: Actor,
): PossibleEvent[] {
  const snapshot = restore(machine, stored);
  if (snapshot.status !== "active") return [];
  return candidates(kind, facts.context).filter(
    (event) =>
      mayAct(kind, facts, actor, event) &&
      (event.type === "part.propose" ? [{}, { grant }] : [{}]).some((more) =>
        snapshot.can({ ...filledIn, ...more, ...event, actorId: actor.id } as unknown as Parameters<
          typeof snapshot.can
        >[0]),
      ),
  );
}

/** Fields that a person chooses only on the event's own form: guards do not look at them. */
const filledIn = {
  ground: "other",
  items: [{ target: "-", reason: "-" }],
  wardCode: "00000",
  workingDays: 1,
  requestId: "00000000-0000-4000-8000-000000000000",
  originalId: "00000000-0000-4000-8000-000000000000",
  fields: ["phone"],
  overrides: SensitiveReason.options,
};

/** A part that grants money is proposed with what it grants, another without: the machine knows which. */
const grant = { benefit: "-", amount: 1, period: "once", people: 1 };

const channels: readonly Channel[] = ["electronic", "counter", "post"];

/** Events about one part (or about intake). */
const aboutParts =
  /^(part|supplement|withdrawal|verification|apology|consent|correction)\.|^request\.redrive$/;

/** Every event type for everything it could be about; the policy and the machine drop what does not fit. */
function candidates(kind: WorkflowKind, context: Partial<DossierContext>): PossibleEvent[] {
  const components = [...kind.components.map(({ id }) => id), "intake"];
  return Object.keys(kind.eventRules).flatMap((type): PossibleEvent[] => {
    if (type === "result.changeChannel")
      return Object.keys(context.results ?? {}).flatMap((resultId) =>
        channels.map((channel) => ({ type, resultId, channel })),
      );
    if (type === "original.return")
      return Object.keys(context.originals ?? {}).map((originalId) => ({ type, originalId }));
    if (type.startsWith("result."))
      return Object.keys(context.results ?? {}).map((resultId) => ({ type, resultId }));
    if (type.startsWith("confirmation."))
      return Object.keys(context.confirmations ?? {}).map((requestId) => ({ type, requestId }));
    if (aboutParts.test(type)) return components.map((component) => ({ type, component }));
    return [{ type }];
  });
}
