/** The carrier's scans on their way to a small portal of our own. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import type { Sandbox } from "../sandbox.ts";
import { createClient, newDataDir, samples, startTestSandbox } from "../testing.ts";
import { itemNumber } from "./carrier-orders.ts";
import { signBody } from "./signed-post.ts";

type Taken = { body: string; signature: string; path: string };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Takes scans; `answers` are its status codes in turn, 200 after them. Knows the legal time. */
async function startPortal(...answers: number[]) {
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (request.url === "/_clock") {
      return response.end(JSON.stringify({ now: "2026-11-20T10:00:00+07:00" }));
    }
    taken.push({ body, signature: String(request.headers["x-signature"]), path: request.url ?? "" });
    return response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((done) => server.listen(0, done));
  closing.push(() => new Promise((done) => server.close(done)));
  const scans = () => taken.map(({ body }) => JSON.parse(body) as { state: string; sequence: number });
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, taken, scans };
}

async function start(portalOrigin: string, dataDir = newDataDir()) {
  const sandbox = await startTestSandbox({ portalOrigin, dataDir });
  closing.push(() => sandbox.stop());
  const client = createClient(sandbox);
  const scan = (item: string, state: string) => client.call(`/buu-chinh/${item}/scan`, { state });
  const order = async (key = "o1") =>
    (await client.change("/carrier/orders", key, samples.order)).body.result.itemNumber as string;
  return { sandbox, client, scan, order, dataDir };
}

const stopNow = async (sandbox: Sandbox) => {
  closing.pop();
  await sandbox.stop();
};

test("item numbers are S10 numbers with their check digit", () => {
  expect(itemNumber(47_312_482)).toBe("EM473124829VN");
  expect(itemNumber(10_000_001)).toMatch(/^EM\d{9}VN$/);
});

test("a scan reaches the portal signed, with legal time", async () => {
  const portal = await startPortal();
  const { order, scan } = await start(portal.origin);
  const item = await order();
  const { body } = await scan(item, "pickedUp");
  await vi.waitFor(() => expect(portal.taken).toHaveLength(1));
  const [first] = portal.taken;
  expect(first!.path).toBe("/api/v1/partners/carrier/scans");
  expect(first!.signature).toBe(signBody(first!.body, "sandbox-carrier-secret"));
  expect(JSON.parse(first!.body)).toEqual({
    messageId: body.messageId,
    itemNumber: item,
    state: "pickedUp",
    at: "2026-11-20T10:00:00+07:00",
    sequence: 1,
  });
});

test("a scan the portal does not take is sent again until it does, later ones wait their turn", async () => {
  const portal = await startPortal(503, 500, 404);
  const { order, scan } = await start(portal.origin);
  const item = await order();
  await scan(item, "pickedUp");
  await scan(item, "onTheWay");
  await vi.waitFor(() =>
    expect(portal.scans().map(({ state }) => state)).toEqual([
      "pickedUp",
      "pickedUp",
      "pickedUp",
      "pickedUp",
      "onTheWay",
    ]),
  );
});

test("scans not yet taken are sent after a restart, taken ones are not", async () => {
  const portal = await startPortal(200, 503, 503, 503, 503, 503, 503, 503, 503, 503);
  const first = await start(portal.origin);
  const item = await first.order();
  await first.scan(item, "pickedUp");
  await first.scan(item, "onTheWay");
  await vi.waitFor(() => expect(portal.taken.length).toBeGreaterThanOrEqual(3));
  await stopNow(first.sandbox);
  const calm = await startPortal();
  const second = await start(calm.origin, first.dataDir);
  await vi.waitFor(() => expect(calm.scans()).toMatchObject([{ state: "onTheWay", sequence: 2 }]));
  expect(await second.order("o2")).not.toBe(item);
});

test("duplicate sends each scan twice with the same message id", async () => {
  const portal = await startPortal();
  const { client, order, scan } = await start(portal.origin);
  const item = await order();
  await client.fault("carrier", "duplicate", 1);
  await scan(item, "pickedUp");
  await scan(item, "onTheWay");
  await vi.waitFor(() => expect(portal.scans().map(({ sequence }) => sequence)).toEqual([1, 1, 2]));
  expect(portal.taken[0]!.body).toBe(portal.taken[1]!.body);
});

test("outOfOrder lets the next scan overtake", async () => {
  const portal = await startPortal();
  const { client, order, scan } = await start(portal.origin);
  const item = await order();
  await client.fault("carrier", "outOfOrder", 1);
  await scan(item, "pickedUp");
  await scan(item, "onTheWay");
  await scan(item, "delivered");
  await vi.waitFor(() => expect(portal.scans()).toHaveLength(3));
  expect(portal.scans().map(({ sequence }) => sequence)).toEqual([2, 1, 3]);
});

test("a held scan goes by itself when nothing overtakes it", async () => {
  const portal = await startPortal();
  const { client, order, scan } = await start(portal.origin);
  const item = await order();
  await client.fault("carrier", "outOfOrder", 1);
  await scan(item, "pickedUp");
  await vi.waitFor(() => expect(portal.scans()).toMatchObject([{ sequence: 1 }]));
});

