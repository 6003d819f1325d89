/** The birth form: what it asks, what it derives, and what it leaves to the counter. */
import { describe, expect, it } from "vitest";
import type { Answers, Sources } from "../kernel/form.ts";
import { birthComponents } from "./components.ts";
import { birthDocuments } from "./documents.ts";
import { birthExits } from "./exits.ts";
import { birthFacts, birthWarnings } from "./facts.ts";
import { birthPages } from "./form.ts";
import { birthLookups } from "./lookups.ts";
import { birthMessages } from "./messages.ts";
import { birthPapers } from "./papers.ts";
import { birthSamples } from "./samples.ts";
import { en } from "./texts.en.ts";
import { vi } from "./texts.vi.ts";

const sample = (name: string) => {
  const found = birthSamples[name];
  if (!found) throw new Error(`No sample ${name}`);
  return found;
};
const today = "2026-11-21";
const change = (answers: Answers, page: string, values: Record<string, unknown>): Answers => ({
  ...answers,
  [page]: { ...answers[page], ...values },
});
const problems = (
  pageId: string,
  { answers, sources }: { answers: Answers; sources: Sources },
  day = today,
) => {
  const page = birthPages.find(({ id }) => id === pageId);
  return (page?.check?.(answers[pageId] ?? {}, answers, day, sources) ?? []).map(
    ({ field, message }) => `${field}: ${message}`,
  );
};
const rows = ({ answers, sources }: { answers: Answers; sources: Sources }) =>
  birthPapers.filter((row) => row.when(answers, sources)).map(({ id }) => id);
const exit = (answers: Answers, sources: Sources = {}) =>
  birthExits.find((one) => one.when(answers, today, sources))?.id;

describe("facts", () => {
  it("[case B01] asks the father once, as head, owner and father", () => {
    const facts = birthFacts(sample("B01").answers);
    expect(facts.applicable).toEqual(["birthRegistration", "permanentResidence", "healthCard"]);
    expect(facts.confirmers).toEqual([
      {
        personalId: "019090000123",
        fullName: "NGUYỄN VĂN MẪU",
        capacities: ["householdHead", "dwellingOwner", "father"],
        components: ["permanentResidence"],
      },
    ]);
    expect(facts.subject).toBe("00001.GCS.19001.26");
    expect(facts.results.map(({ id, channel }) => `${id} ${channel}`)).toEqual([
      "birthCertificate post",
      "residenceNotice post",
      "healthCard post",
    ]);
    expect(facts.delivery?.receiver).toBe("TRẦN THỊ THỬ");
  });

  it("[case B08] asks nobody when the mother files alone for her own household", () => {
    const facts = birthFacts(sample("singleMotherCounter").answers);
    expect(facts.confirmers).toEqual([]);
    expect(facts.delivery).toBeNull();
  });

  it("[case B16] hands residence and card to the agencies of the father's commune", () => {
    const { competence, confirmers } = birthFacts(sample("fatherElsewhere").answers);
    expect(competence).toEqual({
      intakeWard: "01954",
      wards: { birthRegistration: "01954", permanentResidence: "31900", healthCard: "31900" },
    });
    expect(confirmers.map(({ fullName }) => fullName)).toEqual(["LÊ VĂN VÍ DỤ"]);
  });

  it("[case B17] needs head, owner and the other parent when the child goes to a relative", () => {
    const onVneid = change(sample("relativeOnPaper").answers, "consent", { path: "vneid" });
    expect(
      birthFacts(onVneid).confirmers.map(
        ({ fullName, capacities }) => `${fullName}: ${capacities.join(", ")}`,
      ),
    ).toEqual(["NGUYỄN VĂN GIẢ: householdHead, dwellingOwner", "NGUYỄN VĂN MẪU: father"]);
    expect(birthFacts(sample("relativeOnPaper").answers).confirmers).toEqual([]);
  });

  it("[case B34] asks a parent who died for nothing", () => {
    const answers = change(sample("relativeOnPaper").answers, "father", { deceased: true });
    expect(
      birthFacts(change(answers, "consent", { path: "vneid" })).confirmers.map(({ fullName }) => fullName),
    ).toEqual(["NGUYỄN VĂN GIẢ"]);
  });
});

