/** The way from "Bắt đầu" to a draft's first page through the route handlers, on a real database. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { loader as signIn } from "../account/sign-in.tsx";
import { loader as signInReturn } from "../account/sign-in-return.tsx";
import { loader as deleteLoader, action as deletePage } from "../filing/delete-draft.tsx";
import { action as begin, loader as newDraft } from "../filing/new-draft.tsx";
import { loader as step } from "../filing/step.tsx";
import { loader as guide } from "./guide.tsx";
import { loader } from "./precheck.tsx";

const { portal, viewer, citizen, read, post, begin: beginDraft, close } = await startBirthDrafts();
const { release } = serveFrom(portal);
let cookie: string;
beforeAll(async () => {
  cookie = await signedIn(portal, viewer.id);
});
afterAll(async () => {
  release();
  await close();
});

const slug = "khai-sinh";
const fits = "childState=underSix&birthCase=noForeignElement&parentCase=both&parentsMarried=yes";
const usual = `${fits}&residenceCase=parentsOwn`;
const abroad = "childState=underSix&birthCase=foreignElsewhere";

const open = async (query: string, as?: string) => {
  const path = `/thu-tuc/${slug}/bat-dau?${query}`;
  const answer = await call(loader, path, { params: { slug }, ...(as ? { cookie: as } : {}) });
  if (answer instanceof Response) throw new Error(`${answer.status} for ${query}`);
  return answer;
};
const draftsOf = async (citizenId: string) =>
  (await portal.sql`select id from drafts where citizen_id = ${citizenId}`).map(({ id }) => String(id));
const start = (query: string, as = cookie, draftId: string = crypto.randomUUID()) =>
  call(begin, `/ho-so/nhap?thu-tuc=${slug}&${query}`, { cookie: as, form: { draftId } });

describe("before sign-in", () => {
  it("begins from the guide", async () => {
    const answer = await call(guide, `/thu-tuc/${slug}`, { params: { slug } });
    expect(answer).toMatchObject({ guide: { start: "/thu-tuc/khai-sinh/bat-dau" } });
  });

  it("asks question after question, with the way back and the answers in the address", async () => {
    const first = await open("");
    expect(first.page.question).toMatchObject({ number: 1, back: "/thu-tuc/khai-sinh" });
    expect(first.page.question?.field).toMatchObject({ name: "childState", value: "" });
    const second = await open("childState=underSix&hoi=tre-em");
    expect(second.page.question?.field.name).toBe("birthCase");
    expect(second.page.question?.kept).toEqual([
      ["childState", "underSix"],
      ["hoi", "yeu-to-nuoc-ngoai"],
    ]);
    const back = second.page.question?.back.split("?")[1] ?? "";
    expect((await open(back)).page.question?.field).toMatchObject({ name: "childState", value: "underSix" });
  });

  it("says what to choose, and marks the title, when nothing was chosen", async () => {
    const { title, page } = await open("hoi=tre-em");
    expect(page.question?.error).toMatch(/^Chọn /);
    expect(title).toMatch(/^Lỗi: /);
  });

  it("calls nothing an error that nobody typed", async () => {
    for (const query of [
      "childState=%F0%9F%99%82&tinh='%3B--&xa=%2F..%2F",
      `hoi=${"x".repeat(5000)}&sua=${"y".repeat(5000)}`,
      `${usual}&sua=khong-co&tinh=99&xa=abc`,
      `${abroad}&tinh=19&xa=31900`,
      `${abroad}&tinh=&xa=01954`,
      "childState=underSix&childState=died&__proto__=1",
    ])
      expect((await open(query)).title, query.slice(0, 60)).not.toMatch(/^Lỗi/);
  });

  it("does not know a procedure that is none", async () => {
    const answer = await call(loader, "/thu-tuc/khac/bat-dau", { params: { slug: "khac" } });
    expect(answer).toMatchObject({ status: 404 });
  });

  it("[case B11] shows a case with a foreign element its clause, papers and the desk of the chosen place; no draft is made", async () => {
    const { title, page } = await open(abroad);
    expect(title).toBe("Trường hợp có yếu tố nước ngoài");
    expect(page.exit?.clause).toContain("Luật Hộ tịch");
    expect(page.exit?.papers.length).toBeGreaterThan(0);
    expect(page.exit).not.toHaveProperty("desk");
    expect(page.exit?.chooser?.provinces).toHaveLength(34);
    expect(page.exit?.chooser?.wards).toEqual([]);

    const province = await open(`${abroad}&tinh=19`);
    expect(province.page.exit?.chooser?.wards).toContainEqual({ value: "01954", label: "Xã Ngân Sơn" });
    const chosen = await open(`${abroad}&tinh=19&xa=01954`);
    expect(chosen.page.exit?.desk).toMatchObject({
      name: expect.stringContaining("UBND Xã Ngân Sơn"),
      address: expect.stringContaining("Ngân Sơn"),
      phone: expect.stringMatching(/\d/),
      openingHours: expect.stringContaining("07:30"),
    });
    expect(chosen.page.exit?.chooser?.kept).toEqual([
      ["childState", "underSix"],
      ["birthCase", "foreignElsewhere"],
    ]);
    const change = chosen.page.exit?.back.split("?")[1] ?? "";
    expect((await open(change)).page.question?.field).toMatchObject({ value: "foreignElsewhere" });

    // Somebody who keeps such an address is sent back to that page, signed in or not.
    expect(leadsTo(await start(abroad))).toBe(`/thu-tuc/khai-sinh/bat-dau?${abroad}`);
    expect(await draftsOf(viewer.id)).toEqual([]);
  });

  it("names the desk that decides the case: the police where a residence is all that is missing", async () => {
    const { page } = await open("childState=registered&tinh=19&xa=01954");
    expect(page.exit?.desk?.name).toContain("Công an Xã Ngân Sơn");
    expect(page.exit?.link?.href).toMatch(/^https:/);
  });

  it("ends with the parts that will be filed, what to have at hand, and the way to begin", async () => {
    const { page, signedIn: known } = await open(usual);
    expect(known).toBe(false);
    expect(page.ready?.parts.map(({ id }) => id)).toEqual([
      "birthRegistration",
      "permanentResidence",
      "healthCard",
    ]);
    expect(page.ready?.days).toEqual({ fastest: 3, slowest: 3 });
    expect(page.ready?.papers.length).toBeGreaterThan(0);
    expect(page.ready?.answers).toHaveLength(5);
    expect(page.ready?.begin).toBe(`/ho-so/nhap?thu-tuc=khai-sinh&${usual}`);
    expect((await open(usual, cookie)).signedIn).toBe(true);
  });

  it("leaves out the parts that a child who has died does not need [birth B24]", async () => {
    const { page } = await open(
      "childState=died&birthCase=noForeignElement&parentCase=both&parentsMarried=yes",
    );
    expect(page.ready?.parts.map(({ id }) => id)).toEqual(["birthRegistration"]);
  });
});

describe("carrying over", () => {
  it("sends who is not signed in to sign in, and back with every answer", async () => {
    const path = `/ho-so/nhap?thu-tuc=${slug}&${usual}`;
    const location = leadsTo(await call(newDraft, path));
    expect(new URL(location ?? "", "http://localhost").searchParams.get("tiep")).toBe(path);
  });

  it("keeps the answers when the sign-in is cancelled", async () => {
    const path = `/ho-so/nhap?thu-tuc=${slug}&${usual}`;
    const state = createHash("sha256").update("trang-thai").digest("hex");
    await portal.sql`insert into sign_ins (state_hash, audience, nonce, code_verifier, return_to, expires_at)
      values (${state}, 'citizen', 'n', 'v', ${path}, ${new Date(Date.now() + 60_000)})`;
    const cancelled = "/dang-nhap/tra-ve?state=trang-thai&error=access_denied";
    const again = leadsTo(await call(signInReturn, cancelled));
    expect(again).toMatch(/^\/dang-nhap\?loi=1&/);
    expect(await call(signIn, again ?? "")).toMatchObject({ failed: true, returnTo: path });
    expect(leadsTo(await call(signInReturn, cancelled))).toBe("/dang-nhap?loi=1&tiep=%2Fho-so");
  });

  it("begins the draft with these answers, at the page after them", async () => {
    const page = await call(newDraft, `/ho-so/nhap?thu-tuc=${slug}&${usual}&rac=1`, { cookie });
    expect(page).toMatchObject({
      view: {
        address: `/ho-so/nhap?thu-tuc=khai-sinh&${usual}`,
        back: `/thu-tuc/khai-sinh/bat-dau?${usual}`,
      },
    });
    const draftId = crypto.randomUUID();
    expect(leadsTo(await start(`${usual}&rac=1`, cookie, draftId))).toBe(`/ho-so/nhap/${draftId}/co-quan`);
    expect((await read(draftId)).answers).toEqual({
      childState: { childState: "underSix" },
      birthCase: { birthCase: "noForeignElement" },
      parentCase: { parentCase: "both" },
      parentsMarried: { parentsMarried: "yes" },
      residenceCase: { residenceCase: "parentsOwn" },
    });
    // What was answered can still be changed, and then asks for the desk by a place to choose.
    expect(await post(draftId, "birthCase", { birthCase: "foreignElsewhere" })).toEqual({
      goTo: `/ho-so/nhap/${draftId}/den-quay`,
    });
    const params = { draftId, step: "den-quay" };
    const exit = await call(step, `/ho-so/nhap/${draftId}/den-quay?tinh=19&xa=01954`, { cookie, params });
    expect(exit).toMatchObject({
      exit: {
        chooser: { action: `/ho-so/nhap/${draftId}/den-quay#noi-giai-quyet`, ward: "01954" },
        desk: { name: expect.stringContaining("Ngân Sơn") },
      },
    });
  });

  it("begins at the first question that the address leaves open, or at the very first without any", async () => {
    const [some, none] = [crypto.randomUUID(), crypto.randomUUID()];
    expect(leadsTo(await start("childState=underSix&birthCase=khac", cookie, some))).toBe(
      `/ho-so/nhap/${some}/yeu-to-nuoc-ngoai`,
    );
    expect((await read(some)).answers).toEqual({ childState: { childState: "underSix" } });
    expect(leadsTo(await start("", cookie, none))).toBe(`/ho-so/nhap/${none}/tre-em`);
    expect((await read(none)).answers).toEqual({});
  });

  it("[case B43] refuses the sixth draft with the list, and comes back with the answers after one is deleted", async () => {
    const other = await citizen("019194000567", "HÀ THỊ MINH CHỨNG");
    const as = await signedIn(portal, other.id);
    for (let count = 0; count < 5; count++) await beginDraft(other);
    const refused = await start(usual, as);
    expect(refused).toMatchObject({ data: { full: true }, init: { status: 409 } });
    expect(await draftsOf(other.id)).toHaveLength(5);
    const page = await call(newDraft, `/ho-so/nhap?thu-tuc=${slug}&${usual}`, { cookie: as });
    expect(page).toMatchObject({ view: { full: true } });
    const { view } = page as Exclude<typeof page, Response>;
    expect(view.drafts).toHaveLength(5);

    const draftId = view.drafts[0]!.id;
    const address = `/ho-so/nhap/${draftId}/xoa?tiep=${encodeURIComponent(view.address)}`;
    expect(await call(deleteLoader, address, { cookie: as, params: { draftId } })).toMatchObject({ draftId });
    expect(leadsTo(await call(deletePage, address, { cookie: as, params: { draftId }, form: {} }))).toBe(
      view.address,
    );
    const made = crypto.randomUUID();
    expect(leadsTo(await start(usual, as, made))).toBe(`/ho-so/nhap/${made}/co-quan`);
  });
});
