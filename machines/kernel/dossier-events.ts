/**
 * Events that every linked dossier accepts, and who may send them.
 *
 * A procedure's `events.ts` takes these for its components and adds its own. Events carry ids, verdicts and codes; what a
 * person wrote goes to `event_notes` through the door's `note`.
 */
import { z } from "zod";
import type { Duty, EventRule } from "./actors.ts";
import { Grant } from "./grant.ts";
import { SensitiveParts, SensitiveReason } from "./sensitive.ts";

/** `intake` or the id of a component. */
const code = z.string().regex(/^[A-Za-z0-9.:-]{1,96}$/);

/** One defect of a supplement request: what it is pinned to, and a reason code of the library. */
export const SupplementItem = z.object({ target: code, reason: code });
export type SupplementItem = z.infer<typeof SupplementItem>;

/** The union for a procedure with these components. Unknown components are refused before the machine is asked. */
export function dossierEvents<const C extends string>(components: readonly [C, ...C[]]) {
  const component = z.enum(components);
  const part = { component };
  return z.discriminatedUnion("type", [
    z.object({ type: z.literal("dossier.receive") }),
    z.object({ type: z.literal("dossier.refuse"), ground: code }),
    z.object({
      type: z.literal("supplement.request"),
      component: z.union([component, z.literal("intake")]),
      items: z.array(SupplementItem).min(1).max(50),
    }),
    z.object({
      type: z.literal("supplement.answer"),
      component: z.union([component, z.literal("intake")]),
      /** What the answers as they are now make sensitive. */
      sensitive: SensitiveParts.optional(),
    }),
    z.object({
      type: z.literal("supplement.requestAgain"),
      component: z.union([component, z.literal("intake")]),
      items: z.array(SupplementItem).min(1).max(50),
    }),
    z.object({ type: z.literal("dossier.forward"), wardCode: z.string().regex(/^[0-9]{5}$/) }),
    z.object({ type: z.literal("dossier.withdraw") }),
    z.object({ type: z.literal("withdrawal.grant"), component: z.union([component, z.literal("intake")]) }),
    z.object({ type: z.literal("withdrawal.decline"), component: z.union([component, z.literal("intake")]) }),
    z.object({ type: z.literal("part.withdraw"), ...part }),
    z.object({ type: z.literal("verification.mark"), ...part }),
    z.object({ type: z.literal("apology.sign"), ...part, workingDays: z.number().int().min(1).max(10) }),
    z.object({ type: z.literal("consent.onPaper"), ...part }),
    z.object({ type: z.literal("consent.askAnother"), ...part, requestId: z.uuid() }),
    z.object({
      ...{ type: z.literal("part.propose"), ...part, grant: Grant.optional() },
      overrides: z.array(SensitiveReason).optional(),
    }),
    z.object({ type: z.literal("part.corroborate"), ...part }),
    z.object({ type: z.literal("part.sign"), ...part, overrides: z.array(SensitiveReason).optional() }),
    z.object({ type: z.literal("part.sendBack"), ...part }),
    z.object({ type: z.literal("part.refuse"), ...part, ground: code }),
    z.object({ type: z.literal("part.notApplicable"), ...part }),
    z.object({ type: z.literal("part.drop"), ...part }),
    z.object({ type: z.literal("request.accepted"), ...part, requestId: z.uuid() }),
    z.object({ type: z.literal("request.refused"), ...part, requestId: z.uuid(), reason: code }),
    z.object({ type: z.literal("request.failed"), ...part, requestId: z.uuid() }),
    z.object({ type: z.literal("request.redrive"), ...part }),
    z.object({ type: z.literal("confirmation.agree"), requestId: z.uuid() }),
    z.object({ type: z.literal("confirmation.refuse"), requestId: z.uuid() }),
    z.object({ type: z.literal("timer.due"), timer: code, region: code }),
    z.object({ type: z.literal("result.open"), resultId: code }),
    z.object({ type: z.literal("result.handOver"), resultId: code }),
    z.object({ type: z.literal("result.delivered"), resultId: code }),
    z.object({ type: z.literal("result.returned"), resultId: code }),
    z.object({ type: z.literal("result.sent"), resultId: code }),
    z.object({ type: z.literal("result.lost"), resultId: code }),
    z.object({
      type: z.literal("result.changeChannel"),
      resultId: code,
      channel: z.enum(["electronic", "counter", "post"]),
    }),
    z.object({ type: z.literal("payment.settle"), state: z.enum(["onDelivery", "paid", "lapsed"]) }),
    z.object({ type: z.literal("payout.settle"), ...part, state: z.enum(["paid", "stopped"]) }),
    z.object({ type: z.literal("subject.object") }),
    z.object({ type: z.literal("objection.uphold") }),
    z.object({ type: z.literal("objection.dismiss") }),
    z.object({ type: z.literal("original.take"), originalId: z.uuid() }),
    z.object({ type: z.literal("original.return"), originalId: z.uuid() }),
    z.object({
      type: z.literal("contact.change"),
      fields: z
        .array(z.enum(["phone", "email", "delivery", "news"]))
        .min(1)
        .max(4),
    }),
  ]);
}
export type DossierEvent = z.infer<ReturnType<typeof dossierEvents<string>>>;
export type DossierEventType = DossierEvent["type"];

