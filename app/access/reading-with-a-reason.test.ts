/** Reading a dossier outside the own list: the reason comes first, holds for a while, opens pages only, and stands in the log. */
import postgres from "postgres";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loader as attachment } from "#app/routes/api/attachment.ts";
import * as decide from "#app/routes/officer/decide.tsx";
import { loader as dossierPage } from "#app/routes/officer/dossier.tsx";
import { loader as originals } from "#app/routes/officer/originals.tsx";
import * as stateReason from "#app/routes/officer/state-reason.tsx";
import { loader as paper } from "#app/routes/papers/paper.ts";
import { dossierHead } from "#app/testing/desk.ts";
import { call, leadsTo, officerSignedIn, serveFrom } from "#app/testing/handlers.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import { wantedPage } from "./give-reason.server.ts";

let portal: TestPortal;
/** The portal itself changes and deletes no stated reason. */
let owner: postgres.Sql;
let served: { release: () => void };
let dossier: Awaited<ReturnType<typeof dossierHead>>;
let other: Awaited<ReturnType<typeof dossierHead>>;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  owner = postgres(portal.ownerUrl, { max: 1, onnotice: () => {} });
  served = serveFrom(portal);
  const citizen = await addCitizen(portal);
  dossier = await dossierHead(portal, await openSample(portal, birth, citizen, "B01electronic"));
  other = await dossierHead(portal, await openSample(portal, birth, citizen, "birthOnly"));
  for (const code of [
    "manager",
    "auditor",
    "administrator",
    "welfare-a",
    "civil-status-a",
    "reception-a",
    "reception-b",
  ])
    cookies[code] = await officerSignedIn(portal, code);
}, 60_000);
afterAll(async () => {
  served.release();
  await owner.end();
  await portal.close();
});
beforeEach(async () => {
  await owner`delete from read_reasons`;
});

const reason = { purpose: "complaint", reason: "Đơn khiếu nại số 12/2026 của gia đình" };
const go = (caseCode = dossier.caseCode) => `/can-bo/ho-so/${caseCode}`;
const open = (code: string, caseCode = dossier.caseCode) =>
  call(dossierPage, go(caseCode), { cookie: cookies[code] ?? "", params: { caseCode } });
const say = (code: string, form: Record<string, string> = reason, next = go()) =>
  call(stateReason.action, `${go()}/ly-do?${new URLSearchParams({ tiep: next })}`, {
    ...{ cookie: cookies[code] ?? "", params: { caseCode: dossier.caseCode }, form },
  });
const askedFor = `${go("CODE")}/ly-do`;
const asksWhy = (answer: unknown, caseCode = dossier.caseCode) =>
  expect(leadsTo(answer)).toContain(askedFor.replace("CODE", caseCode));
const readers = (rule = "dossier.process") =>
  portal.sql<
    { purpose: string; basis: string; reason: string | null }[]
  >`select purpose, basis, reason from access_log where rule = ${rule} and dossier_ids @> ${portal.sql.json([dossier.id])} order by at, id`;

