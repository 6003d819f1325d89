/** The pages about benefits, survivors, the funeral and the results of a death, posted page by page as a browser would. */
import { describe, expect, it } from "vitest";
import { seededParameters } from "#db/testing/seeded-parameters.ts";
import { benefitWarnings } from "#machines/death/benefit-warnings.ts";
import { allowance } from "#machines/death/form/allowance.ts";
import { benefitObjects, linked } from "#machines/death/form/benefits.ts";
import { funeral } from "#machines/death/form/funeral.ts";
import { insurance } from "#machines/death/form/insurance.ts";
import { merit } from "#machines/death/form/merit.ts";
import { payout, receiverKind } from "#machines/death/form/money.ts";
import { news } from "#machines/death/form/news.ts";
import { delivery, results } from "#machines/death/form/results.ts";
import { emergency, socialProtection } from "#machines/death/form/social-protection.ts";
import { survivorCount, survivors } from "#machines/death/form/survivors.ts";
import { benefitTexts as en } from "#machines/death/texts/en-benefits.ts";
import { moneyTexts as enMoney } from "#machines/death/texts/en-money.ts";
import { benefitTexts as vi } from "#machines/death/texts/vi-benefits.ts";
import { moneyTexts as viMoney } from "#machines/death/texts/vi-money.ts";
import type { Answers, Page, Sources } from "#machines/kernel/form.ts";
import type { Typed } from "./read-form.ts";
import { askedPages, choicesOf, fieldsOf, lockedValue, readPage, suggestedValue } from "./wizard.ts";

const today = "2026-11-16";
const deceasedId = "019040000888";
const sources: Sources = { parameters: seededParameters };
const three: Answers = {
  linked: { linked: "three" },
  applicant: { relationship: "child", fullName: "PHẠM VĂN TRẢI NGHIỆM", personalId: "019070000321" },
  deceased: { idKind: "personalId", personalId: deceasedId, birthDate: "1940-01-15" },
  death: { diedOn: "2026-11-14" },
};
const four: Answers = { ...three, linked: { linked: "four" } };
const post = (page: Page, typed: Typed, earlier: Answers = three, known: Sources = sources) =>
  readPage(page, typed, { earlier, sources: known, today });
const field = (page: Page, name: string, earlier: Answers = three) =>
  fieldsOf(page, earlier).find((one) => one.name === name)!;
const offered = (page: Page, name: string, earlier: Answers, known: Sources = sources) =>
  suggestedValue(field(page, name, earlier), { earlier, sources: known, today });
const locked = (page: Page, name: string, earlier: Answers, known: Sources) =>
  lockedValue(field(page, name, earlier), { earlier, sources: known, today });
const onRecord = (status: object): Sources => ({
  ...sources,
  benefitStatus: {
    found: true,
    asked: { personalId: deceasedId },
    ...{ monthlyAssistance: null, merit: null, insurance: null, socialPension: false },
    ...status,
  },
});

const moneyPages = [benefitObjects, allowance, funeral, receiverKind, payout];

describe("how many procedures", () => {
  it("[case D05] [death D-B8] two hide everything about money", () => {
    const earlier = { ...three, linked: { linked: "two" } };
    const asked = askedPages([linked, ...moneyPages, survivorCount, ...survivors], earlier);
    expect(asked.map(({ page }) => page.id)).toEqual(["linked"]);
  });

  it("three ask for the funeral, four for the survivors too", () => {
    const asked = (answers: Answers) =>
      askedPages([linked, ...moneyPages, survivorCount], answers).map(({ page }) => page.id);
    expect(asked(three)).toEqual(["linked", ...moneyPages.map(({ id }) => id)]);
    expect(asked(four)).toContain("survivorCount");
  });
});

