/** Which limit and agency a dossier's parts get (death-linked §6; decisions 16). */
import { describe, expect, it } from "vitest";
import type { DeathAnswers } from "./answers.ts";
import { deathVariants, groupCaseOf } from "./cases.ts";
import { deathRuleVersions } from "./deadlines.ts";

const three = (more: DeathAnswers): DeathAnswers => ({
  linked: { linked: "three" },
  deceased: { birthDate: "1940-01-15" },
  death: { diedOn: "2026-11-14" },
  ...more,
});
const aged80: DeathAnswers = {
  benefitObjects: { socialProtection: true },
  socialProtection: { objectKind: "aged80Survivor" },
};

describe("the case of the group", () => {
  it.each([
    ["[case D05]", { linked: { linked: "two" } }, "TWO", 3],
    [
      "[case D01]",
      three({
        benefitObjects: { socialProtection: true },
        socialProtection: { objectKind: "monthlyAssistance" },
      }),
      "BTXH",
      6,
    ],
    ["[case D03]", three({ benefitObjects: { merit: true } }), "NCC", 18],
    ["[case D04]", three({ linked: { linked: "four" }, benefitObjects: { insurance: true } }), "BHXH", 10],
    ["emergency relief", three({ benefitObjects: { emergency: true } }), "EMERGENCY", 6],
    ["[death D-B13]", three(aged80), "BTXH_80_TUAT", 11],
    ["younger than 80", three({ ...aged80, deceased: { birthDate: "1946-11-15" } }), "BTXH", 6],
    ["nothing chosen yet", three({}), "BTXH", 6],
  ] as const)("%s has its own limit", (_, answers, name, days) => {
    expect(groupCaseOf(answers)).toBe(name);
    for (const { deadlines } of deathRuleVersions) expect(deadlines.parts[name].amount).toBe(days);
  });

  it("[death D-B11] follows the one object that is asked for when there are two", () => {
    const both = three({ benefitObjects: { insurance: true, merit: true }, allowance: { primary: "merit" } });
    expect(groupCaseOf(both)).toBe("NCC");
    expect(deathVariants(both)).toEqual({ residenceRemoval: "NCC", funeralBenefit: "NCC" });
  });

  it("names no case of money that is not asked for", () => {
    expect(deathVariants({ linked: { linked: "two" } })).toEqual({ residenceRemoval: "TWO" });
  });
});
