/** Twins: shared answers, two drafts that count as one, two dossiers. */
import { uuidv7 } from "uuidv7";
import { afterAll, describe, expect, it } from "vitest";
import { askedPages, typedPage } from "#app/forms/wizard.ts";
import { findDraft } from "#app/identity/find-draft.server.ts";
import { registeredBirths, startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { loader as receipt } from "../routes/dossiers/receipt.tsx";
import { loader as checkPage } from "../routes/filing/check-answers.tsx";
import { loader as existing } from "../routes/filing/existing-subject.tsx";
import { action as siblingAction, loader as siblingPage } from "../routes/filing/sibling.tsx";
import { loader as taskList } from "../routes/filing/task-list.tsx";
import { countDrafts, createDraft, listDrafts } from "./create-draft.server.ts";
import { unfinishedPages } from "./draft-overview.server.ts";
import { beginSibling, findSiblingOffer } from "./sibling-draft.server.ts";

const { portal, viewer, answers, read, begin, post, fill, submit, close } = await startBirthDrafts();
const { release } = serveFrom(portal);
const cookie = await signedIn(portal, viewer.id);
afterAll(async () => {
  release();
  await close();
});
const t = translator("vi");

const firstCode = "00001.GCS.19001.26";
const secondCode = "00002.GCS.19001.26";
const notices = "/registers/hospital/birth-notices/query";
const firstNotice = answers[notices] as Record<string, object>;
const secondNotice = {
  ...firstNotice,
  code: secondCode,
  child: {
    ...firstNotice.child,
    sex: "female",
    intendedName: "NGUYỄN THỊ THỬ NGHIỆM",
    bornAt: "2026-11-10T03:35:00+07:00",
  },
};
const draftOf = async (id: string) => (await findDraft(portal, viewer.id, id))!;

describe("twins", () => {
  it("[case B33] [cap A17] become two dossiers with separate codes; the second needs only its notice, name and sex", async () => {
    const first = await begin();
    await fill(first);
    const offer = await findSiblingOffer(portal, birth, await draftOf(first), t);
    expect(offer).toMatchObject({
      href: `/ho-so/nhap/${first}/tre-tiep-theo`,
      expected: true,
      text: expect.stringContaining("2 trẻ"),
      begin: "Khai cho trẻ tiếp theo",
    });
    const params = { draftId: first };
    const sent = { cookie, params };
    expect(await call(taskList, `/ho-so/nhap/${first}`, sent)).toMatchObject({ sibling: offer });
    expect(await call(checkPage, `/ho-so/nhap/${first}/kiem-tra`, sent)).toMatchObject({ sibling: offer });

    const filed = await submit(first);
    expect(filed.kind).toBe("filed");
    const caseCode = "caseCode" in filed ? (filed.caseCode ?? "") : "";
    expect(
      await call(receipt, `/ho-so/${caseCode}/bien-nhan`, { cookie, params: { caseCode } }),
    ).toMatchObject({ sibling: { href: offer!.href } });

    // Begun from the receipt, once for a double click.
    expect(await call(siblingPage, offer!.href, { cookie, params })).toMatchObject({
      page: { enough: undefined },
    });
    const second = uuidv7();
    for (let click = 0; click < 2; click++)
      expect(
        leadsTo(await call(siblingAction, offer!.href, { cookie, params, form: { draftId: second } })),
      ).toBe(`/ho-so/nhap/${second}`);
    const copied = await read(second);
    expect(copied.siblingGroup).toBe(first);
    expect((await read(first)).siblingGroup).toBe(first);
    expect(copied.answers.mother).toEqual((await read(first)).answers.mother);
    expect(copied.answers.birthNotice?.code ?? "").toBe("");
    expect(copied.answers.child).not.toHaveProperty("givenName");
    expect(copied.answers.child).not.toHaveProperty("sex");
    expect((await unfinishedPages(portal, birth, copied)).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["birthNotice", "child"]),
    );
    expect(await unfinishedPages(portal, birth, copied)).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ id: "mother" })]),
    );

    // The register knows the first twin by its own code and does not take the second one for it (gate G3).
    answers[notices] = secondNotice;
    answers[registeredBirths] = { registered: false };
    const sample = structuredClone(birth.samples.B01!);
    Object.assign(sample.answers.child!, { middleName: "THỊ", givenName: "THỬ" });
    await fill(second, sample, secondCode);
    const also = await submit(second);
    expect(also.kind).toBe("filed");
    expect(also).not.toEqual(filed);
    const rows = await portal.sql`select subject_key from dossiers where draft_id in (${first}, ${second})`;
    expect(new Set(rows.map((row) => row.subject_key)).size).toBe(2);

    // Both children of the notice have a dossier now.
    expect(await findSiblingOffer(portal, birth, await draftOf(second), t)).toBeUndefined();
    expect(await call(siblingPage, "", { cookie, params: { draftId: second } })).toMatchObject({
      page: { enough: { links: [{ name: caseCode }, {}] } },
    });
    answers[notices] = firstNotice;
  });

  it("[case B43] count as one of the five, as many as they are; a stranger's draft is no source", async () => {
    const ids = [];
    for (let count = 0; count < 5; count++) ids.push(await begin());
    const [first] = ids;
    const source = { draft: await draftOf(first!), procedure: birth, caseCode: null };
    expect(await beginSibling(portal, viewer, source, uuidv7())).toBe("created");
    expect(await createDraft(portal, viewer, { draftId: uuidv7(), procedure: birth })).toBe("full");
    const open = await listDrafts(portal, viewer.id);
    expect([open.length, countDrafts(open)]).toEqual([6, 5]);
    // At most eight children of one birth.
    for (let child = 3; child <= 8; child++)
      expect(await beginSibling(portal, viewer, source, uuidv7())).toBe("created");
    expect(await beginSibling(portal, viewer, source, uuidv7())).toBe("full");

    const answer = await call(siblingAction, "", {
      cookie,
      params: { draftId: uuidv7() },
      form: { draftId: uuidv7() },
    });
    expect(answer).toMatchObject({ status: 404 });
    expect(
      await call(siblingAction, "", { cookie, params: { draftId: first! }, form: { draftId: "x" } }),
    ).toMatchObject({
      status: 422,
    });
    await portal.sql`delete from drafts where submitted_at is null`;
  });
});