/** The door adds who acted, so that guards can compare persons; events are stored without it (the actor has its own column). */
export type DossierMachineEvent = DossierEvent & { actorId?: string };

const desk = { kind: "officer", role: "receptionOfficer", agencyOf: "intake" } as const;
const intakeSigner = { kind: "officer", role: "signer", agencyOf: "intake" } as const;
const duty = (duty: Duty) => ({ kind: "officer", duty, agencyOf: "component" }) as const;

export const dossierEventRules = {
  "dossier.receive": { by: [desk] },
  "dossier.refuse": { by: [desk] },
  "supplement.request": { by: [desk, duty("officer")] },
  "supplement.answer": { by: [{ kind: "applicant" }] },
  "supplement.requestAgain": {
    by: [intakeSigner, duty("signer"), duty("soleOfficer")],
  },
  "dossier.forward": { by: [desk] },
  "dossier.withdraw": { by: [{ kind: "applicant" }] },
  "withdrawal.grant": { by: [desk, duty("officer")] },
  "withdrawal.decline": { by: [desk, duty("officer")] },
  "part.withdraw": { by: [{ kind: "applicant" }] },
  "verification.mark": { by: [duty("officer")] },
  "apology.sign": { by: [duty("signer"), duty("soleOfficer")] },
  "consent.onPaper": { by: [{ kind: "applicant" }] },
  "consent.askAnother": { by: [{ kind: "applicant" }] },
  "part.propose": { by: [duty("officer")] },
  "part.sign": { by: [duty("signer")], notSameActorAs: "proposedBy" },
  "part.sendBack": { by: [duty("signer")] },
  /** Who proposed a decision leaves it to the signer: while one waits, its proposer may not refuse the part either. */
  "part.refuse": { by: [duty("refuser")], notSameActorAs: "proposedBy" },
  "part.drop": { by: [{ kind: "applicant" }] },
  "request.accepted": { by: [{ kind: "partner" }] },
  "request.refused": { by: [{ kind: "partner" }] },
  "request.failed": { by: [{ kind: "system" }] },
  "request.redrive": { by: [{ kind: "officer", role: "manager", agencyOf: "any" }] },
  "confirmation.agree": { by: [{ kind: "confirmer" }] },
  "confirmation.refuse": { by: [{ kind: "confirmer" }] },
  "timer.due": { by: [{ kind: "system" }] },
  "result.open": { by: [{ kind: "applicant" }] },
  "result.handOver": { by: [{ kind: "officer", role: "receptionOfficer", agencyOf: "result" }] },
  "result.delivered": { by: [{ kind: "system" }] },
  "result.returned": { by: [{ kind: "system" }] },
  "result.sent": { by: [{ kind: "system" }] },
  "result.lost": { by: [{ kind: "system" }] },
  "result.changeChannel": { by: [{ kind: "applicant" }] },
  "payment.settle": { by: [{ kind: "system" }] },
  "original.take": { by: [desk] },
  "original.return": { by: [desk] },
  "contact.change": { by: [{ kind: "applicant" }] },
} as const satisfies Partial<Record<DossierEventType, EventRule>>;

/** Who sends what only some procedures know: money is granted, the person concerned may object, a second officer looks, a part may not apply. */
export const furtherEventRules = {
  /** Not at the deciding agency only: who knows the case from another side is the better witness. */
  "part.corroborate": {
    by: [{ kind: "officer", duty: "corroborator", agencyOf: "dossier" }],
    notSameActorAs: "proposedBy",
  },
  "part.notApplicable": { by: [duty("officer")] },
  "payout.settle": { by: [{ kind: "system" }] },
  "subject.object": { by: [{ kind: "subject" }] },
  "objection.uphold": { by: [intakeSigner] },
  "objection.dismiss": { by: [intakeSigner] },
} as const satisfies Partial<Record<DossierEventType, EventRule>>;
