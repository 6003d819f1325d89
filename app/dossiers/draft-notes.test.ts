/** What is kept beside the answers: words on known values, text that cannot be read yet; and what a later day asks for besides. */
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { dossierHead, officerViewer } from "#app/testing/desk.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import type { Page } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { deleteDraft } from "./delete-draft.server.ts";
import { getCheckView } from "./draft-check.server.ts";
import { getOverview, resumeAddress, unfinishedPages } from "./draft-overview.server.ts";
import { getStepView } from "./draft-step-view.server.ts";
import { getOfficerDossier } from "./officer-dossier.server.ts";
import { submitDraft } from "./submit-draft.server.ts";

const { portal, read, begin, post, fill, submit, close } = await startBirthDrafts();
afterAll(close);
const t = translator("vi");
const pageOf = (id: string) => birth.pages.find((one) => one.id === id)!;

const viewOf = async (draftId: string, id: string, procedure: Procedure = birth) =>
  getStepView(portal, { draft: await read(draftId), procedure, page: pageOf(id), toCheck: false }, t);
const fieldsOf = async (draftId: string, id: string) =>
  (await viewOf(draftId, id)).sections.flatMap(({ fields }) => fields);
/** A finished page as its form would post it again. */
const typedAgain = async (draftId: string, id: string): Promise<Record<string, string>> =>
  Object.fromEntries((await fieldsOf(draftId, id)).map(({ name, value }) => [name, value]));

describe("a word on a known value", () => {
  it("[cap F2] never blocks, is shown again and among the answers, is filed, and stands beside the value at the desk", async () => {
    const draftId = await begin();
    await fill(draftId);
    const before = await fieldsOf(draftId, "child");
    expect(before.find(({ name }) => name === "birthDate")).toMatchObject({ locked: "10/11/2026", note: "" });
    expect(before.find(({ name }) => name === "copies")).not.toHaveProperty("note");

    const note = "Bé sinh lúc 23 giờ 50 ngày 09/11";
    const typed = {
      ...(await typedAgain(draftId, "child")),
      "note.birthDate": ` ${note} `,
      "note.copies.x": "?",
      "note.nobody": "x",
    };
    expect(await post(draftId, "child", typed)).toHaveProperty("goTo");
    expect((await read(draftId)).notes).toEqual({ child: { birthDate: note } });
    const shown = await fieldsOf(draftId, "child");
    expect(shown.find(({ name }) => name === "birthDate")).toMatchObject({ locked: "10/11/2026", note });
    const check = await getCheckView(portal, birth, await read(draftId), t);
    expect(JSON.stringify(check.sections)).toContain(note);

    const filed = await submit(draftId);
    expect(filed.kind).toBe("filed");
    const [row] = await portal.sql<{ id: string; notes: unknown }[]>`
      select d.id, a.notes from dossiers d join dossier_answers a on a.dossier_id = d.id where d.draft_id = ${draftId} and a.page = 'child'`;
    expect(row?.notes).toEqual({ birthDate: note });
    const head = await dossierHead(portal, row?.id ?? "");
    const desk = await getOfficerDossier(portal, await officerViewer(portal, "reception-a"), head, t);
    const rows = desk.sections.flatMap((section) => section.rows);
    expect(rows.find(({ field }) => field === "child.birthDate")).toMatchObject({ note });
    expect(rows.filter(({ note: said }) => said)).toHaveLength(1);
    await portal.sql`update dossiers set subject_key = id::text`;
  });

  it("stays on the page that comes back with errors, and goes when it is emptied", async () => {
    const draftId = await begin();
    await fill(draftId);
    const typed = await typedAgain(draftId, "child");
    const back = await post(draftId, "child", { ...typed, givenName: "", "note.sex": "Là bé gái" });
    expect(back).toMatchObject({ status: 422 });
    const fields = "view" in back ? back.view.sections.flatMap((section) => section.fields) : [];
    expect(fields.find(({ name }) => name === "sex")).toMatchObject({ note: "Là bé gái" });
    await post(draftId, "child", { ...typed, "note.sex": "Là bé gái" });
    await post(draftId, "child", { ...typed, "note.sex": "" });
    expect((await read(draftId)).notes).toEqual({});
    await deleteDraft(portal, draftId);
  });
});

