/**
 * What happens with results and the payment together: parcels are ordered, channels change, held results are let go or dropped
 * (decisions 10 and 11).
 */
import {
  allClosed,
  chargedFor,
  type DossierContext,
  isClosed,
  type PaymentFacts,
  type ResultFacts,
} from "./dossier-context.ts";
import { dossierSetup } from "./dossier-setup.ts";

type Results = DossierContext["results"];

/** It can be given to the carrier now. */
const goesByPost = ({ ready, channel, held, dropped, fulfilled, sent }: ResultFacts): boolean =>
  ready && channel === "post" && !held && !dropped && !fulfilled && !sent;

/** Đồng that the carrier collects with this result: the whole payment, with the first result that is charged for. */
function cashWith(payment: PaymentFacts | undefined, resultId: string): number {
  const first = payment?.lines.find(({ result }) => result !== null)?.result;
  return payment?.state === "onDelivery" && first === resultId ? payment.amount : 0;
}

/** Every result that is still charged for is with the family; lines of a part that ended without one are given back. */
const allWithFamily = ({ payment, parts, results }: DossierContext): boolean =>
  (payment?.lines ?? []).every(({ result, component }) => {
    const part = parts[component];
    return result === null || results[result]?.fulfilled || (isClosed(part) && part?.verdict !== "done");
  });

/** The results counted up by one parcel each, and the orders of these parcels. */
function sending(results: Results, payment: PaymentFacts | undefined, ids: readonly string[]) {
  const sent = Object.entries(results).filter(([id, result]) => ids.includes(id) && goesByPost(result));
  const counted = Object.fromEntries(
    sent.map(([id, result]) => [id, { ...result, parcels: (result.parcels ?? 0) + 1 }]),
  );
  const orders = Object.entries(counted).map(
    ([resultId, { component, parcels }]) =>
      ({
        type: "orderParcel",
        params: { resultId, component, number: parcels, cashOnDelivery: cashWith(payment, resultId) },
      }) as const,
  );
  return { results: { ...results, ...counted }, orders };
}

/** A part is done: its results are ready, those by post are sent, and the time for its fee begins. */
export const readyResults = (component: string) =>
  dossierSetup.enqueueActions(({ context, enqueue }) => {
    const ids = Object.keys(context.results).filter((id) => context.results[id]?.component === component);
    const ready = mapOf(context.results, ids, (result) => ({ ...result, ready: true }));
    const { results, orders } = sending(ready, context.payment, ids);
    enqueue.assign({ results });
    for (const order of orders) enqueue(order);
    if (chargedFor(context, component).length > 0)
      enqueue({ type: "tell", params: { workflow: "payment", event: { type: "payment.ready" } } });
  });

/** The family wants a result another way; a parcel that the carrier does not have yet is called off. */
export const changeChannel = dossierSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== "result.changeChannel") return;
  const { resultId, channel } = event;
  const before = context.results[resultId];
  if (before && goesByPost(before))
    enqueue({
      type: "tell",
      // The very parcel of now: another may be ordered before this is told.
      params: {
        workflow: "parcel",
        resultId,
        number: before.parcels ?? 1,
        event: { type: "parcel.cancel" },
      },
    });
  const changed = mapOf(context.results, [resultId], (result) => ({ ...result, channel }));
  const { results, orders } = sending(changed, context.payment, [resultId]);
  enqueue.assign({ results });
  for (const order of orders) enqueue(order);
});

/** The fee is paid, will be paid on delivery, or was not paid in time: held results are let go or dropped. */
export const settlePayment = dossierSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== "payment.settle" || !context.payment) return;
  const payment = { ...context.payment, state: event.state };
  const held = Object.keys(context.results).filter((id) => context.results[id]?.held);
  const settled = mapOf(context.results, held, ({ held: _, ...result }) =>
    event.state === "lapsed" ? { ...result, dropped: true as const } : result,
  );
  const { results, orders } = sending(settled, payment, held);
  enqueue.assign({ results, payment });
  for (const order of orders) enqueue(order);
});

