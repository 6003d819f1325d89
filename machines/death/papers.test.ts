/** Papers to attach by branch, and the data that make them unnecessary (death-linked §5). */
import { describe, expect, it } from "vitest";
import type { Answers, Sources } from "../kernel/form.ts";
import { deathComponents } from "./components.ts";
import { deathPapers } from "./papers.ts";
import { deathSamples } from "./samples.ts";

const sampleOf = (sample: string) => deathSamples[sample]!;
const change = (answers: Answers, changes: Record<string, Record<string, unknown>>): Answers => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(changes).map(([page, values]) => [page, { ...answers[page], ...values }]),
  ),
});
const asked = (answers: Answers, sources: Sources = {}) =>
  deathPapers.filter(({ when }) => when(answers, sources)).map(({ id }) => id);
const status = (more: Record<string, unknown>): Sources => ({
  benefitStatus: {
    found: true,
    asked: { personalId: "019040000888" },
    ...{ monthlyAssistance: null, merit: null, insurance: null, socialPension: false },
    ...more,
  },
});
const required = (id: string) => deathPapers.find((row) => row.id === id)?.required;

describe("the proof of death", () => {
  it("[case D08] [death D-B1] is no paper when the hospital's notice was found", () => {
    const { answers, sources } = sampleOf("noticeTwo");
    expect(asked(answers, sources)).toEqual([]);
  });

  it("is the paper notice while the hospitals' register does not answer", () => {
    expect(asked(sampleOf("noticeTwo").answers)).toEqual(["deathNotice"]);
  });

  it("[case D09] [death D-B2] is no paper when the registering committee writes the notice itself", () => {
    expect(asked(sampleOf("two").answers)).toEqual([]);
  });

  it("[case D10] [death D-B3] is the paper that replaces the notice", () => {
    expect(asked(sampleOf("accident").answers)).toEqual(["deathNotice"]);
    expect(required("deathNotice")).toBe(true);
  });

  it("[case D14] is evidence, and required, for somebody long dead without papers", () => {
    const answers = change(sampleOf("two").answers, { deathNotice: { way: "none" } });
    expect(asked(answers)).toEqual(["deathEvidence"]);
    expect(required("deathEvidence")).toBe(true);
  });

  it("never asks for CT01 or a declaration about money: they are made from the answers", () => {
    const ids = deathPapers.map(({ id }) => id);
    expect(ids).not.toContain("ct01");
    expect(deathPapers.some(({ form }) => form)).toBe(false);
  });
});

describe("the papers about money", () => {
  it("[case D05] are none with two procedures", () => {
    expect(asked(sampleOf("two").answers)).toEqual([]);
  });

  it("[case D03] are the merit file unless this very decision is on record", () => {
    const { answers } = sampleOf("D03");
    const known = (decisionNumber: string) => asked(answers, status({ merit: { decisionNumber } }));
    expect(asked(answers)).toEqual(["meritFile"]);
    expect(known("45/QĐ-SLĐ")).toEqual([]);
    expect(known("46/QĐ-SLĐ")).toEqual(["meritFile"]);
  });

  it("count an answer about somebody else for nothing", () => {
    const other = { ...(status({ merit: { decisionNumber: "45/QĐ-SLĐ" } }).benefitStatus as object) };
    const sources = { benefitStatus: { ...other, asked: { personalId: "019165000654" } } };
    expect(asked(sampleOf("D03").answers, sources)).toEqual(["meritFile"]);
  });

  it("[case D01] may be the decision on social assistance, which nobody has to give", () => {
    const { answers } = sampleOf("D01");
    expect(asked(answers)).toEqual(["assistanceDecision"]);
    expect(required("assistanceDecision")).toBe(false);
    expect(asked(answers, status({ monthlyAssistance: { kind: "disabled", decisionNumber: "1" } }))).toEqual(
      [],
    );
  });

  it("[death D-B13] of somebody of 80 with a monthly survivor's benefit follow the insurance's record", () => {
    const answers = change(sampleOf("D01").answers, { socialProtection: { objectKind: "aged80Survivor" } });
    const insurance = { insuranceCode: "1900000002", status: "pensioner", months: 0 };
    expect(asked(answers, status({ insurance: { ...insurance, monthlySurvivor: true } }))).toEqual([]);
    expect(asked(answers, status({ insurance: { ...insurance, monthlySurvivor: false } }))).toEqual([
      "assistanceDecision",
    ]);
    const pension = change(answers, { socialProtection: { objectKind: "socialPension" } });
    expect(asked(pension, status({ socialPension: true }))).toEqual([]);
  });

  it("are the record of the accident when work was the cause of death", () => {
    const answers = change(sampleOf("D04").answers, { insurance: { status: "accidentDeath" } });
    expect(asked(sampleOf("D04").answers)).toEqual([]);
    expect(asked(answers)).toEqual(["accidentRecord"]);
  });

  it("are the assessment of a survivor whose capacity to work is reduced by 81% or more", () => {
    const answers = change(sampleOf("D04").answers, { survivor1: { workCapacity: "reduced81" } });
    expect(asked(answers)).toEqual(["workCapacity"]);
  });

  it("ask only for papers of the object whose benefit is asked for", () => {
    const answers = change(sampleOf("D03").answers, {
      benefitObjects: { socialProtection: true },
      socialProtection: { objectKind: "monthlyAssistance" },
      allowance: { primary: "merit" },
    });
    expect(asked(answers)).toEqual(["meritFile"]);
  });
});

it("every paper is read by a part of the group", () => {
  const parts = deathComponents.map(({ id }) => id as string);
  for (const { id, readBy } of deathPapers) {
    expect(readBy.length, id).toBeGreaterThan(0);
    expect(
      readBy.every((part) => parts.includes(part)),
      id,
    ).toBe(true);
  }
});