describe("parts that a family chooses", () => {
  const pagesOf = (name: string) =>
    birthPages.filter(({ when }) => when?.(sample(name).answers) ?? true).map(({ id }) => id);
  const resultsOf = (name: string) => birthFacts(sample(name).answers).results.map(({ id }) => id);

  it("have the identity card only when it was asked for", () => {
    const facts = birthFacts(sample("withIdCard").answers);
    expect(facts.applicable).toEqual(["birthRegistration", "permanentResidence", "healthCard", "idCard"]);
    expect(facts.results.at(-1)).toEqual({ id: "idCard", component: "idCard", channel: "post" });
    expect(facts.competence.wards.idCard).toBe("01954");
    expect(resultsOf("B01")).not.toContain("idCard");
  });

  it("leave out the residence with its household, its persons asked and its result", () => {
    const facts = birthFacts(sample("withoutResidence").answers);
    expect(facts.applicable).toEqual(["birthRegistration", "healthCard"]);
    expect(facts.confirmers).toEqual([]);
    expect(resultsOf("withoutResidence")).toEqual(["birthCertificate", "healthCard"]);
    expect(pagesOf("withoutResidence")).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(residence|residencePeople|consent)$/)]),
    );
    expect(pagesOf("withoutResidence")).toContain("childAddress");
    expect(rows(sample("withoutResidence"))).toEqual([]);
  });

  it("leave out the health card with its page and result, and keep the residence", () => {
    expect(birthFacts(sample("withoutHealthCard").answers).applicable).toEqual([
      "birthRegistration",
      "permanentResidence",
    ]);
    expect(pagesOf("withoutHealthCard")).not.toContain("healthCard");
    expect(pagesOf("withoutHealthCard")).not.toContain("childAddress");
    expect(pagesOf("withoutHealthCard")).toContain("consent");
  });

  it("ask nothing about where the child will live when only the birth is registered", () => {
    const { answers } = sample("birthOnly");
    const elsewhere = change(answers, "agencies", { sameArea: false });
    const asked = birthPages.filter(({ when }) => when?.(elsewhere) ?? true).map(({ id }) => id);
    expect(asked).not.toContain("residenceArea");
    expect(asked).not.toContain("childAddress");
    expect(birthFacts(elsewhere)).toMatchObject({
      applicable: ["birthRegistration"],
      competence: { intakeWard: "01954", wards: { birthRegistration: "01954" } },
    });
    expect(resultsOf("birthOnly")).toEqual(["birthCertificate"]);
  });

  it("say in plain words how each is done alone later", () => {
    for (const { id } of birthComponents)
      for (const texts of [vi, en]) expect(texts[`next.${id}`], id).toBeTruthy();
    expect(vi["next.permanentResidence"]).toContain("1.004222");
    expect(vi["residenceCase.none.hint"]).toContain("1.004222");
  });
});

describe("rules across fields", () => {
  it("[case B12] refuses a birth in the future", () => {
    const future = {
      ...sample("B01"),
      answers: change(sample("B01").answers, "child", { birthDate: "2026-11-25" }),
    };
    expect(problems("child", future)).toContain("birthDate: error.birthDate.future");
  });

  it("[case B06] stops at what differs from the notice when it was typed by hand", () => {
    const { answers, sources } = sample("B01");
    const typed = change(change(answers, "birthNotice", { way: "typed" }), "child", {
      birthDate: "2026-11-11",
      sex: "female",
    });
    expect(exit(typed, sources)).toBe("noticeDiffers.child");
    expect(exit(change(typed, "child", { birthDate: "2026-11-10", sex: "male" }), sources)).toBeUndefined();
  });

  it("[case B17] forces paper when a confirmer has no level-2 account", () => {
    const { answers, sources } = sample("relativeOnPaper");
    expect(problems("consent", { answers: change(answers, "consent", { path: "vneid" }), sources })).toEqual([
      "path: error.consent.level",
    ]);
    expect(problems("consent", { answers, sources })).toEqual([]);
  });

  it("says of a number that was typed with another name nothing about an account", () => {
    const { answers, sources } = sample("relativeOnPaper");
    const typed = change(answers, "consent", { path: "vneid" });
    const others = Object.fromEntries(
      Object.entries(sources).map(([name, said]) => [
        name,
        typeof said === "object" && said && "matches" in said
          ? { ...said, matches: { fullName: false, birthDate: true } }
          : said,
      ]),
    );
    expect(problems("consent", { answers: typed, sources: others })).toEqual([]);
  });

  it("does not stop at a register that is down", () => {
    const { answers } = sample("B01");
    expect(problems("birthNotice", { answers, sources: { birthNotice: { unavailable: true } } })).toEqual([]);
    expect(problems("birthNotice", { answers, sources: { birthNotice: { found: false } } })).toEqual([
      "code: error.birthNotice.unknown",
    ]);
  });

  it("wants a home of a living parent only", () => {
    const { answers, sources } = sample("B01");
    const apart = change(answers, "father", { livesWithMother: false });
    expect(problems("father", { answers: apart, sources })).toHaveLength(4);
    expect(problems("father", { answers: change(apart, "father", { deceased: true }), sources })).toEqual([]);
  });

  it("[case B15] accepts a late registration with a notice", () => {
    const { answers, sources } = sample("B01");
    const late = change(answers, "child", { birthDate: "2026-06-01" });
    expect(birthWarnings(late, today, sources)).toEqual([
      {
        ...{ page: "child", text: "warning.late" },
        sensitive: { reason: "lateRegistration", components: ["birthRegistration"] },
      },
    ]);
  });

  it("[case B39] only warns of a long name", () => {
    const { answers, sources } = sample("B01");
    const long = change(answers, "child", { middleName: "HOÀNG THIÊN BẢO NGỌC KIM NGÂN THÙY DƯƠNG" });
    expect(birthWarnings(long, today, sources)).toEqual([{ page: "child", text: "warning.longName" }]);
  });
});

