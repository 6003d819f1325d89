/** A draft from its beginning to one dossier, with the real database; registers answer unless a test says otherwise. */
import { uuidv7 } from "uuidv7";
import { afterAll, describe, expect, it } from "vitest";
import { askedPages, typedPage } from "#app/forms/wizard.ts";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { createDraft, listDrafts } from "./create-draft.server.ts";
import { deleteDraft } from "./delete-draft.server.ts";
import { getCheckView } from "./draft-check.server.ts";
import { findExitView } from "./draft-exit.server.ts";
import { getOverview, resumeAddress } from "./draft-overview.server.ts";
import { getStepView } from "./draft-step-view.server.ts";
import { submitDraft } from "./submit-draft.server.ts";

const t = translator("vi");
const { portal, viewer, citizen, read, begin, post, fill, submit, close } = await startBirthDrafts();
afterAll(close);

/** Posts the pages of B01 that come before this one. */
async function fillUntil(draftId: string, until: string): Promise<void> {
  const { answers } = birth.samples.B01!;
  for (const { page, earlier } of askedPages(birth.pages, answers)) {
    if (page.id === until) return;
    await post(draftId, page.id, typedPage(page, answers[page.id]!, earlier));
  }
}

describe("filling in", () => {
  it("[case B05] shows what the notice says, locked, and the name editable", async () => {
    const draftId = await begin();
    await fillUntil(draftId, "child");
    const view = await getStepView(
      portal,
      {
        draft: await read(draftId),
        procedure: birth,
        page: birth.pages.find(({ id }) => id === "child")!,
        toCheck: false,
      },
      t,
    );
    const fields = view.sections.flatMap((section) => section.fields);
    const field = (name: string) => fields.find((one) => one.name === name)!;
    expect(field("birthDate")).toMatchObject({
      locked: "10/11/2026",
      source: "Theo giấy chứng sinh điện tử",
    });
    expect(field("sex").locked).toBe("Nam");
    expect(field("birthWard").locked).toBe("Xã Ngân Sơn");
    expect(field("givenName")).toMatchObject({ value: "NGHIỆM" });
    expect(field("givenName")).not.toHaveProperty("locked");
    expect(view.savedAt).toBe("09:00");
    await deleteDraft(portal, draftId);
  });

  it("keeps everything typed when a page comes back, with errors in words", async () => {
    const draftId = await begin();
    const posted = await post(draftId, "agencies", {
      birthProvince: "19",
      birthWard: "31900",
      wantIdCard: "on",
    });
    expect(posted).toMatchObject({
      status: 422,
      failure: { errors: { birthWard: "Chọn xã, phường, đặc khu thuộc tỉnh, thành phố đã chọn" } },
    });
    const fields = "view" in posted ? posted.view.sections.flatMap((section) => section.fields) : [];
    expect(fields.find(({ name }) => name === "wantIdCard")?.value).toBe("on");
    expect(
      fields.find(({ name }) => name === "birthWard")?.choices?.some(({ value }) => value === "01954"),
    ).toBe(true);
    await deleteDraft(portal, draftId);
  });

  it("shows the wards of the typed province without saving", async () => {
    const draftId = await begin();
    const posted = await post(draftId, "agencies", { intent: "refresh", birthProvince: "96" });
    const wards =
      "view" in posted
        ? posted.view.sections.flatMap(({ fields }) => fields).find(({ name }) => name === "birthWard")
        : undefined;
    expect(wards?.choices?.map(({ value }) => value)).toContain("31900");
    expect((await read(draftId)).answers).toEqual({});
    await deleteDraft(portal, draftId);
  });

  it("keeps what can be read when a person stops in the middle", async () => {
    const draftId = await begin();
    await fillUntil(draftId, "agencies");
    expect(await post(draftId, "agencies", { intent: "later", birthProvince: "19" })).toEqual({
      goTo: "/ho-so",
    });
    const draft = await read(draftId);
    expect(draft.answers.agencies).toMatchObject({ birthProvince: "19" });
    const [first] = await getOverview(portal, birth, draft, t);
    expect(first?.tasks.find(({ id }) => id === "agencies")?.state).toBe("begun");
    expect(await resumeAddress(portal, birth, draft)).toBe(`/ho-so/nhap/${draftId}/co-quan`);
    await deleteDraft(portal, draftId);
  });

  it("does not let a stale tab overwrite a newer one, and keeps what was typed there", async () => {
    const draftId = await begin();
    await post(draftId, "parentCase", { intent: "later", parentCase: "both" });
    const stale = await post(draftId, "parentCase", {
      intent: "later",
      parentCase: "fatherUnknown",
      revision: "1",
    });
    expect(stale).toMatchObject({ status: 409, failure: { conflict: true }, view: { revision: 2 } });
    expect((await read(draftId)).answers.parentCase).toEqual({ parentCase: "both" });
    await deleteDraft(portal, draftId);
  });

  it("[case B11] sends a case with a foreign element to the counter, with clause and desk", async () => {
    const draftId = await begin();
    await fillUntil(draftId, "applicant");
    expect(await post(draftId, "birthCase", { birthCase: "foreignElsewhere" })).toEqual({
      goTo: `/ho-so/nhap/${draftId}/den-quay`,
    });
    expect(await findExitView(portal, birth, await read(draftId), t)).toMatchObject({
      title: "Trường hợp có yếu tố nước ngoài",
      desk: { name: expect.stringContaining("Ngân Sơn") },
    });
    expect(await submit(draftId)).toEqual({ kind: "exit" });
    await deleteDraft(portal, draftId);
  });

  it("goes on by hand when every register is down", async () => {
    const down = { ...portal, env: { ...portal.env, PARTNER_ORIGIN: "http://127.0.0.1:9" } };
    const draftId = uuidv7();
    expect(await createDraft(down, viewer, { draftId, procedure: birth })).toBe("created");
    expect((await read(draftId)).sources.account).toMatchObject({
      fullName: "TRẦN THỊ THỬ",
      unavailable: true,
    });
    await deleteDraft(portal, draftId);
  });
});

