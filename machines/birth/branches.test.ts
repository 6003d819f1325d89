/** The branches of the law that filing serves: what is asked, who agrees, which papers, what is said (birth-linked §2, §5, §7). */
import { describe, expect, it } from "vitest";
import type { Answers, Sources } from "../kernel/form.ts";
import { readAnswers } from "./answers.ts";
import { birthExits } from "./exits.ts";
import { birthFacts, birthWarnings } from "./facts.ts";
import { birthPages } from "./form.ts";
import { birthMessages } from "./messages.ts";
import { birthPapers } from "./papers.ts";
import { carerOf } from "./people.ts";
import { birthSamples } from "./samples.ts";
import { vi } from "./texts.vi.ts";

type Filed = { answers: Answers; sources: Sources };
const today = "2026-11-16";
const sampleOf = (name: string): Filed => birthSamples[name]!;
const change = (answers: Answers, page: string, values: Record<string, unknown>): Answers => ({
  ...answers,
  [page]: { ...answers[page], ...values },
});
const askedOf = (name: string) =>
  birthPages.filter(({ when }) => when?.(sampleOf(name).answers) ?? true).map(({ id }) => id);
const rowsOf = (of: string | Filed) => {
  const { answers, sources } = typeof of === "string" ? sampleOf(of) : of;
  return birthPapers.filter((row) => row.when(answers, sources)).map(({ id }) => id);
};
const problemsOf = (pageId: string, { answers, sources }: Filed) =>
  (
    birthPages.find(({ id }) => id === pageId)?.check?.(answers[pageId] ?? {}, answers, today, sources) ?? []
  ).map(({ field, message }) => `${field}: ${message}`);
const warned = (name: string) => {
  const { answers, sources } = sampleOf(name);
  return birthWarnings(answers, today, sources).map(({ text }) => text);
};
const agreeing = (name: string) =>
  birthFacts(sampleOf(name).answers).confirmers.map(
    ({ fullName, capacities }) => `${fullName}: ${capacities.join(", ")}`,
  );
const exitOf = (name: string) => {
  const { answers, sources } = sampleOf(name);
  return birthExits.find((exit) => exit.when(answers, today, sources))?.id;
};

describe("a child whose parents are not known", () => {
  it("[case B10] [birth B8] hides both parents, is filed by who raises it and needs the record of the finding", () => {
    const asked = askedOf("abandoned");
    expect(asked).toEqual(expect.arrayContaining(["guardian", "carer", "establishment"]));
    for (const hidden of ["parentsMarried", "birthNotice", "mother", "father", "marriage"])
      expect(asked).not.toContain(hidden);
    expect(rowsOf("abandoned")).toEqual(["abandonedRecord", "establishment"]);
    expect(sampleOf("abandoned").answers.applicant?.relationship).toBe("guardian");
    expect(exitOf("abandoned")).toBeUndefined();
  });

  it("[birth B8] says that the commune looks for the parents before it registers", () => {
    expect(warned("abandoned")).toEqual(["warning.abandoned"]);
    expect(vi["warning.abandoned"]).toContain("niêm yết");
    expect(warned("noneKnown")).toEqual(["warning.noneKnown"]);
  });

  it("[birth B8] tells the organisation that raises it apart from a person", () => {
    const carer = (name: string) => carerOf(readAnswers(sampleOf(name).answers));
    expect(carer("abandoned")).toMatchObject({
      kind: "organisation",
      name: "Trung tâm Bảo trợ xã hội Trình diễn A",
      number: "12/QĐ-UBND",
      representative: { fullName: "HOÀNG THỊ LẤY MẪU", position: "Giám đốc" },
    });
    expect(carer("noneKnown")).toMatchObject({ kind: "person", number: "019193000678" });
    expect(carer("B01")).toBeUndefined();
  });

  it("[birth B8] sends civil status no parent, and the applicant as guardian of the card", () => {
    const { answers } = sampleOf("abandoned");
    const context = {
      caseCode: "G00.00.00-261116-000001",
      today,
      agencyCode: "H55.01954",
      wardCode: "01954",
      officerId: "o-1",
      signerId: "o-2",
      registered: { birthRegistration: { personalId: "019226000111" } },
    };
    const birth = birthMessages.registerBirth?.({ answers, context });
    expect(birth).not.toHaveProperty("mother");
    expect(birth).not.toHaveProperty("father");
    expect(birthMessages.issueCard?.({ answers, context })).toMatchObject({
      guardian: { fullName: "HOÀNG THỊ LẤY MẪU" },
    });
    expect(birthMessages.registerResidence?.({ answers, context })).toMatchObject({
      head: { fullName: "PHẠM VĂN TRẢI NGHIỆM" },
    });
  });

  it("keeps two children of the same day and carer apart", () => {
    const { answers, sources } = sampleOf("abandoned");
    const other = change(answers, "child", { givenName: "KHÁC" });
    expect(birthFacts(answers).subject).not.toBe(birthFacts(other).subject);
    expect(birthFacts(answers).subject).toContain(
      String((sources.account as { personalId: string }).personalId),
    );
  });
});

