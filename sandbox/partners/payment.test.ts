/** The payment platform: orders, its page, callbacks with their faults, refunds that count once, lists. */
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { createClient, newDataDir, startTestSandbox } from "../testing.ts";
import { signBody } from "./signed-post.ts";

type Taken = { path: string; body: string; signature: string };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function startPortal(...answers: number[]) {
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    if (request.url === "/_clock") return response.end(JSON.stringify({ now: "2031-01-02T08:30:00+07:00" }));
    taken.push({ path: request.url ?? "", body, signature: String(request.headers["x-signature"]) });
    response.writeHead(answers.shift() ?? 204).end();
  });
  await new Promise<void>((done) => server.listen(0, done));
  closing.push(() => new Promise((done) => server.close(done)));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, taken };
}

async function start(portalOrigin: string, dataDir = newDataDir()) {
  const sandbox = await startTestSandbox({ portalOrigin, dataDir });
  closing.push(() => sandbox.stop());
  const client = createClient(sandbox);
  const order = async (orderId = randomUUID(), amount = 24_000) => {
    const { body } = await client.change("/payments/orders", orderId, {
      ...{ orderId, caseCode: "G00.00.00-261116-000001", amount, lines: [{ id: "copies", amount }] },
      returnUrl: `${portalOrigin}/ho-so/x/thanh-toan?don=${orderId}`,
      callbackUrl: `${portalOrigin}/callbacks`,
    });
    return { orderId, ...(body.result as { payUrl: string; orderNumber: string }) };
  };
  const press = (payUrl: string, act: string) =>
    fetch(payUrl, { method: "POST", body: new URLSearchParams({ act }), redirect: "manual" });
  const get = async (path: string) => {
    const answer = await fetch(sandbox.origin + path, {
      headers: { authorization: "Bearer sandbox-partner-token" },
    });
    return { status: answer.status, body: answer.ok ? await answer.json() : undefined };
  };
  return { sandbox, client, order, press, get, dataDir };
}

test("an order is paid on its page once, the browser goes back, and a signed callback follows with legal time", async () => {
  const portal = await startPortal();
  const { sandbox, order, press, get } = await start(portal.origin);
  const { orderId, payUrl, orderNumber } = await order();
  expect(payUrl).toBe(`${sandbox.origin}/thanh-toan/${orderNumber}`);
  const page = await (await fetch(payUrl)).text();
  expect(page).toContain("24.000 đ");
  expect(page).toContain('value="pay"');
  expect((await get(`/payments/orders/${orderId}`)).body).toMatchObject({ state: "open", amount: 0 });
  for (let click = 0; click < 2; click++)
    expect((await press(payUrl, "pay")).headers.get("location")).toContain(`don=${orderId}`);
  await vi.waitFor(() => expect(portal.taken).toHaveLength(1));
  const [callback] = portal.taken;
  expect(callback!.signature).toBe(signBody(callback!.body, "sandbox-payment-secret"));
  expect(JSON.parse(callback!.body)).toEqual({
    ...{ messageId: expect.any(String), orderId, orderNumber, state: "paid", amount: 24_000 },
    paidAt: "2031-01-02T08:30:00+07:00",
  });
  expect((await get(`/payments/orders/${orderId}`)).body).toMatchObject({ state: "paid", amount: 24_000 });
  expect((await get("/payments/daily?day=2031-01-02")).body).toMatchObject([{ orderId, amount: 24_000 }]);
  expect((await get("/payments/daily?day=2031-01-03")).body).toEqual([]);
  expect((await get("/payments/daily?day=x")).status).toBe(400);
  expect(await (await fetch(`${sandbox.origin}/thanh-toan`)).text()).toContain("đã trả");
  expect((await fetch(`${sandbox.origin}/thanh-toan/TT99999999`)).status).toBe(404);
});

