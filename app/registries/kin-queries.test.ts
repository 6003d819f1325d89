/** What the registers say about a relative who has died reaches the portal in the shapes it reads, and nobody but the family is told. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lookUp } from "#app/dossiers/prefill-draft.server.ts";
import { createTestPortal, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import type { Lookup } from "#machines/kernel/form.ts";
import { createClient, samples, startTestSandbox } from "../../sandbox/testing.ts";
import {
  queryBenefitStatus,
  queryDeathNotice,
  queryKin,
  queryRegisteredDeath,
} from "./kin-queries.server.ts";
import { operations } from "./operations.ts";

let sandbox: Awaited<ReturnType<typeof startTestSandbox>>;
let portal: TestPortal;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  portal = await createTestPortal([birth], { PARTNER_ORIGIN: sandbox.origin });
});
afterAll(async () => {
  await portal.close();
  await sandbox.stop();
});

const [wife, husband] = ["019165000654", "019062000555"];
const stranger = "019192000456";

it("[death D-B1] finds the relative with the notice on record, then the notice itself", async () => {
  const kin = await queryKin(portal, { personalId: wife });
  expect(kin).toMatchObject({ found: true, relatives: [{ personalId: husband, relationship: "husband" }] });
  const notice = await queryDeathNotice(portal, { code: "00001.GBT.19001.26", personalId: husband });
  expect(notice).toMatchObject({ found: true, diedAt: "2026-11-13T04:10", cause: "Bệnh tim mạch" });
  expect(await queryDeathNotice(portal, { code: "00001.GBT.19001.26", personalId: wife })).toEqual({
    found: false,
  });
});

it("[case D16] knows whether a death is registered already", async () => {
  expect(await queryRegisteredDeath(portal, { personalId: "019194000567" })).toEqual({
    found: true,
    registered: true,
    registerNumberMasked: "•••1",
  });
  expect(await queryRegisteredDeath(portal, { personalId: husband })).toMatchObject({ registered: false });
});

it("reads what the state paid", async () => {
  const status = await queryBenefitStatus(portal, { personalId: husband, relativePersonalId: wife });
  expect(status).toMatchObject({ found: true, insurance: { status: "pensioner", months: 384 } });
});

it("says that a register is silent, which is not the same as knowing nothing", async () => {
  const { fault } = createClient(sandbox);
  for (const partner of ["residence", "benefits", "hospital", "civilStatus"]) await fault(partner, "down", 1);
  const silent = { unavailable: true };
  expect(await queryKin(portal, { personalId: wife })).toEqual(silent);
  expect(await queryBenefitStatus(portal, { personalId: husband, relativePersonalId: wife })).toEqual(silent);
  expect(await queryDeathNotice(portal, { code: "00001.GBT.19001.26", personalId: husband })).toEqual(silent);
  expect(await queryRegisteredDeath(portal, { personalId: husband })).toEqual(silent);
});

it("asks about the signed-in applicant's relatives alone, whatever a query says", async () => {
  const asking = (owner: string, ...lookups: Lookup[]) =>
    lookUp(
      portal,
      { ...birth, lookups: () => lookups },
      {
        when: "opened",
        page: "applicant",
        answers: {},
        sources: { account: { personalId: owner } },
        purpose: "draft",
      },
    );
  const kin: Lookup = { source: "kin", register: "kin", query: { personalId: wife } };
  const benefits: Lookup = {
    source: "benefitStatus",
    register: "benefitStatus",
    query: { personalId: husband, relativePersonalId: wife },
  };
  const own = await asking(wife, kin, benefits);
  expect(own).toMatchObject({
    kin: { found: true, relatives: [{ personalId: husband }] },
    benefitStatus: { found: true, insurance: { insuranceCode: "1900000002" } },
  });
  const others = await asking(stranger, kin, benefits);
  expect(JSON.stringify(others.kin)).not.toContain(husband);
  expect(others.benefitStatus).toEqual({ found: false, asked: benefits.query });
});

it.each([
  ["registerDeath", samples.death("019048000876"), "registerNumber"],
  ["removeResidence", samples.removal("019048000876"), "noticeNumber"],
  ["grantFuneralSupport", samples.fund("019048000876"), "decisionNumber"],
  ["grantFuneralBenefit", samples.fund("019050700001"), "decisionNumber"],
  ["grantSurvivorBenefit", samples.fund("019050700001"), "decisionNumber"],
])("%s has an address at which a register answers", async (operation, body, number) => {
  const answer = await createClient(sandbox).change(operations[operation] ?? "", randomUUID(), body);
  expect(answer.body).toMatchObject({ status: "accepted", result: { [number]: expect.any(String) } });
});
