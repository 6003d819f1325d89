/**
 * Who may act on a workflow, as data.
 *
 * The policy function reads these rules; nothing here decides. Roles are those of the field
 * (glossary §4); "duties" tie an event to the role a component names for it.
 */
import { z } from "zod";

export const Role = z.enum([
  "receptionOfficer",
  "civilStatusOfficer",
  "residenceOfficer",
  "insuranceOfficer",
  "welfareOfficer",
  "signer",
  "manager",
  "administrator",
  "auditor",
]);
export type Role = z.infer<typeof Role>;

/** Who did something, as it is kept in the history: ids and role names, never personal data. */
export const Actor = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("citizen"), id: z.uuid() }),
  z.object({ kind: z.literal("officer"), id: z.uuid(), agencyId: z.string(), roles: z.array(Role) }),
  z.object({ kind: z.literal("system"), id: z.string() }),
  z.object({ kind: z.literal("partner"), id: z.string() }),
]);
export type Actor = z.infer<typeof Actor>;

/**
 * What a component's officers do in it: prepare a decision, sign it, refuse the part. `soleOfficer` is the officer of a part that has
 * no signer (decisions 7): there the officer does what a signer does elsewhere. `corroborator`: looks at the case apart from those who decide.
 */
export type Duty = "officer" | "signer" | "refuser" | "soleOfficer" | "corroborator";

/**
 * One way to be allowed to send an event.
 * `confirmer`: the person whom the event's `requestId` was sent to. `agencyOf`: `intake` is the agency that received
 * the dossier (its officers act on the intake, never on an event that names a part), `component` the agency of the part that the
 * event names, `dossier` an agency of any of its parts, `result` the agency that hands a result over, `any` every agency of the officer's
 * province. `subject`: the person whom the dossier is about.
 */
export type ActorRule =
  | { kind: "applicant" }
  | { kind: "confirmer" }
  | { kind: "subject" }
  | { kind: "system" }
  | { kind: "partner" }
  | { kind: "officer"; role: Role; agencyOf: "intake" | "result" | "any" }
  | { kind: "officer"; duty: Duty; agencyOf: "component" | "dossier" };

/** Rules of one event. `notSameActorAs` names a fact of the part that must hold another person's id (decisions 7). */
export type EventRule = { by: readonly ActorRule[]; notSameActorAs?: "proposedBy" };
