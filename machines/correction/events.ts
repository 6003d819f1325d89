/** Events of a correction and who may send them. What somebody wrote with one is a note, never part of it. */
import { z } from "zod";
import type { EventRule } from "../kernel/actors.ts";

/** Why the same registration is printed once more. */
export const ReissueCause = z.enum(["printedWrong", "registerCorrected"]);
export type ReissueCause = z.infer<typeof ReissueCause>;

/** Why a paper must not be used any more. */
export const RevocationGround = z.enum(["registrationCancelled", "issuedTwice", "wrongHolder", "other"]);
export type RevocationGround = z.infer<typeof RevocationGround>;

export type CorrectionInput = {
  dossierId: string;
  /** The part that issued the paper: its officers answer. */
  component: string;
  /** Another person signs what the officer proposes (decisions 7); without a signer the officer decides alone. */
  signs: boolean;
};

export type CorrectionContext = CorrectionInput & {
  proposal: "reissue" | "revoke" | null;
  /** Cause of the re-issue or ground of the revocation, as proposed. */
  because: ReissueCause | RevocationGround | null;
  proposedBy: string | null;
};

const component = z.string().regex(/^\w{1,64}$/);

export const CorrectionEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("correction.decline"), component }),
  z.object({ type: z.literal("correction.proposeReissue"), component, cause: ReissueCause }),
  z.object({ type: z.literal("correction.proposeRevoke"), component, ground: RevocationGround }),
  z.object({ type: z.literal("correction.sign"), component }),
  z.object({ type: z.literal("correction.sendBack"), component }),
  z.object({
    type: z.literal("timer.due"),
    timer: z.literal("correctionAnswer"),
    region: z.literal("main"),
  }),
]);
export type CorrectionEvent = z.infer<typeof CorrectionEvent>;

/** Duties are those of the dossier's procedure in the part that issued the paper. */
const duty = (duty: "officer" | "signer") => ({ kind: "officer", duty, agencyOf: "component" }) as const;

export const correctionEventRules = {
  "correction.decline": { by: [duty("officer")] },
  "correction.proposeReissue": { by: [duty("officer")] },
  "correction.proposeRevoke": { by: [duty("officer")] },
  "correction.sign": { by: [duty("signer")], notSameActorAs: "proposedBy" },
  "correction.sendBack": { by: [duty("signer")] },
  "timer.due": { by: [{ kind: "system" }] },
} as const satisfies Record<CorrectionEvent["type"], EventRule>;
