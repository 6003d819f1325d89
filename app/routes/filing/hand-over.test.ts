/** A draft handed over to another device through the route handlers: what the limited session may do, and what it may not. */
import { afterAll, describe, expect, it, vi } from "vitest";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { addCitizen } from "#app/testing/test-portal.ts";
import { loader as signIn } from "../account/sign-in.tsx";
import { loader as attachment, action as upload } from "../api/attachment.ts";
import { loader as list } from "../dossiers/list.tsx";
import { action as setLanguage } from "../public/language.ts";
import { loader as check } from "./check-answers.tsx";
import { action as remove } from "./delete-draft.tsx";
import { loader as existing } from "./existing-subject.tsx";
import { action as offer } from "./hand-over.tsx";
import { action as begin } from "./new-draft.tsx";
import { loader as sibling } from "./sibling.tsx";
import { action as saveStep, loader as step } from "./step.tsx";
import { action as submit, loader as submitPage } from "./submit.tsx";
import { loader as look, action as take } from "./take-over.tsx";
import { loader as taskList } from "./task-list.tsx";

const { portal, viewer, read, begin: beginDraft, fill, close } = await startBirthDrafts();
const { release } = serveFrom(portal);
const owner = await signedIn(portal, viewer.id);
const draftId = await beginDraft();
const other = await beginDraft();
await fill(draftId);
afterAll(async () => {
  vi.useRealTimers();
  release();
  await close();
});

/** A fresh address as the owner's phone shows it. */
async function offered(id = draftId): Promise<string> {
  const answer = await call(offer, `/ho-so/nhap/${id}/may-khac`, {
    cookie: owner,
    params: { draftId: id },
    form: {},
  });
  const { data } = answer as { data: { address: string; qr: { size: number } } };
  expect(data.qr.size).toBeGreaterThan(20);
  return new URL(data.address).pathname.split("/").at(-1) ?? "";
}
const takeOver = (token: string, cookie?: string) =>
  call(take, `/tiep-tuc/${token}`, { params: { token }, form: {}, ...(cookie ? { cookie } : {}) });
const cookieOf = (answer: unknown) =>
  answer instanceof Response ? (answer.headers.get("set-cookie")?.split(";")[0] ?? "") : "";
const limited = async () => cookieOf(await takeOver(await offered()));
const page = (token: string) => call(look, `/tiep-tuc/${token}`, { params: { token } });

describe("the address", () => {
  it("[cap A5] works once: looking at it changes nothing, taking it over uses it up", async () => {
    const token = await offered();
    for (let looks = 0; looks < 3; looks++)
      expect(await page(token)).toMatchObject({ data: { offered: true }, init: { status: 200 } });
    const taken = await takeOver(token);
    expect(leadsTo(taken)).toBe(`/ho-so/nhap/${draftId}`);
    expect(taken instanceof Response && taken.headers.get("set-cookie")).toContain("Max-Age=7200");
    expect(await takeOver(token)).toMatchObject({ data: null, init: { status: 404 } });
    const stored = await portal.sql`select * from draft_handovers`;
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it("[cap A5] of two devices at the same moment lets one in", async () => {
    const token = await offered();
    const both = await Promise.all([takeOver(token), takeOver(token)]);
    expect(both.filter((answer) => leadsTo(answer))).toHaveLength(1);
  });

  it("[cap A5] gives used, expired, replaced and unknown ones the same calm page", async () => {
    const replaced = await offered();
    const expired = await offered();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10 * 60_000 + 1 });
    const used = await offered();
    await takeOver(used);
    const pages = [];
    for (const token of [replaced, expired, used, "abcd", "0000-0000-0000-0000-0000-0000-00", "%00"]) {
      pages.push(JSON.stringify(await page(token)));
      expect(leadsTo(await takeOver(token)), token).toBeNull();
    }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('"offered":false');
    vi.useRealTimers();
  });

  it("is made only by the owner's own session", async () => {
    const stranger = await signedIn(portal, await addCitizen(portal, "019194000567", "HÀ THỊ MINH CHỨNG"));
    const params = { draftId };
    expect(await call(offer, "", { cookie: stranger, params, form: {} })).toMatchObject({ status: 404 });
    expect(
      leadsTo(
        await call(offer, `/ho-so/nhap/${draftId}/may-khac`, { cookie: await limited(), params, form: {} }),
      ),
    ).toContain("/dang-nhap");
  });
});

