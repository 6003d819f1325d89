/** Which register is asked when, with how little, and what a second source is. */
import { describe, expect, it } from "vitest";
import type { Answers, Sources } from "../kernel/form.ts";
import { twoSources } from "./evidence.ts";
import { deathLookups } from "./lookups.ts";
import { father, noticeCode, onlyAccount, withKin, withNotice } from "./samples/people.ts";
import { deathSubject } from "./subject.ts";

const chosen: Answers = { who: { who: father.personalId } };
const other: Answers = { who: { who: "other" } };
const person = {
  ...{ familyName: "PHẠM", middleName: "VĂN THÍ", givenName: "ĐIỂM", birthDate: "1940-01-15" },
  ...{ idKind: "personalId", personalId: father.personalId },
};
const complete: Answers = {
  ...chosen,
  linked: { linked: "three" },
  deathNotice: { way: noticeCode, code: "" },
  deceased: person,
  death: { diedOn: "2026-11-14" },
};
const asked = (...about: Parameters<typeof deathLookups>) =>
  deathLookups(...about).map(({ register, query }) => ({ register, query }));
const number = { personalId: father.personalId };

describe("lookups", () => {
  it("ask for the applicant's own relatives and household only, without naming anybody", () => {
    expect(asked("opened", "who", {})).toEqual([{ register: "kin", query: {} }]);
    expect(asked("opened", "household", complete)).toEqual([
      { register: "kin", query: {} },
      { register: "household", query: {} },
    ]);
    for (const page of ["applicant", "death", "agencies", "funeral", "news"])
      expect(asked("opened", page, complete)).toEqual([]);
  });

  it("[case D08] fetch a notice by its code and the number of the deceased", () => {
    const query = { code: noticeCode, ...number };
    expect(asked("saved", "deathNotice", complete)).toEqual([{ register: "deathNotice", query }]);
    const typed = { ...other, deathNotice: { way: "fetch", ...query } };
    expect(asked("saved", "deathNotice", typed)).toEqual([{ register: "deathNotice", query }]);
    for (const way of ["typed", "sameCommittee", "none", "fetch"])
      expect(asked("saved", "deathNotice", { ...chosen, deathNotice: { way, code: "" } })).toEqual([]);
  });

  it("[case D16] ask whether the death is registered as soon as the person is known, and again at filing", () => {
    expect(asked("saved", "who", chosen)).toEqual([{ register: "registeredDeath", query: number }]);
    expect(asked("saved", "who", other)).toEqual([]);
    expect(asked("saved", "deceased", complete)).toContainEqual({
      register: "registeredDeath",
      query: number,
    });
    expect(asked("submitted", "", complete)).toEqual([
      { register: "registeredDeath", query: number },
      { register: "population", query: number },
    ]);
  });

  it("ask about benefits only when money is asked for, and nothing about somebody without a number", () => {
    const registers = (answers: Answers, sources: Sources = withKin) =>
      deathLookups("saved", "deceased", answers, sources).map(({ register }) => register);
    expect(registers(complete)).toEqual(["registeredDeath", "population", "benefitStatus"]);
    expect(registers({ ...complete, linked: { linked: "two" } })).toEqual(["registeredDeath", "population"]);
    const somebody = { ...complete, who: { who: "other" }, deathNotice: { way: "none" } };
    expect(registers({ ...somebody, deceased: { ...person, idKind: "oldIdCard" } })).toEqual([]);
  });

  it("ask about a chosen relative by the known number, whatever paper is declared", () => {
    const declared = { ...complete, ...chosen, deceased: { ...person, idKind: "oldIdCard" } };
    expect(asked("saved", "deceased", declared)).toContainEqual({
      register: "registeredDeath",
      query: number,
    });
  });

  it("read the benefits of a relative elsewhere only once a hospital has written that death down", () => {
    const elsewhere = (deathNotice: unknown): Sources => ({
      kin: { found: true, relatives: [{ ...father, sameHousehold: false, deathNotice }] },
    });
    const registers = (sources: Sources) =>
      deathLookups("saved", "deceased", complete, sources).map(({ register }) => register);
    expect(registers(elsewhere(null))).not.toContain("benefitStatus");
    expect(registers({})).not.toContain("benefitStatus");
    expect(registers(elsewhere({ code: noticeCode, issuedOn: "2026-11-14" }))).toContain("benefitStatus");
  });

  it("keep of the population register only whether the declared data fit", () => {
    const [, check] = deathLookups("saved", "deceased", complete);
    const record = {
      ...{ fullName: father.fullName, birthDate: father.birthDate, levelOfAssurance: 2, alive: true },
      ...{ permanentResidence: father.permanentResidence, idIssuedOn: "2021-07-01" },
    };
    expect(check?.keep?.(record)).toEqual({
      personalId: father.personalId,
      levelOfAssurance: 2,
      alive: true,
      matches: { fullName: true, birthDate: true },
    });
  });

  it("compare a hospital notice that was declared by hand", () => {
    const answers: Answers = {
      ...complete,
      deathNotice: { way: "typed" },
      noticePaper: { kind: "deathNotice", number: "00001.gbt.19001.26" },
    };
    expect(asked("saved", "noticePaper", answers)).toEqual([
      { register: "deathNotice", query: { code: noticeCode, ...number } },
    ]);
    const police = { ...answers, noticePaper: { kind: "policeRecord", number: "12/XN" } };
    expect(asked("saved", "noticePaper", police)).toEqual([]);
  });
});

