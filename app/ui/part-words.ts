/** A part's state, turn and tone in words. Pure; the same for family, officers and the public page, which sees no names. */
import type { PartView } from "../dossiers/dossier-view.ts";
import { partName } from "./procedure-words.ts";
import { type Words, words } from "./words.ts";

/** Who reads: only the family is addressed as "ông/bà", and the public sees kinds of offices, not places; followers see places. */
export type Audience = "family" | "officer" | "follower" | "public";
export type Tone = "good" | "wait" | "bad" | "info" | "neutral";

const worded = new Set([
  "submitted",
  "closed",
  "accepted",
  "waiting.consent",
  "waiting.choice",
  "waiting.otherPart",
  "open",
  "supplement",
  "withdrawalAsked",
  "awaitingSignature",
  "registering.asked",
  "registering.failed",
  "done",
  "refused",
  "stopped",
  "withdrawn",
  "notApplicable",
]);

/** A part that was asked back remembers the place it was in: the same words for all. */
const placeOf = (state: string): string => (state.startsWith("withdrawalAsked.") ? "withdrawalAsked" : state);

export const stateWords = (state: string): Words =>
  words(`dossier:state.${worded.has(placeOf(state)) ? placeOf(state) : "other"}`);

const tones: Record<string, Tone> = {
  done: "good",
  accepted: "good",
  supplement: "wait",
  withdrawalAsked: "wait",
  "waiting.choice": "wait",
  "waiting.consent": "wait",
  refused: "bad",
  stopped: "bad",
  withdrawn: "neutral",
  closed: "neutral",
  notApplicable: "neutral",
  "waiting.otherPart": "neutral",
};
export const stateTone = (state: string): Tone => tones[placeOf(state)] ?? "info";

export const statusWords = (nationalStatus: number): Words => words(`common:status.${nationalStatus}`);

const statusTones: Record<number, Tone> = {
  3: "bad",
  5: "wait",
  6: "wait",
  7: "wait",
  8: "bad",
  9: "good",
  10: "good",
};
export const statusTone = (nationalStatus: number): Tone => statusTones[nationalStatus] ?? "info";

type TurnFacts = Pick<PartView, "turn" | "agencyName" | "agencyKind" | "blockedBy">;

/** Whose turn it is; undefined for a part that is closed. */
export function turnWords(procedure: string, part: TurnFacts, audience: Audience): Words | undefined {
  const agency = officeWords(part, audience);
  switch (part.turn) {
    case null:
      return undefined;
    case "applicant":
      return words(audience === "family" ? "dossier:turn.you" : "dossier:turn.applicant");
    case "confirmer":
    case "family":
    case "carrier":
      return words(`dossier:turn.${part.turn}`);
    case "otherPart":
      return blockWords(procedure, part) ?? words("dossier:turn.agency", { agency });
    case "signer":
      return words("dossier:turn.agencySigner", { agency });
    default:
      return words("dossier:turn.agency", { agency });
  }
}

/** The office of a part: by name, or for the public by its kind. */
export const officeWords = (
  { agencyName, agencyKind }: Pick<PartView, "agencyName" | "agencyKind">,
  audience: Audience,
): Words | string => (audience === "public" ? words(`common:agency.${agencyKind}`) : agencyName);

/** What has to come first; undefined when nothing blocks the part. */
export function blockWords(procedure: string, { blockedBy }: Pick<PartView, "blockedBy">): Words | undefined {
  const [first] = blockedBy;
  if (first === undefined) return undefined;
  if (first === "intake") return words("dossier:turn.intakeFirst");
  return words("dossier:turn.partFirst", { part: partName(procedure, first) });
}
