/** What a birth filing costs: lines, grounds and exemptions by rule version (birth-linked §10). */
import { expect, it } from "vitest";
import type { Answers } from "../kernel/form.ts";
import { birthRuleVersions } from "./deadlines.ts";
import { birthFees } from "./fees.ts";
import { birthSamples } from "./samples.ts";

const today = "2026-11-16";
const now = "NĐ63+301";
/** Answers of a sample with some values of single pages changed. */
const answersOf = (sample: string, change: Answers = {}): Answers => {
  const { answers } = birthSamples[sample]!;
  const pages = Object.entries(change).map(([page, values]) => [page, { ...answers[page], ...values }]);
  return { ...answers, ...Object.fromEntries(pages) };
};
const linesOf = (answers: Answers) => birthFees(answers, now, today);
const ofId = (answers: Answers, id: string) => linesOf(answers).find((line) => line.id === id);

it("[case B35] no copies, no fee line; three copies are counted three times", () => {
  expect(ofId(answersOf("B01", { child: { copies: 0 } }), "copies")).toBeUndefined();
  expect(ofId(answersOf("B01", { child: { copies: 3 } }), "copies")).toMatchObject({
    component: "birthRegistration",
    parameter: "copyFee",
    count: 3,
    ground: "TT 281/2016/TT-BTC",
  });
});

it("names the parts that were chosen and no others", () => {
  expect(linesOf(answersOf("B01")).map(({ component }) => component)).toEqual([
    "birthRegistration",
    "permanentResidence",
    "healthCard",
  ]);
  expect(linesOf(answersOf("birthOnly")).map(({ id }) => id)).toEqual(["registration"]);
  expect(linesOf(answersOf("withIdCard")).map(({ id }) => id)).toContain("idCard");
});

it("exempts children from the residence fee and says by which circular", () => {
  expect(ofId(answersOf("B01"), "residence")).toMatchObject({
    parameter: "residenceFeeOnline",
    exempt: { text: "fee.exempt.child", ground: "TT 75/2022/TT-BTC, Điều 4" },
  });
});

it("[birth B25] has a line of its own for a late registration, which poor households do not pay", () => {
  const late = { child: { birthDate: "2026-06-01" } };
  expect(linesOf(answersOf("B01", late)).map(({ id }) => id)).not.toContain("registration");
  expect(ofId(answersOf("B01", late), "lateRegistration")).not.toHaveProperty("exempt");
  const poor = {
    ...late,
    healthCard: { poorHouseholdNumber: "12/2026", poorHouseholdIssuedOn: "2026-01-05" },
  };
  expect(ofId(answersOf("B01", poor), "lateRegistration")).toHaveProperty("exempt");
});

it("has lines with a ground in every rule version, and none in an unknown one", () => {
  for (const { id } of birthRuleVersions)
    for (const { ground } of birthFees(answersOf("withIdCard"), id, today)) expect(ground).not.toBe("");
  expect(() => birthFees(answersOf("B01"), "other", today)).toThrow("rule version other");
});
