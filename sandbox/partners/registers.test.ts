/** The registers as the portal meets them, over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "../sandbox.ts";
import { createClient, newDataDir, samples, startTestSandbox } from "../testing.ts";
import { fourteenthBirthday } from "./identity.ts";
import { lastValidDay } from "./social-insurance.ts";

let sandbox: Sandbox;
let client: ReturnType<typeof createClient>;
const dataDir = newDataDir();

beforeAll(async () => {
  sandbox = await startTestSandbox({ dataDir });
  client = createClient(sandbox);
});
afterAll(() => sandbox.stop());

const births = "/registers/civil-status/births";

test("without the partner token nothing is answered", async () => {
  const answer = await client.call(births, {}, { authorization: "Bearer wrong" });
  expect(answer.status).toBe(401);
});

test("a body that does not fit is refused with what is wrong", async () => {
  const answer = await client.change(births, "bad", { ...samples.birth(), registeredOn: "16/11/2026" });
  expect(answer.status).toBe(400);
  expect(answer.body.error).toContain("registeredOn");
});

test("a change without an Idempotency-Key is refused", async () => {
  expect((await client.call(births, samples.birth())).status).toBe(400);
});

test("[case B03] a boy of 2026 gets a number whose digits 4 to 6 are 226, a girl 326", async () => {
  const boy = await client.change(births, "b1", samples.birth("01001.GCS.19001.26"));
  const girl = await client.change(births, "b2", samples.birth("01002.GCS.19001.26", "female"));
  expect(boy.body.result).toMatchObject({
    personalId: expect.stringMatching(/^019226\d{6}$/),
    registerBook: "01/2026",
    registeredOn: "2026-11-16",
    resultPaperCode: "KQ.G15.000031",
  });
  expect(girl.body.result.personalId).toMatch(/^019326\d{6}$/);
  expect(girl.body.result.registerNumber).not.toBe(boy.body.result.registerNumber);
});

test("the same key gets the very same answer and registers once", async () => {
  const first = await client.change(births, "b3", samples.birth("01003.GCS.19001.26"));
  const again = await Promise.all(
    [1, 2, 3].map(() => client.change(births, "b3", samples.birth("01003.GCS.19001.26"))),
  );
  for (const answer of again) expect(answer).toEqual(first);
  const booked = (await client.book("civilStatus")).filter(
    ({ request }) => (request as { birthNoticeCode: string }).birthNoticeCode === "01003.GCS.19001.26",
  );
  expect(booked).toHaveLength(1);
});

test("a notice that is registered already is refused under another key, its number masked", async () => {
  const { body } = await client.change(births, "b4", samples.birth("01001.GCS.19001.26"));
  expect(body).toMatchObject({ status: "refused", reasonCode: "alreadyRegistered" });
  expect(body.result.registerNumberMasked).toMatch(/^•••\d$/);
});

test("[case B33] a registered twin does not make the other one registered", async () => {
  await client.change(births, "t1", samples.birth("00001.GCS.19001.26"));
  const query = { motherPersonalId: samples.mother, birthDate: "2026-11-10" };
  const ask = async (code?: string) =>
    (await client.call(`${births}/query`, { ...query, ...(code ? { birthNoticeCode: code } : {}) })).body
      .result;
  expect((await ask("00001.GCS.19001.26")).registered).toBe(true);
  expect((await ask("00002.GCS.19001.26")).registered).toBe(false);
  expect((await ask()).registered).toBe(true);
});

test("a notice is given only for the right mother", async () => {
  const ask = (motherPersonalId: string) =>
    client.call("/registers/hospital/birth-notices/query", { code: "00001.GCS.19001.26", motherPersonalId });
  expect((await ask(samples.mother)).body.result).toMatchObject({
    code: "00001.GCS.19001.26",
    mother: { fullName: "TRẦN THỊ THỬ" },
    child: { sex: "male", bornAt: "2026-11-10T03:20:00+07:00" },
  });
  expect((await ask("019193000678")).body).toEqual({ status: "refused", reasonCode: "notFound" });
});

test("the population register compares what was asked and does not know strangers", async () => {
  const ask = (personalId: string, fullName?: string) =>
    client.call("/registers/population/query", {
      personalId,
      purpose: "G00",
      ...(fullName ? { fullName } : {}),
    });
  expect((await ask(samples.mother, " trần thị  thử ")).body.result.matches).toEqual({
    fullName: true,
    birthDate: true,
  });
  expect((await ask(samples.mother, "TRẦN THỊ KHÁC")).body.result.matches.fullName).toBe(false);
  expect((await ask("019290000123")).body.reasonCode).toBe("notFound");
});

test("a registered child is known to the population and residence registers", async () => {
  const birth = await client.change(births, "b5", samples.birth("01005.GCS.19001.26"));
  const { personalId } = birth.body.result;
  const residence = await client.change(
    "/registers/residence/registrations",
    "r5",
    samples.residence(personalId),
  );
  expect(residence.body.result).toMatchObject({
    noticeNumber: expect.stringMatching(/^\d{6}\/TB-CT08-2026$/),
    registeredOn: "2026-11-18",
    householdNumber: "HK-19-01954-000001",
  });
  const person = await client.call("/registers/population/query", { personalId, purpose: "G00" });
  expect(person.body.result).toMatchObject({
    fullName: "NGUYỄN VĂN THỬ",
    permanentResidence: { wardCode: "01954" },
  });
  const household = await client.call("/registers/residence/households/query", {
    personalId: samples.mother,
  });
  expect(household.body.result.members).toContainEqual({ personalId, fullName: "NGUYỄN VĂN THỬ" });
});

test("a card is issued once per child, valid for 72 months", async () => {
  const cards = "/registers/social-insurance/cards";
  const { body } = await client.change(cards, "c1", samples.card("019226000001"));
  expect(body.result).toMatchObject({ validFrom: "2026-11-10", validTo: "2032-11-10" });
  expect(body.result.insuranceCode).toMatch(/^19\d{8}$/);
  expect(body.result.cardNumber).toBe(`TE119${body.result.insuranceCode}`);
  const again = await client.change(cards, "c2", samples.card("019226000001"));
  expect(again.body).toMatchObject({
    status: "refused",
    reasonCode: "cardExists",
    result: { cardNumberLast4: body.result.cardNumber.slice(-4) },
  });
});

test("[case B29] a child with an older card is refused with the last four digits only", async () => {
  const card = samples.card("019226000002", "Nguyễn Thẻ Cũ");
  const { body } = await client.change("/registers/social-insurance/cards", "c3", card);
  expect(body).toEqual({ status: "refused", reasonCode: "cardExists", result: { cardNumberLast4: "9999" } });
});

test("a child gets one identity card, whose number is the child's own", async () => {
  const cards = "/registers/identity/cards";
  const first = await client.change(cards, "i1", samples.idCard("019226000003"));
  expect(first.body).toEqual({
    status: "accepted",
    result: {
      cardNumber: "019226000003",
      serial: "TE000000001",
      issuedOn: "2026-11-18",
      validTo: "2040-11-10",
    },
  });
  expect(await client.change(cards, "i1", samples.idCard("019226000003"))).toEqual(first);
  expect((await client.change(cards, "i2", samples.idCard("019226000003"))).body).toEqual({
    status: "refused",
    reasonCode: "idCardExists",
    result: { cardNumberLast4: "0003" },
  });
  expect(await client.book("identity")).toHaveLength(2);
});

test("an identity register that is down has issued nothing", async () => {
  const cards = "/registers/identity/cards";
  await client.fault("identity", "down", 1);
  expect((await client.change(cards, "i3", samples.idCard("019226000004"))).status).toBe(503);
  expect((await client.change(cards, "i3", samples.idCard("019226000004"))).body.status).toBe("accepted");
});

test("a child's identity card is valid until the fourteenth birthday", () => {
  expect(fourteenthBirthday("2026-11-10")).toBe("2040-11-10");
  expect(fourteenthBirthday("2024-02-29")).toBe("2038-02-28");
});

test("a card lasts until school begins when the child turns six before", () => {
  expect(lastValidDay("2026-05-20")).toBe("2032-09-30");
  expect(lastValidDay("2024-02-29")).toBe("2030-09-30");
  expect(lastValidDay("2026-12-31")).toBe("2032-12-31");
});

test("the marriage of MẸ-1 and CHA-1 is found in either order, other pairs are not", async () => {
  const ask = async (spouseA: string, spouseB: string) =>
    (await client.call("/registers/marriage/query", { spouseA, spouseB })).body;
  expect((await ask(samples.mother, "019090000123")).result.number).toBe("25");
  expect((await ask("019090000123", samples.mother)).result.number).toBe("25");
  expect((await ask(samples.mother, samples.mother)).reasonCode).toBe("notFound");
  expect((await ask(samples.mother, "096085000222")).reasonCode).toBe("notFound");
});

test("a mother finds her own notices by her number alone, newest first and only of children not yet registered", async () => {
  const ask = async (motherPersonalId: string) =>
    (await client.call("/registers/hospital/birth-notices/of-mother", { motherPersonalId })).body;
  await client.change(births, "n1", samples.birth("00002.GCS.19001.26", "female"));
  const { notices } = (await ask(samples.mother)).result;
  expect(notices.map(({ code }: { code: string }) => code)).toEqual(
    ["00006", "00007"].map((serial) => `${serial}.GCS.19001.26`),
  );
  expect(notices.at(-1)).toEqual({
    code: "00007.GCS.19001.26",
    bornAt: "2026-11-05T16:30:00+07:00",
    sex: "female",
    kind: "surrogacy",
  });
  expect((await ask("019090000123")).reasonCode).toBe("notFound");
});

test("one spouse's number tells the other's number and name, and nothing more of a person", async () => {
  const ask = async (personalId: string) =>
    (await client.call("/registers/marriage/spouse", { personalId })).body;
  expect((await ask(samples.mother)).result).toEqual({
    number: "25",
    book: "01/2018",
    issuedOn: "2018-10-20",
    issuedBy: "UBND Xã Ngân Sơn (Demo A)",
    spouse: { personalId: "019090000123", fullName: "NGUYỄN VĂN MẪU" },
  });
  expect((await ask("019089000654")).result.spouse.fullName).toBe("HÀ THỊ MINH CHỨNG");
  expect((await ask("096195000234")).reasonCode).toBe("notFound");
});

test("the poverty database knows the certificate of MẸ-4's household and of no other", async () => {
  const ask = async (personalId: string) =>
    (await client.call("/registers/benefits/poor-households/query", { personalId })).body;
  expect((await ask("019193000678")).result).toEqual({
    number: "HN-01954-2026-0007",
    issuedOn: "2026-01-05",
  });
  expect(await ask("019091000789")).toEqual(await ask("019193000678"));
  expect((await ask(samples.mother)).reasonCode).toBe("notFound");
});

test("a relative's dwelling is confirmed with yes or no only", async () => {
  const ask = async (headPersonalId: string, ownerPersonalId: string, fatherPersonalId: string) =>
    (
      await client.call("/registers/residence/dwellings/query", {
        headPersonalId,
        ownerPersonalId,
        fatherPersonalId,
      })
    ).body.result;
  expect(await ask("019055000777", "019055000777", "019090000123")).toEqual({
    ownerOnRecord: true,
    kinOnRecord: true,
  });
  expect(await ask("019055000777", "019060000912", "019091000789")).toEqual({
    ownerOnRecord: false,
    kinOnRecord: false,
  });
});

test("a parent who died long ago may be named by the nine digits of an old paper", async () => {
  const birth = { ...samples.birth("01012.GCS.19001.26"), father: { personalId: "090000123" } };
  expect((await client.change(births, "o1", birth)).body.status).toBe("accepted");
  const wrong = { ...birth, father: { personalId: "0900001" } };
  expect((await client.change(births, "o2", wrong)).status).toBe(400);
});

test("after a restart keys are remembered and no number is given twice", async () => {
  const before = await client.change(births, "x1", samples.birth("01010.GCS.19001.26"));
  await sandbox.stop();
  sandbox = await startTestSandbox({ dataDir });
  client = createClient(sandbox);
  expect(await client.change(births, "x1", samples.birth("01010.GCS.19001.26"))).toEqual(before);
  const after = await client.change(births, "x2", samples.birth("01011.GCS.19001.26"));
  expect(Number(after.body.result.registerNumber)).toBe(Number(before.body.result.registerNumber) + 1);
  expect(after.body.result.personalId).not.toBe(before.body.result.personalId);
});
