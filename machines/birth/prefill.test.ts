/** What the registers know is not asked: notices, parents, household; and what happens when they say something else. */
import { describe, expect, it } from "vitest";
import type { Answers, Field, Sources } from "../kernel/form.ts";
import { birthExits } from "./exits.ts";
import { birthWarnings } from "./facts.ts";
import { birthPages } from "./form.ts";
import { birthLookups } from "./lookups.ts";
import { birthMessages } from "./messages.ts";
import { birthPapers } from "./papers.ts";
import { birthReplies } from "./replies.ts";
import { birthSamples } from "./samples.ts";
import { otherIdentity } from "./sensitive.ts";
import { vi } from "./texts.vi.ts";

const today = "2026-11-21";
const sample = (name: string) => birthSamples[name]!;
const change = (answers: Answers, page: string, values: Record<string, unknown>): Answers => ({
  ...answers,
  [page]: { ...answers[page], ...values },
});
const field = (pageId: string, name: string): Field =>
  birthPages
    .find(({ id }) => id === pageId)!
    .sections.flatMap(({ fields }) => fields)
    .find((one) => one.name === name)!;
const known = (pageId: string, name: string, sources: Sources, answers: Answers) => {
  const { read, lock, from, source } = field(pageId, name).prefill!;
  return {
    value: read(sources, answers),
    locked: lock?.(sources, answers) ?? false,
    source: from?.(sources, answers) ?? source,
  };
};
const offered = (sources: Sources, answers: Answers) => {
  const { options } = field("birthNotice", "way");
  return options && "own" in options ? options.offered(sources, answers) : [];
};
const rows = (answers: Answers, sources: Sources) =>
  birthPapers.filter((row) => row.when(answers, sources)).map(({ id }) => id);
const exit = (answers: Answers, sources: Sources) =>
  birthExits.find((one) => one.when(answers, today, sources));
const lookups = (...about: Parameters<typeof birthLookups>) =>
  birthLookups(...about).map(({ register }) => register);

