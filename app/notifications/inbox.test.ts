/** The portal's inbox and how a person wants to be told, through the pages' own handlers. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as opened from "#app/routes/account/notice.tsx";
import * as ways from "#app/routes/account/notice-channels.tsx";
import * as page from "#app/routes/account/notices.tsx";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openLibraryCard,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { addNotice } from "./add-notice.server.ts";
import { countUnread, type Inbox, pageSize } from "./inbox.server.ts";

let portal: TestPortal;
let served: { release: () => void };
let mother: { id: string; cookie: string; dossier: string };
let other: { id: string; cookie: string };

beforeAll(async () => {
  portal = await createTestPortal();
  served = serveFrom(portal);
  const id = await addCitizen(portal);
  const dossier = await openLibraryCard(portal, id);
  mother = { id, cookie: await signedIn(portal, id), dossier };
  const stranger = await addCitizen(portal, "019090000123", "NGUYỄN VĂN MẪU");
  other = { id: stranger, cookie: await signedIn(portal, stranger) };
});
afterAll(async () => {
  served.release();
  await portal.close();
});
beforeEach(() => portal.sql`delete from notifications`.then(() => portal.setTime(monday)));

const tell = async (text = "part.done") => {
  const key = uuidv7();
  await addNotice(portal, { workflowId: mother.dossier, key, to: "applicant", text });
  return key;
};
const list = async (cookie = mother.cookie, query = "") => {
  const answer = await call(page.loader, `/thong-bao${query}`, { cookie });
  return (answer as { page: Inbox }).page;
};

describe("the inbox", () => {
  it("says in plain sentences what happened in one's own dossiers only, newest first", async () => {
    await tell("dossier.received");
    portal.setTime(new Date(monday.getTime() + 60_000));
    await tell("part.done");
    await addNotice(portal, { workflowId: mother.dossier, key: "agency", to: "agency", text: "part.opened" });
    const { notices, unread } = await list();
    expect(unread).toBe(2);
    expect(notices.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Một thủ tục trong hồ sơ G00\S+ đã có kết quả/),
      expect.stringMatching(/^Hồ sơ G00\S+ đã được tiếp nhận/),
    ]);
    expect(notices[0]).toMatchObject({ at: "09:01 16/11/2026", isNew: true });
    expect((await list(other.cookie)).notices).toEqual([]);
    expect(leadsTo(await call(page.loader, "/thong-bao"))).toMatch(/^\/dang-nhap\?tiep=/);
  });

  it("turns its pages without losing or repeating a notice", async () => {
    for (let count = 0; count < pageSize + 3; count++) await tell();
    const first = await list();
    expect(first.notices).toHaveLength(pageSize);
    const second = await list(mother.cookie, `?sau=${first.next}`);
    expect(second.notices).toHaveLength(3);
    expect(second.next).toBeUndefined();
    expect(new Set([...first.notices, ...second.notices].map(({ id }) => id)).size).toBe(pageSize + 3);
    for (const bent of ["x", "1_2", `${monday.getTime()}_nobody`])
      expect((await list(mother.cookie, `?sau=${encodeURIComponent(bent)}`)).notices).toHaveLength(pageSize);
  });

  it("keeps a notice new until it is opened, and opening leads to its dossier", async () => {
    await tell();
    await tell();
    const [{ id, caseCode } = { id: "", caseCode: "" }] = (await list()).notices;
    const open = (cookie: string, noticeId = id) =>
      call(opened.loader, `/thong-bao/${noticeId}`, { cookie, params: { noticeId } });
    expect((await open(other.cookie)) as Response).toMatchObject({ status: 404 });
    expect((await open(mother.cookie, "x")) as Response).toMatchObject({ status: 404 });
    expect(await countUnread(portal, mother)).toBe(2);
    expect(leadsTo(await open(mother.cookie))).toBe(`/ho-so/${caseCode}`);
    await open(mother.cookie);
    expect((await list()).notices.map(({ isNew }) => isNew)).toEqual([false, true]);
    expect(await countUnread(portal, mother)).toBe(1);
  });

  it("is read as a whole by one press, and only one's own", async () => {
    await tell();
    await tell();
    await call(page.action, "/thong-bao", { cookie: other.cookie, form: {} });
    expect(await countUnread(portal, mother)).toBe(2);
    await call(page.action, "/thong-bao", { cookie: mother.cookie, form: {} });
    expect(await countUnread(portal, mother)).toBe(0);
  });
});

describe("[cap E8] how a person wants to be told", () => {
  const save = (form: Record<string, string>) =>
    call(ways.action, "/thong-bao/cach-nhan", { cookie: mother.cookie, form });
  const stored = async () =>
    (
      await portal.sql<{ channels: string[] | null }[]>`
        select notice_channels as channels from citizens where id = ${mother.id}`
    )[0]?.channels;
  const errorsOf = (answer: unknown) =>
    (answer as { data?: { errors: Record<string, string> } }).data?.errors ?? {};

  it("begins with the portal's own order and keeps the person's", async () => {
    const shown = async () =>
      (
        (await call(ways.loader, "/thong-bao/cach-nhan", { cookie: mother.cookie })) as {
          page: { channels: string[] };
        }
      ).page.channels;
    expect(await shown()).toEqual(["sms", "vneid", "mail"]);
    expect(leadsTo(await save({ first: "vneid", second: "", third: "sms" }))).toBe(
      "/thong-bao/cach-nhan?xong",
    );
    expect(await stored()).toEqual(["vneid", "sms"]);
    expect(await shown()).toEqual(["vneid", "sms"]);
  });

  it("refuses an order that names nothing, a channel twice, or nothing that reaches the person, and says so at the field", async () => {
    await save({ first: "sms", second: "", third: "" });
    expect(errorsOf(await save({ first: "", second: "sms", third: "" }))).toEqual({
      first: "inbox:ways.error.first",
    });
    expect(errorsOf(await save({ first: "pigeon" }))).toEqual({ first: "inbox:ways.error.first" });
    expect(errorsOf(await save({ first: "sms", second: "sms", third: "" }))).toEqual({
      second: "inbox:ways.error.twice",
    });
    expect(errorsOf(await save({ first: "sms", second: "vneid", third: "sms" }))).toEqual({
      third: "inbox:ways.error.twice",
    });
    expect(errorsOf(await save({ first: "mail", second: "", third: "" }))).toEqual({
      first: "inbox:ways.error.reach",
    });
    expect(await stored()).toEqual(["sms"]);
  });
});
