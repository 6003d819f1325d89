/** What an officer's dossier page holds for whom: own parts, notes, former dossiers, notices to the agency, what follows an act. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { getDossierPage } from "#app/dossiers/dossier-page.server.ts";
import { getOfficerDossierPage } from "#app/dossiers/officer-dossier-page.server.ts";
import { findTrackedCase } from "#app/dossiers/track-case.server.ts";
import { errorsOf } from "#app/forms/read-form.ts";
import { addNotice } from "#app/notifications/add-notice.server.ts";
import { actOf, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { findNextDossier } from "./next-dossier.server.ts";
import { addNote } from "./notes.server.ts";
import { noteForm } from "./notes.ts";

let portal: TestPortal;
let mother: Awaited<ReturnType<typeof addViewer>>;
const t = translator("vi");

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addViewer(portal);
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

type Head = Awaited<ReturnType<typeof dossierHead>>;
const file = async (applicantId = mother.id, submittedAt = monday) =>
  dossierHead(portal, await openSample(portal, birth, applicantId, "B01", submittedAt));
const pageOf = async (code: string, dossier: Head, asked: { done?: string; on?: string } = {}) =>
  getOfficerDossierPage(
    portal,
    await officerViewer(portal, code),
    dossier,
    { requestId: randomUUID(), done: null, ...asked },
    t,
  );
const note = async (
  code: string,
  dossier: Head,
  body: string,
  audience: "own" | "shared",
  noteId = uuidv7(),
) => addNote(portal, await officerViewer(portal, code), dossier.id, { noteId, body, audience });
const bodiesFor = async (code: string, dossier: Head) =>
  (await pageOf(code, dossier)).notes.map(({ body }) => body);

/** Officers of agencies that did not receive the dossier, and the component that each works on. */
const desks = [
  ["residence-a", "permanentResidence"],
  ["insurance-a", "healthCard"],
] as const;

it("shows each agency the answers and papers that its own part reads, and logs exactly those fields [cap C14]", async () => {
  const dossier = await file();
  const readBy = new Map<string, readonly string[]>(
    birth.pages.flatMap(({ id, sections }) =>
      sections.flatMap(({ fields }) => fields.map((field) => [`${id}.${field.name}`, field.readBy] as const)),
    ),
  );
  const whole = (await pageOf("reception-a", dossier)).sections.flatMap(({ rows }) => rows);
  for (const [code, part] of desks) {
    const page = await pageOf(code, dossier);
    const fields = page.sections.flatMap(({ rows }) => rows.map(({ field }) => field));
    expect(fields.length).toBeLessThan(whole.length);
    const foreign = fields.filter((field) => readBy.get(field)?.length && !readBy.get(field)!.includes(part));
    expect(foreign).toEqual([]);
    expect(page.consents.length > 0).toBe(part === "permanentResidence");
    const [row] = await portal.sql<{ fields: string[] }[]>`
      select fields from access_log where rule = 'dossier.process' and dossier_ids @> ${portal.sql.json([dossier.id])} order by at desc, id desc limit 1`;
    expect(row!.fields).toEqual(expect.arrayContaining(fields));
  }
});

it("tells in its head how each part stands, whose turn it is and what is left of the time", async () => {
  const dossier = await file();
  const { head } = await pageOf("residence-a", dossier);
  expect(head.parts.map(({ component, own, blocked }) => [component, own, blocked])).toEqual([
    ["intake", false, false],
    ["birthRegistration", false, true],
    ["permanentResidence", true, true],
    ["healthCard", false, true],
  ]);
  expect(head.parts[1]!.due).toEqual({ date: "16/11/2026", text: "hết hạn hôm nay", tone: "wait" });
  // Its clock stands still while a consent is awaited.
  expect(head.parts[2]!.due).toEqual({ date: undefined, text: "đang tạm dừng tính hạn", tone: "calm" });
  expect(head.due.date).toBe("19/11/2026");
});

it("says after an act who goes on and until when, and passes over what cannot begin yet", async () => {
  const dossier = await file();
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  const { done } = await pageOf("reception-a", dossier, { done: "dossier.receive", on: "intake" });
  expect(done).toMatch(/^Đã tiếp nhận hồ sơ.* Tiếp theo: Đăng ký khai sinh – .*, hạn 16\/11\/2026/);
  expect(done).not.toContain("Cấp thẻ");
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", "birthRegistration"));
  const next = await pageOf("civil-status-a", dossier, { done: "part.propose", on: "birthRegistration" });
  expect(next.done).toContain("Tiếp theo: Đăng ký khai sinh – ");
  expect(next.done).toContain("hạn 16/11/2026");
});

