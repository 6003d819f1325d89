/**
 * What the statechart of a linked dossier remembers: ids, verdicts and codes, never personal data.
 */
import type { ChargeLine } from "./effects.ts";
import type { Grant } from "./grant.ts";
import type { SensitiveParts, SensitiveReason } from "./sensitive.ts";

export type Verdict = "pending" | "done" | "refused" | "stopped" | "withdrawn" | "notApplicable";
/** `onPaper`: the applicant hands in the signed form CT01 instead; `replaced`: another person was asked in this one's place. */
export type Consent = "pending" | "agreed" | "refused" | "expired" | "onPaper" | "replaced";
export type Channel = "electronic" | "counter" | "post";

export type PartFacts = {
  verdict: Verdict;
  /** An officer of this part has decided something: national status 4 instead of 2. */
  begun: boolean;
  /** Officer who prepared the decision that waits for a signature; another person signs (decisions 7). */
  proposedBy: string | null;
  /** How many supplements were asked; the second needs the signer and makes the dossier late (decisions 5, lifecycle §5.4). */
  supplements: number;
  /** Something must be verified: the longer limit holds (birth-linked §8). */
  verification: boolean;
  /** Working days added by the one signed apology (decisions 9, lifecycle §7); 0 = none. */
  extendedBy: number;
  /** The decision waits for its signature or its register: the dossier cannot be withdrawn now (decisions 8). */
  signing: boolean;
  /** Legal ground code of a refusal; a part that another refusal closed carries that refusal's ground. */
  ground: string | null;
  /** The partner request that the register answered last: of a part that is done, its result. */
  resultRequestId: string | null;
  /** Case of the part (`Component.variants`); missing where it has none. */
  variant?: string;
  /** One source alone stands behind the case: another officer has to look at it; `by` is who did. Missing where nothing is needed. */
  corroboration?: { by: string | null };
  /** What the proposed decision grants. */
  grant?: Grant;
  /** Why two persons have to name what they decide in spite of; missing where nothing is sensitive. */
  sensitive?: readonly SensitiveReason[];
};

/**
 * Money that a part granted: due until it is with the family; paying it is a workflow of its own. `held`: nobody is asked to pay while an
 * objection is open; `stopped`: it will not be paid.
 */
export type PayoutFacts = { amount: number; state: "held" | "due" | "paid" | "stopped" };

export type ConfirmationFacts = { components: string[]; consent: Consent };
export type ResultFacts = {
  component: string;
  channel: Channel;
  fulfilled: boolean;
  ready: boolean;
  /** Exists on paper only: never electronic. */
  paperOnly?: true;
  /** Held back until its fee is settled (decisions 10). */
  held?: true;
  /** Its fee was not paid in time: it will not be made (decisions 10). */
  dropped?: true;
  /** The carrier has it: its channel is fixed until it comes back. */
  sent?: true;
  /** How often it was given to the carrier. */
  parcels?: number;
};

/** What the family pays for this dossier; the payment itself is a workflow of its own (decisions 10). */
export type PaymentFacts = {
  amount: number;
  lines: readonly ChargeLine[];
  /** `onDelivery`: to be paid at the counter or to the courier; `lapsed`: not paid in time. */
  state: "open" | "onDelivery" | "paid" | "lapsed";
};

export type DossierContext = {
  dossierId: string;
  intake: "submitted" | "accepted" | "refused";
  /** Legal ground code of the refusal at reception. */
  intakeGround: string | null;
  intakeSupplements: number;
  /** The family wants the whole dossier back: asked while reception decides, granted when it ends (decisions 8). */
  withdrawal: "none" | "asked" | "granted";
  parts: Record<string, PartFacts>;
  confirmations: Record<string, ConfirmationFacts>;
  results: Record<string, ResultFacts>;
  /** Nothing is charged when there is none. */
  payment?: PaymentFacts;
  /** Money granted, by component. */
  payouts?: Record<string, PayoutFacts>;
  /** The person whom the dossier is about says that it is wrong: nothing is decided until a signer has answered. */
  objection?: "raised" | "upheld" | "dismissed";
  /** Paper originals in the agency's keeping, by id; the dossier does not close while one is held. */
  originals?: Record<string, "held" | "returned">;
};