describe("for whom the state pays", () => {
  it("[case D06] [death D-B12] takes no social protection together with emergency relief, and says what to do", () => {
    const { errors } = post(benefitObjects, { socialProtection: "on", emergency: "on" });
    expect(errors).toEqual({ emergency: "error.benefitObjects.exclusive" });
    expect(vi["error.benefitObjects.exclusive"]).toContain("bỏ đánh dấu một trong hai");
    for (const one of ["socialProtection", "emergency"])
      expect(post(benefitObjects, { [one]: "on" }).errors).toEqual({});
  });

  it("asks for at least one, and for the insured where survivors ask for money", () => {
    expect(post(benefitObjects, {}).errors).toEqual({ insurance: "error.benefitObjects.none" });
    expect(post(benefitObjects, { merit: "on" }, four).errors).toEqual({
      insurance: "error.benefitObjects.survivors",
    });
    expect(post(benefitObjects, { merit: "on", insurance: "on" }, four).errors).toEqual({});
  });

  it("[death D-B11] says that only the highest of two is paid", () => {
    const one = { ...three, benefitObjects: { insurance: true } };
    const two = { ...three, benefitObjects: { insurance: true, merit: true } };
    expect(benefitWarnings(one)).toEqual([]);
    expect(benefitWarnings(two)).toEqual([{ page: "benefitObjects", text: "warning.oneBenefit" }]);
    expect(vi["warning.oneBenefit"]).toMatch(/chỉ hưởng mức cao nhất; cán bộ quyết định/);
  });

  it.each([
    [
      "pension",
      { insurance: { insuranceCode: "1900000002", status: "pensioner", months: 300 } },
      "insurance",
    ],
    ["merit", { merit: { objectKind: "woundedSoldier" } }, "merit"],
    ["assistance", { monthlyAssistance: { kind: "a", decisionNumber: "1" } }, "socialProtection"],
    ["social pension", { socialPension: true }, "socialProtection"],
  ])("ticks by itself what the registers know: %s", (_, status, object) => {
    for (const name of ["insurance", "merit", "socialProtection", "emergency"])
      expect(offered(benefitObjects, name, three, onRecord(status))).toBe(name === object ? "on" : undefined);
  });

  it("ticks nothing for somebody else's record, or too few months", () => {
    const record = { insuranceCode: "1900000002", status: "contributing", months: 3 };
    expect(offered(benefitObjects, "insurance", three, onRecord({ insurance: record }))).toBeUndefined();
    expect(offered(benefitObjects, "insurance", four, onRecord({ insurance: record }))).toBe("on");
    const other = onRecord({ merit: { objectKind: "woundedSoldier" } });
    const stranger = { ...three, deceased: { idKind: "personalId", personalId: "019040000999" } };
    expect(offered(benefitObjects, "merit", stranger, other)).toBeUndefined();
  });

  it("[death D-B13] knows an old person who lived on somebody's insurance", () => {
    const record = { insuranceCode: "", status: "unknown", months: 0, monthlySurvivor: true };
    expect(offered(benefitObjects, "socialProtection", three, onRecord({ insurance: record }))).toBe("on");
    const answers = { ...three, benefitObjects: { socialProtection: true } };
    expect(offered(socialProtection, "objectKind", answers, onRecord({ insurance: record }))).toBe(
      "aged80Survivor",
    );
  });
});