it("keeps a note to the writer's agency, or shows it to all agencies of the dossier and to nobody else", async () => {
  const dossier = await file();
  await note("residence-a", dossier, "Chỉ công an đọc", "own");
  await note("residence-a", dossier, "Mọi cơ quan đọc", "shared");
  expect(await bodiesFor("leader-police-a", dossier)).toEqual(["Mọi cơ quan đọc", "Chỉ công an đọc"]);
  expect(await bodiesFor("insurance-a", dossier)).toEqual(["Mọi cơ quan đọc"]);
  expect(await bodiesFor("residence-b", dossier)).toEqual([]);
  const { notes } = await pageOf("insurance-a", dossier);
  expect(notes[0]).toMatchObject({ when: "09:00 16/11/2026", shared: true });
  expect(notes[0]!.who).toContain("Cán bộ cư trú A");
});

it("takes a note once however often its form is sent, and lets nobody change or delete it", async () => {
  const dossier = await file();
  const id = uuidv7();
  await note("reception-a", dossier, "Một lần", "own", id);
  await note("reception-a", dossier, "Hai lần", "own", id);
  expect(await bodiesFor("reception-a", dossier)).toEqual(["Một lần"]);
  await expect(portal.sql`update internal_notes set body = 'x' where id = ${id}`).rejects.toThrow(
    /permission/,
  );
  await expect(portal.sql`delete from internal_notes where id = ${id}`).rejects.toThrow(/permission/);
});

it("lets who works on a dossier write, and not who only looks over it", async () => {
  const dossier = await file();
  expect((await pageOf("insurance-a", dossier)).mayNote).toBe(true);
  expect((await pageOf("manager", dossier)).mayNote).toBe(false);
});

it("never shows an internal note to the family, in no page, paper, notice or event", async () => {
  const dossier = await file();
  const secret = "Gia đình không được đọc dòng này";
  await note("reception-a", dossier, secret, "shared");
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  const seen = JSON.stringify([
    await getDossierPage(portal, mother, dossier),
    await findTrackedCase(portal, dossier.caseCode),
  ]);
  expect(seen).toContain(dossier.caseCode);
  expect(seen).not.toContain(secret);
  const tables = await portal.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  for (const { name } of tables.filter(({ name }) => name !== "internal_notes")) {
    const [found] = await portal.sql`
      select 1 from ${portal.sql(name)} r where strpos(to_jsonb(r)::text, ${secret}) > 0 limit 1`.catch(
      () => [],
    );
    expect(found, name).toBeUndefined();
  }
});

it("says what is wrong with a note: nothing written, too long, or nobody chosen to read it", () => {
  const errors = (fields: object) => errorsOf(noteForm.safeParse({ noteId: uuidv7(), ...fields }).error!);
  expect(errors({ body: " \r\n", audience: "own" })).toEqual({ body: "deskDossier:notes.error.empty" });
  expect(errors({ body: "x".repeat(2_001), audience: "own" })).toEqual({
    body: "deskDossier:notes.error.long",
  });
  expect(errors({ body: "x", audience: "family" })).toEqual({ audience: "deskDossier:notes.error.audience" });
  const lines = noteForm.parse({ noteId: uuidv7(), body: "a\r\n".repeat(1_000), audience: "shared" });
  expect(lines.body).toHaveLength(1_999);
});

it("shows an agency what the portal told it about the dossier, and nothing that another agency was told", async () => {
  const dossier = await file();
  const tell = (key: string, text: string, component?: string) =>
    addNotice(portal, { workflowId: dossier.id, key, to: "agency", text, component });
  await tell(`${dossier.id}:1`, "intake.reminder");
  await tell(`${dossier.id}:2`, "part.opened", "permanentResidence");
  expect((await pageOf("reception-a", dossier)).agencyNotices).toMatchObject([
    { what: `Hồ sơ ${dossier.caseCode} đang chờ tiếp nhận.`, part: "Tiếp nhận hồ sơ" },
  ]);
  expect((await pageOf("residence-a", dossier)).agencyNotices).toMatchObject([
    { what: `Hồ sơ ${dossier.caseCode} có phần việc mới.`, part: "Đăng ký thường trú" },
  ]);
  expect((await pageOf("insurance-a", dossier)).agencyNotices).toEqual([]);
});