describe("drafts", () => {
  it("[case B43] are at most five, also when two tabs begin at once", async () => {
    const other = await citizen("019194000567", "HÀ THỊ MINH CHỨNG");
    for (let count = 0; count < 4; count++) await begin(other);
    const both = await Promise.all(
      [1, 2].map(() => createDraft(portal, other, { draftId: uuidv7(), procedure: birth })),
    );
    expect(both.sort()).toEqual(["created", "full"]);
    expect(await listDrafts(portal, other.id)).toHaveLength(5);
  });

  it("begin once for a double click", async () => {
    const draftId = uuidv7();
    await Promise.all([1, 2].map(() => createDraft(portal, viewer, { draftId, procedure: birth })));
    expect((await listDrafts(portal, viewer.id)).map(({ id }) => id)).toEqual([draftId]);
    await deleteDraft(portal, draftId);
    expect(await listDrafts(portal, viewer.id)).toEqual([]);
  });
});

it("a draft is begun under no id that somebody else's has: nothing is copied into it", async () => {
  const other = await citizen("019194000578", "VI THỊ GIẢ ĐỊNH");
  const draftId = await begin(other);
  const taken = await createDraft(portal, viewer, { draftId, procedure: birth }).catch((error) => error);
  expect(taken).toMatchObject({ status: 422 });
  expect(await read(draftId)).toMatchObject({ citizenId: other.id, revision: 1 });
  await deleteDraft(portal, draftId);
});

describe("filing", () => {
  it("files what the person has read, or nothing: another device may have changed the draft since", async () => {
    const draftId = await begin();
    await fill(draftId, undefined, "00009.GCS.19001.26");
    const check = await getCheckView(portal, birth, await read(draftId), t);
    await post(draftId, "childState", { childState: "underSix" });
    const seen = await read(draftId);
    const file = (draft: typeof seen, revision: number) =>
      submitDraft(portal, {
        ...{ draft, revision, procedure: birth, declared: true },
        commandId: crypto.randomUUID(),
      });
    expect(await file(seen, check.revision)).toEqual({ kind: "changed" });
    // Saved after the draft was read for filing.
    await post(draftId, "childState", { childState: "underSix" });
    expect(await file(seen, seen.revision)).toEqual({ kind: "changed" });
    expect(await portal.sql`select 1 from dossiers where draft_id = ${draftId}`).toEqual([]);
    expect((await listDrafts(portal, viewer.id)).map(({ id }) => id)).toContain(draftId);
    await deleteDraft(portal, draftId);
  });

  it("[case B01] gives one dossier with three parts for two clicks at once, and the same code again later", async () => {
    const draftId = await begin();
    expect(await submit(draftId)).toEqual({ kind: "unfinished" });
    await fill(draftId);
    const check = await getCheckView(portal, birth, await read(draftId), t);
    expect(check.unfinished).toEqual([]);
    expect(check.printed[0]).toEqual({ label: "Họ, chữ đệm, tên", text: "NGUYỄN VĂN NGHIỆM" });
    expect(check.dryRun?.parts.map(({ component }) => component)).toEqual([
      "birthRegistration",
      "permanentResidence",
      "healthCard",
    ]);
    expect(await submit(draftId, false)).toEqual({ kind: "notDeclared" });

    const [one, two] = await Promise.all([submit(draftId), submit(draftId)]);
    expect(one).toMatchObject({
      kind: "filed",
      caseCode: expect.stringMatching(/^G00\.00\.00-261116-\d{6}$/),
    });
    expect(two).toEqual(one);
    const rows =
      await portal.sql`select c.component from dossiers d join dossier_components c on c.dossier_id = d.id
      where d.draft_id = ${draftId} and c.component in ('birthRegistration', 'permanentResidence', 'healthCard')`;
    expect(rows).toHaveLength(3);
    const asked =
      await portal.sql`select r.full_name from confirmation_requests r join dossiers d on d.id = r.dossier_id where d.draft_id = ${draftId}`;
    expect(asked.map(({ full_name }) => full_name)).toEqual(["NGUYỄN VĂN MẪU"]);

    // A second draft for the same notice is refused and names the filer's own dossier (birth-linked B26).
    const again = await begin();
    await fill(again);
    expect(await submit(again)).toEqual({
      kind: "duplicate",
      caseCode: "caseCode" in one! ? one.caseCode : "",
    });
  });

  it("[case B18] stops at a missing CT01 and says so", async () => {
    const draftId = await begin();
    const sample = birth.samples.relativeOnPaper!;
    for (const { page, earlier } of askedPages(birth.pages, sample.answers)) {
      const posted = await post(draftId, page.id, typedPage(page, sample.answers[page.id] ?? {}, earlier));
      if (page.papers)
        expect(posted).toMatchObject({
          status: 422,
          paperErrors: expect.arrayContaining([{ field: "ct01", text: "Cần đính kèm tờ khai CT01" }]),
        });
      else expect(posted, page.id).toHaveProperty("goTo");
    }
    expect(await submit(draftId)).toEqual({ kind: "unfinished" });
  });
});