describe("papers", () => {
  it("asks for none when the notice came from the facility and everybody confirms on VNeID", () => {
    expect(rows(sample("B01"))).toEqual([]);
  });
  it("[case B07] asks for a witness or a pledge without a notice", () => {
    const { answers, sources } = sample("B01");
    expect(rows({ answers: change(answers, "birthNotice", { way: "none" }), sources })).toEqual([
      "birthEvidence",
    ]);
  });
  it("[case B18] asks for CT01 and the dwelling's papers on the paper way", () => {
    expect(rows(sample("relativeOnPaper"))).toEqual(["birthNotice", "ct01", "dwelling"]);
    expect(birthPapers.find(({ id }) => id === "ct01")?.missing).toBe("paper.ct01.missing");
  });
  it("asks for the paper when the notice could not be fetched", () => {
    expect(rows({ ...sample("B01"), sources: { birthNotice: { unavailable: true } } })).toEqual([
      "birthNotice",
    ]);
  });
});

describe("exits", () => {
  const { answers, sources } = sample("B01");
  it("has none for the served cases", () => {
    for (const one of Object.values(birthSamples)) expect(exit(one.answers, one.sources)).toBeUndefined();
  });
  it.each([
    ["[case B13] sixOrOlder", "childState", "sixOrOlder"],
    ["registered", "childState", "registered"],
    ["[case B11] foreignElement", "birthCase", "foreignBorderArea"],
    ["[case B11] foreignElement", "birthCase", "foreignElsewhere"],
    ["[birth B7] motherUnknown", "parentCase", "motherUnknown"],
    ["[birth B5] notMarried", "parentsMarried", "no"],
  ])("%s goes to the counter before anybody signs in", (id, page, value) => {
    const found = birthExits.find((one) => one.when({ [page]: { [page]: value } }, today, {}));
    expect(found?.id).toBe(id.split(" ").at(-1));
    expect(found).toMatchObject({ page, clause: expect.any(String), papers: expect.any(Array) });
    for (const key of [found?.clause ?? "", ...(found?.papers ?? [])]) expect(vi[key], key).toBeTruthy();
  });
  it("[case B13] goes to plain birth registration with six years by date", () => {
    const six = change(answers, "child", { birthDate: "2020-11-20" });
    const found = birthExits.find((one) => one.when(six, today, sources));
    expect(found?.id).toBe("sixYears");
    expect(vi[found?.link?.text ?? ""]).toContain("1.001193");
    expect(exit(change(answers, "child", { birthDate: "2020-11-22" }), sources)).toBeUndefined();
  });
  it("[birth B5] [birth B7] names the procedure that joins birth and recognition, and the way of the mother alone", () => {
    for (const id of ["motherUnknown", "notMarried"]) expect(vi[`exit.${id}.text`], id).toContain("1.000689");
    expect(vi["exit.notMarried.text"]).toContain("Chưa xác định được cha");
  });
  it("a sex that is not known goes to the counter", () => {
    const notice = sources.birthNotice as { child: object };
    expect(
      exit(answers, { birthNotice: { ...notice, child: { ...notice.child, sex: "undetermined" } } }),
    ).toBe("sexUndetermined");
  });
});

