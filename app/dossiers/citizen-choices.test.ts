/** What an applicant takes back, chooses when a consent is missing, and reads about clocks and refusals: on a real database. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  officerActor,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { storeUpload } from "../papers/store-upload.server.ts";
import { applyEvent, fireTimer } from "../workflow/apply-event.server.ts";
import { getChoicePage } from "./choice-page.server.ts";
import { choose } from "./choose.server.ts";
import { confirm } from "./confirm.server.ts";
import { getDossierPage } from "./dossier-page.server.ts";
import { getDossierView } from "./dossier-view.server.ts";
import { listDossiers } from "./list-dossiers.server.ts";
import { findTrackedCase } from "./track-case.server.ts";
import { withdraw } from "./withdraw.server.ts";
import { getWithdrawPage } from "./withdraw-page.server.ts";

let portal: TestPortal;
let mother: CitizenViewer;
let father: CitizenViewer;
let aunt: CitizenViewer;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addViewer(portal);
  father = await addViewer(portal, "096085000222", "LÊ VĂN VÍ DỤ");
  aunt = await addViewer(portal, "096188000333", "LÊ THỊ MẪU");
});
beforeEach(() => portal.setTime(monday));
afterAll(() => portal.close());

const send = (
  workflowId: string,
  actor: Actor,
  event: { type: string; [key: string]: unknown },
  more: object = {},
) => applyEvent(portal, { workflowId, commandId: uuidv7(), actor, event, ...more });
const officer = (code: string) => officerActor(portal, code);
const told = (body: string) => ({ notes: [{ key: "reason", body, visibility: "family" }] });
const headOf = async (id: string) => {
  const [row] = await portal.sql<{ id: string; draftId: string; caseCode: string; procedure: string }[]>`
    select id, draft_id as "draftId", case_code as "caseCode", procedure from dossiers where id = ${id}`;
  return row!;
};
const form = (values: Record<string, string | File>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ commandId: crypto.randomUUID(), ...values }))
    data.append(name, value);
  return data;
};
const statusOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 200,
    (error) => (error instanceof Response ? error.status : Promise.reject(error)),
  );
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const image = (name = "ct01.png") => new File([png], name, { type: "image/png" });
const residence = "permanentResidence";

async function registerBirth(id: string, place = "a") {
  await send(id, await officer(`reception-${place}`), { type: "dossier.receive" });
  const component = "birthRegistration";
  await send(id, await officer(`civil-status-${place}`), { type: "part.propose", component });
  await send(id, await officer(`leader-ubnd-${place}`), { type: "part.sign", component });
  await send(
    id,
    { kind: "partner", id: "civilStatus" },
    { type: "request.accepted", component, requestId: uuidv7() },
  );
}

/** A dossier whose residence waits for the applicant's choice, because the father has refused. */
async function withoutConsent() {
  const id = await openSample(portal, birth, mother.id, "fatherElsewhere");
  const [request] = (await getDossierView(portal, id)).confirmations;
  const asked = { requestId: request?.requestId ?? "", dossierId: id };
  await confirm(portal, father, asked, form({ answer: "refuse" }));
  portal.setTime(new Date("2026-11-16T10:00:00+07:00"));
  return headOf(id);
}
const stateOf = async (id: string, component: string) =>
  (await getDossierView(portal, id)).parts.find((part) => part.component === component)?.state;

it("[case B22] gives a dossier that nobody has received back at once, once, with the reason for officers only", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  const page = await getWithdrawPage(portal, mother, id);
  expect(page).toMatchObject({ whole: { way: "atOnce" }, parts: [] });
  const sent = form({ component: "intake", reason: "Nộp nhầm nơi." });
  await withdraw(portal, mother, id, sent);
  await withdraw(portal, mother, id, sent);
  expect(await portal.sql`select body, visibility from event_notes where workflow_id = ${id}`).toEqual([
    { body: "Nộp nhầm nơi.", visibility: "officers" },
  ]);
  const read = await getDossierPage(portal, mother, await headOf(id));
  expect(read.view).toMatchObject({ nationalStatus: 8, outcome: "NONE" });
  expect(read.timeline[0]).toMatchObject({ what: { key: "dossier:timeline.dossier.withdraw" }, note: null });
  expect(read.lost.find(({ component }) => component === "birthRegistration")?.again).toMatch(
    /^\/ho-so\/nhap\?thu-tuc=khai-sinh&tu=G00/,
  );
  expect(await getWithdrawPage(portal, mother, id)).toMatchObject({ whole: null, parts: [] });
  expect(await statusOf(withdraw(portal, mother, id, form({ component: "intake" })))).toBe(409);
});

