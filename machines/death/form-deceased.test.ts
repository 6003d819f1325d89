/** What is typed about the person and the death: what cannot be right is refused with a way on. */
import { describe, expect, it } from "vitest";
import type { Answers } from "../kernel/form.ts";
import { applicant } from "./form/applicant.ts";
import { death } from "./form/death.ts";
import { deceased } from "./form/deceased.ts";
import { demoA, father, filer } from "./samples/people.ts";
import { chosen, kept, kin, other, problems, refused, today, typedPerson } from "./testing/fields.ts";

describe("the time of death", () => {
  const answers: Answers = { ...other, deceased: typedPerson };
  const at = (values: Record<string, unknown>, time?: string) =>
    problems(death, { ...demoA, detail: "Bệnh viện", ...values }, { answers, ...(time ? { time } : {}) });

  it("[case D12] is refused at ten past twenty-five", () => {
    expect(refused(death, "diedAt", "25:10")).toBe("error.time.format");
    for (const typed of ["24:10", "24:00", "8", "08:60", "8:5"])
      expect(refused(death, "diedAt", typed)).toBe("error.time.format");
    expect(kept(death, "diedOn", "31/10/2026")).toBe("2026-10-31");
  });

  it("is kept as hours and minutes however it is written", () => {
    for (const typed of ["08:05", "8:05", "8h05", "08 giờ 05", "8 giờ 05 phút"])
      expect(kept(death, "diedAt", typed)).toBe("08:05");
    expect(kept(death, "diedAt", "")).toBe("");
  });

  it("[death D-B5] may be a year or a month, then without an hour", () => {
    expect(kept(death, "diedOn", "1975")).toBe("1975");
    expect(kept(death, "diedOn", "3/1975")).toBe("1975-03");
    expect(at({ diedOn: "1975" })).toEqual([]);
    expect(at({ diedOn: "1975", diedAt: "08:05" })).toEqual(["diedAt: error.death.diedAt.day"]);
  });

  it("is not to come: neither the day nor, when the page is saved, the hour", () => {
    expect(at({ diedOn: "2026-11-22" })).toEqual(["diedOn: error.death.future"]);
    expect(at({ diedOn: "2026-12" })).toEqual(["diedOn: error.death.future"]);
    expect(at({ diedOn: "2026-11" })).toEqual([]);
    expect(at({ diedOn: today, diedAt: "10:01" }, "10:00")).toEqual(["diedAt: error.death.diedAt.future"]);
    expect(at({ diedOn: today, diedAt: "10:00" }, "10:00")).toEqual([]);
    expect(at({ diedOn: "2026-11-20", diedAt: "23:59" }, "10:00")).toEqual([]);
  });

  it("is not before the birth, as far as both are known", () => {
    expect(at({ diedOn: "1943-12-31" })).toEqual(["diedOn: error.death.beforeBirth"]);
    expect(at({ diedOn: "1944-01-01" })).toEqual([]);
  });
});

describe("the place of death", () => {
  const answers: Answers = { ...other, deceased: typedPerson };

  it("is asked unless it was the last residence", () => {
    expect(problems(death, { diedOn: "2026-11-14" }, { answers })).toEqual([
      "provinceCode: error.province.required",
      "wardCode: error.ward.required",
      "detail: error.death.detail",
    ]);
    expect(problems(death, { diedOn: "2026-11-14", atLastResidence: true }, { answers })).toEqual([]);
  });

  it("cannot be a last residence that nobody knows", () => {
    const unknown = { ...other, deceased: { ...typedPerson, residenceKind: "unknown" } };
    expect(problems(death, { diedOn: "2026", atLastResidence: true }, { answers: unknown })).toEqual([
      "atLastResidence: error.death.noResidence",
    ]);
  });
});

describe("the typed person", () => {
  const check = (change: Record<string, unknown>) =>
    problems(deceased, { ...typedPerson, ...change }, { answers: other });

  it("is taken when everything fits", () => {
    expect(check({})).toEqual([]);
    expect(
      deceased.schema.safeParse({ ...typedPerson, nationality: "VN", idIssuedOn: "1/7/2021" }).success,
    ).toBe(true);
  });

  it("[case D15] is never the applicant", () => {
    expect(check({ personalId: filer.personalId, birthDate: "1970", sex: "male" })).toEqual([
      "personalId: error.deceased.isApplicant",
    ]);
  });

  it("has a number that fits sex and year of birth", () => {
    expect(check({ sex: "male" })).toEqual(["personalId: error.personalId.sex"]);
    expect(check({ birthDate: "1945" })).toEqual(["personalId: error.personalId.year"]);
    expect(check({ birthDate: "2027-01-01", personalId: "" })).toContain("birthDate: error.birthDate.future");
    // What the register says is corrected at the register, not here.
    const odd = kin({ ...father, sex: "female" });
    const values = { ...typedPerson, ...father, idKind: "personalId", sex: "female" };
    expect(problems(deceased, values, { answers: chosen, sources: odd })).toEqual([]);
  });

  it("has a name in NFC and capitals, without digits", () => {
    expect(kept(deceased, "givenName", "điểm".normalize("NFD"))).toBe("ĐIỂM");
    expect(refused(deceased, "givenName", "Điểm 2")).toBe("error.name.letters");
    expect(refused(deceased, "givenName", "")).toBe("error.deceased.givenName");
    expect(check({ familyName: "" })).toEqual(["familyName: error.deceased.familyName"]);
  });

  it("may have died with an old card, or without any paper", () => {
    const old = { idKind: "oldIdCard", personalId: "", idNumber: "090123456" };
    expect(check(old)).toEqual([]);
    expect(check({ ...old, idNumber: "019144000999" })).toEqual(["idNumber: error.deceased.oldIdCard"]);
    expect(check({ ...old, idNumber: "", idIssuedOn: "", idIssuedBy: "" })).toEqual([
      "idNumber: error.deceased.idNumber",
      "idIssuedOn: error.deceased.idIssuedOn",
      "idIssuedBy: error.deceased.idIssuedBy",
    ]);
    expect(check({ idKind: "other", personalId: "", idIssuedOn: "", idIssuedBy: "" })).toEqual([]);
    expect(check({ personalId: "" })).toEqual(["personalId: error.personalId.required"]);
  });

  it("has a residence, or one that is not known", () => {
    const nowhere = { provinceCode: "", wardCode: "", addressDetail: "" };
    expect(check(nowhere)).toEqual([
      "provinceCode: error.province.required",
      "wardCode: error.ward.required",
      "addressDetail: error.addressDetail.required",
    ]);
    expect(check({ ...nowhere, residenceKind: "unknown" })).toEqual([]);
  });

  it("is filed for by an organisation that says its name", () => {
    const { revealedBy } = applicant.sections.find(({ id }) => id === "organisation")!;
    expect(revealedBy).toEqual({ field: "relationship", values: ["organisation"] });
    expect(problems(applicant, { relationship: "organisation", organisationName: "" })).toEqual([
      "organisationName: error.applicant.organisationName",
    ]);
    expect(problems(applicant, { relationship: "wife", sex: "male" })).toEqual([
      "relationship: error.applicant.relationship.sex",
    ]);
  });
});
