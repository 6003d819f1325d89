/** The pages about survivors, the funeral, the money and the results of a death, posted page by page as a browser would. */
import { describe, expect, it } from "vitest";
import { seededParameters } from "#db/testing/seeded-parameters.ts";
import { benefitWarnings } from "#machines/death/benefit-warnings.ts";
import { linked } from "#machines/death/form/benefits.ts";
import { funeral } from "#machines/death/form/funeral.ts";
import { payout } from "#machines/death/form/money.ts";
import { news } from "#machines/death/form/news.ts";
import { delivery, results } from "#machines/death/form/results.ts";
import { survivorCount, survivors } from "#machines/death/form/survivors.ts";
import type { Answers, Page, Sources } from "#machines/kernel/form.ts";
import type { Typed } from "./read-form.ts";
import { askedPages, fieldsOf, readPage, suggestedValue } from "./wizard.ts";

const today = "2026-11-16";
const deceasedId = "019040000888";
const sources: Sources = { parameters: seededParameters };
const three: Answers = {
  linked: { linked: "three" },
  applicant: { relationship: "child", fullName: "PHẠM VĂN TRẢI NGHIỆM", personalId: "019070000321" },
  deceased: { idKind: "personalId", personalId: deceasedId, birthDate: "1940-01-15" },
  death: { diedOn: "2026-11-14" },
};
const four: Answers = { ...three, linked: { linked: "four" } };
const post = (page: Page, typed: Typed, earlier: Answers = three, known: Sources = sources) =>
  readPage(page, typed, { earlier, sources: known, today });
const field = (page: Page, name: string, earlier: Answers = three) =>
  fieldsOf(page, earlier).find((one) => one.name === name)!;
const offered = (page: Page, name: string, earlier: Answers, known: Sources = sources) =>
  suggestedValue(field(page, name, earlier), { earlier, sources: known, today });

describe("survivors", () => {
  const insured = { ...four, benefitObjects: { insurance: true }, insurance: { status: "pensioner" } };
  const counted = (survivors: string) => ({ ...insured, survivorCount: { survivors, benefit: "monthly" } });
  const [first, second] = survivors as [Page, Page];
  const widow = {
    fullName: "Bùi Thị Kiểm Chứng",
    relationship: "spouse",
    birthDate: "19/05/1945",
    personalId: "019145000654",
    workCapacity: "overAge",
    income: "1.500.000",
  };

  it("have a page each, up to four, and a fifth is refused", () => {
    const pages = (count: string) =>
      askedPages([linked, survivorCount, ...survivors], counted(count))
        .map(({ page }) => page.id)
        .slice(2);
    expect(pages("1")).toEqual(["survivor1"]);
    expect(pages("4")).toEqual(["survivor1", "survivor2", "survivor3", "survivor4"]);
    expect(post(survivorCount, { survivors: "5", benefit: "monthly" }, insured).errors).toEqual({
      survivors: "error.survivorCount.survivors",
    });
    const fewer = { parameters: { survivorsAtMost: [{ validFrom: "2000-01-01", value: 2 }] } };
    expect(post(survivorCount, { survivors: "3", benefit: "monthly" }, insured, fewer).errors).toEqual({
      survivors: "error.survivorCount.most",
    });
  });

  it("are offered the monthly benefit where there is a right to it", () => {
    expect(offered(survivorCount, "benefit", insured)).toBe("monthly");
    const short = { ...insured, insurance: { status: "contributing", months: 24 } };
    expect(offered(survivorCount, "benefit", short)).toBe("lumpSum");
  });

  it("are read as people write them", () => {
    expect(post(first, widow, counted("1"))).toMatchObject({
      errors: {},
      values: { income: 1_500_000, birthDate: "1945-05-19", uncared: false },
    });
    expect(post(first, { ...widow, income: "" }, counted("1")).values.income).toBe("");
  });

  it("are somebody else each, and nobody is the deceased", () => {
    const earlier = { ...counted("2"), survivor1: { personalId: widow.personalId } };
    expect(post(second, widow, earlier).errors).toEqual({ personalId: "error.survivor.twice" });
    const same = { ...widow, personalId: deceasedId, birthDate: "15/01/1940" };
    expect(post(first, same, counted("1")).errors).toEqual({ personalId: "error.survivor.isDeceased" });
  });

  it("are of the age that is claimed", () => {
    const grown = { ...widow, relationship: "child", birthDate: "2000", personalId: "019300000654" };
    expect(post(first, { ...grown, workCapacity: "under18" }, counted("1")).errors).toEqual({
      workCapacity: "error.survivor.under18",
    });
    expect(post(first, grown, counted("1")).errors).toEqual({ workCapacity: "error.survivor.overAge" });
  });

  it("are suggested from the applicant and the household, each person once", () => {
    const wife = { personalId: "019150000001", fullName: "BÙI THỊ KIỂM CHỨNG", birthDate: "1950-02-01" };
    const relative = { sameHousehold: true, relationship: "child" };
    const kin = {
      found: true,
      relatives: [
        { ...relative, personalId: "019312000125", fullName: "PHẠM THỊ BÉ", birthDate: "2012-02-03" },
        { ...relative, personalId: "019090000125", fullName: "PHẠM VĂN LỚN", birthDate: "1990-02-03" },
        {
          personalId: deceasedId,
          fullName: "PHẠM VĂN THÍ ĐIỂM",
          relationship: "husband",
          birthDate: "1940-01-15",
        },
      ],
    };
    const earlier = { ...counted("3"), applicant: { ...wife, relationship: "wife" } };
    const known = { ...sources, kin };
    const named = (page: Page, answers: Answers) => offered(page, "fullName", answers, known);
    expect(named(first, earlier)).toBe(wife.fullName);
    expect(offered(first, "workCapacity", earlier, known)).toBe("overAge");
    const then = { ...earlier, survivor1: { personalId: wife.personalId } };
    expect(named(second, then)).toBe("PHẠM THỊ BÉ");
    expect(offered(second, "workCapacity", then, known)).toBe("under18");
    const third = survivors[2]!;
    expect(named(third, { ...then, survivor2: { personalId: "019312000125" } })).toBeUndefined();
  });

  it("read under the last one what they will get", () => {
    const answers = {
      ...counted("2"),
      survivor1: { relationship: "spouse", birthDate: "1945-05-19", workCapacity: "overAge", uncared: false },
      survivor2: { relationship: "child", birthDate: "2012-02-03", workCapacity: "under18", uncared: true },
    };
    expect(first.derived?.(answers, sources)).toEqual([]);
    expect(second.derived?.(answers, sources)?.[0]?.sentences?.[0]).toEqual({
      key: "benefit.amount.monthly",
      params: { amount: "3.036.000 đ" },
    });
  });
});

