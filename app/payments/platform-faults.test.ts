/**
 * Everything that goes wrong between the family, the payment platform and us, against the sandbox's platform: each fault ends in the
 * right state, with nothing lost, doubled or silently dropped.
 */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { actorOf, type CitizenViewer } from "#app/identity/viewer.ts";
import { redrive } from "#app/registries/redrive.server.ts";
import { signBody } from "#app/registries/signed-body.ts";
import { getStuckPage } from "#app/registries/stuck-page.server.ts";
import { contextOf, copies, copyFee, fileForCounter, register, send } from "#app/testing/counter.ts";
import { officerViewer } from "#app/testing/desk.ts";
import {
  ordersOf,
  type Platform,
  payOnPlatform,
  payUrlOf,
  standingOf,
  startPlatform,
  work,
} from "#app/testing/payments.ts";
import { addViewer, monday, officerActor } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { runDueTimers } from "#app/workflow/timers.server.ts";
import { getIncidentsPage } from "../reconciliation/incidents.server.ts";
import { reconcile } from "../reconciliation/reconcile.server.ts";
import { queueDueOrders } from "./due-orders.server.ts";
import { checkOrder } from "./order-status.server.ts";
import { payOnDelivery } from "./pay-on-delivery.server.ts";
import { getPaymentPage } from "./payment-page.server.ts";
import { receiveCallback } from "./receive-callback.server.ts";
import { reconcilePayments } from "./reconcile-payments.server.ts";
import { startPayment } from "./start-payment.server.ts";
import { moveCash } from "./take-cash.server.ts";
import { watchMoney } from "./watch-money.server.ts";

let platform: Platform;
let mother: CitizenViewer;

beforeAll(async () => {
  platform = await startPlatform();
  mother = await addViewer(platform.portal);
}, 120_000);
afterAll(() => platform.close());
beforeEach(async () => {
  platform.portal.setTime(monday);
  platform.taken.length = 0;
  await platform.calm();
});

const hour = 3_600_000;
const later = (hours: number) => new Date(monday.getTime() + hours * hour);

/** A dossier with three copies for 24.000 đ; `ready`: civil status is registered and the fee is due. */
async function filed({ ready = true, post = false } = {}) {
  const { portal } = platform;
  const dossier = await fileForCounter(portal, mother, {
    charges: copyFee,
    ...(post && { channels: { [copies]: "post" }, address: true }),
  });
  if (ready) await register(portal, dossier.id);
  await work(portal);
  return dossier;
}
type Dossier = Awaited<ReturnType<typeof filed>>;
const standing = ({ id }: Pick<Dossier, "id">) => standingOf(platform.portal, id);
const stateOf = async (dossier: Pick<Dossier, "id">) => (await standing(dossier)).state;
const copiesOf = async ({ id }: Pick<Dossier, "id">) =>
  (await contextOf(platform.portal, id)).results[copies];
const notices = async ({ id }: Pick<Dossier, "id">, channel = "inbox") =>
  (
    await platform.portal.sql<{ text: string }[]>`
      select text from notifications where dossier_id = ${id} and channel = ${channel} and text like 'payment.%' order by created_at, id`
  ).map(({ text }) => text);
const incidents = async ({ id }: Pick<Dossier, "id">) =>
  (
    await platform.portal.sql<{ text: string }[]>`
      select kind || case when closed_at is null then ' open' else ' closed' end as text from incidents where dossier_id = ${id} order by opened_at, id`
  ).map(({ text }) => text);
const orderOf = async ({ caseCode }: Dossier) =>
  (await ordersOf(platform)).filter((order) => order.caseCode === caseCode);
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const page = (dossier: Dossier, order: string | null = null) =>
  getPaymentPage(platform.portal, mother, dossier, order);
const orderId = (location: string) => new URL(location).searchParams.get("don");

