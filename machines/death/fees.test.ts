/** What a death filing costs: lines, grounds, and what is held back until they are paid (death-linked §10). */
import { expect, it } from "vitest";
import { seededParameters } from "../../db/testing/seeded-parameters.ts";
import type { Answers } from "../kernel/form.ts";
import { parameterOn } from "../kernel/parameters.ts";
import { deathRuleVersions } from "./deadlines.ts";
import { deathFees } from "./fees.ts";
import { isLate } from "./late.ts";

const answers = (diedOn: string, copies = 0): Answers => ({
  linked: { linked: "three" },
  deceased: { residenceKind: "permanent" },
  death: { diedOn },
  agencies: { copies },
});
const linesOf = (given: Answers, today = "2026-11-16") => deathFees(given, "NĐ63+301", today);
const amount = parameterOn(seededParameters);

it("costs nothing in time and without copies", () => {
  const lines = linesOf(answers("2026-11-14"));
  expect(lines.map(({ id }) => id)).toEqual(["registration", "removal"]);
  for (const { parameter } of lines) expect(amount(parameter, "2026-11-16")).toBe(0);
});

it("counts copies and holds nothing else back until they are paid", () => {
  const lines = linesOf(answers("2026-11-14", 3));
  expect(lines.find(({ id }) => id === "copies")).toMatchObject({
    ...{ component: "deathRegistration", parameter: "copyFee", count: 3, result: "deathExtractCopies" },
  });
  expect(lines.filter(({ result }) => result).length).toBe(1);
});

it("[case D17] [death D-B19] has a line of its own for a registration later than fifteen days", () => {
  const ids = (diedOn: string, today: string) => linesOf(answers(diedOn), today).map(({ id }) => id);
  expect(ids("2026-11-01", "2026-11-16")).toContain("registration");
  expect(ids("2026-11-01", "2026-11-17")).toContain("lateRegistration");
});

it("calls a partial date late only when its last day is", () => {
  expect(isLate("2026-11", "2026-12-15")).toBe(false);
  expect(isLate("2026-11", "2026-12-16")).toBe(true);
  expect(isLate("2026", "2026-12-31")).toBe(false);
  expect(isLate("2025", "2026-11-16")).toBe(true);
});

it("names no removal where nothing is to be removed", () => {
  const given = { ...answers("2026-11-14"), deceased: { residenceKind: "temporary" } };
  expect(linesOf(given).map(({ id }) => id)).toEqual(["registration"]);
});

it("has lines with a ground and an amount in every rule version, and none in an unknown one", () => {
  for (const { id } of deathRuleVersions)
    for (const { ground, parameter } of deathFees(answers("2026-06-01", 2), id, "2026-11-16")) {
      expect(ground).not.toBe("");
      expect(amount(parameter, "2026-11-16")).toBeDefined();
    }
  expect(() => deathFees(answers("2026-11-14"), "other", "2026-11-16")).toThrow("rule version other");
});