describe("the funeral", () => {
  const place = { provinceCode: "19", wardCode: "01954" };
  it.each([
    ["13/11/2026", "2026-11-14", { buriedOn: "error.funeral.beforeDeath" }],
    ["14/11/2026", "2026-11-14", {}],
    ["16/12/2026", "2026-11-14", {}],
    ["17/12/2026", "2026-11-14", { buriedOn: "error.funeral.tooFar" }],
    ["31/10/2026", "2026-11", { buriedOn: "error.funeral.beforeDeath" }],
    ["01/11/2026", "2026-11", {}],
  ])("on %s after a death on %s: %j", (buriedOn, diedOn, errors) => {
    expect(post(funeral, { buriedOn, ...place }, { ...three, death: { diedOn } }).errors).toEqual(errors);
  });

  it("asks where, unless it is the place of death", () => {
    expect(post(funeral, { buriedOn: "16/11/2026" }).errors).toEqual({
      provinceCode: "error.province.required",
      wardCode: "error.ward.required",
    });
    expect(post(funeral, { buriedOn: "16/11/2026", sameAsDeath: "on" }).errors).toEqual({});
  });
});

describe("news, money and papers", () => {
  it("one person may be named who is told everything", () => {
    expect(offered(news, "who", three)).toBe("applicant");
    expect(post(news, { who: "applicant" }).errors).toEqual({});
    expect(post(news, { who: "other" }).errors).toEqual({
      fullName: "error.news.fullName",
      phone: "error.phone.required",
    });
    const other = { who: "other", fullName: "Đỗ Thị Ví Dụ", phone: "0912 345 678" };
    expect(post(news, other)).toMatchObject({ errors: {}, values: { phone: "0912345678", email: "" } });
  });

  it("asks for an address when a paper or the money goes by post", () => {
    const asks = (answers: Answers) => delivery.when?.(answers);
    expect(asks({ results: { deathExtract: "counter" }, payout: { way: "cash" } })).toBe(false);
    expect(asks({ results: { deathExtract: "post" } })).toBe(true);
    expect(asks({ results: { deathExtract: "electronic" }, payout: { way: "post" } })).toBe(true);
  });

  it("pays a person by post, and an organisation by transfer only", () => {
    const by = (kind: string) => ({ ...three, receiverKind: { receiverKind: kind } });
    expect(post(payout, { way: "post" }, by("applicant")).errors).toEqual({});
    expect(post(payout, { way: "post" }, by("organisation")).values.way).toBe("bank");
    expect(offered(payout, "accountHolder", by("applicant"))).toBe("PHẠM VĂN TRẢI NGHIỆM");
  });

  it("warns of an account in another name, however banks write it", () => {
    const holding = (accountHolder: string) =>
      benefitWarnings({
        ...three,
        receiverKind: { receiverKind: "applicant" },
        payout: { way: "bank", accountHolder },
      });
    expect(holding("PHAM VAN TRAI NGHIEM")).toEqual([]);
    expect(holding("DO THI VI DU")).toEqual([{ page: "payout", text: "warning.accountHolder" }]);
  });

  it("[case D05] asks only for the results of the chosen parts, copies when there are any", () => {
    const names = (answers: Answers) => fieldsOf(results, answers).map(({ name }) => name);
    const permanent = { ...three, deceased: { residenceKind: "permanent" }, agencies: { copies: 2 } };
    expect(names({ ...permanent, linked: { linked: "two" } })).toEqual([
      ...["deathExtract", "deathExtractCopies", "removalNotice"],
    ]);
    expect(names({ ...permanent, linked: { linked: "four" }, agencies: { copies: 0 } })).toEqual([
      ...["deathExtract", "removalNotice", "funeralDecision", "survivorDecision"],
    ]);
  });
});