it("[cap D6] asks for the fee when the part is done, takes the payment and lets the copies go", async () => {
  const dossier = await filed();
  expect(await standing(dossier)).toMatchObject({ state: "due", amount: 24_000, paid: null });
  expect(await copiesOf(dossier)).toMatchObject({ held: true, ready: true });
  const back = await payOnPlatform(platform, dossier);
  expect(back).toBe(
    `${platform.portal.env.PUBLIC_ORIGIN}/ho-so/${dossier.caseCode}/thanh-toan?don=${orderId(back)}`,
  );
  await platform.called(1);
  await work(platform.portal);
  const { state, paid, dueAt } = await standing(dossier);
  expect([state, dueAt, paid?.receiptNumber]).toEqual([
    "paid",
    null,
    (await orderOf(dossier))[0]?.orderNumber,
  ]);
  expect(await copiesOf(dossier)).not.toHaveProperty("held");
  expect(await notices(dossier)).toEqual(["payment.due", "payment.received"]);
  const officer = await officerActor(platform.portal, "reception-a");
  await send(platform.portal, dossier.id, officer, { type: "result.handOver", resultId: copies });
  await work(platform.portal);
  expect(await stateOf(dossier)).toBe("delivered");
});

it("[case L03] charges nothing when nothing is to be paid: there is no payment step", async () => {
  const dossier = await fileForCounter(platform.portal, mother, {});
  await register(platform.portal, dossier.id);
  await work(platform.portal);
  const shown = await page(dossier);
  expect(shown).toMatchObject({ payment: null, may: { platform: false, onDelivery: false } });
  expect(shown.fees.length).toBeGreaterThan(0);
  expect(shown.fees.every(({ sum, ground }) => sum === 0 && ground)).toBe(true);
  expect(await startPayment(platform.portal, dossier)).toEqual({ problem: "notPayable" });
});

it("counts a callback once that comes twice", async () => {
  await platform.fault("twiceCallback");
  const dossier = await filed();
  await payOnPlatform(platform, dossier);
  await platform.called(2);
  await work(platform.portal);
  expect(platform.taken).toEqual([204, 204]);
  expect(await standing(dossier)).toMatchObject({ state: "paid", refunds: [] });
});

it("is not confused by a callback that comes before the browser", async () => {
  const dossier = await filed();
  const back = await payOnPlatform(platform, dossier);
  await platform.called(1);
  expect(await page(dossier, orderId(back))).toMatchObject({ returned: "paid", payment: { state: "paid" } });
});

it("asks the platform itself when the browser is there before the callback, and never believes the browser", async () => {
  await platform.fault("noCallback", 2);
  const dossier = await filed();
  const url = await payUrlOf(startPayment(platform.portal, dossier));
  const order = (await orderOf(dossier))[0]?.orderId ?? "";
  expect(await page(dossier, order)).toMatchObject({ returned: "open", payment: { state: "due" } });
  await platform.press(url, "pay");
  await platform.fault("down", 1);
  expect(await page(dossier, order)).toMatchObject({ returned: "silent", payment: { state: "due" } });
  expect(await page(dossier, order)).toMatchObject({ returned: "paid", payment: { state: "paid" } });
  const other = await filed();
  expect(await page(other, order)).toMatchObject({ returned: null, payment: { state: "due" } });
});

it("learns of a payment whose callback never comes, after a quarter of an hour", async () => {
  await platform.fault("noCallback");
  const dossier = await filed();
  await payOnPlatform(platform, dossier);
  await work(platform.portal);
  expect(await stateOf(dossier)).toBe("due");
  platform.portal.setTime(later(0.2));
  await queueDueOrders(platform.portal);
  await work(platform.portal);
  expect(await stateOf(dossier)).toBe("due");
  platform.portal.setTime(later(0.26));
  await queueDueOrders(platform.portal);
  await work(platform.portal);
  expect(await stateOf(dossier)).toBe("paid");
});

it("finds it in the platform's list of the day when the platform could not be asked either", async () => {
  await platform.fault("noCallback");
  const dossier = await filed();
  await payOnPlatform(platform, dossier);
  await platform.fault("down", 3);
  for (const hours of [0.26, 1.1, 24.1]) {
    platform.portal.setTime(later(hours));
    await queueDueOrders(platform.portal);
    await work(platform.portal);
  }
  await platform.calm();
  expect(await stateOf(dossier)).toBe("due");
  await reconcilePayments(platform.portal, "2026-11-16");
  await work(platform.portal);
  expect(await stateOf(dossier)).toBe("paid");
  expect(await incidents(dossier)).toEqual(["differentState closed"]);
});