describe("a child that has a draft or a dossier already", () => {
  it("[birth B26] [cap A6] is offered with it right after the page that names it, before anything more is typed", async () => {
    await portal.sql`update dossiers set subject_key = id::text`;
    const [known, again] = [await begin(), await begin()];
    await fill(known);
    await fillUntil(again, "birthNotice");
    const posted = await post(again, "birthNotice", typedNotice);
    expect(posted).toEqual({ goTo: `/ho-so/nhap/${again}/da-co-ho-so` });
    const page = () => call(existing, "", { cookie, params: { draftId: again } });
    expect(await page()).toMatchObject({
      open: { href: `/ho-so/nhap/${known}` },
      goOn: { href: expect.stringContaining(`/ho-so/nhap/${again}/`) },
      change: { href: `/ho-so/nhap/${again}/giay-chung-sinh` },
    });

    // The same once that draft is a live dossier of one's own: then there is nothing to go on with here.
    const filed = await submit(known);
    const caseCode = "caseCode" in filed ? filed.caseCode : "";
    expect(await page()).toMatchObject({ open: { href: `/ho-so/${caseCode}` }, goOn: undefined });

    // Somebody else's: the fact alone.
    await portal.sql`insert into citizens (id, personal_id, full_name, birth_date, sex, level_of_assurance, language, first_seen_at, last_seen_at)
      select ${uuidv7()}, '019194000567', 'HÀ THỊ MINH CHỨNG', '1994-01-01', 'female', 2, 'vi', first_seen_at, last_seen_at from citizens limit 1`;
    await portal.sql`update dossiers set applicant_id = (select id from citizens where personal_id = '019194000567') where case_code = ${caseCode ?? ""}`;
    const neutral = await page();
    expect(neutral).toMatchObject({ open: undefined, goOn: undefined });
    expect(JSON.stringify(neutral)).not.toContain(caseCode);
    expect(JSON.stringify(neutral)).not.toContain("HÀ THỊ");

    // Closed: nothing is in the way any more.
    await portal.sql`update dossiers set closed_at = submitted_at where case_code = ${caseCode ?? ""}`;
    expect(leadsTo(await page())).toBe(`/ho-so/nhap/${again}`);
    expect(await post(again, "birthNotice", typedNotice)).not.toEqual({
      goTo: `/ho-so/nhap/${again}/da-co-ho-so`,
    });
  });

  it("[birth B26] says nothing about somebody else's draft", async () => {
    await portal.sql`update drafts set citizen_id = (select id from citizens where personal_id = '019194000567') where submitted_at is null`;
    const mine = await begin();
    await fillUntil(mine, "birthNotice");
    const posted = await post(mine, "birthNotice", typedNotice);
    expect(posted).not.toEqual({ goTo: `/ho-so/nhap/${mine}/da-co-ho-so` });
  });
});

const typedNotice = { way: "fetch", code: firstCode, motherPersonalId: "019192000456" };

/** Fills in the pages before one of them. */
async function fillUntil(draftId: string, until: string) {
  const sample = birth.samples.B01!.answers;
  for (const { page, earlier } of askedPages(birth.pages, sample)) {
    if (page.id === until) return;
    await post(draftId, page.id, typedPage(page, sample[page.id] ?? {}, earlier));
  }
}
