/** A partner's list of a day, over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "../sandbox.ts";
import { createClient, samples, startTestSandbox } from "../testing.ts";

let sandbox: Sandbox;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = createClient(sandbox);
});
afterAll(() => sandbox.stop());

const births = "/registers/civil-status/births";
async function list(partner: string, day: string, token = "sandbox-partner-token") {
  const answer = await fetch(`${sandbox.origin}/registers/${partner}/daily?day=${day}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, body: await answer.json() };
}

test("a day's list names accepted changes by their key, under the local day of legal time", async () => {
  const at = "2026-11-16T18:30:00.000Z"; // 01:30 on the 17th in Vietnam
  const headers = { "idempotency-key": "d1", "x-legal-time": at };
  await client.call(births, samples.birth("01011.GCS.19001.26"), headers);
  await client.call(births, samples.birth("01011.GCS.19001.26"), { ...headers, "idempotency-key": "d2" });
  await client.call(`${births}/query`, { birthNoticeCode: "01011.GCS.19001.26" }, { "x-legal-time": at });
  expect((await list("civilStatus", "2026-11-17")).body).toEqual([
    { operation: "registerBirth", caseCode: "G00.00.00-261116-000001", idempotencyKey: "d1", at },
  ]);
  expect((await list("civilStatus", "2026-11-16")).body).toEqual([]);
});

test("a list needs the token, a known partner and a day, and is not there while the partner is down", async () => {
  expect((await list("civilStatus", "2026-11-17", "wrong")).status).toBe(401);
  expect((await list("nobody", "2026-11-17")).status).toBe(404);
  expect((await list("civilStatus", "today")).status).toBe(400);
  await client.fault("civilStatus", "down", 1);
  expect((await list("civilStatus", "2026-11-17")).status).toBe(503);
  expect((await list("civilStatus", "2026-11-17")).status).toBe(200);
});