it("takes an order of the list that our book has lost for the dossier that it names", async () => {
  await platform.fault("noCallback");
  const dossier = await filed();
  await payOnPlatform(platform, dossier);
  await platform.portal
    .sql`delete from payment_attempts where payment_id = ${(await standing(dossier)).paymentId}`;
  await reconcilePayments(platform.portal, "2026-11-16");
  expect(await stateOf(dossier)).toBe("paid");
  expect(await incidents(dossier)).toEqual(["missingHere closed"]);
});

it("refuses a callback with a wrong signature and takes the right one after it", async () => {
  await platform.fault("wrongSignature");
  const dossier = await filed();
  await payOnPlatform(platform, dossier);
  await platform.called(1);
  expect(platform.taken[0]).toBe(401);
  await platform.called(2);
  expect(platform.taken).toEqual([401, 204]);
  expect(await stateOf(dossier)).toBe("paid");
});

it("changes nothing for a forged, a broken or a stranger's callback", async () => {
  const dossier = await filed();
  await payUrlOf(startPayment(platform.portal, dossier));
  const [order] = await orderOf(dossier);
  const message = {
    messageId: uuidv7(),
    orderId: order!.orderId,
    orderNumber: order!.orderNumber,
    state: "paid",
    amount: 24_000,
  };
  const body = JSON.stringify(message);
  const sign = (text: string) => signBody(platform.portal.env.PAYMENT_SECRET, text);
  const tries: [string, string | null, number][] = [
    [body, null, 401],
    [body, signBody("another secret of a stranger", body), 401],
    [body.replace("24000", "1"), sign(body), 401],
    ["{", sign("{"), 400],
    [JSON.stringify({ ...message, amount: 0 }), sign(JSON.stringify({ ...message, amount: 0 })), 400],
    ...[JSON.stringify({ ...message, orderId: uuidv7() })].map((text): [string, string, number] => [
      text,
      sign(text),
      404,
    ]),
  ];
  for (const [text, signature, status] of tries)
    expect(await receiveCallback(platform.portal, text, signature), text).toBe(status);
  expect(await standing(dossier)).toMatchObject({ state: "due", paid: null, refunds: [] });
});

it("does not take another amount as payment: told, given back, and still to be paid", async () => {
  await platform.fault("wrongAmount");
  const dossier = await filed();
  await payOnPlatform(platform, dossier);
  await platform.called(1);
  expect(await incidents(dossier)).toEqual(["wrongAmount open"]);
  await work(platform.portal);
  const { state, refunds } = await standing(dossier);
  expect([state, refunds.map(({ state, refundAmount }) => [state, refundAmount])]).toEqual([
    "due",
    [["refunded", 23_000]],
  ]);
  expect(await notices(dossier)).toEqual(["payment.due", "payment.mismatched", "payment.refunded"]);
  expect(await incidents(dossier)).toEqual(["wrongAmount closed"]);
  await payOnPlatform(platform, dossier);
  await platform.called(2);
  await work(platform.portal);
  expect(await stateOf(dossier)).toBe("paid");
  expect((await orderOf(dossier)).map(({ end, refunded }) => (end?.amount ?? 0) - refunded)).toEqual([
    0, 24_000,
  ]);
});

it("a double click and two browsers at once get the same order", async () => {
  const dossier = await filed();
  const urls = await Promise.all([1, 2, 3, 4].map(() => payUrlOf(startPayment(platform.portal, dossier))));
  expect(new Set(urls).size).toBe(1);
  expect(await orderOf(dossier)).toHaveLength(1);
  await Promise.all(urls.map((url) => platform.press(url, "pay")));
  await platform.called(1);
  await work(platform.portal);
  expect(await standing(dossier)).toMatchObject({ state: "paid", refunds: [] });
});