describe("outside the own list", () => {
  it.each(["manager", "auditor", "welfare-a"])(
    "asks %s for a reason first, and then opens the page that was wanted",
    async (code) => {
      const wanted = `${go()}/ban-chinh`;
      const params = { caseCode: dossier.caseCode };
      const first = await call(originals, wanted, { cookie: cookies[code] ?? "", params });
      expect(leadsTo(first)).toBe(`${go()}/ly-do?${new URLSearchParams({ tiep: wanted })}`);
      const form = await call(stateReason.loader, `${go()}/ly-do`, { cookie: cookies[code] ?? "", params });
      expect(form).toMatchObject({ page: { caseCode: dossier.caseCode, minutes: 30 } });
      expect(JSON.stringify(form), "nothing of the family is shown before").not.toMatch(/THỬ|\d{12}/);
      expect(leadsTo(await say(code, reason, wanted))).toBe(wanted);
      expect(await call(originals, wanted, { cookie: cookies[code] ?? "", params })).toHaveProperty("page");
      expect(await open(code)).toHaveProperty("page");
    },
  );

  it("writes with each read who it was, by which rule, for what purpose and why", async () => {
    await say("auditor", { purpose: "inspection", reason: "Thanh tra chuyên đề quý IV" });
    await open("auditor");
    await open("civil-status-a");
    expect((await readers()).slice(-2)).toEqual([
      { purpose: "inspection", basis: "overseer", reason: "Thanh tra chuyên đề quý IV" },
      { purpose: "process", basis: "part", reason: null },
    ]);
  });

  it("records one line a page, also on pages that name no fields", async () => {
    const before = (await readers()).length;
    const params = { caseCode: dossier.caseCode };
    await call(originals, `${go()}/ban-chinh`, { cookie: cookies["reception-a"] ?? "", params });
    await open("reception-a");
    expect((await readers()).slice(before)).toEqual([
      { purpose: "process", basis: "reception", reason: null },
      { purpose: "process", basis: "reception", reason: null },
    ]);
  });

  it("holds for that officer and that dossier only, and for half an hour of real time", async () => {
    await say("manager");
    expect(await open("manager")).toHaveProperty("page");
    asksWhy(await open("auditor"));
    asksWhy(await open("manager", other.caseCode), other.caseCode);
    portal.setTime(new Date("2027-11-16T09:00:00+07:00"));
    expect(await open("manager"), "the law's calendar does not end it").toHaveProperty("page");
    portal.setTime(monday);
    const [row] = await portal.sql<{ minutes: number }[]>`
      select extract(epoch from expires_at - stated_at)::int / 60 as minutes from read_reasons`;
    expect(row?.minutes).toBe(30);
    await owner`update read_reasons set expires_at = ${new Date(Date.now() - 1)}`;
    asksWhy(await open("manager"));
  });

  it("says what is missing in a reason and keeps what was typed", async () => {
    const answer = (await say("manager", { reason: "xem" })) as { data: unknown; init: unknown };
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        errors: { purpose: "access:error.purpose", reason: "access:error.reason" },
        typed: { reason: "xem" },
      },
    });
    expect(await say("manager", { ...reason, reason: "a".repeat(501) })).toMatchObject({
      init: { status: 422 },
    });
    expect(await say("manager", { ...reason, purpose: "curiosity" })).toMatchObject({
      init: { status: 422 },
    });
    asksWhy(await open("manager"));
  });

  it("opens files and papers by the same rule, and names the reason in the log", async () => {
    const [id, serial] = [uuidv7(), "2222-2222-2222"];
    await portal.sql`insert into attachments (id, draft_id, paper, file_name, media_type, size, sha256, storage_key, uploaded_at)
      values (${id}, ${dossier.draftId}, 'birthNotice', 'a.pdf', 'application/pdf', 3, 'x', ${id}, ${monday})`;
    const [known] = await portal.sql<
      { serial: string }[]
    >`select serial from issued_papers where dossier_id = ${dossier.id} limit 1`;
    const file = () =>
      call(attachment, `/tep/${id}`, { cookie: cookies.auditor ?? "", params: { attachmentId: id } });
    asksWhy(await file());
    expect(leadsTo(await file())).toContain(encodeURIComponent(`/tep/${id}`));
    if (known)
      asksWhy(await call(paper, `/giay/${known.serial}`, { cookie: cookies.auditor ?? "", params: known }));
    expect(
      await call(paper, `/giay/${serial}`, { cookie: cookies.auditor ?? "", params: { serial } }),
    ).toMatchObject({ status: 404 });
    expect(leadsTo(await say("auditor", reason, `/tep/${id}`))).toBe(`/tep/${id}`);
    await file().catch(() => undefined);
    expect((await readers("attachment.read")).at(-1)).toEqual({
      ...{ purpose: "complaint", basis: "overseer", reason: reason.reason },
    });
  });

  it("decides nothing: a colleague from another desk and a manager read the form's page and are refused at the door", async () => {
    const path = `${go()}/quyet-dinh?viec=dossier.receive&phan=intake`;
    for (const code of ["welfare-a", "manager"]) {
      await say(code);
      const params = { caseCode: dossier.caseCode };
      const form = { commandId: uuidv7(), seq: "1", confirmed: "yes" };
      const answer = await call(decide.action, path, { cookie: cookies[code] ?? "", params, form });
      expect(answer, code).toMatchObject({ status: 403 });
    }
    const [row] =
      await portal.sql`select count(*)::int as events from workflow_events where workflow_id = ${dossier.id} and type = 'dossier.receive'`;
    expect(row?.events).toBe(0);
  });
});

it("sends whoever has the dossier on the own list past the question", async () => {
  const params = { caseCode: dossier.caseCode };
  const cookie = cookies["civil-status-a"] ?? "";
  expect(leadsTo(await call(stateReason.loader, `${go()}/ly-do`, { cookie, params }))).toBe(go());
  expect(leadsTo(await say("civil-status-a"))).toBe(go());
  expect(await portal.sql`select 1 from read_reasons`).toHaveLength(0);
});

it("lets nobody else state a reason, and tells them nothing of the dossier", async () => {
  for (const code of ["reception-b", "administrator"]) {
    const params = { caseCode: dossier.caseCode };
    const cookie = cookies[code] ?? "";
    expect(await open(code)).toMatchObject({ status: 404 });
    expect(await call(stateReason.loader, `${go()}/ly-do`, { cookie, params })).toMatchObject({
      status: 404,
    });
    expect(await say(code)).toMatchObject({ status: 404 });
  }
  expect(await open("manager", "G00.00.00-261116-999999")).toMatchObject({ status: 404 });
});

it("asks the dossier's own officers too once it was finished long ago, and not while something is left to do in it", async () => {
  const own = await openSample(portal, birth, await addCitizen(portal, "019192000777"), "birthOnly");
  const { caseCode } = await dossierHead(portal, own);
  const status = async () => {
    const answer = await open("civil-status-a", caseCode);
    return answer instanceof Response ? "asks" : "opens";
  };
  await portal.sql`update dossier_components set bucket = null where dossier_id = ${own}`;
  await portal.sql`update dossiers set closed_at = ${new Date(monday.getTime() - 40 * 86_400_000)} where id = ${own}`;
  expect(await status()).toBe("asks");
  await portal.sql`update dossier_components set bucket = 'wait' where dossier_id = ${own} and component = 'results'`;
  expect(await status()).toBe("opens");
  await portal.sql`update dossier_components set bucket = null where dossier_id = ${own}`;
  await portal.sql`update dossiers set closed_at = ${new Date(monday.getTime() - 20 * 86_400_000)} where id = ${own}`;
  expect(await status()).toBe("opens");
});

it("goes on to pages of this dossier only", () => {
  const code = "G1";
  const kept = [
    "/can-bo/ho-so/G1/ai-xem-duoc",
    "/can-bo/ho-so/G1?phan=intake",
    "/tep/abc",
    "/giay/AAAA-BBBB",
  ];
  for (const page of kept) expect(wantedPage(code, page)).toBe(page);
  for (const page of [
    null,
    "https://elsewhere.example",
    "//elsewhere.example",
    "/can-bo/ho-so/G2",
    "/ho-so/G1",
    "/tep/../can-bo",
    "/can-bo/ho-so/G1/ly-do",
  ])
    expect(wantedPage(code, page)).toBe("/can-bo/ho-so/G1");
});
