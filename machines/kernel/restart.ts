/**
 * A limit that begins anew without its state being left: the carrier was heard of again, so its silence is counted from now.
 *
 * A machine names it as an action; the door replaces the timer's row. A state that no longer declares the timer restarts nothing.
 */
export type Restart = { region: string; timer: string };

/** Implementations for XState's `setup`: a pure transition only lists them. */
export const restartActions = { restartTimer: (_: unknown, _params: Restart) => {} };

export function readRestarts(actions: readonly { type: string; params?: unknown }[]): Restart[] {
  return actions
    .filter((action): action is { type: "restartTimer"; params: Restart } => action.type === "restartTimer")
    .map(({ params: { region, timer } }) => ({ region, timer }));
}
