/** What a registered death changes in the world outside the portal, over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { getCitizen } from "../people/citizens.ts";
import type { Sandbox } from "../sandbox.ts";
import { createClient, newDataDir, samples, startTestSandbox } from "../testing.ts";

let sandbox: Sandbox;
let client: ReturnType<typeof createClient>;
const dataDir = newDataDir();

beforeAll(async () => {
  sandbox = await startTestSandbox({ dataDir });
  client = createClient(sandbox);
});
afterAll(() => sandbox.stop());

const deaths = "/registers/civil-status/deaths";
const of = (fixture: string) => getCitizen(fixture).personalId;
const ask = async (path: string, body: object) => (await client.call(path, body)).body;
const kinOf = async (fixture: string) =>
  (await ask("/registers/residence/kin/query", { personalId: of(fixture) })).result.relatives;
const householdOf = (fixture: string) =>
  ask("/registers/residence/households/query", { personalId: of(fixture) });
const isAlive = async (fixture: string) =>
  (await ask("/registers/population/query", { personalId: of(fixture), purpose: "G00" })).result.alive;

test("a registered death has a number in the deaths' own book, and the paper code of a death extract", async () => {
  const { body } = await client.change(deaths, "d1", samples.death(of("CHẾT-3")));
  expect(body).toEqual({
    status: "accepted",
    result: {
      registerNumber: "2",
      registerBook: "01/2026",
      registerPage: 2,
      registeredOn: "2026-11-16",
      resultPaperCode: "KQ.G15.000034",
    },
  });
  const again = await client.change(deaths, "d1", samples.death(of("CHẾT-3")));
  expect(again.body).toEqual(body);
});

test("[case D16] a death is registered once: a second registration is refused with the number masked, and a question says so", async () => {
  const { body } = await client.change(deaths, "d2", samples.death(of("CHẾT-3")));
  expect(body).toEqual({
    status: "refused",
    reasonCode: "alreadyRegistered",
    result: { registerNumberMasked: "•••2" },
  });
  const query = (fixture: string) => ask(`${deaths}/query`, { personalId: of(fixture) });
  expect((await query("CHẾT-3")).result).toEqual({ registered: true, registerNumberMasked: "•••2" });
  expect((await query("MẸ-5")).result).toEqual({ registered: true, registerNumberMasked: "•••1" });
  expect((await query("CHẾT-4")).result).toEqual({ registered: false });
});

test("of somebody without a personal number the same name, birth and day of death are the same death", async () => {
  const old = samples.death(undefined, { idKind: "other", idNumber: "123", birthDate: "1931" });
  expect((await client.change(deaths, "o1", old)).body.status).toBe("accepted");
  expect((await client.change(deaths, "o2", old)).body.reasonCode).toBe("alreadyRegistered");
  const other = { ...old, deceased: { ...old.deceased, birthDate: "1932" } };
  expect((await client.change(deaths, "o3", other)).body.status).toBe("accepted");
});

test.each(["31/10/2026", "2026-13", "2026-10-31T08:00"])(
  "a day of death like %s is refused",
  async (diedOn) => {
    const death = { ...samples.death(of("CHẾT-4")), death: { diedOn } };
    const { status, body } = await client.change(deaths, `bad-${diedOn}`, death);
    expect([status, body.error]).toEqual([400, expect.stringContaining("diedOn")]);
  },
);

test("who is registered dead is dead for the population register, no relative to be offered, and no member of the household", async () => {
  expect(await isAlive("CHẾT-1")).toBe(true);
  expect((await householdOf("CON-1")).result.head.personalId).toBe(of("CHẾT-1"));
  expect(await kinOf("CON-1")).toHaveLength(1);
  await client.change(deaths, "w1", samples.death(of("CHẾT-1")));
  expect(await isAlive("CHẾT-1")).toBe(false);
  expect(await kinOf("CON-1")).toEqual([]);
  // The head has died: the household is named after who is left.
  expect((await householdOf("CON-1")).result).toMatchObject({
    head: { personalId: of("CON-1") },
    owner: { personalId: of("CON-1") },
    members: [{ personalId: of("CON-1"), fullName: "PHẠM VĂN TRẢI NGHIỆM" }],
  });
});

test("a residence is removed once, and nobody lives in a household that has no one left", async () => {
  const removals = "/registers/residence/removals";
  const lone = "ĐÃ MẤT-29";
  await client.change(deaths, "r0", samples.death(of(lone)));
  const { body } = await client.change(removals, "r1", samples.removal(of(lone)));
  expect(body).toEqual({
    status: "accepted",
    result: { noticeNumber: "000001/TB-CT08-XT-2026", removedOn: "2026-11-18" },
  });
  expect((await householdOf(lone)).reasonCode).toBe("notFound");
  const refused = { status: "refused", reasonCode: "notFound" };
  expect((await client.change(removals, "r2", samples.removal(of(lone)))).body).toEqual(refused);
  expect((await client.change(removals, "r3", samples.removal("019050999999"))).body).toEqual(refused);
  expect((await client.change(removals, "r4", samples.removal(undefined))).body).toEqual(refused);
});

test("somebody removed is out of the household although nobody registered a death", async () => {
  const members = async () => (await householdOf("NGƯỜI NHÀ-26")).result.members.length;
  expect(await members()).toBe(2);
  await client.change("/registers/residence/removals", "r5", samples.removal(of("ĐÃ MẤT-26")));
  expect(await members()).toBe(1);
});

test("[death D-B21] a newborn who was registered is the parents' child on record, until the death is registered too", async () => {
  const birth = await client.change(
    "/registers/civil-status/births",
    "n1",
    samples.birth("01020.GCS.19001.26"),
  );
  const { personalId } = birth.body.result;
  const child = async () =>
    (await kinOf("MẸ-1")).find((one: { personalId: string }) => one.personalId === personalId);
  expect(await child()).toMatchObject({
    relationship: "child",
    fullName: "NGUYỄN VĂN THỬ",
    birthDate: null,
  });
  await client.change("/registers/residence/registrations", "n2", samples.residence(personalId));
  expect(await child()).toMatchObject({
    sameHousehold: true,
    birthDate: "2026-11-10",
    head: { fullName: "NGUYỄN VĂN MẪU" },
  });
  await client.change(deaths, "n3", samples.death(personalId, { birthDate: "2026-11-10" }));
  expect(await child()).toBeUndefined();
  const known = await ask("/registers/population/query", { personalId, purpose: "G00" });
  expect(known.result.alive).toBe(false);
});

test("after a restart the dead are dead, and no number is given twice", async () => {
  await sandbox.stop();
  sandbox = await startTestSandbox({ dataDir });
  client = createClient(sandbox);
  expect(await isAlive("CHẾT-1")).toBe(false);
  const before = (await client.book("civilStatus")).filter(({ operation }) => operation === "registerDeath");
  const { body } = await client.change(deaths, "x1", samples.death(of("CHẾT-4")));
  const accepted = before.filter(
    (entry) =>
      (entry as unknown as { answer: { body: { status: string } } }).answer.body.status === "accepted",
  );
  expect(body.result.registerNumber).toBe(String(accepted.length + 2));
});

test("a day's lists name the operations of the death group by their keys", async () => {
  const at = "2026-12-01T02:00:00.000Z";
  const headers = (key: string) => ({ "idempotency-key": key, "x-legal-time": at });
  const [personalId, fund] = [of("ĐÃ MẤT-01"), samples.fund(of("ĐÃ MẤT-01"))];
  await client.call(deaths, samples.death(personalId), headers("l1"));
  await client.call("/registers/residence/removals", samples.removal(personalId), headers("l2"));
  await client.call("/registers/social-insurance/funeral-benefits", fund, headers("l3"));
  await client.call("/registers/social-insurance/survivor-benefits", fund, headers("l4"));
  await client.call("/registers/benefits/funeral-supports", samples.fund(of("ĐÃ MẤT-25")), headers("l5"));
  const list = async (partner: string) => {
    const answer = await fetch(`${sandbox.origin}/registers/${partner}/daily?day=2026-12-01`, {
      headers: { authorization: "Bearer sandbox-partner-token" },
    });
    return ((await answer.json()) as { operation: string; idempotencyKey: string }[]).map(
      ({ operation, idempotencyKey }) => [operation, idempotencyKey],
    );
  };
  expect(await list("civilStatus")).toEqual([["registerDeath", "l1"]]);
  expect(await list("residence")).toEqual([["removeResidence", "l2"]]);
  expect(await list("socialInsurance")).toEqual([
    ["grantFuneralBenefit", "l3"],
    ["grantSurvivorBenefit", "l4"],
  ]);
  expect(await list("benefits")).toEqual([["grantFuneralSupport", "l5"]]);
});
