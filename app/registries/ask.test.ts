/** Two runs of one job at once: which answer of a partner is kept. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addCitizen, createTestPortal, openLibraryCard, type TestPortal } from "#app/testing/test-portal.ts";
import { ask } from "./ask.server.ts";
import type { Reply } from "./partner-client.server.ts";

let portal: TestPortal;
let workflowId: string;
beforeAll(async () => {
  portal = await createTestPortal();
  workflowId = await openLibraryCard(portal, await addCitizen(portal));
});
afterAll(() => portal.close());

const yes: Reply = { kind: "accepted", result: { number: "7" } };
const never: Reply = { kind: "failed", error: "http 409", reply: "logic xử lý không hợp lệ" };
const later: Reply = { kind: "later", error: "TimeoutError" };

/** Asks; while the partner thinks about it, another run of the same job gets `meanwhile`. */
async function overlapping(answer: Reply, meanwhile: Reply, triesBefore = 0) {
  const key = uuidv7();
  const job = { task: "request", key, payload: { workflowId, seq: 1, index: 0, params: {} } };
  const common = { job, component: "membership", partner: "library", operation: "enrol" };
  for (let run = 0; run < triesBefore; run++) await ask(portal, { ...common, send: async () => later });
  const first = await ask(portal, {
    ...common,
    send: async () => {
      await ask(portal, { ...common, send: async () => meanwhile });
      return answer;
    },
  });
  const [row] = await portal.sql`select status, last_reply from partner_requests where effect_key = ${key}`;
  return { kind: first.answer.kind, status: row?.status, reply: row?.last_reply };
}

it("lets the partner's answer stand above our giving up, in whichever order the two come", async () => {
  const accepted = { kind: "accepted", status: "accepted", reply: null };
  expect(await overlapping(yes, never)).toEqual(accepted);
  expect(await overlapping(never, yes)).toEqual(accepted);
  expect(await overlapping(later, yes)).toMatchObject({ status: "accepted" });
  expect(await overlapping(later, yes, 4)).toMatchObject({ kind: "accepted", status: "accepted" });
  expect(await overlapping(yes, later, 4)).toMatchObject({ kind: "accepted", status: "accepted" });
});

it("keeps the partner's own words when it gives no answer", async () => {
  expect(await overlapping(never, later)).toEqual({
    kind: "failed",
    status: "failed",
    reply: "logic xử lý không hợp lệ",
  });
});