/** The last result that was charged for is with the family: the payment has what it was for. */
export const tellDelivered = dossierSetup.enqueueActions(({ context, event, enqueue }) => {
  const charged = context.payment?.lines.some(
    (line) => "resultId" in event && line.result === event.resultId,
  );
  if (charged && allWithFamily(context))
    enqueue({ type: "tell", params: { workflow: "payment", event: { type: "payment.deliver" } } });
});

/** Every part has ended: what was charged for a part that was not done is owed no more, or given back. */
export const undoCharges = dossierSetup.enqueueActions(({ context, enqueue }) => {
  if (!allClosed(context)) return;
  const lines = context.payment?.lines ?? [];
  const undone = lines.filter(({ component }) => context.parts[component]?.verdict !== "done");
  const amount = undone.reduce((sum, line) => sum + line.amount, 0);
  if (amount === 0) return;
  enqueue({ type: "tell", params: { workflow: "payment", event: { type: "payment.undo", amount } } });
  if (undone.length < lines.length && allWithFamily(context))
    enqueue({ type: "tell", params: { workflow: "payment", event: { type: "payment.deliver" } } });
});

function mapOf(
  results: Results,
  ids: readonly string[],
  change: (result: ResultFacts) => ResultFacts,
): Results {
  return Object.fromEntries(
    Object.entries(results).map(([id, result]) => [id, ids.includes(id) ? change(result) : result]),
  );
}

/** A part granted money and is done: paying it begins, unless the person concerned has objected. */
export const orderPayout = (component: string) =>
  dossierSetup.enqueueActions(({ context, enqueue }) => {
    const amount = context.parts[component]?.grant?.amount;
    if (amount === undefined) return;
    const state = stateOfNew(context);
    enqueue.assign({ payouts: { ...context.payouts, [component]: { amount, state } } });
    if (state === "due") enqueue({ type: "pay", params: { component, amount } });
  });

function stateOfNew({ objection }: DossierContext): "held" | "due" | "stopped" {
  if (objection === "raised") return "held";
  return objection === "upheld" ? "stopped" : "due";
}

/** The objection was dismissed: money that was held meanwhile is paid. */
export const releasePayouts = dossierSetup.enqueueActions(({ context: { payouts = {} }, enqueue }) => {
  const held = Object.entries(payouts).filter(([, { state }]) => state === "held");
  if (held.length === 0) return;
  const due = held.map(([component, payout]) => [component, { ...payout, state: "due" as const }] as const);
  enqueue.assign({ payouts: { ...payouts, ...Object.fromEntries(due) } });
  for (const [component, { amount }] of held) enqueue({ type: "pay", params: { component, amount } });
});

/** Nobody who says to be alive loses anything by a registration that was under way. */
export const endMandatesOf = (component: string) =>
  dossierSetup.enqueueActions(({ context: { objection }, enqueue }) => {
    if (objection !== "raised" && objection !== "upheld")
      enqueue({ type: "endMandates", params: { component } });
  });

/** The register had been asked before the objection and has registered: only the authority can undo it. */
export const tellOfAnnulment = dossierSetup.enqueueActions(({ context: { objection }, enqueue }) => {
  if (objection !== "upheld") return;
  enqueue({ type: "notify", params: { to: "agency", text: "objection.annul" } });
  enqueue({ type: "notify", params: { to: "subject", text: "subject.registered" } });
});

/** It is with the family, or will not be paid. */
export const settlePayout = dossierSetup.enqueueActions(({ context: { payouts = {} }, event, enqueue }) => {
  if (event.type !== "payout.settle") return;
  const payout = payouts[event.component];
  if (payout)
    enqueue.assign({ payouts: { ...payouts, [event.component]: { ...payout, state: event.state } } });
});

/** The dossier was wrong: money that is not with the family yet is called back, what was held is not paid. */
export const stopPayouts = dossierSetup.enqueueActions(({ context: { payouts = {} }, enqueue }) => {
  const held = Object.entries(payouts).filter(([, { state }]) => state === "held");
  const stopped = held.map(
    ([component, payout]) => [component, { ...payout, state: "stopped" as const }] as const,
  );
  if (held.length > 0) enqueue.assign({ payouts: { ...payouts, ...Object.fromEntries(stopped) } });
  for (const [component, { state }] of Object.entries(payouts))
    if (state === "due")
      enqueue({ type: "tell", params: { workflow: "payout", component, event: { type: "payout.stop" } } });
});
