/** Failure modes as the portal feels them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "./sandbox.ts";
import { createClient, startTestSandbox } from "./testing.ts";

let sandbox: Sandbox;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = createClient(sandbox);
});
afterAll(() => sandbox.stop());

const send = (key: string) => client.change("/sms/messages", key, { to: "0900000001", text: key });
const sentCount = async (text: string) =>
  (await client.book("sms")).filter(({ request }) => (request as { text: string }).text === text).length;

test("[case X01] a partner that is down answers server error, does nothing, and recovers", async () => {
  await client.fault("sms", "down", 2);
  for (const _ of [1, 2]) {
    expect(await send("down")).toEqual({ status: 503, body: { status: "error", message: "server error" } });
  }
  expect(await sentCount("down")).toBe(0);
  expect((await send("down")).status).toBe(200);
});

test("[case X03] a partner that is wrong answers with the text that means failure", async () => {
  await client.fault("sms", "wrong", 1);
  expect(await send("wrong")).toEqual({
    status: 409,
    body: { status: "error", message: "logic xử lý không hợp lệ" },
  });
  expect(await sentCount("wrong")).toBe(0);
});

test("a lost answer has its effect, and the repeat gets the stored answer", async () => {
  await client.fault("sms", "duplicate", 1);
  expect((await send("lost")).status).toBe(503);
  expect(await sentCount("lost")).toBe(1);
  const repeat = await send("lost");
  expect(repeat.body.status).toBe("accepted");
  expect(await send("lost")).toEqual(repeat);
  expect(await sentCount("lost")).toBe(1);
});

test("several lost answers hit several messages, never one message for ever", async () => {
  await client.fault("sms", "duplicate", 2);
  expect((await send("lost-1")).status).toBe(503);
  expect((await send("lost-1")).status).toBe(200);
  expect((await send("lost-2")).status).toBe(503);
  expect((await send("lost-3")).status).toBe(200);
});

test("a slow partner answers late, and a repeat meanwhile does nothing twice", async () => {
  await client.fault("sms", "slow", 1, 200);
  const start = Date.now();
  const slow = send("slow");
  await new Promise((done) => setTimeout(done, 50));
  const quick = await send("slow");
  expect(await slow).toEqual(quick);
  expect(Date.now() - start).toBeGreaterThanOrEqual(195);
  expect(await sentCount("slow")).toBe(1);
});

test("one partner's trouble is no other's, and the list shows it", async () => {
  await client.fault("residence", "down", 3);
  expect((await send("other")).status).toBe(200);
  const list = await (await fetch(`${sandbox.origin}/_faults`)).json();
  expect(list).toMatchObject([{ partner: "residence", mode: "down", count: 3, left: 3 }]);
  await client.fault("residence", "down", 0);
  expect(await (await fetch(`${sandbox.origin}/_faults`)).json()).toEqual([]);
});

test("an unknown partner or mode is refused", async () => {
  expect((await client.fault("nobody", "down", 1)).status).toBe(400);
  expect((await client.fault("sms", "outOfOrder", 1)).status).toBe(400);
});
