/** The money for a funeral: every kind before and after every change of its values, and the one that is paid (death-linked §7). */
import { describe, expect, it } from "vitest";
import { parameterRows } from "../../../db/seed/parameters.ts";
import { seededParameters } from "../../../db/testing/seeded-parameters.ts";
import type { Answers, Sources } from "../../kernel/form.ts";
import type { ParameterOn } from "../../kernel/grant.ts";
import { parameterOn } from "../../kernel/parameters.ts";
import { readAnswers } from "../answers.ts";
import { benefitTexts as en } from "../texts/en-benefits.ts";
import { benefitTexts as vi } from "../texts/vi-benefits.ts";
import { funeralOffers, highestObject } from "./funeral-offers.ts";
import { deathParameters } from "./values.ts";

const seeded = parameterOn(seededParameters);
const deceasedId = "019040000888";
const base = (diedOn: string, more: Answers = {}): Answers => ({
  linked: { linked: "three" },
  deceased: { idKind: "personalId", personalId: deceasedId, birthDate: "1940-01-15" },
  death: { diedOn },
  ...more,
});
const offers = (answers: Answers, parameter: ParameterOn = seeded, sources: Sources = {}) =>
  funeralOffers({ answers, sources, parameter });

const kinds: Record<string, Answers> = {
  A1: { benefitObjects: { insurance: true }, insurance: { status: "pensioner" } },
  A1v: { benefitObjects: { insurance: true }, insurance: { status: "voluntaryContributing", months: 60 } },
  A4: { benefitObjects: { merit: true }, merit: { objectKind: "woundedSoldier" } },
  A5: { benefitObjects: { socialProtection: true }, socialProtection: { objectKind: "monthlyAssistance" } },
  A6: { benefitObjects: { emergency: true }, emergency: { emergencyKind: "fire" } },
  A7: { benefitObjects: { socialProtection: true }, socialProtection: { objectKind: "socialPension" } },
};
const only = (kind: string, diedOn: string) => offers(base(diedOn, kinds[kind]))[0]!;

