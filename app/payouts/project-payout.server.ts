/** A payout's row, a row for every order to the payer, and the incidents that its events open and close. */
import { uuidv7 } from "uuidv7";
import type { Projected } from "#app/workflow/project.server.ts";
import type { Step } from "#app/workflow/step.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { PayoutContext, PayoutState } from "#machines/payout/events.ts";
import { nextLook } from "./next-look.ts";
import { closePayoutIncident, openPayoutIncident } from "./payout-incidents.server.ts";

export async function projectPayout(tx: Tx, { record, step }: Projected): Promise<void> {
  const { workflowId, seq, event, at } = record;
  const { way, stopping } = step.snapshot.context as PayoutContext;
  const state = String(step.snapshot.value) as PayoutState;
  const [before] = await tx<{ state: PayoutState }[]>`select state from payouts where id = ${workflowId}`;
  await tx`update payouts set way = ${way}, state = ${state}, updated_at = case when state = ${state} then updated_at else ${at} end,
    paid_at = case when ${state === "paid"} then coalesce(paid_at, ${at}) end where id = ${workflowId}`;
  await writeOrder(tx, workflowId, step, at);
  const about = { payoutId: workflowId, at };
  // Money that should not be paid and cannot be held back any more is for people to ask back.
  if (stopping && (state === "sent" || state === "paid"))
    await openPayoutIncident(tx, { ...about, kind: "payoutNotStopped", key: workflowId });
  if (state === "stopped") await closePayoutIncident(tx, workflowId, at);
  if (event.type === "payout.report" && before?.state === "waitingAccount")
    await openPayoutIncident(tx, { ...about, kind: "payoutContradiction", key: `${workflowId}:${seq}` });
}

/** States in which the payer may have the money and has not said the last word. */
const underWay: readonly PayoutState[] = ["notOrdered", "ordered", "sent", "notCancelled"];

/** The running order as it stands; the payer is asked about it until it has ended. */
export async function writeOrder(
  tx: Tx,
  payoutId: string,
  { snapshot }: Pick<Step, "snapshot">,
  at: Date,
): Promise<void> {
  const { order, way, reason } = snapshot.context as PayoutContext;
  const state = String(snapshot.value) as PayoutState;
  const askAfter = way !== "cash" && underWay.includes(state) ? nextLook(at, at) : null;
  await tx`
    insert into payout_orders as o (id, payout_id, number, way, state, reason, ask_after, created_at, updated_at)
    values (${uuidv7()}, ${payoutId}, ${order}, ${way}, ${orderState(state, reason)}, ${reason}, ${askAfter}, ${at}, ${at})
    on conflict (payout_id, number) do update set state = excluded.state, reason = excluded.reason,
      ask_after = case when excluded.ask_after is null then null else coalesce(o.ask_after, excluded.ask_after) end,
      updated_at = case when o.state = excluded.state then o.updated_at else excluded.updated_at end`;
}

function orderState(state: PayoutState, reason: PayoutContext["reason"]) {
  if (state === "sent" || state === "paid") return state;
  if (reason) return "returned";
  return state === "stopped" ? "stopped" : "ordered";
}