describe("two independent sources", () => {
  const without = (source: string): Sources => ({ ...withNotice, [source]: { unavailable: true } });

  it("are the hospital and the residence or population register about the very same person", () => {
    expect(twoSources(complete, withNotice)).toBe(true);
    expect(twoSources(complete, without("deceased"))).toBe(true);
    const byCode = {
      ...complete,
      ...other,
      deathNotice: { way: "fetch", code: noticeCode, ...number },
    };
    expect(twoSources(byCode, without("kin"))).toBe(true);
  });

  it("are not a paper, a register that was down, or one source alone", () => {
    expect(twoSources({ ...complete, deathNotice: { way: "typed" } }, withNotice)).toBe(false);
    expect(twoSources(complete, without("deathNotice"))).toBe(false);
    expect(twoSources(complete, { ...without("kin"), deceased: { found: false } })).toBe(false);
    expect(twoSources(complete, withKin)).toBe(false);
    expect(twoSources(complete, onlyAccount)).toBe(false);
  });

  it("are not two records of two people", () => {
    const change = (values: object): Answers => ({ ...complete, deceased: { ...person, ...values } });
    expect(twoSources(change({ givenName: "KHÁC" }), withNotice)).toBe(false);
    expect(twoSources(change({ birthDate: "1940" }), withNotice)).toBe(false);
    expect(twoSources(change({ personalId: "019144000999" }), withNotice)).toBe(false);
    const differs = {
      ...withNotice,
      kin: { found: true, relatives: [{ ...father, fullName: "NGƯỜI KHÁC" }] },
      deceased: { ...(withNotice.deceased as object), matches: { fullName: false, birthDate: true } },
    };
    expect(twoSources(complete, differs)).toBe(false);
  });
});

describe("the subject of a dossier", () => {
  it("is the personal number as soon as it is known, whoever files", () => {
    expect(deathSubject(chosen)).toBe(father.personalId);
    expect(deathSubject({ ...other, deathNotice: { way: "fetch", ...number } })).toBe(father.personalId);
    expect(deathSubject({ ...other, deceased: person })).toBe(father.personalId);
    expect(deathSubject(other)).toBeUndefined();
  });

  it("is another paper's number, else the name with both dates", () => {
    const old = { ...person, idKind: "oldIdCard", idNumber: "090 123 456" };
    expect(deathSubject({ ...other, deceased: old })).toBe("oldIdCard:090123456");
    const none = { ...person, idKind: "other", idNumber: "" };
    expect(deathSubject({ ...other, deceased: none })).toBeUndefined();
    expect(deathSubject({ ...other, deceased: none, death: { diedOn: "1975" } })).toBe(
      "PHẠM VĂN THÍ ĐIỂM:1940-01-15:1975",
    );
  });
});