describe("what each law asks", () => {
  const meritChosen = { ...three, benefitObjects: { merit: true } };
  const decision = {
    objectKind: "woundedSoldier",
    decisionNumber: "45/QĐ-SNV",
    decisionDate: "07/05/1990",
    decisionUnit: "Sở Nội vụ",
  };

  it("[case D03] requires number, date and unit of the merit decision", () => {
    expect(post(merit, { objectKind: "woundedSoldier" }, meritChosen).errors).toEqual({
      decisionNumber: "error.merit.decisionNumber",
      decisionDate: "error.merit.decisionDate",
      decisionUnit: "error.merit.decisionUnit",
    });
    expect(post(merit, decision, meritChosen).errors).toEqual({});
    expect(post(merit, { ...decision, decisionDate: "17/11/2026" }, meritChosen).errors).toEqual({
      decisionDate: "error.date.future",
    });
  });

  it("takes an injury rate from 0 to 100 or none", () => {
    for (const rate of ["", "0", "41", "100"])
      expect(post(merit, { ...decision, injuryRate: rate }, meritChosen).errors).toEqual({});
    for (const rate of ["101", "-1", "41,5", "nhiều"])
      expect(post(merit, { ...decision, injuryRate: rate }, meritChosen).errors).toEqual({
        injuryRate: "error.merit.injuryRate",
      });
  });

  it("[case D04] requires the insurance status and notes that the limit is a configured one", () => {
    expect(post(insurance, {}).errors).toEqual({ status: "error.insurance.status" });
    expect(vi["insurance.lead"]).toContain("thời hạn theo cấu hình");
  });

  it("[death D-B23] lets a family go on without the insurance number, and refuses one that is none", () => {
    expect(post(insurance, { status: "unknown", insuranceCode: "" }).errors).toEqual({});
    expect(vi["insurance.insuranceCode.hint"]).toContain("Không biết");
    expect(post(insurance, { status: "pensioner", insuranceCode: "19 0000 0002" }).values).toMatchObject({
      insuranceCode: "1900000002",
    });
    for (const insuranceCode of ["190000002", "0000000000", "19000000A2"])
      expect(post(insurance, { status: "pensioner", insuranceCode }).errors).toEqual({
        insuranceCode: "error.insurance.code",
      });
  });

  it("shows what the registers know and takes no other value for it", () => {
    const record = { insuranceCode: "1900000002", status: "pensioner", months: 300, monthlySurvivor: false };
    const chosen = { ...three, benefitObjects: { insurance: true } };
    const known = onRecord({ insurance: record });
    expect(locked(insurance, "insuranceCode", chosen, known)).toBe("1900000002");
    const { values } = post(insurance, { status: "unknown", months: "1" }, chosen, known);
    expect(values).toMatchObject({ status: "pensioner", months: 300 });
    expect(locked(insurance, "status", chosen, sources)).toBeUndefined();
    const odd = onRecord({ insurance: { ...record, status: "somethingNew" } });
    expect(locked(insurance, "status", chosen, odd)).toBeUndefined();
  });

  it("asks for the employer's name only when the employer prepares the claim", () => {
    const typed = { status: "contributing", employerPays: "on" };
    expect(post(insurance, typed).errors).toEqual({ employerName: "error.insurance.employerName" });
    expect(post(insurance, { ...typed, employerName: "Công ty Trình diễn" }).errors).toEqual({});
  });
});

describe("the one benefit that is asked for", () => {
  const both = {
    ...three,
    benefitObjects: { insurance: true, socialProtection: true },
    insurance: { status: "pensioner" },
    socialProtection: { objectKind: "monthlyAssistance" },
  };

  it("is one of those ticked, the highest chosen already", () => {
    const values = choicesOf(field(allowance, "primary", both), both, sources)?.map(({ value }) => value);
    expect(values).toEqual(["insurance", "socialProtection"]);
    expect(offered(allowance, "primary", both)).toBe("insurance");
    expect(post(allowance, { primary: "emergency" }, both).errors).toEqual({
      primary: "error.allowance.primary",
    });
  });

  it("shows every candidate with its amount, how it is made and why it drops, whatever is chosen", () => {
    const answers = { ...both, allowance: { primary: "socialProtection" } };
    const lines = allowance.derived?.(answers, sources) ?? [];
    expect(lines.map(({ label, sentences }) => [label, sentences?.map(({ key }) => key)])).toEqual([
      [
        "benefit.funeralAllowanceInsurance",
        ["benefit.amount.once", "benefit.rule.reference", "benefit.preferred"],
      ],
      ["benefit.funeralSupport", ["benefit.amount.once", "benefit.rule.assistance", "benefit.because.lower"]],
    ]);
    expect(lines[0]?.sentences?.[0]?.params).toEqual({ amount: "25.300.000 đ" });
  });

  it("[death D-B5] says what is missing when only the year of death is known", () => {
    const [line] = allowance.derived?.({ ...both, death: { diedOn: "2026" } }, sources) ?? [];
    expect(line?.sentences?.map(({ key }) => key).slice(0, 2)).toEqual([
      "benefit.amount.open",
      "benefit.rule.monthUnknown",
    ]);
  });
});

it("has calm words for every question and every mistake of these pages in both languages", () => {
  const said = [
    ...[linked, benefitObjects, insurance, merit, socialProtection, emergency, allowance, survivorCount],
    ...[...survivors, funeral, receiverKind, payout, news, results, delivery],
  ].flatMap((page) => Object.values(post(page, {}, { ...four, benefitObjects: {} }).errors));
  const own = said.filter((key) => !/^error\.(province|ward|phone|addressDetail|personalId)/.test(key));
  for (const texts of [
    { ...vi, ...viMoney },
    { ...en, ...enMoney },
  ] as Record<string, string>[]) {
    for (const key of own) expect(texts[key], key).toBeTruthy();
    for (const [key, text] of Object.entries(texts)) expect(text, key).not.toContain("!");
  }
});