describe("saved for later", () => {
  it("[cap A4] keeps text that cannot be read yet, shows it again and does not call the page done", async () => {
    const draftId = await begin();
    await fill(draftId);
    const typed = await typedAgain(draftId, "applicant");
    await post(draftId, "applicant", { ...typed, phone: "09 không nhớ", email: "me@", intent: "later" });
    expect((await read(draftId)).unfinished).toEqual({ applicant: { phone: "09 không nhớ", email: "me@" } });
    const fields = await fieldsOf(draftId, "applicant");
    expect(fields.find(({ name }) => name === "phone")?.value).toBe("09 không nhớ");
    expect(fields.find(({ name }) => name === "email")?.value).toBe("me@");
    const draft = await read(draftId);
    const tasks = (await getOverview(portal, birth, draft, t)).flatMap((step) => step.tasks);
    expect(tasks.find(({ id }) => id === "applicant")?.state).toBe("begun");
    expect(await resumeAddress(portal, birth, draft)).toBe(
      `/ho-so/nhap/${draftId}/${pageOf("applicant").slug}`,
    );
    expect(await submit(draftId)).toEqual({ kind: "unfinished" });

    expect(await post(draftId, "applicant", typed)).toHaveProperty("goTo");
    expect((await read(draftId)).unfinished).toEqual({});
    await deleteDraft(portal, draftId);
  });

  it("says when it was saved, with the day when that was another one", async () => {
    const draftId = await begin();
    await fill(draftId);
    expect((await viewOf(draftId, "child")).savedAt).toBe("09:00");
    portal.setTime(new Date("2026-11-18T10:42:00+07:00"));
    expect((await viewOf(draftId, "child")).savedAt).toBe("09:00 16/11/2026");
    portal.setTime(new Date("2026-11-16T09:00:00+07:00"));
    await deleteDraft(portal, draftId);
  });
});

describe("a rule that begins while the draft lies", () => {
  /** From 01/12/2026 the form asks one thing more, on a new page and on one that was finished. */
  const since = "2026-12-01";
  const question: Page = {
    id: "newQuestion",
    slug: "cau-hoi-moi",
    step: 2,
    title: "child.title",
    schema: z.object({ newAnswer: z.string().min(1, { error: "error.text" }) }),
    sections: [
      { id: "new", fields: [{ name: "newAnswer", kind: "text", label: "child.title", readBy: [] }] },
    ],
  };
  const stricter: Procedure = {
    ...birth,
    pages: birth.pages.flatMap((page) =>
      page.id === "child"
        ? [
            {
              ...page,
              check: (values, earlier, today, sources) => [
                ...(page.check?.(values, earlier, today, sources) ?? []),
                ...(today >= since ? [{ field: "copies", message: "error.text" }] : []),
              ],
            } satisfies Page,
            question,
          ]
        : [page],
    ),
  };

  it("is asked as an open task and stands in the way of filing; what was answered is kept", async () => {
    const draftId = await begin();
    await fill(draftId);
    const draft = await read(draftId);
    const file = async () =>
      submitDraft(portal, { draft, procedure: stricter, commandId: crypto.randomUUID(), declared: true });
    expect((await unfinishedPages(portal, stricter, draft)).map(({ id }) => id)).toEqual(["newQuestion"]);
    expect(await file()).toEqual({ kind: "unfinished" });

    portal.setTime(new Date(`${since}T08:00:00+07:00`));
    const tasks = (await getOverview(portal, stricter, draft, t)).flatMap((step) => step.tasks);
    expect(
      tasks
        .filter(({ id, state }) => id !== "review" && state !== "done")
        .map(({ id, state }) => [id, state]),
    ).toEqual([
      ["child", "begun"],
      ["newQuestion", "open"],
    ]);
    expect(await file()).toEqual({ kind: "unfinished" });
    expect((await read(draftId)).answers).toEqual(draft.answers);
    // Under the rules that stayed the same nothing is asked again.
    expect(await unfinishedPages(portal, birth, draft)).toEqual([]);
    portal.setTime(new Date("2026-11-16T09:00:00+07:00"));
    await deleteDraft(portal, draftId);
  });
});