describe("the session that it opens", () => {
  it("[cap A5] edits that draft and its files, and no other", async () => {
    const cookie = await limited();
    expect(await call(taskList, "", { cookie, params: { draftId } })).toMatchObject({
      draftId,
      limited: true,
    });
    expect(await call(step, "", { cookie, params: { draftId, step: "tre" } })).toHaveProperty("view");
    const { revision } = await read(draftId);
    const form = { intent: "later", revision: String(revision), givenName: "THỬ" };
    await call(saveStep, "", { cookie, params: { draftId, step: "tre" }, form });
    expect((await read(draftId)).answers.child).toMatchObject({ givenName: "THỬ" });
    expect(
      await call(upload, `/tep/moi?ho-so=${draftId}`, { cookie, params: { attachmentId: "moi" }, form: {} }),
    ).toMatchObject({
      status: 404, // the row is not asked for: the policy let it in
    });

    const stranger = { cookie, params: { draftId: other } };
    expect(await call(taskList, "", stranger)).toMatchObject({ status: 404 });
    expect(await call(check, "", stranger)).toMatchObject({ status: 404 });
    expect(
      await call(upload, `/tep/moi?ho-so=${other}`, { cookie, params: { attachmentId: "moi" }, form: {} }),
    ).toMatchObject({ status: 404 });
    expect(await call(attachment, "", { cookie, params: { attachmentId: other } })).toMatchObject({
      status: 404,
    });
  });

  it("[cap A5] asks for a sign-in before filing, deleting, beginning another or looking at anything else", async () => {
    const cookie = await limited();
    const params = { draftId };
    const form = { commandId: crypto.randomUUID(), declared: "on" };
    const nop = `/ho-so/nhap/${draftId}/nop`;
    expect(leadsTo(await call(submit, nop, { cookie, params, form }))).toBe(
      `/dang-nhap?tiep=${encodeURIComponent(nop)}`,
    );
    expect(leadsTo(await call(submitPage, nop, { cookie, params }))).toContain("/dang-nhap");
    expect(leadsTo(await call(remove, "", { cookie, params, form: {} }))).toContain("/dang-nhap");
    expect(leadsTo(await call(sibling, "", { cookie, params }))).toContain("/dang-nhap");
    expect(leadsTo(await call(list, "/ho-so", { cookie }))).toContain("/dang-nhap");
    expect(
      leadsTo(
        await call(begin, "/ho-so/nhap?thu-tuc=khai-sinh", {
          cookie,
          form: { draftId: crypto.randomUUID() },
        }),
      ),
    ).toContain("/dang-nhap");
    expect(await portal.sql`select 1 from dossiers`).toHaveLength(0);
    // The sign-in page does not send it straight back, and it does not change how the person is addressed.
    expect(await call(signIn, "/dang-nhap?tiep=/ho-so", { cookie })).toMatchObject({ returnTo: "/ho-so" });
    await call(setLanguage, "/ngon-ngu", { cookie, form: { language: "en" } });
    expect(await portal.sql`select language from citizens where id = ${viewer.id}`).toEqual([
      { language: "vi" },
    ]);
  });

  it("[cap A5] ends after two hours, and with the draft", async () => {
    const cookie = await limited();
    const open = () => call(taskList, "", { cookie, params: { draftId } });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 50 * 60_000 });
    expect(await open()).toMatchObject({ limited: true });
    vi.setSystemTime(Date.now() + 50 * 60_000);
    expect(await open()).toMatchObject({ limited: true });
    vi.setSystemTime(Date.now() + 21 * 60_000);
    expect(leadsTo(await open())).toContain("/dang-nhap");
    vi.useRealTimers();

    const short = await beginDraft();
    const gone = cookieOf(await takeOver(await offered(short)));
    await call(remove, "", { cookie: owner, params: { draftId: short }, form: {} });
    expect(leadsTo(await call(taskList, "", { cookie: gone, params: { draftId: short } }))).toContain(
      "/dang-nhap",
    );
  });

  it("ends anybody else's session on that device, and leaves the owner's own as it is", async () => {
    const helper = await signedIn(portal, await addCitizen(portal, "019090000123", "NGUYỄN VĂN MẪU"));
    expect(cookieOf(await takeOver(await offered(), helper))).not.toBe("");
    expect(leadsTo(await call(list, "/ho-so", { cookie: helper }))).toContain("/dang-nhap");
    const own = await takeOver(await offered(), owner);
    expect(leadsTo(own)).toBe(`/ho-so/nhap/${draftId}`);
    expect(cookieOf(own)).toBe("");
  });

  it("changes nothing behind the owner's back: what was not read is not filed", async () => {
    const cookie = await limited();
    await fill(draftId);
    const params = { draftId };
    const page = (await call(check, "", { cookie: owner, params })) as { view: { revision: number } };
    const form = { revision: String(page.view.revision), childState: "underSix" };
    await call(saveStep, "", { cookie, params: { ...params, step: "tre-em" }, form });
    const press = (revision: string) => {
      const declared = { commandId: crypto.randomUUID(), declared: "on", revision };
      return call(submit, "", { cookie: owner, params, form: declared });
    };
    expect(await press(String(page.view.revision))).toMatchObject({
      data: { kind: "changed" },
      init: { status: 409 },
    });
    expect(await press("NaN")).toMatchObject({ status: 422 });
    expect(await portal.sql`select 1 from dossiers`).toHaveLength(0);
  });

  it("sees nothing any more once the draft is filed", async () => {
    const cookie = await limited();
    await fill(draftId);
    const form = { commandId: crypto.randomUUID(), declared: "on" };
    const filed = leadsTo(await call(submit, "", { cookie: owner, params: { draftId }, form }));
    expect(filed).toMatch(/^\/ho-so\/G00.*\/bien-nhan$/);
    expect(leadsTo(await call(taskList, "", { cookie, params: { draftId } }))).toBe(filed);
    expect(leadsTo(await call(list, "/ho-so", { cookie }))).toContain("/dang-nhap");
  });

  it("[birth B26] learns that the child has a dossier, and not which of the owner's it is", async () => {
    await fill(other);
    const params = { draftId: other };
    const cookie = cookieOf(await takeOver(await offered(other)));
    const own = await call(existing, "", { cookie: owner, params });
    expect(JSON.stringify(own)).toMatch(/"\/ho-so\/G00/);
    const seen = await call(existing, "", { cookie, params });
    expect(seen).toHaveProperty("text");
    expect(JSON.stringify(seen)).not.toMatch(/G00\.\d/);
  });
});