describe("surrogacy", () => {
  it("[birth B9] asks for the facility's confirmation, whether the paper says so or the notice", () => {
    expect(rowsOf("surrogacy")).toEqual(["birthNotice", "surrogacy"]);
    const { answers, sources } = sampleOf("B01");
    const notice = { ...(sources.birthNotice as object), kind: "surrogacy" };
    expect(rowsOf({ answers, sources: { ...sources, birthNotice: notice } })).toEqual(["surrogacy"]);
    expect(exitOf("surrogacy")).toBeUndefined();
  });
});

describe("the three filers", () => {
  it("asks a guardian who they are and why the parents do not file, and nobody else", () => {
    expect(askedOf("grandparentFiles")).toContain("guardian");
    for (const name of ["B01", "motherDied"]) expect(askedOf(name)).not.toContain("guardian");
    const other = change(sampleOf("grandparentFiles").answers, "guardian", { reason: "other" });
    expect(problemsOf("guardian", { ...sampleOf("grandparentFiles"), answers: other })).toEqual([
      "reasonDetail: error.guardian.reasonDetail",
    ]);
  });

  it("asks for an authorisation from who acts by one and is no grandparent (A8)", () => {
    expect(rowsOf("relativeAuthorised")).toEqual(["authorisation"]);
    expect(rowsOf("grandparentFiles")).not.toContain("authorisation");
    const { answers, sources } = sampleOf("relativeAuthorised");
    const ill = change(answers, "guardian", { reason: "ill" });
    expect(rowsOf({ answers: ill, sources })).toEqual([]);
    const grandparent = change(answers, "guardian", { guardianKind: "grandparent" });
    expect(rowsOf({ answers: grandparent, sources })).toEqual([]);
  });

  it("[birth B12] asks both parents when the child joins its grandfather, who agrees by filing", () => {
    expect(agreeing("grandparentFiles")).toEqual(["NGUYỄN VĂN MẪU: father", "TRẦN THỊ THỬ: mother"]);
    expect(rowsOf("grandparentFiles")).toEqual(["dwelling"]);
  });
});

describe("who agrees to the residence", () => {
  it.each([
    ["[birth B13] rented", ["BÙI THỊ KIỂM CHỨNG: dwellingOwner", "NGUYỄN VĂN MẪU: householdHead"]],
    ["inPagoda", ["NÔNG VĂN PHÁC THẢO: establishmentHead", "NGUYỄN VĂN MẪU: father"]],
    ["abandoned", ["PHẠM VĂN TRẢI NGHIỆM: establishmentHead"]],
    ["noneKnown", []],
    ["[birth B10] motherDied", []],
    ["[birth B24] childDied", []],
    ["[birth B6] singleMother", []],
    ["[birth B11] fatherElsewhere", ["LÊ VĂN VÍ DỤ: householdHead, dwellingOwner"]],
  ])("%s", (id, people) => {
    const asked = agreeing(id.split(" ").at(-1) ?? "");
    expect(asked).toHaveLength(people.length);
    for (const one of people)
      expect(
        asked.some((who) => who.startsWith(one)),
        one,
      ).toBe(true);
  });

  it("asks the owner of the boat and the head of the household on it", () => {
    const onVneid = change(sampleOf("onBoat").answers, "consent", { path: "vneid" });
    expect(birthFacts(onVneid).confirmers.map(({ capacities }) => capacities[0])).toEqual([
      "householdHead",
      "vehicleOwner",
    ]);
  });

  it("[birth B15] leaves only paper when the boat's owner is known to have no account", () => {
    const { answers, sources } = sampleOf("onBoat");
    expect(
      problemsOf("consent", { answers: change(answers, "consent", { path: "vneid" }), sources }),
    ).toEqual(["path: error.consent.level"]);
    expect(rowsOf("onBoat")).toEqual(["ct01", "vehicle"]);
  });

  it("[birth B14] hands the residence to another commune than the birth", () => {
    const { competence } = birthFacts(sampleOf("fatherElsewhere").answers);
    expect(competence.wards.birthRegistration).not.toBe(competence.wards.permanentResidence);
  });

  it("needs the owner's name when the vehicle is another's", () => {
    const { answers, sources } = sampleOf("onBoat");
    const unnamed = change(answers, "establishment", { ownerName: "", ownerPersonalId: "" });
    expect(problemsOf("establishment", { answers: unnamed, sources })).toEqual([
      "ownerName: error.establishment.ownerName",
      "ownerPersonalId: error.personalId.required",
    ]);
  });
});