it("asks reception once it has received, shows the wait to everybody, and the officer's reason when declined", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  const { caseCode } = await headOf(id);
  await send(id, await officer("reception-a"), { type: "dossier.receive" });
  expect((await getWithdrawPage(portal, mother, id)).whole?.way).toBe("asked");
  await withdraw(portal, mother, id, form({ component: "intake", reason: "  " }));
  expect(await getDossierView(portal, id)).toMatchObject({
    nationalStatus: 7,
    withdrawals: [{ component: "intake", state: "asked", dueAt: new Date("2026-11-17T17:00:00+07:00") }],
  });
  expect((await getWithdrawPage(portal, mother, id)).whole?.way).toBe("pending");
  expect(await findTrackedCase(portal, caseCode)).toMatchObject({
    next: { tone: "wait", say: [{ key: "tracking:next.withdrawal.by" }] },
  });
  const decline = { type: "withdrawal.decline", component: "intake" };
  await send(id, await officer("reception-a"), decline, told("Xin liên hệ trước khi rút."));
  expect((await getDossierView(portal, id)).withdrawals).toMatchObject([
    { component: "intake", state: "declined", reason: "Xin liên hệ trước khi rút." },
  ]);
});

it("says that civil status is being signed, and after that takes back single parts only [case B23]", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  await send(id, await officer("reception-a"), { type: "dossier.receive" });
  await send(id, await officer("civil-status-a"), { type: "part.propose", component: "birthRegistration" });
  expect((await getWithdrawPage(portal, mother, id)).whole?.way).toBe("signing");
  expect(await statusOf(withdraw(portal, mother, id, form({ component: "intake" })))).toBe(409);
  await send(id, await officer("leader-ubnd-a"), { type: "part.sign", component: "birthRegistration" });
  await send(
    id,
    { kind: "partner", id: "civilStatus" },
    { type: "request.accepted", component: "birthRegistration", requestId: uuidv7() },
  );
  const page = await getWithdrawPage(portal, mother, id);
  expect(page.whole?.way).toBe("registered");
  expect(page.parts.map(({ component, way }) => [component, way])).toEqual([
    [residence, "atOnce"],
    ["healthCard", "asked"],
  ]);
  await withdraw(portal, mother, id, form({ component: "healthCard" }));
  expect((await getWithdrawPage(portal, mother, id)).parts[1]?.way).toBe("pending");
  const due = (await getDossierView(portal, id)).withdrawals[0]?.dueAt;
  await fireTimer(portal, id, { region: "healthCard", name: "withdrawal", dueAt: due! });
  const read = await getDossierPage(portal, mother, await headOf(id));
  expect(read.view.parts.map(({ state }) => state)).toEqual(["done", "waiting.consent", "withdrawn"]);
  expect(read.timeline[0]?.what.key).toBe("dossier:timeline.timer.withdrawal.part");
  expect(read.lost).toMatchObject([{ component: "healthCard", again: null }]);
});

it("offers three ways when a consent is missing, with the days left", async () => {
  const head = await withoutConsent();
  const { choices } = await getChoicePage(portal, mother, head);
  expect(choices).toMatchObject([
    {
      component: residence,
      daysLeft: 7,
      missing: [{ fullName: "LÊ VĂN VÍ DỤ", consent: "refused" }],
      paper: { uploaded: [] },
      another: { capacities: expect.arrayContaining(["father"]) },
      drop: true,
    },
  ]);
});

it("takes the signed form instead of the consent: not without a file, and only once", async () => {
  const head = await withoutConsent();
  const paper = (more = {}) => form({ component: residence, choice: "paper", ...more });
  expect((await choose(portal, mother, head, paper()))?.errors).toMatchObject([
    { field: `ct01-${residence}`, text: { key: "dossier:supplement.error.file" } },
  ]);
  const bad = { [`ct01-${residence}`]: new File(["không phải ảnh"], "ct01.txt") };
  expect((await choose(portal, mother, head, paper(bad)))?.errors).toHaveLength(1);
  const taken = await storeUpload(portal, {
    draftId: head.draftId,
    paper: "birthNotice",
    file: image("anh.png"),
  });
  expect(taken).toHaveProperty("id");
  const sameName = { [`ct01-${residence}`]: image("anh.png") };
  expect((await choose(portal, mother, head, paper(sameName)))?.errors).toMatchObject([
    { text: { key: "dossier:supplement.error.upload", params: { name: "anh.png" } } },
  ]);
  expect(await stateOf(head.id, residence)).toBe("waiting.choice");
  const sent = paper({ [`ct01-${residence}`]: image() });
  expect(await choose(portal, mother, head, sent)).toBeUndefined();
  expect(await choose(portal, mother, head, sent)).toBeUndefined();
  expect(await stateOf(head.id, residence)).toBe("waiting.otherPart");
  expect(
    await portal.sql`select file_name as name from attachments where draft_id = ${head.draftId} and paper = 'ct01'`,
  ).toEqual([{ name: "ct01.png" }]);
  expect((await getDossierView(portal, head.id)).confirmations).toMatchObject([{ consent: "onPaper" }]);
  expect(await statusOf(choose(portal, mother, head, paper()))).toBe(409);
});