/** What a use case hands to a dossier's machine when it opens: made by the procedure's `facts.ts`. */
export type DossierInput = {
  dossierId: string;
  /** Components that the answers make applicable; the others start `notApplicable`. */
  applicable: string[];
  /** One entry per person asked (all capacities together): request id and the components that need the answer. */
  confirmations: { requestId: string; components: string[] }[];
  /** Results with the channel that the applicant chose. */
  results: { id: string; component: string; channel: Channel; paperOnly?: true }[];
  /** Fee lines that are not free; results named there are held back. */
  charges?: readonly ChargeLine[];
  /** Cases of parts by component (`Component.variants`). */
  variants?: Readonly<Record<string, string>>;
  /** Components behind which one source alone stands: another officer has to look at them. */
  uncorroborated?: readonly string[];
  /** Reasons for which two persons decide by name, by component. */
  sensitive?: SensitiveParts;
};

const closedVerdicts: readonly Verdict[] = ["done", "refused", "stopped", "withdrawn", "notApplicable"];

export const isClosed = (part: PartFacts | undefined): boolean =>
  !part || closedVerdicts.includes(part.verdict);

export const allClosed = (context: DossierContext): boolean => Object.values(context.parts).every(isClosed);

export const anyDone = (context: DossierContext): boolean =>
  Object.values(context.parts).some((part) => part.verdict === "done");

/** FULL, PARTIAL or NONE once every part is closed (decisions 4); `notApplicable` does not count. */
export function outcomeOf(context: DossierContext): "FULL" | "PARTIAL" | "NONE" | undefined {
  if (!allClosed(context)) return undefined;
  const verdicts = Object.values(context.parts)
    .map((part) => part.verdict)
    .filter((verdict) => verdict !== "notApplicable");
  if (!verdicts.includes("done")) return "NONE";
  return verdicts.every((verdict) => verdict === "done") ? "FULL" : "PARTIAL";
}

/** Every chosen channel of a finished part's results is fulfilled (decisions 11); one that is not made any more waits for nobody. */
const resultsFulfilled = (context: DossierContext): boolean =>
  Object.values(context.results).every(
    (result) => result.fulfilled || result.dropped || context.parts[result.component]?.verdict !== "done",
  );

/** All money granted is with the family, or will not be paid (death-linked D-B22). */
export const allPaid = ({ payouts = {} }: DossierContext): boolean =>
  Object.values(payouts).every(({ state }) => state === "paid" || state === "stopped");

/** The family has what the finished parts gave: papers by the chosen ways, and money. */
export const allFulfilled = (context: DossierContext): boolean =>
  resultsFulfilled(context) && allPaid(context);

/** Cases of the parts by component. */
export const variantsOf = ({ parts }: Pick<DossierContext, "parts">): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(parts).map(([id, { variant }]) => [id, variant]));

/** Every paper original is back with the family. */
export const originalsReturned = ({ originals = {} }: DossierContext): boolean =>
  Object.values(originals).every((state) => state === "returned");

/** Lines of the payment that this component's end decides about. */
export const chargedFor = ({ payment }: DossierContext, component: string): readonly ChargeLine[] =>
  payment?.lines.filter((line) => line.component === component) ?? [];

/** Consents that no longer hold a part up. */
const settled: readonly Consent[] = ["agreed", "onPaper", "replaced"];
export const isSettled = (consent: Consent): boolean => settled.includes(consent);

/** Consents that will not come: the family chooses what to do (decisions 6). */
export const isMissing = (consent: Consent): boolean => consent === "refused" || consent === "expired";

/** Consents that a component waits for: the ones that list it (decisions 6). */
export const consentsFor = (context: DossierContext, component: string): Consent[] =>
  Object.values(context.confirmations)
    .filter((confirmation) => confirmation.components.includes(component))
    .map((confirmation) => confirmation.consent);