test("the carrier's page shows a button per scan that can follow, and works as a plain form", async () => {
  const portal = await startPortal();
  const { sandbox, order } = await start(portal.origin);
  const item = await order();
  const show = async () => (await fetch(`${sandbox.origin}/buu-chinh`)).text();
  expect(await show()).toContain("Quét: đã lấy hàng");
  const answer = await fetch(`${sandbox.origin}/buu-chinh/${item}/scan`, {
    method: "POST",
    body: new URLSearchParams({ state: "onTheWay" }),
    redirect: "manual",
  });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/buu-chinh"]);
  const after = await show();
  expect(after).toContain("Quét: phát thành công");
  expect(after).toContain("Quét: phát thất bại");
  expect(after).not.toContain("Quét: đã lấy hàng");
});

test("nothing follows a delivered parcel, and unknown parcels are refused", async () => {
  const portal = await startPortal();
  const { order, scan } = await start(portal.origin);
  const item = await order();
  expect((await scan(item, "delivered")).status).toBe(200);
  expect((await scan(item, "delivered")).status).toBe(409);
  expect((await scan("EM000000000VN", "pickedUp")).status).toBe(404);
  expect((await scan(item, "vanished")).status).toBe(400);
});

const scanned = (client: Awaited<ReturnType<typeof start>>["client"], item: string, body: object) =>
  client.call(`/buu-chinh/${item}/scan`, body);

test("lostScan never tells the portal, not even after a restart", async () => {
  const portal = await startPortal();
  const first = await start(portal.origin);
  const item = await first.order();
  await first.client.fault("carrier", "lostScan", 1);
  await first.scan(item, "pickedUp");
  await first.scan(item, "onTheWay");
  await vi.waitFor(() => expect(portal.scans().map(({ sequence }) => sequence)).toEqual([2]));
  await stopNow(first.sandbox);
  const second = await start(portal.origin, first.dataDir);
  await second.scan(item, "delivered");
  await vi.waitFor(() => expect(portal.scans().map(({ sequence }) => sequence)).toEqual([2, 3]));
  expect(await (await fetch(`${second.sandbox.origin}/buu-chinh`)).text()).toContain("không báo cho cổng");
});

test("lateScan comes when later ones are long there", async () => {
  const portal = await startPortal();
  const { client, order, scan } = await start(portal.origin);
  const item = await order();
  await client.fault("carrier", "lateScan", 1, 400);
  await scan(item, "pickedUp");
  await scan(item, "onTheWay");
  await scan(item, "delivered");
  await vi.waitFor(() => expect(portal.scans()).toHaveLength(3));
  expect(portal.scans().map(({ sequence }) => sequence)).toEqual([2, 3, 1]);
});

test("a parcel is called off until the postman has it", async () => {
  const { client, order, scan } = await start("http://localhost:9");
  const [early, late] = [await order("o1"), await order("o2")];
  const cancel = async (key: string, itemNumber: string) =>
    (await client.change("/carrier/cancellations", key, { itemNumber })).body;
  expect(await cancel("c1", early)).toMatchObject({ status: "accepted" });
  expect((await scan(early, "pickedUp")).status).toBe(409);
  await scan(late, "pickedUp");
  expect(await cancel("c2", late)).toMatchObject({ status: "refused", reasonCode: "alreadyPickedUp" });
  expect(await cancel("c3", "EM000000000VN")).toMatchObject({ reasonCode: "unknownItem" });
});

test("a failed delivery says why, a lost parcel may be found where it came to rest", async () => {
  const portal = await startPortal();
  const { client, order, scan } = await start(portal.origin);
  const item = await order();
  await scanned(client, item, { state: "failed", reason: "addressWrong" });
  await vi.waitFor(() => expect(portal.scans()).toMatchObject([{ state: "failed", reason: "addressWrong" }]));
  await scan(item, "lost");
  expect((await scan(item, "onTheWay")).status).toBe(409);
  expect((await scan(item, "returned")).status).toBe(200);
});

test("cash is collected with the delivery and stands in the day's settlement, whether or not its scan arrived", async () => {
  const portal = await startPortal();
  const { client, sandbox, scan } = await start(portal.origin);
  const order = async (key: string) =>
    (await client.change("/carrier/orders", key, { ...samples.order, cashOnDelivery: 24_000 })).body.result
      .itemNumber as string;
  const [whole, less, untold] = [await order("o1"), await order("o2"), await order("o3")];
  await scan(whole, "delivered");
  await scanned(client, less, { state: "delivered", collected: 20_000 });
  await client.fault("carrier", "lostScan", 1);
  await scan(untold, "delivered");
  await vi.waitFor(() =>
    expect(portal.scans()).toMatchObject([{ collected: 24_000 }, { collected: 20_000 }]),
  );
  const list = async (day: string) => {
    const headers = { authorization: "Bearer sandbox-partner-token" };
    const answer = await fetch(`${sandbox.origin}/carrier/settlements?day=${day}`, { headers });
    return (await answer.json()) as { itemNumber: string; collected: number }[];
  };
  const lines = (await list("2026-11-20")).map(({ itemNumber: item, collected }) => [item, collected]);
  expect(Object.fromEntries(lines)).toEqual({ [whole]: 24_000, [less]: 20_000, [untold]: 24_000 });
  expect(await list("2026-11-21")).toEqual([]);
});

test("whoever has the item number sees the stations and nobody's name", async () => {
  const { sandbox, order, scan } = await start("http://localhost:9");
  const item = await order();
  await scan(item, "pickedUp");
  const text = await (await fetch(`${sandbox.origin}/buu-chinh/${item}`)).text();
  expect(text).toContain("Đã lấy");
  expect(text).not.toContain("TRẦN THỊ THỬ");
  expect((await fetch(`${sandbox.origin}/buu-chinh/EM000000000VN`)).status).toBe(404);
});