it("gives a second order's money back whole, by the platform", async () => {
  const dossier = await filed();
  const first = await payUrlOf(startPayment(platform.portal, dossier));
  // The first order was given up on our side, and is paid all the same.
  await platform.portal
    .sql`update payment_attempts set state = 'closed' where payment_id = ${(await standing(dossier)).paymentId}`;
  const second = await payUrlOf(startPayment(platform.portal, dossier));
  expect(second).not.toBe(first);
  await platform.press(second, "pay");
  await platform.press(first, "pay");
  await platform.called(2);
  await work(platform.portal);
  expect(
    (await orderOf(dossier)).reduce((sum, { end, refunded }) => sum + (end?.amount ?? 0) - refunded, 0),
  ).toBe(24_000);
  const { state, refunds } = await standing(dossier);
  expect([state, refunds.length, refunds[0]?.state]).toEqual(["paid", 1, "refunded"]);
});

it("a cancelled order ends there, also when its callback is lost, and another one can be paid", async () => {
  await platform.fault("noCallback");
  const dossier = await filed();
  const back = await payOnPlatform(platform, dossier, "cancel");
  expect(await page(dossier, orderId(back))).toMatchObject({
    returned: "cancelled",
    payment: { state: "due" },
  });
  await payOnPlatform(platform, dossier);
  await platform.called(1);
  expect(await stateOf(dossier)).toBe("paid");
  expect(await orderOf(dossier)).toHaveLength(2);
});

it("says that the platform is down, keeps everything, and lets the family pay on collection", async () => {
  await platform.fault("down", 1);
  const dossier = await filed();
  expect(await startPayment(platform.portal, dossier)).toEqual({ problem: "down" });
  expect(await page(dossier)).toMatchObject({
    payment: { state: "due" },
    may: { platform: true, onDelivery: true },
  });
  const commandId = uuidv7();
  await payOnDelivery(platform.portal, mother, dossier.id, commandId);
  await payOnDelivery(platform.portal, mother, dossier.id, commandId);
  await work(platform.portal);
  expect(await stateOf(dossier)).toBe("onDelivery");
  expect(await copiesOf(dossier)).not.toHaveProperty("held");
});

const lapse = async () => {
  platform.portal.setTime(new Date("2026-11-27T00:00:01+07:00"));
  while ((await runDueTimers(platform.portal)) > 0);
  await work(platform.portal);
};

it("drops unpaid copies after seven working days, tells the family, and gives money back that comes later", async () => {
  const dossier = await filed();
  const url = await payUrlOf(startPayment(platform.portal, dossier));
  platform.portal.setTime(new Date("2026-11-26T23:59:59+07:00"));
  await runDueTimers(platform.portal);
  expect(await stateOf(dossier)).toBe("due");
  await lapse();
  expect(await stateOf(dossier)).toBe("lapsed");
  const { results, parts } = await contextOf(platform.portal, dossier.id);
  expect([results[copies]?.dropped, parts.birthRegistration?.verdict]).toEqual([true, "done"]);
  expect(await notices(dossier)).toContain("payment.lapsed");
  await platform.press(url, "pay");
  await platform.called(1);
  await work(platform.portal);
  expect((await orderOf(dossier))[0]).toMatchObject({ refunded: 24_000 });
  expect(await notices(dossier)).toContain("payment.refunded");
});

it("gives back what was paid for a part that is refused", async () => {
  const dossier = await filed({ ready: false });
  await payOnPlatform(platform, dossier);
  await platform.called(1);
  await work(platform.portal);
  expect(await stateOf(dossier)).toBe("paid");
  const officer = await officerActor(platform.portal, "reception-a");
  await send(platform.portal, dossier.id, officer, { type: "dossier.refuse", ground: "other" });
  await work(platform.portal);
  expect(await stateOf(dossier)).toBe("undone");
  expect((await orderOf(dossier))[0]).toMatchObject({ refunded: 24_000 });
  expect(await watchMoney(platform.portal)).toBe(0);
});