it("asks another person in the same capacities; the person answers and the part goes on", async () => {
  const head = await withoutConsent();
  const another = (name: string, number: string, more = {}) =>
    form({
      component: residence,
      choice: "another",
      [`ho-ten-${residence}`]: name,
      [`so-dinh-danh-${residence}`]: number,
      ...more,
    });
  const keys = async (data: FormData) =>
    (await choose(portal, mother, head, data))?.errors.map(({ text }) => text.key);
  expect(await keys(another("", "12"))).toEqual([
    "dossier:choice.error.name",
    "birth:error.personalId.digits",
  ]);
  expect(await keys(another("Trần Thị Thử", mother.personalId))).toEqual(["dossier:choice.error.self"]);
  expect(await keys(another("Lê Văn Ví Dụ", father.personalId))).toEqual(["dossier:choice.error.asked"]);
  expect(await stateOf(head.id, residence)).toBe("waiting.choice");

  const sent = another("Lê Thị Mẫu", "096 188 000 333");
  expect(await choose(portal, mother, head, sent)).toBeUndefined();
  expect(await choose(portal, mother, head, sent)).toBeUndefined();
  const view = await getDossierView(portal, head.id);
  expect(view.confirmations).toMatchObject([
    { fullName: "LÊ VĂN VÍ DỤ", consent: "replaced" },
    { fullName: "LÊ THỊ MẪU", consent: "pending", components: [residence] },
  ]);
  expect(view.confirmations[1]?.capacities).toEqual(view.confirmations[0]?.capacities);
  const asked = (await listDossiers(portal, aunt)).confirmations;
  expect(asked).toHaveLength(1);
  const requestId = asked[0]?.requestId ?? "";
  await confirm(portal, aunt, { requestId, dossierId: head.id }, form({ answer: "agree" }));
  expect(await stateOf(head.id, residence)).toBe("waiting.otherPart");
});

it("after a crash between row and event nobody was asked; the row is hidden and taken again", async () => {
  const head = await withoutConsent();
  const left = uuidv7();
  await portal.sql`insert into confirmation_requests (id, dossier_id, personal_id, full_name, capacities, components, asked_at, consent)
    values (${left}, ${head.id}, ${aunt.personalId}, 'LÊ THỊ MẦU', '[]', '[]', ${monday}, 'pending')`;
  expect((await getDossierView(portal, head.id)).confirmations).toHaveLength(1);
  const before = (await listDossiers(portal, aunt)).confirmations;
  expect(before.map(({ requestId }) => requestId)).not.toContain(left);
  await choose(
    portal,
    mother,
    head,
    form({
      component: residence,
      choice: "another",
      [`ho-ten-${residence}`]: aunt.fullName,
      [`so-dinh-danh-${residence}`]: aunt.personalId,
    }),
  );
  const [, again] = (await getDossierView(portal, head.id)).confirmations;
  expect(again).toMatchObject({ requestId: left, fullName: "LÊ THỊ MẪU", consent: "pending" });
});

it("[case B29] shows a refusal in the office's words, and of an existing card four digits only", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  await registerBirth(id);
  await portal.sql`insert into partner_requests (id, workflow_id, component, partner, operation, effect_key, job, status, attempts, response, asked_at)
    values (${uuidv7()}, ${id}, 'healthCard', 'socialInsurance', 'issueCard', ${id}, '{}', 'refused', 1,
      ${portal.sql.json({ reasonCode: "cardExists", cardNumberLast4: "TE1010123459999" })}, ${monday})`;
  const refuse = { type: "part.refuse", component: "healthCard", ground: "cardExists" };
  await send(id, await officer("insurance-a"), refuse, told("Trẻ đã có thẻ tại xã khác."));
  const head = await headOf(id);
  const page = await getDossierPage(portal, mother, head);
  expect(page.view.parts[2]).toMatchObject({
    state: "refused",
    ground: "cardExists",
    reason: "Trẻ đã có thẻ tại xã khác.",
    existingLast4: "9999",
  });
  expect(JSON.stringify(page)).not.toContain("TE1010123459999");
  expect(page.lost).toMatchObject([{ component: "healthCard", again: null }]);
  const tracked = await findTrackedCase(portal, head.caseCode);
  expect(JSON.stringify(tracked)).not.toMatch(/9999|xã khác|cardExists/);
});