describe("a birth that is registered already (gate G3)", () => {
  const { answers, sources } = sample("B01");
  const [asked] = birthLookups("submitted", "", answers);
  const known = (registered: boolean) => ({
    ...sources,
    registeredBirth: { found: true, registered, registerNumberMasked: "•••7", asked: asked?.query },
  });

  it("is asked for at the child's page, at the mother's and at the filing", () => {
    expect(asked).toEqual({
      source: "registeredBirth",
      register: "registeredBirth",
      query: {
        birthNoticeCode: "00001.GCS.19001.26",
        motherPersonalId: "019192000456",
        birthDate: "2026-11-10",
      },
    });
    expect(birthLookups("saved", "child", answers)).toEqual([asked]);
    expect(birthLookups("saved", "mother", answers)).toContainEqual(asked);
  });

  it("stops the filing and tells the masked register number", () => {
    expect(exit(answers, known(true))).toBe("alreadyRegistered");
    const found = birthExits.find(({ id }) => id === "alreadyRegistered");
    expect(found?.lines?.(known(true), answers)).toEqual([
      { label: "exit.alreadyRegistered.number", text: "•••7" },
    ]);
  });

  it("does not stop another child, an unknown one, or anybody when the register is down", () => {
    expect(exit(answers, known(false))).toBeUndefined();
    expect(exit(answers, { ...sources, registeredBirth: { unavailable: true } })).toBeUndefined();
    const twin = change(answers, "birthNotice", { code: "00002.GCS.19001.26" });
    expect(exit(twin, known(true))).toBeUndefined();
  });

  it("cannot be asked for without a code, a mother's number or a day of birth", () => {
    const father = { applicant: { relationship: "father" }, birthNotice: { way: "none" } };
    expect(birthLookups("saved", "child", { ...father, child: { birthDate: "2026-11-10" } })).toEqual([]);
    expect(birthLookups("submitted", "", change(answers, "child", { birthDate: undefined }))).toEqual([]);
  });
});

describe("registers", () => {
  it("keeps of another person only whether the data fit", () => {
    const [lookup] = birthLookups("saved", "father", sample("B01").answers);
    expect(
      lookup?.keep?.({
        fullName: "Nguyễn Văn Mẫu",
        birthDate: "1990-08-20",
        levelOfAssurance: 2,
        alive: true,
        ethnicity: "Kinh",
      }),
    ).toEqual({
      personalId: "019090000123",
      levelOfAssurance: 2,
      alive: true,
      matches: { fullName: true, birthDate: true },
    });
  });

  const context = {
    caseCode: "G00.00.00-261116-000001",
    today: "2026-11-16",
    agencyCode: "H55.01954",
    wardCode: "01954",
    officerId: "o-1",
    signerId: "o-2",
    registered: { birthRegistration: { personalId: "019226000111" } },
  };
  it("sends the identity register the child as civil status registered it", () => {
    const { answers } = sample("withIdCard");
    expect(birthMessages.issueIdCard?.({ answers, context })).toMatchObject({
      personalId: "019226000111",
      fullName: "NGUYỄN VĂN NGHIỆM",
      birthDate: "2026-11-10",
      address: { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 1" },
      applicant: { personalId: "019192000456", fullName: "TRẦN THỊ THỬ" },
      officerId: "o-1",
      signerId: "o-2",
    });
  });

  it("takes the child's address from what was declared when the residence is left for later", () => {
    const { answers } = sample("withoutResidence");
    expect(birthMessages.issueCard?.({ answers, context })).toMatchObject({
      address: { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 1" },
    });
  });

  it("prints the identity card with number, serial and validity", () => {
    const card = birthDocuments.idCard({
      answers: sample("withIdCard").answers,
      caseCode: context.caseCode,
      agencyName: "Công an xã",
      signerName: "Người ký",
      issuedAt: new Date("2026-11-18T03:00:00Z"),
      names: {},
      registered: {
        ...context.registered,
        idCard: {
          cardNumber: "019226000111",
          serial: "TE000000001",
          issuedOn: "2026-11-18",
          validTo: "2040-11-10",
        },
      },
    });
    expect(card.number).toBe("019226000111");
    expect(Object.fromEntries(card.lines.map(({ label, value }) => [label, value]))).toMatchObject({
      "document.serial": "TE000000001",
      "document.validTo": "10/11/2040",
      "document.issuedBy": "Công an xã",
    });
  });

  it("sends each register what it needs and nothing of a hidden parent", () => {
    const { answers } = sample("singleMother");
    const birth = birthMessages.registerBirth?.({ answers, context });
    expect(birth).toMatchObject({
      birthNoticeCode: "00004.GCS.96000.26",
      child: { givenName: "THÍ DỤ", sex: "female" },
      copies: 2,
    });
    expect(birth).not.toHaveProperty("father");
    expect(birthMessages.registerResidence?.({ answers, context })).toMatchObject({
      personalId: "019226000111",
      fullName: "ĐẶNG THỊ THÍ DỤ",
      head: { personalId: "096195000234" },
      relationshipToHead: "Con đẻ",
      address: { provinceCode: "96", wardCode: "31900", detail: "Ấp Ví Dụ 2" },
      signerId: "o-2",
    });
    expect(birthMessages.issueCard?.({ answers, context })).toMatchObject({
      facilityCode: "96000",
      guardian: { personalId: "096195000234", fullName: "ĐẶNG THỊ THỰC HÀNH" },
      decidedOn: "2026-11-16",
    });
  });
});
