/** The treasury that pays families: each order once, its news until they are taken, every way in which money comes back. */
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { createClient, newDataDir, startTestSandbox } from "../testing.ts";
import { signBody } from "./signed-post.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Told = { orderId: string; state: string; reason?: string; messageId: string };

/** A portal that refuses its first calls with these statuses. */
async function startPortal(...refusals: number[]) {
  const taken: Told[] = [];
  const portal = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.url !== "/api/v1/partners/treasury/callbacks") return response.writeHead(404).end();
      const status = refusals.shift() ?? 204;
      if (request.headers["x-signature"] !== signBody(body, "sandbox-treasury-secret"))
        return response.writeHead(401).end();
      if (status === 204) taken.push(JSON.parse(body));
      return response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => portal.listen(0, resolve));
  closing.push(() => new Promise((resolve) => portal.close(resolve)));
  return { taken, origin: `http://localhost:${(portal.address() as AddressInfo).port}` };
}

async function start(portalOrigin: string, dataDir = newDataDir()) {
  const sandbox = await startTestSandbox({ portalOrigin, dataDir });
  closing.push(() => sandbox.stop());
  const client = createClient(sandbox);
  const body = (orderId: string, more: object = {}) => ({
    ...{ orderId, caseCode: "G00.00.00-261116-000001", amount: 10_800_000 },
    ...{ way: "bank", receiver: "PHẠM VĂN TRẢI NGHIỆM" },
    account: { number: "0123456789", bankName: "Ngân hàng Trình diễn", holder: "PHẠM VĂN TRẢI NGHIỆM" },
    ...more,
  });
  const order = (orderId: string, more: object = {}) =>
    client.change("/treasury/payouts", randomUUID(), body(orderId, more));
  const cancel = (orderId: string) => client.change("/treasury/cancellations", randomUUID(), { orderId });
  const get = async (path: string) => {
    const headers = { authorization: "Bearer sandbox-partner-token" };
    return (await fetch(sandbox.origin + path, { headers })).json();
  };
  const until = (orderId: string, state: string) =>
    vi.waitFor(async () => expect(await get(`/treasury/orders/${orderId}`)).toMatchObject({ state }), {
      timeout: 5_000,
    });
  return { sandbox, client, dataDir, order, cancel, get, until };
}

test("an order is sent and paid, told step by step, once however often it is asked for", async () => {
  const { origin, taken } = await startPortal(503);
  const { order, until, get } = await start(origin);
  const id = randomUUID();
  const first = await order(id);
  expect(await order(id)).toEqual(first);
  await until(id, "paid");
  await vi.waitFor(() => expect(taken).toHaveLength(2));
  expect(taken.map(({ state }) => state).sort()).toEqual(["paid", "sent"]);
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  expect(await get(`/treasury/daily?day=${today}`)).toMatchObject([{ orderId: id, amount: 10_800_000 }]);
  expect((await order(randomUUID(), { account: undefined })).status).toBe(400);
  expect((await order(randomUUID(), { way: "post", account: undefined })).status).toBe(400);
});

test("an account whose number ends in 0000 is always unknown to the bank, and other reasons come by fault", async () => {
  const { origin, taken } = await startPortal();
  const { order, until, client } = await start(origin);
  const [bad, closed] = [randomUUID(), randomUUID()];
  await order(bad, { account: { number: "9990000", bankName: "x", holder: "A" } });
  await until(bad, "returned");
  expect((await client.fault("treasury", "accountClosed", 1)).status).toBe(204);
  await order(closed);
  await until(closed, "returned");
  await vi.waitFor(() =>
    expect(taken.filter(({ state }) => state === "returned").map(({ reason }) => reason)).toEqual([
      ...["accountUnknown", "accountClosed"],
    ]),
  );
  expect((await client.fault("payment", "accountClosed", 1)).status).toBe(400);
  expect((await client.fault("payment", "outOfOrder", 1)).status).toBe(400);
});

test("money is called off until it has left, also before its order arrives", async () => {
  const { origin } = await startPortal();
  const { order, cancel, client, until } = await start(origin);
  const [held, late, left] = [randomUUID(), randomUUID(), randomUUID()];
  await client.fault("treasury", "held", 1);
  await order(held);
  expect((await cancel(held)).body).toMatchObject({ status: "accepted" });
  await until(held, "cancelled");
  expect((await cancel(late)).body).toMatchObject({ status: "accepted" });
  expect((await order(late)).body).toMatchObject({ status: "refused", reasonCode: "cancelled" });
  await client.fault("treasury", "underWay", 1);
  await order(left);
  await until(left, "sent");
  expect((await cancel(left)).body).toMatchObject({ status: "refused", reasonCode: "alreadySent" });
});

test("orders that were under way go on after a restart, and nothing is told twice that was taken", async () => {
  const { origin, taken } = await startPortal();
  const first = await start(origin);
  await first.client.fault("treasury", "held", 1);
  const id = randomUUID();
  await first.order(id);
  closing.pop();
  await first.sandbox.stop();
  const second = await start(origin, first.dataDir);
  expect((await second.client.call(`/kho-bac/${id}`, { state: "sent" })).status).toBe(204);
  expect((await second.client.call(`/kho-bac/${id}`, { state: "sent" })).status).toBe(409);
  await second.until(id, "paid");
  await vi.waitFor(() => expect(taken.map(({ state }) => state)).toEqual(["sent", "paid"]));
  expect(await (await fetch(`${second.sandbox.origin}/kho-bac`)).text()).toContain("đã đến người nhận");
});
