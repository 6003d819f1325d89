/** What registers tell about a relative who has died, and to whom, over HTTP. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { getCitizen } from "../people/citizens.ts";
import type { Sandbox } from "../sandbox.ts";
import { createClient, samples, startTestSandbox } from "../testing.ts";

let sandbox: Sandbox;
let client: ReturnType<typeof createClient>;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  client = createClient(sandbox);
});
afterAll(() => sandbox.stop());

const of = (fixture: string) => getCitizen(fixture).personalId;
const ask = async (path: string, body: object) => (await client.call(path, body)).body;
const kin = (fixture: string) => ask("/registers/residence/kin/query", { personalId: of(fixture) });
const notFound = { status: "refused", reasonCode: "notFound" };

test("[case D01] a child learns of the father in the same household all that the form asks, and who else lives there", async () => {
  expect((await kin("CON-1")).result.relatives).toEqual([
    {
      personalId: "019040000888",
      fullName: "PHẠM VĂN THÍ ĐIỂM",
      relationship: "father",
      sameHousehold: true,
      birthDate: "1940-01-15",
      sex: "male",
      ethnicity: "Kinh",
      residenceKind: "permanent",
      permanentResidence: { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 7" },
      idIssuedOn: "2021-07-01",
      idIssuedBy: "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
      head: { personalId: "019040000888", fullName: "PHẠM VĂN THÍ ĐIỂM" },
      householdMembers: [
        { personalId: "019070000321", fullName: "PHẠM VĂN TRẢI NGHIỆM", birthDate: "1970-07-07" },
      ],
      deathNotice: null,
    },
  ]);
});

test("relatives are named by what they are to the person asked about", async () => {
  const words = async (fixture: string) =>
    (await kin(fixture)).result.relatives.map((one: Record<string, unknown>) => one.relationship);
  expect(await words("VỢ-3")).toEqual(["husband"]);
  expect(await words("CON-2")).toEqual(["mother"]);
  expect(await words("NGƯỜI NHÀ-02")).toEqual(["wife"]);
  expect(await words("NGƯỜI NHÀ-09")).toEqual(["child", "husband"]);
  expect(await words("NGƯỜI NHÀ-33")).toEqual(["father", "sibling"]);
  expect(await words("NGƯỜI NHÀ-37")).toEqual(["sibling"]);
  expect(await words("NGƯỜI NHÀ-38")).toEqual(["grandparent"]);
  expect(await words("CHỦ-4")).toEqual([]);
});

test("of a living relative in another household only number and name are told", async () => {
  const { relatives } = (await kin("CHA-1")).result;
  const father = relatives.find((one: { relationship: string }) => one.relationship === "father");
  expect(father).toMatchObject({
    personalId: of("ÔNG-1"),
    fullName: "NGUYỄN VĂN GIẢ",
    sameHousehold: false,
  });
  const { personalId, fullName, relationship, sameHousehold, ...rest } = father;
  expect(Object.values(rest).every((value) => value === null)).toBe(true);
  expect(relatives).toHaveLength(2);
});

test("with a death notice on record a relative who lived alone elsewhere is told in full", async () => {
  const [mother] = (await kin("NGƯỜI NHÀ-30")).result.relatives;
  expect(mother).toMatchObject({
    sameHousehold: false,
    birthDate: "1953-06-24",
    head: { personalId: of("ĐÃ MẤT-30") },
    householdMembers: [],
    deathNotice: { code: "01030.GBT.19001.26", issuedOn: "2026-11-10" },
  });
});

test("of a number that nobody has nothing is told", async () => {
  expect(await ask("/registers/residence/kin/query", { personalId: "019090999999" })).toEqual(notFound);
});

test("[case D08] a death notice is given for its code with the number of the deceased, and otherwise not", async () => {
  const notice = (code: string, fixture: string) =>
    ask("/registers/hospital/death-notices/query", { code, personalId: of(fixture) });
  expect((await notice("00001.gbt.19001.26", "CHẾT-3")).result).toEqual({
    code: "00001.GBT.19001.26",
    issuedOn: "2026-11-13",
    facility: expect.objectContaining({ code: "19001", name: "Bệnh viện Đa khoa Trình diễn A" }),
    deceased: {
      personalId: "019062000555",
      fullName: "ĐỖ VĂN KIỂM TRA",
      birthDate: "1962-08-30",
      sex: "male",
    },
    diedAt: "2026-11-13T04:10",
    place: { provinceCode: "19", wardCode: "01954", detail: "Bệnh viện Đa khoa Trình diễn A" },
    cause: "Bệnh tim mạch",
  });
  expect(await notice("00001.GBT.19001.26", "CHẾT-2")).toEqual(notFound);
  expect(await notice("99999.GBT.19001.26", "CHẾT-3")).toEqual(notFound);
});

test("what the state paid is told to relatives on record", async () => {
  const status = async (fixture: string, relative: string) =>
    (
      await ask("/registers/benefits/status/query", {
        personalId: of(fixture),
        relativePersonalId: of(relative),
      })
    ).result;
  expect(await status("CHẾT-1", "CON-1")).toEqual({
    monthlyAssistance: { kind: "monthlyAssistance", decisionNumber: "112/QĐ-UBND" },
    merit: null,
    insurance: null,
    socialPension: false,
  });
  expect((await status("CHẾT-2", "CON-2")).insurance).toMatchObject({ monthlySurvivor: true });
  expect((await status("CHẾT-3", "VỢ-3")).insurance).toEqual({
    insuranceCode: "1900000002",
    status: "pensioner",
    months: 384,
    monthlySurvivor: false,
  });
  expect((await status("CHẾT-4", "CON-4")).merit).toMatchObject({ objectKind: "woundedSoldier" });
});

test("nobody else learns what the state paid: not a stranger, not the person's own number, not a death notice's finder", async () => {
  const asked = (fixture: string, relative: string) =>
    ask("/registers/benefits/status/query", {
      personalId: of(fixture),
      relativePersonalId: of(relative),
    });
  expect(await asked("CHẾT-1", "MẸ-1")).toEqual(notFound);
  expect(await asked("CHẾT-1", "CHẾT-1")).toEqual(notFound);
  expect(await asked("ĐÃ MẤT-01", "NGƯỜI NHÀ-02")).toEqual(notFound);
});

test("after the death is registered relatives still learn what the state paid", async () => {
  await client.change("/registers/civil-status/deaths", "k1", samples.death(of("ĐÃ MẤT-02")));
  const query = { personalId: of("ĐÃ MẤT-02"), relativePersonalId: of("NGƯỜI NHÀ-02") };
  expect((await ask("/registers/benefits/status/query", query)).status).toBe("accepted");
});

test("one funeral is paid for once, whichever law pays; survivors are paid besides", async () => {
  const supports = "/registers/benefits/funeral-supports";
  const insurance = "/registers/social-insurance";
  const fund = samples.fund(of("ĐÃ MẤT-03"));
  expect((await client.change(`${insurance}/funeral-benefits`, "f1", fund)).body).toEqual({
    status: "accepted",
    result: { decisionNumber: "1/QĐ-BHXH-MT-2026", decidedOn: "2026-11-18", amount: 25_300_000 },
  });
  const refused = { status: "refused", reasonCode: "paidAlready" };
  expect((await client.change(`${insurance}/funeral-benefits`, "f2", fund)).body).toEqual(refused);
  expect((await client.change(supports, "f3", fund)).body).toEqual(refused);
  expect((await client.change(supports, "f4", samples.fund(of("ĐÃ MẤT-30")))).body).toEqual(refused);
  const survivors = await client.change(`${insurance}/survivor-benefits`, "f5", fund);
  expect(survivors.body.result.decisionNumber).toBe("1/QĐ-BHXH-TT-2026");
  expect((await client.change(supports, "f6", samples.fund(of("ĐÃ MẤT-27")))).body.status).toBe("accepted");
  // Without a number it is the name that tells one from another.
  const nameless = samples.fund(undefined);
  expect((await client.change(supports, "f7", nameless)).body.status).toBe("accepted");
  expect((await client.change(supports, "f8", nameless)).body).toEqual(refused);
});

test("a grant without an amount is no request", async () => {
  const answer = await client.change("/registers/benefits/funeral-supports", "g1", {
    ...samples.fund(of("ĐÃ MẤT-28")),
    amount: 0,
  });
  expect([answer.status, answer.body.error]).toEqual([400, expect.stringContaining("amount")]);
});
