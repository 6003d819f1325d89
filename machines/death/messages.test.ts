/** What the registers are told, and what they have to answer before a result is issued (interop §5.4, §8). */
import { describe, expect, it } from "vitest";
import type { Answers } from "../kernel/form.ts";
import type { Grant } from "../kernel/grant.ts";
import type { MessageContext } from "../kernel/procedure.ts";
import { deathMessages } from "./messages.ts";
import { deathReplies } from "./replies.ts";
import { deathSamples } from "./samples.ts";

const answersOf = (sample: string): Answers => deathSamples[sample]!.answers;
const change = (answers: Answers, changes: Record<string, Record<string, unknown>>): Answers => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(changes).map(([page, values]) => [page, { ...answers[page], ...values }]),
  ),
});
const death = {
  registerNumber: "12",
  registerBook: "01/2026",
  registerPage: 12,
  registeredOn: "2026-11-16",
  resultPaperCode: "KQ.G15.000034",
};
const support: Grant = { benefit: "funeralSupport", amount: 10_800_000, period: "once", people: 1 };
const monthly: Grant = { benefit: "monthlySurvivor", amount: 3_036_000, period: "monthly", people: 2 };

describe("what a register has to answer", () => {
  const problem = (operation: string, result: Record<string, unknown>, grant?: Grant) =>
    deathReplies[operation]?.({ answers: answersOf("D01"), result, ...(grant ? { grant } : {}) });

  it("is a register number, and page and paper code that can be right", () => {
    expect(problem("registerDeath", death)).toBeUndefined();
    expect(problem("registerDeath", { ...death, registerNumber: "0" })).toBe("registerNumber");
    expect(problem("registerDeath", { ...death, registerPage: "0" })).toBe("registerPage");
    expect(problem("registerDeath", { ...death, resultPaperCode: "KQ.15.34" })).toBe("resultPaperCode");
  });

  it("never registers a death before it happened, or on no day", () => {
    expect(problem("registerDeath", { ...death, registeredOn: "2026-11-13" })).toBe("registeredOn");
    expect(problem("registerDeath", { ...death, registeredOn: "16/11/2026" })).toBe("registeredOn");
    expect(problem("registerDeath", { registerNumber: "12" })).toBe("registeredOn");
  });

  it("is number and day of the removal", () => {
    expect(problem("removeResidence", { noticeNumber: "1/TB", removedOn: "2026-11-17" })).toBeUndefined();
    expect(problem("removeResidence", { noticeNumber: "", removedOn: "2026-11-17" })).toBe("noticeNumber");
    expect(problem("removeResidence", { noticeNumber: "1/TB" })).toBe("removedOn");
  });

  it.each(["grantFuneralSupport", "grantFuneralBenefit", "grantSurvivorBenefit"])(
    "of %s is the very amount that was decided",
    (operation) => {
      const result = { decisionNumber: "31/QĐ-UBND", decidedOn: "2026-11-20", amount: 10_800_000 };
      expect(problem(operation, result, support)).toBeUndefined();
      expect(problem(operation, { ...result, amount: 10_000_000 }, support)).toBe(
        "amount of another decision",
      );
      expect(problem(operation, { ...result, amount: undefined }, support)).toBe(
        "amount of another decision",
      );
      expect(problem(operation, result)).toBe("amount of another decision");
      expect(problem(operation, { ...result, decisionNumber: "không số" }, support)).toBe("decisionNumber");
    },
  );
});

describe("what the registers are told", () => {
  const context: MessageContext = {
    ...{ caseCode: "G00.00.00-20261116-0000001", today: "2026-11-16", agencyCode: "G15.19.01954" },
    ...{ wardCode: "01954", officerId: "HT-A", signerId: "KY-A", registered: { deathRegistration: death } },
  };
  const message = (operation: string, answers: Answers, grant?: Grant) =>
    deathMessages[operation]!({ answers, context: { ...context, ...(grant ? { grant } : {}) } });

  it("[case D08] is the notice's number when the hospital's data were taken over", () => {
    expect(message("registerDeath", answersOf("notice"))).toMatchObject({
      deathNoticeCode: "00001.GBT.19001.26",
      deceased: { personalId: "019040000888", givenName: "ĐIỂM", birthDate: "1940-01-15", sex: "male" },
      death: { diedOn: expect.stringMatching(/^2026-11-1/) },
      applicant: { personalId: "019070000321", relationship: "child" },
      registrar: { officerId: "HT-A", agencyCode: "G15.19.01954", wardCode: "01954" },
      signedBy: "KY-A",
      registeredOn: "2026-11-16",
    });
  });

  it("[case D10] is the paper that was typed in its place", () => {
    expect(message("registerDeath", answersOf("accident"))).toMatchObject({
      notice: { kind: "policeRecord", number: "07/BB-CA", issuedOn: "2026-11-15" },
      death: { place: { provinceCode: "19", wardCode: "01954", detail: "Km 12, đường Trình Diễn" } },
    });
  });

  it("[death D-B6] says to the residence register whether a household is left", () => {
    expect(message("removeResidence", answersOf("typed"))).toMatchObject({
      personalId: "019040000888",
      fullName: expect.stringContaining("PHẠM VĂN"),
      head: { personalId: "019070000321" },
      singleMember: false,
      death: { registerNumber: "12", registeredOn: "2026-11-16", diedOn: "2026-11-14" },
    });
    const alone = change(answersOf("typed"), { household: { headIs: "deceasedAlone" } });
    expect(message("removeResidence", alone)).toMatchObject({
      singleMember: true,
      head: { personalId: "019040000888" },
    });
  });

  it("[case D01] is what was granted and who receives it", () => {
    expect(message("grantFuneralSupport", answersOf("D01"), support)).toMatchObject({
      ...support,
      personalId: "019040000888",
      object: "socialProtection",
      details: { objectKind: "monthlyAssistance", decisionNumber: "12/QĐ-UBND" },
      payee: { fullName: "PHẠM VĂN TRẢI NGHIỆM", way: "cash" },
      funeral: { buriedOn: "2026-11-16", place: { wardCode: "01954" } },
      organiser: { kind: "person", personalId: "019070000321", relationship: "child" },
    });
  });

  it("[case D04] names the survivors to the social insurance", () => {
    expect(message("grantSurvivorBenefit", answersOf("D04"), monthly)).toMatchObject({
      ...monthly,
      insuranceCode: "1900000002",
      survivors: [{ personalId: "019165000654" }, { personalId: "019312000125", uncared: true }],
    });
  });
});
