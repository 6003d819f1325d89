/** What is left to the counter, what is only said, and what a newborn's death takes over from its birth. */
import { describe, expect, it } from "vitest";
import type { Answers, Sources } from "../kernel/form.ts";
import { deathExits } from "./exits.ts";
import { father, noticeCode, onlyAccount, withNotice } from "./samples/people.ts";
import { takesOver } from "./takes-over.ts";
import { personTexts as vi } from "./texts/vi-persons.ts";
import { deathWarnings } from "./warnings.ts";

const today = "2026-11-21";
const exit = (answers: Answers, sources: Sources = {}) =>
  deathExits.find((one) => one.when(answers, today, sources));
const warned = (answers: Answers, sources: Sources = {}) =>
  deathWarnings(answers, today, sources).map(({ page, text }) => `${page}: ${text}`);
const person = {
  ...{ familyName: "PHẠM", middleName: "VĂN THÍ", givenName: "ĐIỂM", birthDate: "1940-01-15", sex: "male" },
  ...{ idKind: "personalId", personalId: father.personalId, residenceKind: "permanent" },
  ...{ provinceCode: "19", wardCode: "01954", addressDetail: "Thôn Mẫu 7" },
};
const place = { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 7" };
const usual: Answers = {
  deathCase: { deathCase: "vietnam" },
  linked: { linked: "two" },
  who: { who: "other" },
  deathNotice: { way: "typed" },
  deceased: person,
  death: { diedOn: "2026-11-14", ...place },
  agencies: { deathProvince: "19", deathWard: "01954", sameArea: true },
};

describe("exits", () => {
  it("[case D32] lead a foreign death out of scope, with its procedure, clause and desk", () => {
    const found = exit({ deathCase: { deathCase: "foreign" } });
    expect(found).toMatchObject({
      id: "foreign",
      page: "deathCase",
      agencyOf: "deathRegistration",
      clause: "exit.foreign.clause",
      link: { text: "exit.foreign.link" },
    });
    expect(vi["exit.foreign.text"]).toContain("1.001766");
    expect(exit(usual)).toBeUndefined();
  });

  it("lead somebody whom a court declared dead to the counter, on whichever page it is said", () => {
    expect(exit({ deathCase: { deathCase: "courtDeclared" } })?.page).toBe("deathCase");
    const later = exit({ ...usual, noticePaper: { kind: "courtDecision" } });
    expect(later).toMatchObject({ page: "noticePaper", text: "exit.courtDeclared.text" });
  });

  it("[case D16] stop a second registration and show the number masked", () => {
    const registered = (personalId: string): Sources => ({
      registeredDeath: {
        ...{ found: true, registered: true, registerNumberMasked: "**/2026" },
        asked: { personalId },
      },
    });
    const found = exit(usual, registered(father.personalId));
    expect(found).toMatchObject({ page: "deceased", title: "exit.alreadyRegistered.title" });
    expect(found?.lines?.(registered(father.personalId), usual)).toEqual([
      { label: "exit.alreadyRegistered.number", text: "**/2026" },
    ]);
    const chosen = { ...usual, who: { who: father.personalId } };
    expect(exit(chosen, registered(father.personalId))?.page).toBe("who");
    expect(exit({ who: { who: father.personalId } }, registered(father.personalId))?.page).toBe("who");
    expect(exit(usual, registered("019144000999"))).toBeUndefined();
    expect(exit(usual, { registeredDeath: { found: true, registered: false } })).toBeUndefined();
    expect(exit(usual, { registeredDeath: { unavailable: true } })).toBeUndefined();
  });

  it("show what a notice typed by hand says otherwise, and take the hospital's data over", () => {
    const typed: Answers = {
      ...usual,
      deathNotice: { way: "typed", code: "" },
      death: { ...usual.death, diedOn: "2026-11-13", atLastResidence: true },
      noticePaper: { kind: "deathNotice", number: noticeCode },
    };
    const found = exit(typed, withNotice);
    expect(found?.differences?.(typed, withNotice)).toEqual([
      { page: "death", field: "diedOn", known: "2026-11-14" },
    ]);
    const taken = found?.remedy?.apply(typed, withNotice) ?? {};
    expect(taken.deathNotice).toEqual({
      way: "fetch",
      code: noticeCode,
      personalId: father.personalId,
    });
    expect(taken.death).toEqual({
      ...{ diedOn: "2026-11-14", diedAt: "03:20", cause: "Suy tim" },
      ...{ provinceCode: "19", wardCode: "01954", detail: "Bệnh viện Đa khoa Trình diễn A" },
    });
    expect(taken.noticePaper).toBeUndefined();
    expect(exit(taken, withNotice)).toBeUndefined();
    expect(exit({ ...typed, death: { diedOn: "2026-11" } }, withNotice)).toBeUndefined();
  });
});

describe("warnings", () => {
  const died = (diedOn: string, more: Answers = {}) =>
    warned({ ...usual, ...more, death: { ...place, diedOn } });

  it("[case D17] [death D-B19] mark a death registered after 15 days, and refuse nothing", () => {
    expect(died("2026-11-01")).toEqual(["death: warning.late"]);
    expect(died("2026-11-06")).toEqual([]);
    expect(died("2026-11-05")).toEqual(["death: warning.late"]);
    expect(died("2026-10")).toEqual(["death: warning.late"]);
    expect(died("2026")).toEqual([]);
    expect(exit({ ...usual, death: { diedOn: "2026-11-01" } })).toBeUndefined();
    expect(vi["warning.late"]).toContain("quá hạn 15 ngày");
  });

  it("[death D-B5] say that a month has to be confirmed when only the year is known and money is asked for", () => {
    const money = { linked: { linked: "three" } };
    expect(died("1975", money)).toEqual(["death: warning.late", "death: warning.yearOnly"]);
    expect(died("1975-03", money)).toEqual(["death: warning.late"]);
    expect(died("1975")).toEqual(["death: warning.late"]);
  });

  it("[case D14] say that a long-dead person without papers is verified", () => {
    expect(warned({ ...usual, deathNotice: { way: "none" } })).toEqual(["deathNotice: warning.longDead"]);
  });

  it("[death D-B4] say who writes the notice for somebody who died in another province", () => {
    const away = { provinceCode: "96", wardCode: "31900" };
    expect(warned({ ...usual, death: { diedOn: "2026-11-14", ...away } })).toEqual([
      "death: warning.diedElsewhere",
    ]);
    const home = { ...usual, deathNotice: { way: "sameCommittee" } };
    expect(warned({ ...home, death: { diedOn: "2026-11-14", ...away } })).toEqual([
      "death: warning.diedElsewhere",
      "deathNotice: warning.otherCommittee",
    ]);
    expect(warned({ ...home, death: { diedOn: "2026-11-14", atLastResidence: true } })).toEqual([]);
    expect(warned({ ...usual, agencies: { deathProvince: "19", deathWard: "01957" } })).toEqual([
      "agencies: warning.registrationElsewhere",
    ]);
  });

  it("[death D-B7] say that the household needs a new head", () => {
    expect(warned({ ...usual, household: { headIs: "deceasedWithOthers" } })).toEqual([
      "household: warning.newHead",
    ]);
    expect(warned({ ...usual, household: { headIs: "deceasedAlone" } })).toEqual([]);
  });

  it("say what the registers know otherwise", () => {
    const check = (values: object): Sources => ({
      ...onlyAccount,
      deceased: {
        ...{ found: true, personalId: father.personalId, alive: true, levelOfAssurance: 0 },
        ...{ matches: { fullName: true, birthDate: true }, ...values },
      },
    });
    expect(warned(usual, check({}))).toEqual([]);
    expect(warned(usual, check({ matches: { fullName: false, birthDate: true } }))).toEqual([
      "deceased: warning.registerDiffers",
    ]);
    expect(warned(usual, check({ alive: false }))).toEqual(["deceased: warning.populationDead"]);
    expect(warned(usual, { ...onlyAccount, deceased: { found: false } })).toEqual([
      "deceased: warning.registerUnknown",
    ]);
    expect(warned(usual, { ...onlyAccount, deceased: { unavailable: true } })).toEqual([]);
    const odd = { ...usual, deceased: { ...person, sex: "female" } };
    expect(warned(odd)).toEqual(["deceased: warning.deceasedNumber"]);
    const spelled = {
      ...usual,
      deathNotice: { way: "fetch", code: noticeCode, personalId: father.personalId },
      deceased: { ...person, givenName: "DIỂM" },
    };
    expect(warned(spelled, withNotice)).toEqual(["deceased: warning.noticeSpelling"]);
  });
});

describe("[death D-B21] [birth B24] a newborn who died", () => {
  const birth: Answers = {
    childState: { childState: "died" },
    child: {
      ...{ familyName: "NGUYỄN", middleName: "VĂN", givenName: "THỬ", birthDate: "2026-11-10" },
      ...{ sex: "male", ethnicity: "Tày", ethnicityOther: "", copies: 0 },
    },
    mother: {
      provinceCode: "19",
      wardCode: "01954",
      addressDetail: "Thôn Mẫu 1",
      personalId: "019192000456",
    },
    applicant: { relationship: "mother", phone: "0900000001", email: "", personalId: "019192000456" },
  };
  const registered = { birthRegistration: { personalId: "019226000123", registerNumber: "12/2026" } };
  const take = (answers: Answers, answered: Readonly<Record<string, Record<string, unknown>>> = registered) =>
    takesOver.birth?.({ answers, registered: answered });

  it("needs nothing typed twice", () => {
    expect(take(birth)).toEqual({
      deathCase: { deathCase: "vietnam" },
      who: { who: "other" },
      applicant: { relationship: "mother", phone: "0900000001", email: "" },
      deceased: {
        ...{ familyName: "NGUYỄN", middleName: "VĂN", givenName: "THỬ", birthDate: "2026-11-10" },
        ...{ sex: "male", ethnicity: "Tày", ethnicityOther: "", nationality: "VN" },
        ...{ idKind: "personalId", personalId: "019226000123" },
        ...{ residenceKind: "current", provinceCode: "19", wardCode: "01954", addressDetail: "Thôn Mẫu 1" },
      },
    });
  });

  it("lives where the father or the applicant lives when the mother's home is not known", () => {
    const home = { provinceCode: "96", wardCode: "31900", addressDetail: "Khóm 1" };
    const { mother: _mother, ...others } = birth;
    expect(take({ ...others, father: home })?.deceased).toMatchObject(home);
    const filed = { ...others, applicant: { relationship: "guardian", ...home } };
    expect(take(filed)).toMatchObject({ applicant: {}, deceased: home });
    expect(take(filed)?.applicant).not.toHaveProperty("relationship");
    expect(take(others)?.deceased).not.toHaveProperty("residenceKind");
  });

  it("is nothing to take over while the child lives, or from answers of another shape", () => {
    expect(take({ ...birth, childState: { childState: "underSix" } })).toBeUndefined();
    expect(take({})).toBeUndefined();
    expect(take({ childState: { childState: "died" }, child: { givenName: 5 } })).toBeUndefined();
    expect(take(birth, {})?.deceased).not.toHaveProperty("personalId");
  });
});