it("names other dossiers of the family: of the same applicant or about the same people, the ten newest, and logs them as read", async () => {
  const grandmother = await addViewer(portal, "019162000789", "LÝ THỊ BÀ");
  const stranger = await addViewer(portal, "019190000321", "VÕ THỊ KHÁC");
  const ofGrandmother = await file(grandmother.id);
  const ofStranger = await file(stranger.id);
  const dossier = await file(grandmother.id);
  expect((await pageOf("reception-a", ofGrandmother)).former.map(({ id }) => id)).toContain(dossier.id);
  const { former } = await pageOf("reception-a", dossier);
  expect(former.map(({ id }) => id)).toContain(ofGrandmother.id);
  expect(former.find(({ id }) => id === ofGrandmother.id)).toMatchObject({
    href: `/can-bo/ho-so/${ofGrandmother.caseCode}`,
    submitted: "16/11/2026",
  });
  expect(former.length).toBeLessThanOrEqual(10);
  const [log] = await portal.sql<{ ids: string[] }[]>`
    select dossier_ids as ids from access_log where rule = 'dossier.former' order by at desc, id desc limit 1`;
  expect(log!.ids).toEqual(former.map(({ id }) => id));

  // Nobody of this dossier is in the other one until the same person is named in both.
  await portal.sql`delete from dossier_relatives where dossier_id in ${portal.sql([dossier.id, ofStranger.id])}`;
  const others = async () => (await pageOf("reception-a", dossier)).former.map(({ id }) => id);
  expect(await others()).not.toContain(ofStranger.id);
  await portal.sql`insert into dossier_relatives (dossier_id, personal_id, capacity)
    values (${dossier.id}, '019191000777', 'otherParent'), (${ofStranger.id}, '019191000777', 'otherParent')`;
  expect(await others()).toContain(ofStranger.id);
  // Moved to another commune, it is no longer this agency's to see.
  await portal.sql`update dossier_components set agency_id = (select agency_id from officers where code = 'reception-b') where dossier_id = ${ofStranger.id}`;
  expect(await others()).not.toContain(ofStranger.id);
});

it("goes on to the next dossier of the own list, from the top when this one has left it, and never to this one", async () => {
  const applicant = await addViewer(portal, "019190000999", "PHAN THỊ LẦN LƯỢT");
  const own = await createTestPortal([birth]);
  try {
    const { id } = await addViewer(own, applicant.personalId, applicant.fullName);
    const heads: Head[] = [];
    for (const hour of ["08:00", "08:10", "08:20"])
      heads.push(
        await dossierHead(
          own,
          await openSample(own, birth, id, "B01", new Date(`2026-11-16T${hour}:00+07:00`)),
        ),
      );
    const viewer = await officerViewer(own, "reception-a");
    const after = (code: string) => findNextDossier(own, viewer, code);
    const order = [await after("none")];
    while (order.length < 3) order.push(await after(order.at(-1)!));
    expect(new Set(order)).toEqual(new Set(heads.map(({ caseCode }) => caseCode)));
    expect(await after(order[2]!)).toBe(order[0]);
    const first = heads.find(({ caseCode }) => caseCode === order[0])!;
    await postAct(own, "reception-a", first, actOf("dossier.receive"));
    expect(await after(order[0]!)).toBe(order[1]);
    expect(await findNextDossier(own, await officerViewer(own, "insurance-a"), "none")).toBeUndefined();
  } finally {
    await own.close();
  }
});

it("passes over a dossier that a colleague holds", async () => {
  const own = await createTestPortal([birth]);
  try {
    const { id } = await addViewer(own);
    for (let number = 0; number < 2; number++) await openSample(own, birth, id, "B01");
    const viewer = await officerViewer(own, "reception-a");
    const other = await officerViewer(own, "civil-status-a");
    const next = (await findNextDossier(own, viewer, "none"))!;
    const inAnHour = new Date(Date.now() + 3_600_000);
    await own.sql`insert into part_claims (dossier_id, component, officer_id, agency_id, kind, claimed_at, expires_at)
      select id, 'intake', ${other.id}, ${other.agencyId}, 'working', ${new Date()}, ${inAnHour} from dossiers where case_code = ${next}`;
    expect(await findNextDossier(own, viewer, "none")).not.toBe(next);
    expect(await findNextDossier(own, other, "none")).toBeUndefined();
  } finally {
    await own.close();
  }
});