test("an order asked for again is the same order, and one given up is not paid any more", async () => {
  const portal = await startPortal();
  const { client, order, press, get } = await start(portal.origin);
  const first = await order();
  expect(await order(first.orderId)).toEqual(first);
  await press(first.payUrl, "cancel");
  await press(first.payUrl, "pay");
  expect((await get(`/payments/orders/${first.orderId}`)).body).toMatchObject({
    state: "cancelled",
    amount: 0,
  });
  expect((await get(`/payments/orders/${randomUUID()}`)).body).toMatchObject({ state: "unknown" });
  expect((await client.call("/payments/orders", {}, {})).status).toBe(400);
});

test("callbacks are late, doubled, forged at first or never sent, as the faults say", async () => {
  const portal = await startPortal();
  const { client, order, press } = await start(portal.origin);
  const fault = (mode: string) => client.fault("payment", mode, 1, 50);
  await fault("noCallback");
  await press((await order()).payUrl, "pay");
  await fault("twiceCallback");
  await press((await order()).payUrl, "pay");
  await vi.waitFor(() => expect(portal.taken).toHaveLength(2));
  expect(portal.taken[0]!.body).toBe(portal.taken[1]!.body);
  await fault("lateCallback");
  await press((await order()).payUrl, "pay");
  await vi.waitFor(() => expect(portal.taken).toHaveLength(3));
  await fault("wrongAmount");
  await press((await order()).payUrl, "pay");
  await vi.waitFor(() => expect(portal.taken).toHaveLength(4));
  expect(JSON.parse(portal.taken[3]!.body)).toMatchObject({ amount: 23_000 });
  expect((await client.fault("carrier", "noCallback", 1)).status).toBe(400);
});

test("a callback with a wrong signature is followed by the right one, also after a restart", async () => {
  const portal = await startPortal(401, 503, 503, 503, 503, 503, 503, 503);
  const first = await start(portal.origin);
  await first.client.fault("payment", "wrongSignature", 1);
  await first.press((await first.order()).payUrl, "pay");
  await vi.waitFor(() => expect(portal.taken.length).toBeGreaterThan(1));
  const good = portal.taken.map(
    ({ body, signature }) => signature === signBody(body, "sandbox-payment-secret"),
  );
  expect(good.slice(0, 2)).toEqual([false, true]);
  closing.pop();
  await first.sandbox.stop();
  const before = portal.taken.length;
  await start(portal.origin, first.dataDir);
  await vi.waitFor(() => expect(portal.taken.length).toBeGreaterThan(before));
});

test("a refund counts once under its own number, never exceeds what was paid, and fails while refunds are down", async () => {
  const portal = await startPortal();
  const { client, order, press, get } = await start(portal.origin);
  const { orderId, payUrl } = await order();
  const refund = (refundId: string, amount: number, id = orderId) =>
    client.change("/payments/refunds", randomUUID(), { refundId, orderId: id, caseCode: "x", amount });
  expect((await refund("r1", 8_000)).body).toMatchObject({ status: "refused", reasonCode: "notPaid" });
  expect((await refund("r1", 8_000, randomUUID())).body).toMatchObject({ reasonCode: "unknownOrder" });
  await press(payUrl, "pay");
  await client.fault("payment", "refundDown", 1);
  expect((await refund("r1", 8_000)).status).toBe(503);
  for (let time = 0; time < 2; time++)
    expect((await refund("r1", 8_000)).body).toMatchObject({ status: "accepted" });
  expect((await get(`/payments/orders/${orderId}`)).body).toMatchObject({ refunded: 8_000 });
  expect((await refund("r2", 16_001)).body).toMatchObject({ reasonCode: "tooMuch" });
  expect((await refund("r2", 16_000)).body).toMatchObject({ status: "accepted" });
  const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const { body } = await get(`/registers/payment/daily?day=${day}`);
  expect(body.filter(({ operation }: { operation: string }) => operation === "createRefund")).toHaveLength(3);
});

test("it can be down as a whole", async () => {
  const portal = await startPortal();
  const { client, get } = await start(portal.origin);
  await client.fault("payment", "down", 2);
  expect((await get(`/payments/orders/${randomUUID()}`)).status).toBe(503);
  expect((await get("/payments/daily?day=2031-01-02")).status).toBe(503);
  expect((await get("/payments/daily?day=2031-01-02")).status).toBe(200);
});
