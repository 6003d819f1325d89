/**
 * The closed list of what a workflow may ask of the outside world.
 *
 * A machine only names effects; the door turns them into jobs inside its transaction and the worker carries them out
 * after commit, at least once, each with an idempotency key.
 */

/** Who is told: the family (applicant) or the officers of an agency's part. */
export type NoticeTo = "applicant" | "agency";

export type EffectParams = {
  request: { partner: string; operation: string; component: string };
  askConfirmation: { requestId: string };
  issuePaper: { paper: string; component?: string };
  notify: { to: NoticeTo; text: string; component?: string };
  orderParcel: { resultId: string; component: string };
  tell: { workflow: "owner"; event: { type: string; [key: string]: unknown } };
};
export type EffectType = keyof EffectParams;
export type Effect = { [K in EffectType]: { type: K; params: EffectParams[K] } }[EffectType];

export const effectTypes = [
  "request",
  "askConfirmation",
  "issuePaper",
  "notify",
  "orderParcel",
  "tell",
] as const satisfies EffectType[];

/** Implementations for XState's `setup`: they do nothing, because a pure transition only lists them. */
export const effectActions = {
  request: (_: unknown, _params: EffectParams["request"]) => {},
  askConfirmation: (_: unknown, _params: EffectParams["askConfirmation"]) => {},
  issuePaper: (_: unknown, _params: EffectParams["issuePaper"]) => {},
  notify: (_: unknown, _params: EffectParams["notify"]) => {},
  orderParcel: (_: unknown, _params: EffectParams["orderParcel"]) => {},
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
