/**
 * Who may send an event: role, agency of the part, place, ownership and the other-person rule (architecture §5).
 *
 * Pure; all rules are data of the workflow kind (`events.ts`, `components.ts`). Whether the event is possible now is the
 * machine's question, not this one's.
 */
import type { Actor, ActorRule, Duty, Role } from "#machines/kernel/actors.ts";
import { type Component, componentAs } from "#machines/kernel/component.ts";
import type { DossierContext } from "#machines/kernel/dossier-context.ts";
import type { WorkflowKind } from "#machines/kernel/procedure.ts";

/** What the rules compare the actor with. */
export type WorkflowFacts = {
  applicantId: string | null;
  intakeAgencyId: string | null;
  /** Agency by component. */
  agencies: Readonly<Record<string, string>>;
  /** Cases of parts by component (`Component.variants`). */
  variants?: Readonly<Record<string, string | null>>;
  /** Citizens who were asked for consent, by request id. */
  confirmers: Readonly<Record<string, string>>;
  /** The citizen whom the dossier is about, once that person has signed in. */
  subjectId?: string | null;
  /** Of the workflow itself. One that serves a dossier knows its proposer without parts. */
  context: Partial<DossierContext> & { proposedBy?: string | null };
};

type AskedEvent = { type: string; component?: unknown; requestId?: unknown };

/** True when one of the event's rules allows the actor and the other-person rule holds. */
export function mayAct(
  kind: Pick<WorkflowKind, "eventRules" | "components">,
  facts: WorkflowFacts,
  actor: Actor,
  event: AskedEvent,
): boolean {
  const rules = kind.eventRules[event.type];
  if (!rules?.by.some((rule) => matches(kind, rule, facts, actor, event))) return false;
  if (!rules.notSameActorAs || typeof event.component !== "string") return true;
  const { parts, proposedBy } = facts.context;
  const proposer = parts ? parts[event.component]?.[rules.notSameActorAs] : proposedBy;
  return proposer !== actor.id;
}

function matches(
  kind: Pick<WorkflowKind, "components">,
  rule: ActorRule,
  facts: WorkflowFacts,
  actor: Actor,
  event: AskedEvent,
): boolean {
  switch (rule.kind) {
    case "applicant":
      return actor.kind === "citizen" && actor.id === facts.applicantId;
    case "confirmer":
      return (
        actor.kind === "citizen" &&
        typeof event.requestId === "string" &&
        facts.confirmers[event.requestId] === actor.id
      );
    case "subject":
      return actor.kind === "citizen" && actor.id === facts.subjectId;
    case "system":
    case "partner":
      return actor.kind === rule.kind;
    case "officer":
      return actor.kind === "officer" && officerMatches(kind, rule, facts, actor, event);
  }
}

function officerMatches(
  kind: Pick<WorkflowKind, "components">,
  rule: Extract<ActorRule, { kind: "officer" }>,
  facts: WorkflowFacts,
  actor: Extract<Actor, { kind: "officer" }>,
  event: AskedEvent,
): boolean {
  if ("role" in rule)
    return actor.roles.includes(rule.role) && roleMatches(rule.agencyOf, facts, actor, event);
  const found = kind.components.find(({ id }) => id === event.component);
  if (!found) return false;
  const component = componentAs(found, facts.variants?.[found.id] ?? undefined);
  const agencies =
    rule.agencyOf === "dossier"
      ? [facts.intakeAgencyId, ...Object.values(facts.agencies)]
      : [facts.agencies[component.id]];
  if (!agencies.includes(actor.agencyId)) return false;
  return rolesOf(component, rule.duty).some((role) => actor.roles.includes(role));
}

/** A reception acts on its own task only: a part's events belong to that part's officers. */
function roleMatches(
  agencyOf: "intake" | "result" | "any",
  facts: WorkflowFacts,
  actor: Extract<Actor, { kind: "officer" }>,
  event: AskedEvent,
): boolean {
  // Agency codes begin with the code of their province (identifiers §5).
  if (agencyOf === "any") return (facts.intakeAgencyId ?? "").startsWith(`${actor.agencyId}.`);
  return (
    actor.agencyId === facts.intakeAgencyId && (event.component === undefined || event.component === "intake")
  );
}

/** Roles that have a duty; where nobody signs, the officer does what a signer does elsewhere. */
function rolesOf({ duties, corroborators = [] }: Component, duty: Duty): readonly Role[] {
  if (duty === "corroborator") return corroborators;
  if (duty === "soleOfficer") return duties.signer ? [] : duties.officer;
  return duties[duty] ?? [];
}