describe("the amount follows the law's value on the date of death", () => {
  it.each([
    ["A1", "funeralAllowanceInsurance", "2024-06-30", null],
    ["A1", "funeralAllowanceInsurance", "2024-07-01", 23_400_000],
    ["A1", "funeralAllowanceInsurance", "2026-06-30", 23_400_000],
    ["A1", "funeralAllowanceInsurance", "2026-07-01", 25_300_000],
    ["A1", "funeralAllowanceInsurance", "2026-11-14", 25_300_000],
    ["A1v", "funeralAllowanceInsurance", "2026-06-30", 23_400_000],
    ["A1v", "funeralAllowanceInsurance", "2026-07-01", 25_300_000],
    ["A4", "funeralAllowanceMerit", "2024-06-30", null],
    ["A4", "funeralAllowanceMerit", "2026-06-30", 23_400_000],
    ["A4", "funeralAllowanceMerit", "2026-07-01", 25_300_000],
    ["A5", "funeralSupport", "2024-06-30", null],
    ["A5", "funeralSupport", "2024-07-01", 10_000_000],
    ["A5", "funeralSupport", "2026-06-30", 10_000_000],
    ["A5", "funeralSupport", "2026-07-01", 10_800_000],
    ["A6", "emergencyFuneralSupport", "2024-06-30", null],
    ["A6", "emergencyFuneralSupport", "2026-06-30", 25_000_000],
    ["A6", "emergencyFuneralSupport", "2026-07-01", 27_000_000],
    ["A7", "socialPensionFuneral", "2025-06-30", null],
    ["A7", "socialPensionFuneral", "2025-07-01", 10_000_000],
    ["A7", "socialPensionFuneral", "2026-07-01", 10_000_000],
  ])("%s: %s of a death on %s is %s", (kind, benefit, diedOn, amount) => {
    expect(only(kind, diedOn)).toMatchObject({ benefit, amount, period: "once", people: 1, because: [] });
  });

  it("changes on the very day on which a value of the tables changes, and not a day before", () => {
    const changes = parameterRows.filter(
      ({ key, validFrom }) => deathParameters.some((one) => one === key) && validFrom > "2000-01-01",
    );
    expect(changes.length).toBeGreaterThan(3);
    for (const { key, validFrom, value } of changes) {
      const before = new Date(Date.parse(validFrom) - 86_400_000).toISOString().slice(0, 10);
      expect(seeded(key, validFrom)).toBe(value);
      expect(seeded(key, before)).not.toBe(value);
    }
  });

  it("follows a new circular of any of its values without a change of the rules", () => {
    const uses: [string, string][] = [
      ["A1", "funeralInsuranceMultiple"],
      ["A1", "referenceLevel"],
      ["A4", "funeralMeritMultiple"],
      ["A4", "referenceLevel"],
      ["A5", "funeralAssistanceMultiple"],
      ["A5", "socialStandard"],
      ["A6", "funeralEmergencyMultiple"],
      ["A6", "socialStandard"],
      ["A7", "socialPensionFuneral"],
    ];
    for (const [kind, key] of uses) {
      const raised = parameterOn({
        ...seededParameters,
        [key]: [
          ...seededParameters[key]!,
          { validFrom: "2026-12-01", value: 2 * seeded(key, "2026-11-30")! },
        ],
      });
      const amountOn = (day: string) => offers(base(day, kinds[kind]), raised)[0]?.amount ?? 0;
      expect(amountOn("2026-12-01"), `${kind} ${key}`).toBe(2 * amountOn("2026-11-30"));
    }
  });

  it("says how it is made, with its values, and on which ground", () => {
    expect(only("A1", "2026-11-14")).toMatchObject({
      rule: {
        key: "benefit.rule.reference",
        params: { multiple: "10", level: "2.530.000 đ", day: "14/11/2026" },
      },
      ground: "Luật Bảo hiểm xã hội 41/2024/QH15, Điều 85",
    });
    expect(only("A5", "2026-11-14").rule.params).toMatchObject({ multiple: "20", level: "540.000 đ" });
  });

  it("[death D-B5] takes the first day of a month that is known, and needs at least the month", () => {
    expect(only("A1", "2026-07").amount).toBe(25_300_000);
    expect(only("A1", "2026-06").amount).toBe(23_400_000);
    for (const kind of Object.keys(kinds))
      expect(only(kind, "2026")).toMatchObject({
        ...{ amount: null, because: [], preferred: true },
        rule: { key: "benefit.rule.monthUnknown" },
      });
  });

  it("takes a province's own standard where it has one", () => {
    const own = parameterOn({
      ...seededParameters,
      "socialStandard.19": [{ validFrom: "2026-07-01", value: 600_000 }],
    });
    const answers = { ...base("2026-11-14", kinds.A5), agencies: { deathProvince: "19" } };
    expect(offers(answers, own)[0]?.amount).toBe(12_000_000);
    expect(offers({ ...answers, agencies: { deathProvince: "01" } }, own)[0]?.amount).toBe(10_800_000);
  });

  it("pays whole đồng", () => {
    const odd = parameterOn({
      ...seededParameters,
      funeralInsuranceMultiple: [{ validFrom: "2000-01-01", value: 2.5 }],
      referenceLevel: [{ validFrom: "2000-01-01", value: 2_530_001 }],
    });
    expect(offers(base("2026-11-14", kinds.A1), odd)[0]).toMatchObject({
      amount: 6_325_003,
      rule: { params: { multiple: "2,5" } },
    });
  });
});