const home = { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 9" };
const husband = {
  found: true,
  personalId: "019090000123",
  fullName: "NGUYỄN VĂN MẪU",
  birthDate: "1990-08-20",
  ethnicity: "Tày",
  residenceKind: "permanent",
  permanentResidence: home,
  alive: true,
  levelOfAssurance: 2,
};
const ownNotices = {
  found: true,
  notices: [
    { code: "00001.GCS.19001.26", bornAt: "2026-11-10T03:20:00+07:00", sex: "male", kind: "normal" },
    { code: "00007.GCS.19001.26", bornAt: "2026-11-05T16:30:00+07:00", sex: "female", kind: "surrogacy" },
  ],
};

describe("[birth B1] a mother's own notices", () => {
  const { answers, sources } = sample("B01");
  const chosen = change(answers, "birthNotice", {
    way: "00001.GCS.19001.26",
    code: "",
    motherPersonalId: "",
  });

  it("are offered to her with date and sex, a surrogate's left out", () => {
    expect(offered({ ownNotices }, answers)).toEqual([
      {
        value: "00001.GCS.19001.26",
        label: "birthNotice.own.male",
        params: { code: "00001.GCS.19001.26", date: "10/11/2026" },
      },
    ]);
    for (const sex of ["male", "female", "undetermined"]) expect(vi).toHaveProperty(`birthNotice.own.${sex}`);
  });

  it("are asked for and offered to nobody else", () => {
    const father = change(answers, "applicant", { relationship: "father" });
    expect(offered({ ownNotices }, father)).toEqual([]);
    expect(lookups("opened", "birthNotice", answers)).toEqual(["ownNotices"]);
    expect(lookups("opened", "birthNotice", father)).toEqual(["spouse"]);
    const guardian = change(answers, "applicant", { relationship: "guardian" });
    expect(lookups("opened", "birthNotice", guardian)).toEqual([]);
  });

  it("count as fetched once one is chosen, without a code being typed", () => {
    expect(birthLookups("saved", "birthNotice", chosen)[0]?.query).toEqual({
      code: "00001.GCS.19001.26",
      motherPersonalId: "019192000456",
    });
    expect(known("child", "birthDate", sources, chosen)).toEqual({
      value: "2026-11-10",
      locked: true,
      source: "birthNotice",
    });
    const context = { caseCode: "", today, agencyCode: "", wardCode: "", officerId: "", signerId: null };
    expect(
      birthMessages.registerBirth?.({ answers: chosen, context: { ...context, registered: {} } }),
    ).toMatchObject({ birthNoticeCode: "00001.GCS.19001.26" });
    expect(rows(chosen, sources)).not.toContain("birthNotice");
  });

  it("say so when a chosen one cannot be fetched any more", () => {
    const page = birthPages.find(({ id }) => id === "birthNotice")!;
    expect(page.check?.(chosen.birthNotice!, answers, today, { birthNotice: { found: false } })).toEqual([
      { field: "way", message: "error.birthNotice.gone" },
    ]);
    expect(page.check?.(chosen.birthNotice!, answers, today, { birthNotice: { unavailable: true } })).toEqual(
      [],
    );
  });
});

describe("the husband or wife on record", () => {
  const { answers, sources } = sample("B01");

  it("is asked for once the parent who does not file is due, and never for a guardian or a single mother", () => {
    expect(lookups("opened", "father", answers)).toEqual(["spouse"]);
    expect(lookups("opened", "mother", answers)).toEqual([]);
    expect(lookups("opened", "mother", change(answers, "applicant", { relationship: "guardian" }))).toEqual(
      [],
    );
    expect(lookups("opened", "mother", sample("singleMother").answers)).toEqual([]);
  });

  it("fills in and locks the father with the registers named as source", () => {
    const withHusband = { ...sources, spouse: husband };
    const value = (name: string) => known("father", name, withHusband, answers);
    expect(value("familyName")).toEqual({ value: "NGUYỄN", locked: true, source: "spouse" });
    expect(value("personalId")).toEqual({ value: "019090000123", locked: true, source: "spouse" });
    expect(value("ethnicity")).toEqual({ value: "Tày", locked: true, source: "spouse" });
    expect(value("addressDetail")).toEqual({ value: "Thôn Mẫu 9", locked: true, source: "spouse" });
    expect(value("deceased").value).toBeUndefined();
    expect(vi).toHaveProperty("source.spouse");
    expect(vi).toHaveProperty("unavailable.spouse");
  });

  it("keeps nothing of that person which the form does not ask", () => {
    const keep = birthLookups("opened", "father", answers)[0]?.keep;
    expect(
      Object.keys(keep?.({ ...husband, idIssuedOn: "2021-07-01", nativePlace: home, sex: "male" }) ?? {}),
    ).toEqual(expect.not.arrayContaining(["idIssuedOn", "nativePlace"]));
  });

  it("is typed when the register does not answer, and the page says why", () => {
    expect(known("father", "personalId", { ...sources, spouse: { unavailable: true } }, answers)).toEqual({
      value: undefined,
      locked: false,
      source: "spouse",
    });
  });

  it("[birth B10] presets that a widow's husband has died, and asks no address of him", () => {
    const widow = { ...sources, spouse: { ...husband, alive: false } };
    expect(known("father", "deceased", widow, answers)).toMatchObject({ value: "on", locked: false });
    expect(known("father", "addressDetail", widow, answers)).toMatchObject({
      value: undefined,
      locked: false,
    });
  });

  it("gives way to the notice when that names another mother than the wife on record", () => {
    const father = change(answers, "applicant", { relationship: "father", personalId: husband.personalId });
    const wife = {
      ...husband,
      personalId: "019193000678",
      fullName: "LÝ THỊ GIẢ ĐỊNH",
      birthDate: "1993-06-18",
    };
    expect(known("mother", "personalId", { birthNotice: sources.birthNotice, spouse: wife }, father)).toEqual(
      {
        value: "019192000456",
        locked: true,
        source: "birthNotice",
      },
    );
  });
});

describe("[birth B3] declared by hand against a notice that is known", () => {
  const { answers, sources } = sample("B01");
  const typed = change(change(answers, "birthNotice", { way: "typed" }), "child", {
    birthDate: "2026-11-11",
    sex: "female",
  });

  it("[case B06] stops and shows field by field what differs", () => {
    const found = exit(typed, sources);
    expect(found?.id).toBe("noticeDiffers.child");
    expect(found?.agencyOf).toBe("birthRegistration");
    expect(found?.differences?.(typed, sources)).toEqual([
      { page: "child", field: "birthDate", known: "2026-11-10" },
      { page: "child", field: "sex", known: "male" },
    ]);
  });

  it("goes on with the notice's data once they are taken over", () => {
    const taken = exit(typed, sources)!.remedy!.apply(typed, sources);
    expect(taken.birthNotice).toMatchObject({ way: "fetch", code: "00001.GCS.19001.26" });
    expect(taken.child).toMatchObject({ birthDate: "2026-11-10", sex: "male", givenName: "NGHIỆM" });
    expect(exit(taken, sources)).toBeUndefined();
  });

  it("sees another mother than the notice's, and takes over the one it names", () => {
    const father = change(
      change(change(answers, "birthNotice", { way: "typed" }), "applicant", {
        relationship: "father",
        personalId: husband.personalId,
      }),
      "mother",
      { personalId: "019193000678", birthDate: "1993-06-18" },
    );
    const found = exit(father, sources);
    expect(found?.id).toBe("noticeDiffers.mother");
    expect(found?.differences?.(father, sources).map(({ field: name }) => name)).toEqual([
      "personalId",
      "birthDate",
    ]);
    const taken = found!.remedy!.apply(father, sources);
    expect(taken.mother).toMatchObject({ personalId: "019192000456", givenName: "THỬ" });
    expect(exit(taken, sources)).toBeUndefined();
  });

  it("does not let a mother file with a notice that names another woman", () => {
    const notice = sources.birthNotice as { mother: object };
    const others = { ...notice, mother: { ...notice.mother, personalId: "019193000678" } };
    expect(exit(answers, { ...sources, birthNotice: others })?.id).toBe("noticeOtherMother");
    expect(exit(answers, { ...sources, birthNotice: others })?.remedy).toBeUndefined();
  });

  it("says nothing when the notice is not known or fits", () => {
    expect(exit(typed, { birthNotice: { unavailable: true } })).toBeUndefined();
    expect(exit(change(answers, "birthNotice", { way: "typed" }), sources)).toBeUndefined();
  });

  it("[birth B30] only warns of a mother's name that the hospital spelled otherwise, and shows it to the officer", () => {
    const notice = sources.birthNotice as { mother: object };
    const misspelt = {
      ...sources,
      birthNotice: { ...notice, mother: { ...notice.mother, fullName: "TRẦN THỊ THƯ" } },
    };
    expect(exit(answers, misspelt)).toBeUndefined();
    expect(birthWarnings(answers, today, misspelt)).toContainEqual({
      page: "mother",
      text: "warning.noticeSpelling",
      sensitive: otherIdentity,
    });
    expect(birthWarnings(answers, today, sources)).toEqual([]);
    const { compare } = field("mother", "givenName");
    expect(compare?.source).toBe("birthNotice");
    expect(compare?.read(misspelt, answers)).toBe("THƯ");
  });
});

describe("household, dwelling and poverty databases", () => {
  const { answers } = sample("B01");

  it("name head and owner only when the child will live in the household's commune", () => {
    const household = { found: true, head: husband, owner: husband, address: home };
    expect(known("residence", "headIs", { household }, answers).value).toBe("father");
    const elsewhere = { ...household, address: { ...home, wardCode: "31900" } };
    expect(known("residence", "headIs", { household: elsewhere }, answers).value).toBeUndefined();
  });

  it("fill in and lock the certificate of a poor household, and its paper is not asked", () => {
    const poorHousehold = { found: true, number: "HN-01954-2026-0007", issuedOn: "2026-01-05" };
    expect(lookups("opened", "healthCard", answers)).toEqual(["poorHousehold"]);
    expect(known("healthCard", "poorHouseholdNumber", { poorHousehold }, answers)).toEqual({
      value: "HN-01954-2026-0007",
      locked: true,
      source: "poorHousehold",
    });
    const declared = change(answers, "healthCard", {
      poorHouseholdNumber: "HN-01954-2026-0007",
      poorHouseholdIssuedOn: "2026-01-05",
    });
    expect(rows(declared, { poorHousehold })).not.toContain("poorHousehold");
    expect(rows(declared, { poorHousehold: { unavailable: true } })).toContain("poorHousehold");
  });

  it("[birth B12] replace the papers about a grandparent's dwelling when owner and kinship are on record", () => {
    const { answers: relative, sources } = sample("relativeOnPaper");
    const dwelling = birthLookups("saved", "residencePeople", relative).find(
      ({ register }) => register === "dwelling",
    );
    expect(dwelling?.query).toEqual({
      headPersonalId: "019055000777",
      ownerPersonalId: "019055000777",
      motherPersonalId: "019192000456",
      fatherPersonalId: "019090000123",
    });
    const said = (answer: object) => ({
      ...sources,
      dwelling: { found: true, ...answer, asked: dwelling?.query },
    });
    expect(rows(relative, said({ ownerOnRecord: true, kinOnRecord: true }))).not.toContain("dwelling");
    expect(rows(relative, said({ ownerOnRecord: true, kinOnRecord: false }))).toContain("dwelling");
    const other = change(relative, "residencePeople", { headPersonalId: "019060000912" });
    expect(rows(other, said({ ownerOnRecord: true, kinOnRecord: true }))).toContain("dwelling");
    expect(rows(relative, sources)).toContain("dwelling");
  });
});

describe("numbers that registers tell", () => {
  const { answers, sources } = sample("B01");

  it("are worth a warning and no refusal when they do not fit, or are of somebody registered abroad", () => {
    const corrected = change(answers, "mother", { birthDate: "1991-03-14" });
    expect(birthWarnings(corrected, today, sources)).toContainEqual({
      page: "mother",
      text: "warning.motherNumber",
      sensitive: otherIdentity,
    });
    const abroad = change(answers, "father", { personalId: "101090000123" });
    expect(birthWarnings(abroad, today, sources)).toContainEqual({
      page: "father",
      text: "warning.fatherAbroad",
    });
    for (const who of ["mother", "father"])
      for (const what of ["Number", "Abroad"]) expect(vi).toHaveProperty(`warning.${who}${what}`);
  });

  it("of a registered child have to be the child's own", () => {
    const check = (result: Record<string, unknown>) => birthReplies.registerBirth?.({ answers, result });
    const given = {
      personalId: "019226000111",
      registerNumber: "7",
      registerPage: 7,
      resultPaperCode: "KQ.G15.000031",
    };
    expect(check(given)).toBeUndefined();
    expect(check({ ...given, personalId: "019326000111" })).toBe("personalId of another child");
    expect(check({ ...given, personalId: "019225000111" })).toBe("personalId of another child");
    expect(check({ ...given, personalId: "19226000111" })).toBe("personalId");
    expect(check({ ...given, registerNumber: "0" })).toBe("registerNumber");
    expect(check({ ...given, registerPage: 10_000 })).toBe("registerPage");
    expect(check({ ...given, resultPaperCode: "KQ.G15.31" })).toBe("resultPaperCode");
  });

  it("of a card have to follow the rules of the social insurance", () => {
    const check = (cardNumber: string, insuranceCode = "1920000001") =>
      birthReplies.issueCard?.({ answers, result: { cardNumber, insuranceCode } });
    expect(check("TE1191920000001")).toBeUndefined();
    expect(check("TE1971920000001")).toBe("cardNumber R4");
    expect(check("TE119192000000")).toBe("cardNumber R1");
    expect(check("TE1191920000001", "0000000000")).toBe("insuranceCode");
    expect(check("TE1191920000001", "1920000002")).toBe("cardNumber of another insuranceCode");
  });
});
