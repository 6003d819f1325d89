/** What registers know reaches the pages of a draft, about the signed-in applicant alone, and typing stays possible when they are silent. */
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { FieldView } from "#app/forms/step-types.ts";
import { typedPage } from "#app/forms/wizard.ts";
import { loader as openPage, action as postPage } from "#app/routes/filing/step.tsx";
import { down, startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import type { Answers } from "#machines/kernel/form.ts";
import { listDrafts } from "./create-draft.server.ts";
import { deleteDraft } from "./delete-draft.server.ts";
import { findExitView } from "./draft-exit.server.ts";
import { getStepView } from "./draft-step-view.server.ts";
import { showAnswers } from "./officer-dossier-answers.server.ts";
import { lookUp } from "./prefill-draft.server.ts";

const t = translator("vi");
const world = await startBirthDrafts();
const { portal, viewer, answers, asked, read, begin, post, submit } = world;
const { release } = serveFrom(portal);
afterAll(async () => {
  release();
  await world.close();
});

const sample = birth.samples.B01!;
const account = sample.sources.account as Record<string, unknown>;
const husband = {
  personalId: "019090000123",
  fullName: "NGUYỄN VĂN MẪU",
  birthDate: "1990-08-20",
  sex: "male",
  ethnicity: "Kinh",
  nativePlace: { provinceCode: "19", wardCode: "01954", detail: "" },
  residenceKind: "permanent",
  permanentResidence: { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 1" },
  idIssuedOn: "2021-07-01",
  idIssuedBy: "Cục Cảnh sát",
  levelOfAssurance: 2,
  alive: true,
};
const ofMother = "/registers/hospital/birth-notices/of-mother";
const ofSpouse = "/registers/marriage/spouse";
const ofPoor = "/registers/benefits/poor-households/query";
const population = "/registers/population/query";
const notice = {
  code: "00001.GCS.19001.26",
  bornAt: "2026-11-10T03:20:00+07:00",
  sex: "male",
  kind: "normal",
};

const mother = answers[population];
beforeEach(async () => {
  for (const { id } of await listDrafts(portal, viewer.id)) await deleteDraft(portal, id);
  answers[population] = ({ personalId }: { personalId: string }) =>
    personalId === husband.personalId ? husband : mother;
  answers[ofMother] = { notices: [notice] };
  answers[ofSpouse] = { spouse: { personalId: husband.personalId, fullName: husband.fullName } };
  answers[ofPoor] = { number: "HN-1", issuedOn: "2026-01-05" };
});

const pageOf = (id: string) => birth.pages.find((page) => page.id === id)!;
/** A draft with every page before this one filled in. */
async function draftUpTo(last: string, given: Answers = sample.answers): Promise<string> {
  const draftId = await begin();
  for (const page of birth.pages) {
    if (page.id === last) break;
    if (page.papers || !(page.when?.(given) ?? true)) continue;
    expect(
      await post(draftId, page.id, typedPage(page, given[page.id] ?? {}, given)),
      page.id,
    ).toHaveProperty("goTo");
  }
  return draftId;
}
async function show(draftId: string, id: string) {
  const view = await getStepView(
    portal,
    { draft: await read(draftId), procedure: birth, page: pageOf(id), toCheck: false },
    t,
  );
  const fields = view.sections.flatMap((section) => section.fields);
  return { view, field: (name: string): FieldView => fields.find((one) => one.name === name)! };
}

describe("a mother's own notices", () => {
  it("[birth B1] are offered to choose from; the code is asked only with another choice", async () => {
    const draftId = await draftUpTo("birthNotice");
    const { view, field } = await show(draftId, "birthNotice");
    expect(field("way").choices?.[0]).toEqual({
      value: notice.code,
      label: "Bé trai sinh ngày 10/11/2026, giấy chứng sinh 00001.GCS.19001.26",
    });
    expect(field("way")).toMatchObject({
      value: notice.code,
      source: "Theo dữ liệu chứng sinh, ông/bà đổi được",
    });
    expect(
      field("way")
        .choices?.filter(({ reveals }) => reveals)
        .map(({ value }) => value),
    ).toEqual(["fetch", "typed"]);
    expect(view.sections.find((section) => section.revealed)?.fields.map(({ name }) => name)).toContain(
      "code",
    );
    expect(await post(draftId, "birthNotice", { way: notice.code })).toMatchObject({
      goTo: expect.stringMatching(/\/tre$/),
    });
    expect((await show(draftId, "child")).field("birthDate").locked).toBe("10/11/2026");
  });

  it("takes no notice that was not offered, and lets a code be typed when the list cannot be had", async () => {
    answers[ofMother] = down;
    const draftId = await draftUpTo("birthNotice");
    const { view } = await show(draftId, "birthNotice");
    expect(view.notices.join()).toContain("Chưa lấy được danh sách giấy chứng sinh");
    expect(await post(draftId, "birthNotice", { way: notice.code })).toMatchObject({
      failure: { errors: { way: "Chọn cách nhập giấy chứng sinh" } },
    });
    const typed = { way: "fetch", code: notice.code, motherPersonalId: viewer.personalId };
    expect(await post(draftId, "birthNotice", typed)).toHaveProperty("goTo");
  });
});

describe("the husband on record", () => {
  it("is filled in and locked, sources named, nothing else of him kept", async () => {
    const draftId = await draftUpTo("father");
    const { field } = await show(draftId, "father");
    expect(field("givenName")).toMatchObject({
      locked: "MẪU",
      source: "Theo cơ sở dữ liệu hộ tịch và dân cư về vợ, chồng đã đăng ký kết hôn",
    });
    expect(field("wardCode").locked).toBe("Xã Ngân Sơn");
    const { spouse } = (await read(draftId)).sources as { spouse: object };
    expect(spouse).not.toHaveProperty("idIssuedOn");
    // What is posted for a locked value counts for nothing.
    expect(await post(draftId, "father", { givenName: "KHÁC", personalId: "019090000999" })).toHaveProperty(
      "goTo",
    );
    expect((await read(draftId)).answers.father).toMatchObject({
      givenName: "MẪU",
      personalId: "019090000123",
    });
  });

  it("is looked for by the applicant's own number, whatever was typed", async () => {
    const draftId = await draftUpTo("father");
    asked.length = 0;
    await show(draftId, "father");
    const question = asked.find(({ path }) => path === ofSpouse);
    expect(question?.body).toEqual({ personalId: account.personalId });
  });

  it("is typed when a register is down or the two registers name different people", async () => {
    answers[ofSpouse] = down;
    const draftId = await draftUpTo("father");
    const silent = await show(draftId, "father");
    expect(silent.field("givenName")).not.toHaveProperty("locked");
    expect(silent.view.notices.join()).toContain("Cơ sở dữ liệu hộ tịch hoặc dân cư đang gián đoạn");
    answers[ofSpouse] = { spouse: { personalId: husband.personalId, fullName: "NGUYỄN VĂN KHÁC" } };
    const differs = await show(draftId, "father");
    expect(differs.field("givenName")).not.toHaveProperty("locked");
    expect(differs.field("givenName").value).toBe("");
  });

  it("[birth B10] has died when the population register says so", async () => {
    answers[population] = ({ personalId }: { personalId: string }) =>
      personalId === husband.personalId ? { ...husband, alive: false } : mother;
    const draftId = await draftUpTo("father");
    expect((await show(draftId, "father")).field("deceased")).toMatchObject({ value: "on" });
  });
});

it("reads a marriage certificate to the couple alone: of two typed numbers nothing is asked", async () => {
  const ofCouple = "/registers/marriage/query";
  const before = answers[ofCouple];
  answers[ofCouple] = { number: "KH-7", book: "01/2018", issuedOn: "2018-05-05", issuedBy: "UBND xã" };
  const strangers = { spouseA: "019194000567", spouseB: husband.personalId };
  const { sources } = await read(await begin());
  const saving = { when: "saved", page: "father", sources, purpose: "draft" } as const;
  const typed = (motherId: string): Answers => ({
    ...sample.answers,
    mother: { ...sample.answers.mother, personalId: motherId },
    father: { ...sample.answers.father, personalId: husband.personalId },
  });
  asked.length = 0;
  const others = await lookUp(portal, birth, { ...saving, answers: typed(strangers.spouseA) });
  expect(others.marriage).toEqual({ found: false, asked: strangers });
  expect(asked.map(({ path }) => path)).not.toContain(ofCouple);
  const own = await lookUp(portal, birth, { ...saving, answers: typed(viewer.personalId) });
  expect(own.marriage).toMatchObject({ found: true, number: "KH-7" });
  answers[ofCouple] = before;
});

it("a poor household's certificate is known and its paper not asked", async () => {
  const draftId = await draftUpTo("healthCard");
  const { field } = await show(draftId, "healthCard");
  expect(field("poorHouseholdNumber")).toMatchObject({
    locked: "HN-1",
    source: "Theo cơ sở dữ liệu hộ nghèo",
  });
  expect(field("poorHouseholdIssuedOn").locked).toBe("05/01/2026");
});

describe("[case B06] declared by hand against a notice that is known", () => {
  const typed: Answers = {
    ...sample.answers,
    birthNotice: { ...sample.answers.birthNotice, way: "typed" },
    child: { ...sample.answers.child, birthDate: "2026-11-11" },
  };

  it("is blocked with the difference field by field, the desk, and a button that takes the notice's data", async () => {
    const draftId = await draftUpTo("mother", typed);
    const exit = await findExitView(portal, birth, await read(draftId), t);
    expect(exit).toMatchObject({
      title: "Thông tin khai khác giấy chứng sinh điện tử",
      differences: [{ label: "Ngày sinh", declared: "11/11/2026", known: "10/11/2026" }],
      remedy: { text: "Dùng dữ liệu giấy chứng sinh" },
      desk: { name: expect.stringContaining("Ngân Sơn") },
    });
    expect(await submit(draftId)).toEqual({ kind: "exit" });

    const cookie = await signedIn(portal, viewer.id);
    const params = { draftId, step: "den-quay" };
    const press = (revision: number) =>
      call(postPage, `/ho-so/nhap/${draftId}/den-quay`, {
        cookie,
        params,
        form: { revision: String(revision) },
      });
    expect(leadsTo(await press(0))).toBe(`/ho-so/nhap/${draftId}/den-quay`);
    for (const rubbish of [Number.NaN, 1.5, 1e99, -1])
      expect(leadsTo(await press(rubbish))).toBe(`/ho-so/nhap/${draftId}/den-quay`);
    expect((await read(draftId)).answers.child).toMatchObject({ birthDate: "2026-11-11" });
    expect(leadsTo(await press((await read(draftId)).revision))).toBe(`/ho-so/nhap/${draftId}/tre`);
    const draft = await read(draftId);
    expect(draft.answers.child).toMatchObject({ birthDate: "2026-11-10" });
    expect(draft.notes).toEqual({
      child: { birthDate: "Đã khai “11/11/2026”, sau đó chọn dùng dữ liệu điện tử." },
    });
    expect(await findExitView(portal, birth, draft, t)).toBeUndefined();
    // Pressed once more, or with nothing to mend: back to the draft.
    expect(leadsTo(await press(draft.revision))).toBe(`/ho-so/nhap/${draftId}`);
    const page = await call(openPage, `/ho-so/nhap/${draftId}/tre`, {
      cookie,
      params: { draftId, step: "tre" },
    });
    expect(page).toHaveProperty("view.title");
  });
});

it("[birth B30] an officer sees how the hospital spelled the mother's name, beside what was filed", () => {
  const kept = sample.sources.birthNotice as { mother: object };
  const sources = {
    ...sample.sources,
    birthNotice: { ...kept, mother: { ...kept.mother, fullName: "TRẦN THỊ THƯ" } },
  };
  const words = { text: (key: string) => key, source: (id: string) => id, name: () => undefined };
  const rows = showAnswers(birth.pages, { answers: sample.answers, sources, components: ["intake"] }, words);
  const row = rows.flatMap((section) => section.rows).find((one) => one.field === "mother.givenName");
  expect(row).toMatchObject({ value: "THỬ", known: { source: "birthNotice", value: "THƯ", same: false } });
});

it.each(["00", "97", "02", "H19"])("the province %s, which is none today, is refused", async (code) => {
  const draftId = await begin();
  const refused = await post(draftId, "agencies", { birthProvince: code, birthWard: "01954" });
  expect(refused).toMatchObject({ status: 422, failure: { errors: { birthProvince: expect.any(String) } } });
});

it("[case I09] keeps a district that an old register still names, and asks nobody about it", async () => {
  const home = { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 1", maHuyen: "169" };
  answers[population] = { ...(mother as object), permanentResidence: home };
  const draft = await read(await begin());
  expect(draft.sources.account).toMatchObject({ permanentResidence: { maHuyen: "169" } });
  const page = birth.pages.find(({ id }) => id === "applicant")!;
  const view = await getStepView(portal, { draft, procedure: birth, page, toCheck: false }, t);
  const fields = view.sections.flatMap((section) => section.fields);
  expect(fields.find(({ name }) => name === "wardCode")?.locked).toContain("Xã Ngân Sơn");
  expect(JSON.stringify(view)).not.toContain("169");
});
