/** Queue numbers of a counter: one after the other, once each, without personal data. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { birth } from "#machines/birth/index.ts";
import { fileForCounter, formWith } from "../testing/counter.ts";
import { officerViewer } from "../testing/desk.ts";
import { addViewer, createTestPortal, monday, type TestPortal } from "../testing/test-portal.ts";
import { getSlip, issueSlip, listSlips } from "./slips.server.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([birth]);
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

const issue = async (code: string, fields: Record<string, string> = {}) =>
  issueSlip(
    portal,
    await officerViewer(portal, code),
    formWith(Object.entries({ slipId: randomUUID(), caseCode: "", ...fields })),
  );
const slipOf = async (code: string, issued: Awaited<ReturnType<typeof issue>>) => {
  if (!("slipId" in issued)) throw new Error(JSON.stringify(issued));
  return getSlip(portal, await officerViewer(portal, code), issued.slipId);
};

it("gives fifty people at once fifty different numbers", async () => {
  const issued = await Promise.all(Array.from({ length: 50 }, () => issue("reception-a")));
  const numbers = await Promise.all(issued.map(async (one) => (await slipOf("reception-a", one)).number));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

it("counts each agency and each day by itself", async () => {
  portal.setTime(new Date("2026-11-17T08:00:00+07:00"));
  expect((await slipOf("reception-a", await issue("reception-a"))).number).toBe(1);
  expect((await slipOf("reception-b", await issue("reception-b"))).number).toBe(1);
  expect((await slipOf("reception-a", await issue("reception-a"))).number).toBe(2);
  expect(await listSlips(portal, await officerViewer(portal, "reception-a"))).toMatchObject([
    { number: 2, caseCode: null },
    { number: 1 },
  ]);
});

it("gives one number to a form that was sent twice", async () => {
  const slipId = randomUUID();
  const [first, second] = await Promise.all([
    issue("reception-a", { slipId }),
    issue("reception-a", { slipId }),
  ]);
  expect(first).toEqual(second);
  expect(await portal.sql`select 1 from queue_slips where id = ${slipId}`).toHaveLength(1);
});

it("shows the dossier by its code and tracking address, and nobody's name", async () => {
  const { caseCode } = await fileForCounter(portal, await addViewer(portal));
  const slip = await slipOf(
    "reception-a",
    await issue("reception-a", { caseCode: ` ${caseCode.toLowerCase()} ` }),
  );
  expect(slip).toMatchObject({ caseCode, agency: expect.any(String), at: "09:00 16/11/2026" });
  expect(slip.qr?.size).toBeGreaterThan(20);
  expect(JSON.stringify(slip)).not.toContain("THỬ");
  expect(await issue("reception-a", { caseCode: "G00.00.00-261116-999999" })).toMatchObject({
    errors: { caseCode: "assisted:error.caseCode" },
  });
});

it("is shown to its own counter only", async () => {
  const issued = await issue("reception-a");
  await expect(slipOf("reception-b", issued)).rejects.toMatchObject({ status: 404 });
  const { slipId } = issued as { slipId: string };
  await expect(issue("reception-b", { slipId })).rejects.toMatchObject({ status: 422 });
});