it("parts that fall with civil status carry its ground and reason", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  await send(id, await officer("reception-a"), { type: "dossier.receive" });
  const refuse = { type: "part.refuse", component: "birthRegistration", ground: "alreadyRegistered" };
  await send(id, await officer("civil-status-a"), refuse, told("Đã có Giấy khai sinh số 12."));
  const { view, lost } = await getDossierPage(portal, mother, await headOf(id));
  expect(view.parts.map(({ ground, reason }) => [ground, reason])).toEqual(
    Array.from({ length: 3 }, () => ["alreadyRegistered", "Đã có Giấy khai sinh số 12."]),
  );
  expect(lost.map(({ again }) => again !== null)).toEqual([true, false, false]);
});

it("explains the due date: verification, late mark, apology with the old date, and a pause", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  const { caseCode } = await headOf(id);
  await send(id, await officer("reception-a"), { type: "dossier.receive" });
  const mark = { type: "verification.mark", component: "birthRegistration" };
  await send(id, await officer("civil-status-a"), mark, told("Đối chiếu họ tên."));
  await send(id, await officer("civil-status-a"), { type: "part.propose", component: "birthRegistration" });
  await send(id, await officer("leader-ubnd-a"), { type: "part.sign", component: "birthRegistration" });
  await send(
    id,
    { kind: "partner", id: "civilStatus" },
    { type: "request.accepted", component: "birthRegistration", requestId: uuidv7() },
  );
  // Three days and two for verification, from Monday 16/11: due Monday 23/11; the late mark comes on Wednesday, as Tuesday is a holiday.
  portal.setTime(new Date("2026-11-25T09:00:00+07:00"));
  await send(
    id,
    await officer("insurance-a"),
    { type: "apology.sign", component: "healthCard", workingDays: 3 },
    told("Chờ số liệu."),
  );
  const { view, clock, timeline } = await getDossierPage(portal, mother, await headOf(id));
  const card = clock.parts.find(({ component }) => component === "healthCard");
  expect(card).toMatchObject({
    start: "2026-11-16",
    startWhy: "sameDay",
    limit: { days: 3 },
    verification: { days: 2 },
    verificationReason: "Đối chiếu họ tên.",
    extendedBy: 3,
    extension: { dueBefore: new Date("2026-11-23T17:00:00+07:00"), reason: "Chờ số liệu." },
    total: 8,
    holidays: ["2026-11-24"],
    due: new Date("2026-11-27T17:00:00+07:00"),
  });
  expect(view.parts[2]).toMatchObject({
    dueAt: new Date("2026-11-27T17:00:00+07:00"),
    dueBefore: new Date("2026-11-23T17:00:00+07:00"),
    lateAt: new Date("2026-11-25T08:00:00+07:00"),
    verified: true,
  });
  // The father has not answered for the residence: its clock stands, and an open pause counts until today.
  expect(clock).toMatchObject({ latest: residence, due: view.dueAt });
  expect(clock.parts[1]).toMatchObject({ paused: true, pauses: [{ reason: "confirmation" }] });
  expect(timeline.map(({ what }) => what.key)).toContain("dossier:timeline.timer.lateMark");
  const tracked = await findTrackedCase(portal, caseCode);
  expect(tracked?.parts.at(-1)).toMatchObject({
    lateAt: new Date("2026-11-25T08:00:00+07:00"),
    extendedBy: 3,
  });
  expect(JSON.stringify(tracked)).not.toMatch(/Chờ số liệu|Đối chiếu/);
});

it("tells that a dossier was passed on to the competent commune: where to the family, only that to the public", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  const { caseCode } = await headOf(id);
  const other = await officer("reception-b");
  const [{ wardCode } = { wardCode: "" }] = await portal.sql<
    { wardCode: string }[]
  >`select ward_code as "wardCode" from agencies where id = ${other.agencyId}`;
  await send(id, await officer("reception-a"), { type: "dossier.forward", wardCode });
  const { view, timeline } = await getDossierPage(portal, mother, await headOf(id));
  expect(view.forwardedAt).toEqual(monday);
  expect(view.intake.agencyId).toBe(other.agencyId);
  expect(timeline[0]?.what).toMatchObject({
    key: "dossier:timeline.dossier.forward",
    params: { agency: view.intake.agencyName },
  });
  const tracked = await findTrackedCase(portal, caseCode);
  expect(tracked?.forwardedAt).toEqual(monday);
  expect(JSON.stringify(tracked)).not.toContain(view.intake.agencyName);
});
