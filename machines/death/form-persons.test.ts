/** Who died and how the death notice comes: what the registers know is offered and locked. */
import { describe, expect, it } from "vitest";
import { agencies, residenceAgency } from "./form/agencies.ts";
import { applicant } from "./form/applicant.ts";
import { death } from "./form/death.ts";
import { deathNotice } from "./form/death-notice.ts";
import { deceased } from "./form/deceased.ts";
import { household } from "./form/household.ts";
import { noticePaper } from "./form/notice-paper.ts";
import { deathCase } from "./form/precheck.ts";
import { who } from "./form/who.ts";
import { demoA, father, filer, noticeCode, onlyAccount, withKin, withNotice } from "./samples/people.ts";
import {
  choices,
  chosen,
  fetched,
  fieldOf,
  kin,
  known,
  mother,
  other,
  problems,
  refused,
} from "./testing/fields.ts";
import { personTexts as en } from "./texts/en-persons.ts";
import { personTexts as vi } from "./texts/vi-persons.ts";

const pages = [
  ...[deathCase, who, applicant, deathNotice, deceased, death],
  ...[noticePaper, agencies, residenceAgency, household],
];

describe("who died", () => {
  it("is offered from the applicant's own relatives, by name and kinship", () => {
    expect(choices(who, "who", kin(father, mother))).toEqual([
      { value: father.personalId, label: "who.relative.father", params: { name: father.fullName } },
      { value: mother.personalId, label: "who.relative.mother", params: { name: mother.fullName } },
    ]);
    expect(choices(who, "who", { kin: { unavailable: true } })).toEqual([]);
    for (const one of ["wife", "husband", "child", "father", "mother", "grandparent"])
      expect(vi).toHaveProperty([`who.relative.${one}`]);
    for (const one of ["sibling", "grandchild", "householdMember"])
      expect(en).toHaveProperty([`who.relative.${one}`]);
  });

  it("is suggested when a hospital wrote a notice about one relative only", () => {
    expect(known(who, "who", withNotice, {}).value).toBe(father.personalId);
    expect(known(who, "who", withKin, {}).value).toBeUndefined();
    const two = kin({ ...father, deathNotice: { code: "1", issuedOn: "" } }, { ...mother, deathNotice: {} });
    expect(known(who, "who", two, {}).value).toBeUndefined();
  });

  it("tells what the applicant was to the person", () => {
    expect(known(applicant, "relationship", withKin, chosen).value).toBe("child");
    const wife = kin({ ...mother, relationship: "wife" });
    expect(known(applicant, "relationship", wife, { who: { who: mother.personalId } }).value).toBe("husband");
    const child = kin({ ...mother, relationship: "child" });
    expect(known(applicant, "relationship", child, { who: { who: mother.personalId } }).value).toBe("father");
    expect(known(applicant, "relationship", withKin, other).value).toBeUndefined();
  });

  it("is refused as a number that is none", () => {
    expect(refused(who, "who", "019040000888")).toBeUndefined();
    expect(refused(who, "who", "12")).toBe("error.who");
    expect(refused(who, "who", "")).toBe("error.who");
  });
});

describe("the person chosen from the register", () => {
  it("is neither typed nor changed: identity, paper and residence are locked", () => {
    const fields = deceased.sections.flatMap(({ fields: own }) => own).map(({ name }) => name);
    const asked = fields.filter((name) => {
      const { prefill } = fieldOf(deceased, name);
      return !prefill?.lock?.(withKin, chosen);
    });
    expect(asked).toEqual(["ethnicityOther", "idNumber"]);
    expect(known(deceased, "givenName", withKin, chosen)).toEqual({
      value: "ĐIỂM",
      locked: true,
      source: "kin",
    });
    expect(known(deceased, "personalId", withKin, chosen).value).toBe(father.personalId);
    expect(known(deceased, "addressDetail", withKin, chosen).value).toBe("Thôn Mẫu 7");
  });

  it("who lives elsewhere is locked by name and number only", () => {
    const limited = kin({ ...mother, birthDate: null, sex: null, ethnicity: null, sameHousehold: false });
    const answers = { who: { who: mother.personalId } };
    expect(known(deceased, "givenName", limited, answers).locked).toBe(true);
    expect(known(deceased, "personalId", limited, answers).locked).toBe(true);
    for (const name of ["birthDate", "sex", "ethnicity", "idIssuedOn", "residenceKind", "wardCode"])
      expect(known(deceased, name, limited, answers)).toMatchObject({ value: undefined, locked: false });
  });

  it("keeps the number when the register is down for the rest", () => {
    const down = { ...onlyAccount, kin: { unavailable: true } };
    expect(known(deceased, "personalId", down, chosen)).toMatchObject({
      value: father.personalId,
      locked: true,
    });
    expect(known(deceased, "givenName", down, chosen)).toMatchObject({ value: undefined, source: "kin" });
  });

  it("is known to another from the fetched notice alone", () => {
    const { kin: _kin, ...hospital } = withNotice;
    const answers = {
      ...other,
      deathNotice: { way: "fetch", code: noticeCode, personalId: father.personalId },
    };
    for (const [name, value] of Object.entries({
      ...{ familyName: "PHẠM", middleName: "VĂN THÍ", givenName: "ĐIỂM", birthDate: "1940-01-15" },
      ...{ sex: "male", personalId: father.personalId },
    }))
      expect(known(deceased, name, hospital, answers)).toEqual({
        value,
        locked: true,
        source: "deathNotice",
      });
    expect(known(deceased, "idIssuedOn", hospital, answers).locked).toBe(false);
  });
});

