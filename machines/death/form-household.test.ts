/** Agencies and household: known from where the deceased lived, and asked only where the registers do not settle it. */
import { describe, expect, it } from "vitest";
import type { Answers } from "../kernel/form.ts";
import { agencies, residenceAgency } from "./form/agencies.ts";
import { household } from "./form/household.ts";
import { demoA, father, filer, onlyAccount, withKin } from "./samples/people.ts";
import {
  chosen,
  fieldOf,
  kin,
  known,
  mother,
  other,
  problems,
  revealed,
  typedPerson,
} from "./testing/fields.ts";

describe("the agencies", () => {
  const elsewhere = { provinceCode: "96", wardCode: "31900" };

  it("follow the last residence; where nobody knows it, the place of death", () => {
    const answers: Answers = { deceased: typedPerson, death: elsewhere };
    expect(known(agencies, "deathWard", {}, answers).value).toBe(demoA.wardCode);
    const unknown = { ...answers, deceased: { ...typedPerson, residenceKind: "unknown" } };
    expect(known(agencies, "deathWard", {}, unknown).value).toBe("31900");
    expect(known(agencies, "deathProvince", {}, unknown).value).toBe("96");
  });

  it("are the same for the removal unless said otherwise, and no copies are made", () => {
    expect(known(agencies, "sameArea", {}, {}).value).toBe("on");
    expect(known(agencies, "copies", {}, {}).value).toBe("0");
    expect(residenceAgency.when?.({ deceased: typedPerson, agencies: { sameArea: true } })).toBe(false);
    expect(residenceAgency.when?.({ deceased: typedPerson, agencies: { sameArea: false } })).toBe(true);
    const values = { deathWard: "31900", sameArea: true };
    expect(problems(agencies, values, { answers: { deceased: typedPerson } })).toEqual([
      "sameArea: error.agencies.sameArea",
    ]);
  });

  it("have nothing to remove where there was no thường trú", () => {
    const answers = { deceased: { ...typedPerson, residenceKind: "temporary" }, agencies: {} };
    expect(fieldOf(agencies, "sameArea").when?.(answers)).toBe(false);
    expect(residenceAgency.when?.(answers)).toBe(false);
    expect(household.when?.(answers)).toBe(false);
  });
});

describe("the household", () => {
  const answers: Answers = {
    ...chosen,
    applicant: { personalId: filer.personalId },
    deceased: { ...typedPerson, idKind: "personalId", personalId: father.personalId },
    death: { diedOn: "2026-11-14" },
  };
  const member = (personalId: string, fullName: string, birthDate: string) => ({
    personalId,
    fullName,
    birthDate,
  });
  const young = member("019220000555", "PHẠM THỊ NHỎ", "2020-05-05");
  const headedByDeceased = (...householdMembers: object[]) =>
    kin(
      { ...father, head: { personalId: father.personalId, fullName: father.fullName }, householdMembers },
      mother,
    );

  it("is known from the record: the applicant heads it", () => {
    expect(known(household, "headIs", withKin, answers).value).toBe("applicant");
    expect(known(household, "relationshipToHead", withKin, answers).value).toBe("Cha");
    expect(known(household, "headName", withKin, answers).value).toBeUndefined();
  });

  it("names another head and what the deceased was to them", () => {
    const sources = kin({ ...father, head: mother }, mother);
    expect(known(household, "headIs", sources, answers).value).toBe("other");
    expect(known(household, "headName", sources, answers).value).toBe(mother.fullName);
    expect(known(household, "headPersonalId", sources, answers).value).toBe(mother.personalId);
    expect(known(household, "relationshipToHead", sources, answers).value).toBe("Chồng");
  });

  it("[case D18] [death D-B6] asks for no head of who lived alone", () => {
    expect(known(household, "headIs", headedByDeceased(), answers).value).toBe("deceasedAlone");
    for (const name of ["headName", "headPersonalId", "relationshipToHead", "newHead"])
      expect(revealed(household, name)?.values).not.toContain("deceasedAlone");
    const empty = { headName: "", headPersonalId: "", relationshipToHead: "", newHead: "" };
    expect(problems(household, { headIs: "deceasedAlone", ...empty }, { answers })).toEqual([]);
    expect(household.schema.safeParse({ headIs: "deceasedAlone", ...empty }).success).toBe(true);
    expect(problems(household, { headIs: "other", ...empty }, { answers })).toEqual([
      "headName: error.household.headName",
      "headPersonalId: error.personalId.required",
      "relationshipToHead: error.household.relationshipToHead",
    ]);
  });

  it("[death D-B7] suggests the spouse as new head, else the oldest grown-up", () => {
    const son = member(filer.personalId, filer.fullName, "1970-07-07");
    const daughter = member("019168000666", "PHẠM THỊ LỚN", "1968-01-01");
    const wife = member(mother.personalId, mother.fullName, "1944-03-02");
    const suggestion = (...members: object[]) =>
      known(household, "newHead", headedByDeceased(...members), answers).value;
    expect(known(household, "headIs", headedByDeceased(son), answers).value).toBe("deceasedWithOthers");
    expect(suggestion(young, son, wife, daughter)).toBe(mother.fullName);
    expect(suggestion(young, son, daughter)).toBe("PHẠM THỊ LỚN");
    expect(suggestion(young)).toBeUndefined();
    expect(fieldOf(household, "newHead").optional).toBe(true);
    expect(fieldOf(household, "newHead").prefill?.source).toBe("suggestion");
    expect(problems(household, { headIs: "deceasedWithOthers" }, { answers })).toEqual([]);
  });

  it("refuses the deceased as another head", () => {
    const values = {
      headIs: "other",
      headName: "A",
      headPersonalId: father.personalId,
      relationshipToHead: "Cha",
    };
    expect(problems(household, values, { answers })).toEqual([
      "headPersonalId: error.household.headIsDeceased",
    ]);
  });

  it("is known from the applicant's own where both lived at one address", () => {
    const own = {
      found: true,
      head: { personalId: mother.personalId, fullName: mother.fullName },
      owner: { personalId: mother.personalId, fullName: mother.fullName },
      address: { ...demoA, detail: "thôn mẫu 3" },
    };
    const typed = { ...answers, ...other };
    expect(known(household, "headIs", { ...onlyAccount, household: own }, typed).value).toBe("other");
    const away = { ...own, address: { ...demoA, detail: "Thôn Mẫu 4" } };
    expect(known(household, "headIs", { ...onlyAccount, household: away }, typed).value).toBeUndefined();
  });
});