describe("who has a right to it", () => {
  const insured = (status: string, months: number | "" = "") =>
    offers(base("2026-11-14", { benefitObjects: { insurance: true }, insurance: { status, months } }))[0];

  it.each([
    ["contributing", 11, ["benefit.because.months"]],
    ["contributing", 12, []],
    ["contributing", "", []],
    ["reserved", 11, ["benefit.because.months"]],
    ["accidentDeath", 1, []],
    ["monthlyAccident", "", []],
    ["pensioner", "", []],
    ["voluntaryContributing", 59, ["benefit.because.voluntaryMonths"]],
    ["voluntaryContributing", 60, []],
    ["voluntaryPensioner", 0, []],
    ["unknown", 3, []],
  ] as const)("insured as %s with %s months: %j", (status, months, because) => {
    expect(insured(status, months)).toMatchObject({ because, preferred: because.length === 0 });
  });

  it("knows by the year alone whether enough was paid in", () => {
    const answers = {
      benefitObjects: { insurance: true },
      insurance: { status: "contributing", months: 11 },
    };
    expect(offers(base("2026", answers))[0]?.because).toEqual(["benefit.because.months"]);
  });

  it.each([
    ["1946-11-14", []],
    ["1946-11-15", ["benefit.because.tooYoung"]],
    ["1946", []],
    ["1947", ["benefit.because.tooYoung"]],
  ])("[death D-B13] who lived on somebody's insurance and was born %s: %j", (birthDate, because) => {
    const answers = {
      benefitObjects: { socialProtection: true },
      socialProtection: { objectKind: "aged80Survivor" },
      deceased: { birthDate },
    };
    expect(offers(base("2026-11-14", answers))[0]?.because).toEqual(because);
  });

  it("adds months of the merit benefit that the register knows, and none of another person's", () => {
    const merit = { objectKind: "woundedSoldier", monthlyAmount: 4_000_000 };
    const of = (personalId: string): Sources => ({
      benefitStatus: { found: true, asked: { personalId }, merit },
    });
    const answers = base("2026-11-14", kinds.A4);
    expect(offers(answers, seeded, of(deceasedId))[0]).toMatchObject({
      amount: 37_300_000,
      rule: { key: "benefit.rule.meritMonthly", params: { months: "3", monthly: "4.000.000 đ" } },
    });
    expect(offers(answers, seeded, of("019040000999"))[0]?.amount).toBe(25_300_000);
  });

  it("pays an organisation its real cost in an emergency, up to the same amount", () => {
    const answers = base("2026-11-14", { ...kinds.A6, receiverKind: { receiverKind: "organisation" } });
    expect(offers(answers)[0]).toMatchObject({
      amount: 27_000_000,
      rule: { key: "benefit.rule.emergencyCost" },
    });
  });
});

describe("one benefit only, the highest", () => {
  const many = (primary?: string): Answers =>
    base("2026-11-14", {
      benefitObjects: { insurance: true, merit: true, socialProtection: true },
      insurance: { status: "pensioner" },
      merit: { objectKind: "woundedSoldier" },
      socialProtection: { objectKind: "monthlyAssistance" },
      ...(primary ? { allowance: { primary } } : {}),
    });
  const shown = (answers: Answers) =>
    Object.fromEntries(
      offers(answers).map(({ benefit, preferred, because }) => [benefit, [preferred, because]]),
    );

  it("is proposed, and the others say why they drop", () => {
    expect(shown(many())).toEqual({
      funeralAllowanceInsurance: [false, ["benefit.because.onlyOne"]],
      funeralAllowanceMerit: [true, []],
      funeralSupport: [false, ["benefit.because.lower"]],
    });
    expect(highestObject(readAnswers(many()), {}, seeded)).toBe("merit");
    const emergency = base("2026-11-14", {
      ...kinds.A1,
      ...kinds.A6,
      benefitObjects: { insurance: true, emergency: true },
    });
    expect(highestObject(readAnswers(emergency), {}, seeded)).toBe("emergency");
  });

  it("[death D-B11] leaves the decision to the agency of the object that the family asked for", () => {
    expect(shown(many("insurance"))).toEqual({
      funeralAllowanceInsurance: [true, []],
      funeralAllowanceMerit: [false, ["benefit.because.otherAgency"]],
      funeralSupport: [false, ["benefit.because.otherAgency"]],
    });
    expect(shown(many("socialProtection"))).toEqual({
      funeralAllowanceInsurance: [false, ["benefit.because.otherAgency"]],
      funeralAllowanceMerit: [true, []],
      funeralSupport: [false, []],
    });
  });

  it("never proposes what is not due, however high it would be", () => {
    const answers = { ...many(), insurance: { status: "contributing", months: 3 } };
    expect(shown(answers).funeralAllowanceInsurance).toEqual([false, ["benefit.because.months"]]);
    const none = base("2026-11-14", {
      benefitObjects: { insurance: true },
      insurance: { status: "contributing", months: 3 },
    });
    expect(highestObject(readAnswers(none), {}, seeded)).toBeUndefined();
    expect(offers(none).some(({ preferred }) => preferred)).toBe(false);
  });

  it("offers nothing when no object was chosen", () => {
    expect(offers(base("2026-11-14"))).toEqual([]);
  });
});

it("has words in both languages for every benefit, rule and reason", () => {
  const all = Object.values(kinds).flatMap((kind) =>
    ["2020-01-01", "2026", "2026-11-14"].flatMap((day) => offers(base(day, kind))),
  );
  const keys = all.flatMap(({ benefit, rule, because }) => [
    ...[`benefit.${benefit}`, `benefit.${benefit}.ground`, rule.key],
    ...because,
  ]);
  for (const key of keys)
    for (const texts of [vi, en] as Record<string, string>[]) expect(texts[key], key).toBeTruthy();
});
