/** The dry run of a draft: who, in which order, by when, at what cost (capability B16). */
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestPortal, monday, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import type { Answers } from "#machines/kernel/form.ts";
import { findDryRun } from "./dry-run.server.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([birth]);
});
afterAll(() => portal.close());

/** The dry run of a sample with some values of single pages changed. */
async function dryRunOf(sample: string, change: Answers = {}, at = monday) {
  const { answers, sources } = birth.samples[sample]!;
  const pages = Object.entries(change).map(([page, values]) => [page, { ...answers[page], ...values }]);
  return findDryRun(portal, birth, { answers: { ...answers, ...Object.fromEntries(pages) }, sources }, at);
}
const partOf = (run: Awaited<ReturnType<typeof dryRunOf>>, id: string) =>
  run?.parts.find(({ component }) => component === id);

it("[cap B16] names each part's agency, what it waits for, by when it is due and how its result comes", async () => {
  const run = await dryRunOf("B01");
  expect(run?.intake).toContain("UBND");
  expect(partOf(run, "birthRegistration")).toMatchObject({
    step: 1,
    after: [],
    consents: [],
    due: new Date("2026-11-16T17:00:00+07:00"),
    results: [{ id: "birthCertificate", channel: "post" }],
  });
  expect(partOf(run, "permanentResidence")).toMatchObject({
    step: 2,
    after: ["birthRegistration"],
    consents: [{ fullName: "NGUYỄN VĂN MẪU" }],
    consentDays: 7,
    paused: true,
    due: new Date("2026-11-19T17:00:00+07:00"),
  });
  expect(JSON.stringify(run)).not.toContain("019090000123");
});

it("[case B16] [birth B11] sends the residence to the father's commune and the birth to the mother's", async () => {
  const run = await dryRunOf("fatherElsewhere");
  const birthAgency = partOf(run, "birthRegistration")?.agency;
  const home = partOf(run, "permanentResidence")?.agency;
  expect(birthAgency).toBe(run?.intake);
  expect(home).toContain("Vĩnh Lợi");
  expect(birthAgency).not.toContain("Vĩnh Lợi");
});

it("[case B35] [case L03] costs nothing without copies, and the copies' fee with them", async () => {
  const free = await dryRunOf("B01", { child: { copies: 0 } });
  expect(free).toMatchObject({ total: 0, parcels: 3 });
  expect(free?.fees.map(({ id, sum }) => [id, sum])).toEqual([
    ["registration", 0],
    ["residence", 0],
    ["healthCard", 0],
  ]);
  const copies = await dryRunOf("B01", { child: { copies: 3 } });
  expect(copies?.total).toBe(24_000);
  expect(copies?.fees.find(({ id }) => id === "copies")).toMatchObject({
    each: 8_000,
    count: 3,
    sum: 24_000,
  });
});

it("takes a province's own amount where it has one, from the day it is in force", async () => {
  const owner = (await import("postgres")).default(portal.ownerUrl);
  await owner`insert into parameters (key, valid_from, value, source, verified) values ('copyFee.96', '2026-11-01', '0', 'Nghị quyết thử', false)`;
  await owner.end();
  const total = async (sample: string, at = monday) => (await dryRunOf(sample, {}, at))?.total;
  expect(await total("singleMother")).toBe(0);
  expect(await total("singleMother", new Date("2026-10-05T09:00:00+07:00"))).toBe(16_000);
  expect((await dryRunOf("B01", { child: { copies: 2 } }))?.total).toBe(16_000);
});

it("says nothing when a part has no agency, as the filing itself would", async () => {
  const owner = (await import("postgres")).default(portal.ownerUrl);
  const close = (active: boolean) =>
    owner`update agencies set active = ${active} where ward_code = '31900' and kind = 'communePolice'`;
  await close(false);
  expect(await dryRunOf("fatherElsewhere")).toBeUndefined();
  await close(true);
  await owner.end();
});

it("has an amount for every fee line of every sample", async () => {
  for (const sample of Object.keys(birth.samples))
    expect(await dryRunOf(sample, { child: { birthDate: "2026-06-01" } }), sample).toBeDefined();
});