/** A payment of a withdrawn dossier whose money the platform does not pay back. */
async function stuckRefund() {
  const { portal } = platform;
  portal.setTime(monday);
  const dossier = await filed({ ready: false });
  const before = platform.taken.length;
  await payOnPlatform(platform, dossier);
  await platform.called(before + 1);
  await work(portal);
  await platform.fault("refundDown", 5);
  await send(portal, dossier.id, actorOf(mother), { type: "dossier.withdraw" });
  await work(portal);
  for (const minutes of [2, 8, 25, 90]) {
    portal.setTime(later(minutes / 60));
    await runDueTimers(portal);
    await work(portal);
  }
  await platform.calm();
  return dossier;
}
const manager = () => officerViewer(platform.portal, "manager");

it("tries a refund again, then leaves it to the manager, whose second try gives the money back once", async () => {
  const dossier = await stuckRefund();
  const { paymentId, refunds } = await standing(dossier);
  expect(refunds).toMatchObject([{ state: "refunding", refundAmount: 24_000 }]);
  const t = translator("vi");
  const { rows } = await getStuckPage(platform.portal, await manager(), new URLSearchParams(), t);
  const row = rows.find(({ workflowId }) => workflowId === paymentId)!;
  expect(row).toMatchObject({
    part: "Trả lại tiền cho người nộp",
    partner: "Nền tảng thanh toán",
    attempts: 5,
  });
  const { workflowId, component, seq, commandId } = row;
  const posted = form({ workflowId, component, seq, commandId, reason: "Nền tảng đã chạy lại" });
  expect(await redrive(platform.portal, await manager(), posted)).toEqual({ done: true });
  await work(platform.portal);
  expect((await orderOf(dossier))[0]).toMatchObject({ refunded: 24_000 });
  expect((await standing(dossier)).refunds).toMatchObject([{ state: "refunded" }]);
  expect(
    await reconcile(platform.portal, { partner: "payment", operations: ["createRefund"] }, "2026-11-16"),
  ).toBe(0);
});

it("gives money back in cash when the platform cannot, but not when it has done so after all", async () => {
  const { portal } = platform;
  const reception = await officerViewer(portal, "reception-a");
  const cash = () =>
    form({ act: "give", commandId: uuidv7(), refund: "refund1", person: "TRẦN THỊ THỬ", counted: "yes" });
  const dossier = await stuckRefund();
  expect(await moveCash(portal, reception, dossier, cash())).toEqual({ given: "refund1" });
  expect((await standing(dossier)).refunds).toMatchObject([{ state: "refunded" }]);
  expect(await moveCash(portal, reception, dossier, cash())).toEqual({ moved: true });
  const other = await stuckRefund();
  const [order] = await orderOf(other);
  const { paymentId } = await standing(other);
  await platform.client.change("/payments/refunds", uuidv7(), {
    refundId: `${paymentId}:refund1`,
    ...{ orderId: order!.orderId, caseCode: other.caseCode, amount: 24_000 },
  });
  expect(await moveCash(portal, reception, other, cash())).toEqual({ moved: true });
  expect((await standing(other)).refunds).toMatchObject([{ state: "refunded" }]);
  const b = await officerViewer(portal, "reception-b");
  await expect(moveCash(portal, b, await stuckRefund(), cash())).rejects.toMatchObject({ status: 403 });
});

it("[cap D7] opens an incident when a refund is not made within five working days, and tells the desk", async () => {
  const { portal } = platform;
  const dossier = await stuckRefund();
  portal.setTime(new Date("2026-11-23T17:00:01+07:00"));
  while ((await runDueTimers(portal)) > 0);
  await work(portal);
  expect(await incidents(dossier)).toEqual(["refundLate open"]);
  expect(await notices(dossier, "agency")).toEqual(["payment.refundLate"]);
  expect(await watchMoney(portal)).toBeGreaterThan(0);
  expect(await incidents(dossier)).toContain("owedToFamily open");
  const { rows } = await getIncidentsPage(portal, await manager(), new URLSearchParams(), translator("vi"));
  expect(rows.map(({ kind }) => kind)).toContain("Quá hạn trả lại tiền");
  const reception = await officerViewer(portal, "reception-a");
  const cash = form({
    act: "give",
    commandId: uuidv7(),
    refund: "refund1",
    person: "TRẦN THỊ THỬ",
    counted: "yes",
  });
  await moveCash(portal, reception, dossier, cash);
  expect(await incidents(dossier)).toEqual(["refundLate closed", "owedToFamily closed"]);
});

