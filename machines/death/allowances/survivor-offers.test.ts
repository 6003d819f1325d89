/** Survivors' benefits: how much for how many, who has a right, and why monthly and one payment exclude each other (death-linked §7, A2, A3). */
import { describe, expect, it } from "vitest";
import { seededParameters } from "../../../db/testing/seeded-parameters.ts";
import type { Answers } from "../../kernel/form.ts";
import type { ParameterOn } from "../../kernel/grant.ts";
import { parameterOn } from "../../kernel/parameters.ts";
import { schema as countSchema } from "../answers/survivor-count.ts";
import { readAnswers } from "../answers.ts";
import { benefitTexts as en } from "../texts/en-benefits.ts";
import { benefitTexts as vi } from "../texts/vi-benefits.ts";
import { survivorOffers } from "./survivor-offers.ts";
import { contradictsAge, isEntitled } from "./survivor-right.ts";
import { givenOf } from "./values.ts";

const seeded = parameterOn(seededParameters);
const child = { relationship: "child", birthDate: "2012-02-03", workCapacity: "under18", uncared: false };
const widow = {
  relationship: "spouse",
  birthDate: "1965-05-19",
  personalId: "019165000654",
  workCapacity: "overAge",
  uncared: false,
};
const family = (diedOn: string, relatives: readonly object[], more: Answers = {}): Answers => ({
  linked: { linked: "four" },
  death: { diedOn },
  insurance: { status: "pensioner" },
  survivorCount: { survivors: String(relatives.length), benefit: "monthly" },
  ...Object.fromEntries(relatives.map((one, at) => [`survivor${at + 1}`, { ...one }])),
  ...more,
});
const offersOf = (answers: Answers, parameter: ParameterOn = seeded) => {
  const [monthly, lumpSum] = survivorOffers({ answers, sources: {}, parameter });
  return { monthly: monthly!, lumpSum: lumpSum! };
};

describe("monthly", () => {
  it.each([
    ["2024-06-30", null],
    ["2024-07-01", 1_170_000],
    ["2026-06-30", 1_170_000],
    ["2026-07-01", 1_265_000],
    ["2026-11-14", 1_265_000],
    ["2026-07", 1_265_000],
    ["2026-06", 1_170_000],
    ["2026", null],
  ])("one relative after a death on %s gets %s", (diedOn, amount) => {
    expect(offersOf(family(diedOn, [child])).monthly).toMatchObject({
      ...{ benefit: "monthlySurvivor", amount, period: "monthly", people: 1, because: [], preferred: true },
    });
  });

  it.each([
    ["2026-06-30", 1_638_000],
    ["2026-07-01", 1_771_000],
  ])("who is cared for by nobody gets 70 percent: after a death on %s %s", (diedOn, amount) => {
    expect(offersOf(family(diedOn, [{ ...child, uncared: true }])).monthly.amount).toBe(amount);
  });

  it.each([
    [1, 1_265_000],
    [2, 2_530_000],
    [3, 3_795_000],
    [4, 5_060_000],
  ])("%s relatives get %s together", (count, amount) => {
    const { monthly } = offersOf(
      family(
        "2026-11-14",
        Array.from({ length: count }, () => child),
      ),
    );
    expect(monthly).toMatchObject({ amount, people: count });
  });

  it("adds both shares and says so", () => {
    const { monthly } = offersOf(family("2026-11-14", [widow, { ...child, uncared: true }]));
    expect(monthly).toMatchObject({
      ...{ amount: 3_036_000, people: 2 },
      rule: {
        key: "benefit.rule.monthly",
        params: {
          ...{ sum: "1 × 1.265.000 đ + 1 × 1.771.000 đ", share: "50 %", more: "70 %" },
          ...{ level: "2.530.000 đ", day: "14/11/2026" },
        },
      },
    });
  });

  it("rounds each relative's share to whole đồng", () => {
    const odd = parameterOn({
      ...seededParameters,
      referenceLevel: [{ validFrom: "2000-01-01", value: 2_530_001 }],
    });
    expect(offersOf(family("2026-11-14", [child, child]), odd).monthly.amount).toBe(2 * 1_265_001);
  });

  it("takes no fifth relative, and no more than the law allows on that day", () => {
    expect(countSchema.safeParse({ survivors: "5", benefit: "monthly" }).success).toBe(false);
    for (const survivors of ["1", "2", "3", "4"])
      expect(countSchema.safeParse({ survivors, benefit: "monthly" }).success).toBe(true);
    const fewer = parameterOn({
      ...seededParameters,
      survivorsAtMost: [{ validFrom: "2000-01-01", value: 2 }],
    });
    expect(offersOf(family("2026-11-14", [child, child, child]), fewer).monthly.people).toBe(2);
  });
});