describe("[case D08] [death D-B1] an electronic notice", () => {
  it("of the chosen relative is the first choice and chosen already", () => {
    expect(choices(deathNotice, "way", withNotice, chosen)).toEqual([
      {
        value: noticeCode,
        label: "deathNotice.own",
        params: { code: noticeCode, date: "14/11/2026" },
      },
    ]);
    expect(known(deathNotice, "way", withNotice, chosen).value).toBe(noticeCode);
    expect(choices(deathNotice, "way", withNotice, other)).toEqual([]);
  });

  it("locks date, time, cause and place", () => {
    const locked = Object.fromEntries(
      ["diedOn", "diedAt", "cause", "provinceCode", "wardCode", "detail"].map((name) => {
        const one = known(death, name, withNotice, fetched);
        expect(one).toMatchObject({ locked: true, source: "deathNotice" });
        return [name, one.value];
      }),
    );
    expect(locked).toEqual({
      ...{ diedOn: "2026-11-14", diedAt: "03:20", cause: "Suy tim" },
      ...{ ...demoA, detail: "Bệnh viện Đa khoa Trình diễn A" },
    });
    expect(fieldOf(death, "atLastResidence").when?.(fetched)).toBe(false);
    expect(noticePaper.when?.(fetched)).toBe(false);
  });

  it("about another person or with another code locks nothing", () => {
    const code = { ...chosen, deathNotice: { way: "02/GBT", code: "" } };
    expect(known(death, "diedOn", withNotice, code)).toMatchObject({ value: undefined, locked: false });
    const person = { ...other, deathNotice: { way: "fetch", code: noticeCode, personalId: "019144000999" } };
    expect(known(death, "diedOn", withNotice, person).locked).toBe(false);
  });

  it("needs a code with a digit and a number, and says what to do when there is none", () => {
    const values = { way: "fetch", code: "khong co", personalId: "" };
    expect(problems(deathNotice, values, { answers: other })).toEqual([
      "code: error.deathNotice.code",
      "personalId: error.deathNotice.personalId",
    ]);
    const given = { way: "fetch", code: noticeCode, personalId: "019040000888" };
    const unknown = { answers: other, sources: { ...onlyAccount, deathNotice: { found: false } } };
    expect(problems(deathNotice, given, unknown)).toEqual(["code: error.deathNotice.unknown"]);
    const down = { answers: other, sources: { ...onlyAccount, deathNotice: { unavailable: true } } };
    expect(problems(deathNotice, given, down)).toEqual([]);
    expect(problems(deathNotice, { way: noticeCode, code: "" }, { ...unknown, answers: chosen })).toEqual([
      "way: error.deathNotice.gone",
    ]);
  });

  it("[case D15] is not fetched about the applicant", () => {
    const values = { way: "fetch", code: noticeCode, personalId: filer.personalId };
    const answers = { ...other, applicant: { personalId: filer.personalId } };
    expect(problems(deathNotice, values, { answers })).toEqual(["personalId: error.deceased.isApplicant"]);
  });
});

describe("papers in place of data", () => {
  const typed = { ...other, deathNotice: { way: "typed" } };

  it("[case D09] [death D-B2] asks no paper when the same committee issues and registers", () => {
    expect(noticePaper.when?.({ ...other, deathNotice: { way: "sameCommittee" } })).toBe(false);
    expect(noticePaper.when?.({ ...other, deathNotice: { way: "none" } })).toBe(false);
    expect(noticePaper.when?.(typed)).toBe(true);
    const home = { ...other, deathNotice: { way: "sameCommittee" } };
    expect(known(death, "atLastResidence", onlyAccount, home).value).toBe("on");
  });

  it("[case D10] [death D-B3] asks number, day and issuer of a police paper", () => {
    const { error } = noticePaper.schema.safeParse({ kind: "policeRecord" });
    expect(error?.issues.map(({ message }) => message)).toEqual([
      "error.noticePaper.number",
      "error.noticePaper.issuedOn",
      "error.noticePaper.issuedBy",
    ]);
    expect(refused(noticePaper, "number", "//")).toBe("error.noticePaper.number.digit");
    expect(refused(noticePaper, "number", "01/UBND-GBT")).toBeUndefined();
    expect(refused(noticePaper, "kind", "")).toBe("error.noticePaper.kind");
  });

  it("[case D11] refuses a paper from before the death or from the future", () => {
    const answers = { ...typed, death: { diedOn: "2026-11-14" } };
    const issued = (issuedOn: string, diedOn = "2026-11-14") =>
      problems(noticePaper, { issuedOn }, { answers: { ...answers, death: { diedOn } } });
    expect(issued("2026-11-13")).toEqual(["issuedOn: error.noticePaper.beforeDeath"]);
    expect(issued("2026-11-14")).toEqual([]);
    expect(issued("2026-11-22")).toEqual(["issuedOn: error.date.future"]);
    expect(issued("2026-10-31", "2026-11")).toEqual(["issuedOn: error.noticePaper.beforeDeath"]);
    expect(issued("2026-11-01", "2026-11")).toEqual([]);
  });
});

describe("the words", () => {
  it("exist for everything that these pages say, without an exclamation mark", () => {
    const shared = [
      "person.",
      "address.",
      "sex.",
      "country.",
      "applicant.",
      "source.",
      "partialDate.",
      "date.",
    ];
    const own = (key: string | undefined): key is string =>
      !!key && !shared.some((prefix) => key.startsWith(prefix));
    const keys = pages.flatMap((page) => [
      ...[page.title, page.lead],
      ...page.sections.flatMap(({ title, lead, fields }) => [
        ...[title, lead],
        ...fields.flatMap(({ label, hint, why }) => [label, hint, why]),
      ]),
    ]);
    for (const key of keys.filter(own)) expect({ ...vi }, key).toHaveProperty([key]);
    for (const text of [...Object.values(vi), ...Object.values(en)]) expect(text).not.toContain("!");
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });
});