describe("a child who died soon after birth", () => {
  it("[birth B24] has its birth registered and nothing else, with nothing asked about residence and cards", () => {
    const facts = birthFacts(sampleOf("childDied").answers);
    expect(facts.applicable).toEqual(["birthRegistration"]);
    expect(facts.results.map(({ id }) => id)).toEqual(["birthCertificate"]);
    for (const hidden of [
      "residenceCase",
      "residenceArea",
      "residence",
      "consent",
      "healthCard",
      "childAddress",
    ])
      expect(askedOf("childDied")).not.toContain(hidden);
    expect(exitOf("childDied")).toBeUndefined();
  });

  it("[birth B24] drops what was asked for before the family said so", () => {
    const { answers } = sampleOf("withIdCard");
    const died = change(answers, "childState", { childState: "died" });
    expect(birthFacts(died).applicable).toEqual(["birthRegistration"]);
  });

  it("[birth B24] says calmly that the death is a request of its own", () => {
    expect(warned("childDied")).toEqual(["warning.childDied"]);
    expect(vi["warning.childDied"]).toContain("khai tử");
    for (const text of Object.values(vi)) expect(text).not.toMatch(/chúc mừng|!/i);
  });
});

describe("papers shrink", () => {
  it("[case B07] [birth B2] asks for a witness or a pledge without a notice, and for the poor household's paper", () => {
    expect(rowsOf("atHome")).toEqual(["birthEvidence", "poorHousehold"]);
  });
  it("[birth B1] [case B33] asks for none where the registers have everything", () => {
    expect(rowsOf("twin")).toEqual([]);
    expect(rowsOf("B01")).toEqual([]);
  });
  it("asks for the parents' agreement on a surname or ethnicity of neither (A9)", () => {
    const { answers, sources } = sampleOf("B01");
    const rows = (values: Record<string, unknown>) =>
      rowsOf({ answers: change(answers, "child", values), sources });
    expect(rows({ familyName: "LÊ" })).toEqual(["parentsAgreement"]);
    expect(rows({ ethnicity: "Tày" })).toEqual(["parentsAgreement"]);
    expect(rows({ familyName: "TRẦN" })).toEqual([]);
    const same = { ethnicity: "Khác", ethnicityOther: "Pa Kô" };
    const parent = change(answers, "mother", same);
    expect(rowsOf({ answers: change(parent, "child", same), sources })).toEqual([]);
    expect(
      rowsOf({ answers: change(parent, "child", { ...same, ethnicityOther: "Vân Kiều" }), sources }),
    ).toEqual(["parentsAgreement"]);
  });
});

describe("warnings and refusals about parents", () => {
  const { answers, sources } = sampleOf("B01");
  const bornOn = (birthDate: string) => change(answers, "mother", { birthDate, personalId: "019192000999" });
  it("refuses a mother of nine at the birth and only warns of one of fifteen", () => {
    const problems = (birthDate: string) =>
      problemsOf("mother", { answers: bornOn(birthDate), sources: {} }).filter((one) => one.includes("age"));
    expect(problems("2016-11-11")).toEqual(["birthDate: error.parent.age"]);
    expect(problems("2016-11-10")).toEqual([]);
    const texts = (birthDate: string) =>
      birthWarnings(bornOn(birthDate), today, sources).map(({ text }) => text);
    expect(texts("2010-11-11")).toContain("warning.motherYoung");
    expect(texts("2010-11-10")).not.toContain("warning.motherYoung");
  });

  it("takes a parent with one name and says so", () => {
    const oneWord = change(answers, "father", { familyName: "", middleName: "", givenName: "Y" });
    expect(problemsOf("father", { answers: oneWord, sources })).toEqual([]);
    expect(birthWarnings(oneWord, today, sources).map(({ text }) => text)).toContain("warning.fatherOneWord");
  });

  it("[birth B10] takes the nine digits of an old card of a parent who has died, and of nobody else", () => {
    const old = (deceased: boolean) =>
      problemsOf("father", {
        answers: change(answers, "father", { personalId: "090123456", deceased }),
        sources: {},
      });
    expect(old(true)).toEqual([]);
    expect(old(false)).toEqual(["personalId: error.parent.oldNumber"]);
  });

  it("[birth B6] doubts a native place in another province than the lone mother's, and refuses nothing", () => {
    const alone = sampleOf("singleMother");
    const elsewhere = change(alone.answers, "child", { nativeProvince: "01", nativeWard: "" });
    expect(birthWarnings(elsewhere, today, alone.sources).map(({ text }) => text)).toEqual([
      "warning.nativePlace",
    ]);
    expect(warned("singleMother")).toEqual([]);
  });
});