it("[cap D7] the night watch finds money that is kept for what was not done, whatever the machine believes", async () => {
  const { portal } = platform;
  const dossier = await filed({ ready: false });
  await payOnPlatform(platform, dossier);
  await platform.called(1);
  await work(portal);
  await send(portal, dossier.id, actorOf(mother), { type: "dossier.withdraw" });
  // The news of it is lost for good.
  await portal.sql`delete from graphile_worker._private_jobs`;
  portal.setTime(new Date("2026-11-23T16:00:00+07:00"));
  await watchMoney(portal);
  expect(await incidents(dossier)).toEqual([]);
  portal.setTime(new Date("2026-11-23T17:00:01+07:00"));
  await watchMoney(portal);
  expect(await incidents(dossier)).toEqual(["owedToFamily open"]);
});

it("takes cash at the counter once, with a receipt number, and gives back what comes from the platform beside it", async () => {
  const { portal } = platform;
  const reception = await officerViewer(portal, "reception-a");
  const dossier = await filed();
  const url = await payUrlOf(startPayment(portal, dossier));
  const fields = {
    act: "take",
    commandId: uuidv7(),
    amount: "24000",
    person: "TRẦN THỊ THỬ",
    counted: "yes",
  };
  expect(await moveCash(portal, reception, dossier, form({ ...fields, counted: "" }))).toMatchObject({
    errors: { counted: "payments:error.counted" },
  });
  for (let click = 0; click < 2; click++)
    expect(await moveCash(portal, reception, dossier, form(fields))).toEqual({ taken: fields.commandId });
  expect((await standing(dossier)).paid).toMatchObject({
    ...{ channel: "counter", received: 24_000, receiptNumber: `${dossier.caseCode}-T1` },
  });
  const again = form({ ...fields, commandId: uuidv7() });
  expect(await moveCash(portal, reception, dossier, again)).toEqual({ moved: true });
  await platform.press(url, "pay");
  await platform.called(1);
  await work(portal);
  expect((await orderOf(dossier))[0]).toMatchObject({ refunded: 24_000 });
  expect(await stateOf(dossier)).toBe("paid");
  const b = await officerViewer(portal, "reception-b");
  await expect(
    moveCash(portal, b, await filed(), form({ ...fields, commandId: uuidv7() })),
  ).rejects.toMatchObject({
    status: 403,
  });
});

it("takes no cash under the number of an order, whose own money would then count for nothing", async () => {
  const { portal } = platform;
  const reception = await officerViewer(portal, "reception-a");
  const dossier = await filed();
  const url = await payUrlOf(startPayment(portal, dossier));
  const [order] = await orderOf(dossier);
  const typed = { act: "take", amount: "24000", person: "TRẦN THỊ THỬ", counted: "yes" };
  const sent = form({ ...typed, commandId: order!.orderId });
  expect(await moveCash(portal, reception, dossier, sent)).toEqual({ moved: true });
  await platform.press(url, "pay");
  await platform.called(1);
  expect((await standing(dossier)).paid).toMatchObject({ channel: "platform", received: 24_000 });
});

it("asks about an order as often as anybody wants without counting it twice", async () => {
  const dossier = await filed();
  await payOnPlatform(platform, dossier);
  await platform.called(1);
  const [order] = await orderOf(dossier);
  await Promise.all([1, 2, 3].map(() => checkOrder(platform.portal, order!.orderId)));
  await reconcilePayments(platform.portal, "2026-11-16");
  await work(platform.portal);
  expect(await standing(dossier)).toMatchObject({ state: "paid", refunds: [] });
  await vi.waitFor(async () => expect(await incidents(dossier)).toEqual([]));
});
