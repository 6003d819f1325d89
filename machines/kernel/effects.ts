/**
 * The closed list of what a workflow may ask of the outside world.
 *
 * A machine only names effects; the door turns them into jobs inside its transaction and the worker carries them out
 * after commit, at least once, each with an idempotency key.
 */

/** Who is told: the family (applicant), the officers of an agency's part, or the person whom the dossier is about. */
export type NoticeTo = "applicant" | "agency" | "subject";

/** What is charged for: one fee line that is not free. `result`: held back until it is settled; null holds nothing back. */
export type ChargeLine = { id: string; component: string; result: string | null; amount: number };

/** Another workflow of the same dossier: the dossier itself, the latest parcel of a result, its payment, or the payout of a component. */
export type TellTo = "owner" | "parcel" | "payment" | "payout";

export type EffectParams = {
  request: { partner: string; operation: string; component: string };
  askConfirmation: { requestId: string };
  issuePaper: { paper: string; component?: string };
  notify: { to: NoticeTo; text: string; component?: string };
  /** `number`: how often this result has been sent, from 1. `cashOnDelivery`: đồng that the carrier collects for us. */
  orderParcel: { resultId: string; component: string; number: number; cashOnDelivery: number };
  /** `amount` in đồng: the sum of the lines. */
  charge: { amount: number; lines: readonly ChargeLine[] };
  /** `amount` in đồng, to be paid to the family by the way that they chose. */
  pay: { component: string; amount: number };
  /** The person of this part is registered dead: sessions, passes and links that the person gave end. */
  endMandates: { component: string };
  /** `number`: which parcel of the result; the latest when not given. `component`: which payout. */
  tell: {
    workflow: TellTo;
    component?: string;
    resultId?: string;
    number?: number;
    event: { type: string; [key: string]: unknown };
  };
};
export type EffectType = keyof EffectParams;
export type Effect = { [K in EffectType]: { type: K; params: EffectParams[K] } }[EffectType];

export const effectTypes = [
  "request",
  "askConfirmation",
  "issuePaper",
  "notify",
  "orderParcel",
  "charge",
  "pay",
  "endMandates",
  "tell",
] as const satisfies EffectType[];

/** Implementations for XState's `setup`: they do nothing, because a pure transition only lists them. */
export const effectActions = {
  request: (_: unknown, _params: EffectParams["request"]) => {},
  askConfirmation: (_: unknown, _params: EffectParams["askConfirmation"]) => {},
  issuePaper: (_: unknown, _params: EffectParams["issuePaper"]) => {},
  notify: (_: unknown, _params: EffectParams["notify"]) => {},
  orderParcel: (_: unknown, _params: EffectParams["orderParcel"]) => {},
  charge: (_: unknown, _params: EffectParams["charge"]) => {},
  pay: (_: unknown, _params: EffectParams["pay"]) => {},
  endMandates: (_: unknown, _params: EffectParams["endMandates"]) => {},
  tell: (_: unknown, _params: EffectParams["tell"]) => {},
};

/**
 * Keeps only effects of the closed list, and of each only its type and params: XState's own actions (assign, raise) and what it
 * attaches to an action (the whole context and event) never reach the worker.
 */
export function readEffects(actions: readonly { type: string; params?: unknown }[]): Effect[] {
  return actions
    .filter((action): action is Effect => (effectTypes as readonly string[]).includes(action.type))
    .map(({ type, params }) => ({ type, params }) as Effect);
}