describe("who has a right", () => {
  const given = givenOf(readAnswers(family("2026-11-14", [])), {}, seeded);
  it.each<[string, object, boolean]>([
    ["a child under 18", child, true],
    ["a child of 18", { ...child, birthDate: "2008-11-14" }, false],
    ["a child one day before 18", { ...child, birthDate: "2008-11-15" }, true],
    ["a grown child who cannot work", { ...child, birthDate: "1990-01-01", workCapacity: "reduced81" }, true],
    ["a grown child who can work", { ...child, birthDate: "1990-01-01", workCapacity: "able" }, false],
    ["a widow of 61", widow, true],
    ["a widow of 55", { ...widow, birthDate: "1971-11-14", personalId: "019171000654" }, true],
    ["a widow of 54", { ...widow, birthDate: "1971-11-15", personalId: "019171000654" }, false],
    ["a widower of 59", { ...widow, birthDate: "1966-11-15", personalId: "019066000654" }, false],
    ["a widower of 60", { ...widow, birthDate: "1966-11-14", personalId: "019066000654" }, true],
    ["a widow with an income of the reference level", { ...widow, income: 2_530_000 }, false],
    ["a widow with a little less", { ...widow, income: 2_529_999 }, true],
    ["a widow whose income nobody knows", { ...widow, income: "" }, true],
    ["a young widow who cannot work", { ...widow, birthDate: "1995-01-01", workCapacity: "reduced81" }, true],
  ])("%s: %s", (_, relative, right) => {
    expect(isEntitled(relative as Parameters<typeof isEntitled>[0], given)).toBe(right);
  });

  it("finds a capacity that contradicts the date of birth", () => {
    const contradicts = (relative: object) =>
      contradictsAge(relative as Parameters<typeof contradictsAge>[0], given);
    expect(contradicts({ ...child, birthDate: "2000-01-01" })).toBe(true);
    expect(contradicts({ ...widow, birthDate: "1999-01-01" })).toBe(true);
    expect(contradicts({ ...widow, workCapacity: "able" })).toBe(false);
  });
});

describe("monthly or one payment", () => {
  const of = (insurance: object, benefit = "monthly", relatives: readonly object[] = [child]) => {
    const { monthly, lumpSum } = offersOf({
      ...family("2026-11-14", relatives),
      insurance: { ...insurance },
      survivorCount: { survivors: String(relatives.length), benefit },
    });
    return [monthly.preferred, monthly.because, lumpSum.preferred, lumpSum.because];
  };
  const instead = ["benefit.because.monthlyInstead"];

  it.each<[string, object, unknown[]]>([
    ["a pensioner", { status: "pensioner" }, [true, [], false, instead]],
    ["an accident at work", { status: "accidentDeath" }, [true, [], false, instead]],
    ["180 months", { status: "contributing", months: 180 }, [true, [], false, instead]],
    ["179 months", { status: "reserved", months: 179 }, [false, ["benefit.because.yearsTooFew"], true, []]],
    ["months that nobody knows", { status: "contributing", months: "" }, [true, [], false, []]],
    ["a status that nobody knows", { status: "unknown" }, [true, [], false, []]],
    [
      "voluntary insurance",
      { status: "voluntaryPensioner" },
      [false, ["benefit.because.voluntary"], true, []],
    ],
  ])("with %s", (_, insurance, expected) => {
    expect(of(insurance)).toEqual(expected);
  });

  it("is one payment when the family chooses it or nobody has a monthly right", () => {
    expect(of({ status: "pensioner" }, "lumpSum")).toEqual([
      ...[false, ["benefit.because.familyChoseLumpSum"]],
      ...[true, []],
    ]);
    expect(of({ status: "pensioner" }, "monthly", [{ ...child, birthDate: "1990-01-01" }])).toEqual([
      ...[false, ["benefit.because.nobodyEntitled"]],
      ...[true, []],
    ]);
  });

  it("says how one payment is made and leaves its amount to the register", () => {
    const { lumpSum } = offersOf(family("2026-11-14", [child, widow]));
    expect(lumpSum).toMatchObject({
      ...{ benefit: "lumpSumSurvivor", amount: null, period: "once", people: 2 },
      rule: {
        key: "benefit.rule.lumpSumPension",
        params: { months: "48", first: "2", step: "0,5", least: "3" },
      },
    });
    const contributing = {
      ...family("2026-11-14", [child]),
      insurance: { status: "contributing", months: 24 },
    };
    expect(offersOf(contributing).lumpSum.rule).toEqual({
      key: "benefit.rule.lumpSum",
      params: { before: "1,5", after: "2", least: "3" },
    });
  });
});

it("has words in both languages for every benefit, rule and reason", () => {
  const keys = Object.keys(vi).filter((key) => key.startsWith("benefit."));
  const used = [family("2026-11-14", [child]), family("2026", [child]), family("2020-01-01", [child])]
    .flatMap((answers) => Object.values(offersOf(answers)))
    .flatMap(({ benefit, rule, because }) => [
      `benefit.${benefit}`,
      `benefit.${benefit}.ground`,
      rule.key,
      ...because,
    ]);
  expect(keys).toEqual(expect.arrayContaining(used));
  for (const key of keys) expect((en as Record<string, string>)[key], key).toBeTruthy();
});
