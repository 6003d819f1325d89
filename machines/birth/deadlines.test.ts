/** The rule version follows from the day of submission (birth-linked §1). */
import { expect, it } from "vitest";
import { ruleVersionOn } from "../kernel/deadlines.ts";
import { birthRuleVersions } from "./deadlines.ts";

it.each([
  ["2024-07-01", "NĐ63"],
  ["2026-08-31", "NĐ63"],
  ["2026-09-01", "NĐ63+301"],
  ["2026-12-31", "NĐ63+301"],
  ["2027-01-01", "NĐ63+301-2027"],
  ["2027-02-28", "NĐ63+301-2027"],
  ["2027-03-01", "LHT2026"],
  ["2040-01-01", "LHT2026"],
])("a dossier submitted on %s follows %s", (day, id) => {
  expect(ruleVersionOn(birthRuleVersions, day).id).toBe(id);
});

it("has no rule for a day before the first version", () => {
  expect(() => ruleVersionOn(birthRuleVersions, "2024-06-30")).toThrow(
    "No rule version is in force on 2024-06-30",
  );
});

it("gives the birth its working day, the others three, and the identity card its own seven", () => {
  for (const { deadlines } of birthRuleVersions)
    expect(Object.values(deadlines.parts).map(({ amount }) => amount)).toEqual([0, 3, 3, 7]);
});
