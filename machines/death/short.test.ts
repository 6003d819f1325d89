/** How much a family types or chooses when the hospital's notice and the registers are found (at most twelve things). */
import { describe, expect, it } from "vitest";
import { seededParameters } from "../../db/testing/seeded-parameters.ts";
import { fillForm } from "../kernel/fill-form.ts";
import type { Answers, Field, Sources } from "../kernel/form.ts";
import { deathPages } from "./form.ts";
import { deathPapers } from "./papers.ts";
import { father, noticeCode, withNotice } from "./samples/people.ts";

type Given = Parameters<typeof fillForm>[2];

/** The registers know the family, the notice, the household and what the father received. */
const known: Sources = {
  ...withNotice,
  parameters: seededParameters,
  benefitStatus: {
    found: true,
    asked: { personalId: father.personalId },
    monthlyAssistance: null,
    merit: null,
    insurance: {
      insuranceCode: "1900000002",
      status: "pensioner",
      months: 300,
      monthlySurvivor: false,
    },
    socialPension: false,
  },
};

const cash: Given = { payout: { way: "cash" } };
const bank: Given = { payout: { way: "bank", bankAccount: "0123456789", bankName: "Ngân hàng Trình diễn" } };
const given = (linked: "three" | "four", payout: Given): Given => ({
  deathCase: { deathCase: "vietnam" },
  linked: { linked },
  who: { who: father.personalId },
  deathNotice: { way: noticeCode },
  funeral: { buriedOn: "2026-11-16" },
  survivorCount: { survivors: "1" },
  survivor1: {
    fullName: "BÙI THỊ KIỂM CHỨNG",
    birthDate: "1945-05-19",
    relationship: "spouse",
    personalId: "019145000654",
    workCapacity: "overAge",
  },
  ...payout,
});

/** The value that the form offers by itself; nothing offered is an empty control. */
const preset = ({ kind, prefill }: Field, earlier: Answers): unknown => {
  const value = prefill?.read(known, earlier);
  return kind === "checkbox" ? value === "on" : (value ?? "");
};

/** Page and name of every control whose value the family has to change; the declaration at the end counts too. */
function typedOrChosen(linked: "three" | "four", payout: Given): string[] {
  const filed = fillForm(deathPages, known, given(linked, payout));
  const earlier: Record<string, Answers[string]> = {};
  const changed = deathPages.flatMap((page) => {
    if (page.when && !page.when(earlier)) return [];
    const fields = page.sections
      .flatMap((section) => section.fields)
      .filter((field) => field.when?.(earlier) ?? true)
      .filter((field) => String(filed[page.id]?.[field.name] ?? "") !== String(preset(field, earlier)));
    earlier[page.id] = filed[page.id] ?? {};
    return fields.map(({ name }) => `${page.id}.${name}`);
  });
  return [...changed, "declaration"];
}
const ofSurvivors = (name: string) => /^survivor\d\./.test(name);

describe("a family whose notice, kin, household and benefits are on record", () => {
  it.each([
    ["in cash", cash],
    ["into an account", bank],
  ])("types or chooses at most twelve things for three procedures paid %s", (_, payout) => {
    const done = typedOrChosen("three", payout);
    expect(done.length, done.join(", ")).toBeLessThanOrEqual(12);
  });

  it.each([
    ["in cash", cash],
    ["into an account", bank],
  ])(
    "types or chooses at most twelve things for four procedures paid %s, beside what each survivor's page asks",
    (_, payout) => {
      const done = typedOrChosen("four", payout);
      const count = done.filter((name) => !ofSurvivors(name));
      expect(count.length, count.join(", ")).toBeLessThanOrEqual(12);
      expect(done.filter(ofSurvivors).length, done.join(", ")).toBeLessThanOrEqual(5);
    },
  );

  it("is asked nothing that the state knows", () => {
    const pages = typedOrChosen("four", bank).map((name) => name.split(".")[0]);
    for (const page of [
      "applicant",
      "deceased",
      "death",
      "agencies",
      "household",
      "benefitObjects",
      "insurance",
      "allowance",
      "news",
      "results",
    ])
      expect(pages).not.toContain(page);
  });

  it("attaches no paper that data replace", () => {
    const filed = fillForm(deathPages, known, given("three", cash));
    expect(deathPapers.filter((row) => row.required && row.when(filed, known))).toEqual([]);
  });
});
