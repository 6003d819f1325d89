/** What an applicant, a person asked for consent and the public see of a birth dossier, and what they can do: on a real database. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import {
  addViewer,
  createTestPortal,
  officerActor,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { applyEvent } from "../workflow/apply-event.server.ts";
import { answerSupplement } from "./answer-supplement.server.ts";
import { choose } from "./choose.server.ts";
import { confirm, getConfirmation } from "./confirm.server.ts";
import { getDossierPage } from "./dossier-page.server.ts";
import { getDossierView } from "./dossier-view.server.ts";
import { findIssuedResult, recordOpening } from "./issued-result.server.ts";
import { listDossiers } from "./list-dossiers.server.ts";
import { getSupplementPage } from "./supplement-page.server.ts";
import { findTrackedCase } from "./track-case.server.ts";

let portal: TestPortal;
let mother: CitizenViewer;
let father: CitizenViewer;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addViewer(portal);
  father = await addViewer(portal, "096085000222", "LÊ VĂN VÍ DỤ");
});
afterAll(() => portal.close());

const send = (
  workflowId: string,
  actor: Actor,
  event: { type: string; [key: string]: unknown },
  more: object = {},
) => applyEvent(portal, { workflowId, commandId: uuidv7(), actor, event, ...more });
const officer = (code: string) => officerActor(portal, code);
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

/** Registers the birth, as two officers and the civil-status register do. */
async function registerBirth(id: string, place = "a") {
  await send(id, await officer(`reception-${place}`), { type: "dossier.receive" });
  await send(id, await officer(`civil-status-${place}`), {
    type: "part.propose",
    component: "birthRegistration",
  });
  await send(id, await officer(`leader-ubnd-${place}`), {
    type: "part.sign",
    component: "birthRegistration",
  });
  await send(
    id,
    { kind: "partner", id: "civilStatus" },
    { type: "request.accepted", component: "birthRegistration", requestId: uuidv7() },
  );
}

it("shows each part with its office, turn and due date, and what blocks it", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  const view = await getDossierView(portal, id);
  expect(view).toMatchObject({
    procedure: "birth",
    nationalStatus: 1,
    applicantName: "TRẦN THỊ THỬ",
    outcome: null,
  });
  expect(view.intake).toMatchObject({ state: "submitted", turn: "receptionOfficer", blockedBy: [] });
  expect(view.parts.map(({ component }) => component)).toEqual([
    "birthRegistration",
    "permanentResidence",
    "healthCard",
  ]);
  expect(view.parts[0]).toMatchObject({ state: "waiting.otherPart", blockedBy: ["intake"], paused: false });
  expect(view.parts[0]?.dueAt).toEqual(new Date("2026-11-16T17:00:00+07:00"));
  await registerBirth(id);
  const later = await getDossierView(portal, id);
  expect(later.parts[0]).toMatchObject({ state: "done", turn: null });
  expect(later.parts[2]).toMatchObject({ state: "open", turn: "officer", blockedBy: [] });
});

it("tells the applicant what happened, and what may be done now", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  await registerBirth(id);
  const page = await getDossierPage(portal, mother, await headOf(id));
  expect(page.timeline.map(({ what }) => what.key.replace("dossier:timeline.", ""))).toEqual([
    "request.accepted",
    "part.sign",
    "part.propose",
    "dossier.receive",
    "dossier.submit",
  ]);
  expect(page.possible.some(({ type }) => type === "supplement.answer")).toBe(false);
});

it("tells the public status, turn and dates, and neither a name nor a place", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  const { caseCode } = await headOf(id);
  const found = await findTrackedCase(portal, caseCode);
  expect(found).toMatchObject({ caseCode, nationalStatus: 1 });
  expect(found?.parts.map(({ component }) => component)).toContain("intake");
  expect(JSON.stringify(found)).not.toMatch(/TRẦN|NGUYỄN|Ngân Sơn|H55/);
  expect(await findTrackedCase(portal, "G00.00.00-990101-000001")).toBeUndefined();
});

it("asks the other parent once, and a second answer finds the dossier moved on", async () => {
  const id = await openSample(portal, birth, mother.id, "fatherElsewhere");
  const [request] = (await getDossierView(portal, id)).confirmations;
  if (!request) throw new Error("Nobody was asked");
  expect((await listDossiers(portal, father)).confirmations.map(({ requestId }) => requestId)).toContain(
    request.requestId,
  );
  const asked = { requestId: request.requestId, dossierId: id };
  expect(await getConfirmation(portal, request.requestId)).toMatchObject({
    consent: "pending",
    over: false,
    applicantName: "TRẦN THỊ THỬ",
  });
  expect(await statusOf(confirm(portal, father, asked, form({ answer: "perhaps" })))).toBe(422);
  expect(await statusOf(confirm(portal, mother, asked, form({ answer: "agree" })))).toBe(409);
  const agree = form({ answer: "agree" });
  await confirm(portal, father, asked, agree);
  await confirm(portal, father, asked, agree);
  expect(await statusOf(confirm(portal, father, asked, form({ answer: "refuse" })))).toBe(409);
  expect(await getConfirmation(portal, request.requestId)).toMatchObject({ consent: "agreed" });
});

it("lets the applicant drop a part whose consent was refused; the others go on", async () => {
  const id = await openSample(portal, birth, mother.id, "fatherElsewhere");
  const [request] = (await getDossierView(portal, id)).confirmations;
  await confirm(
    portal,
    father,
    { requestId: request?.requestId ?? "", dossierId: id },
    form({ answer: "refuse" }),
  );
  const head = await headOf(id);
  const view = await getDossierView(portal, id);
  expect(view.choices).toEqual([
    { component: "permanentResidence", dueAt: new Date("2026-11-27T00:00:00+07:00") },
  ]);
  expect(
    await statusOf(choose(portal, mother, head, form({ component: "healthCard", choice: "drop" }))),
  ).toBe(409);
  await choose(portal, mother, head, form({ component: "permanentResidence", choice: "drop" }));
  const after = await getDossierView(portal, id);
  expect(after.parts.map(({ state }) => state)).toEqual([
    "waiting.otherPart",
    "withdrawn",
    "waiting.otherPart",
  ]);
});

it("takes a supplement item by item: good files are kept, wrong values come back, and the part goes on when all is there", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  await registerBirth(id);
  const items = [
    { target: "paper:birthNotice", reason: "unreadable" },
    { target: "field:child.givenName", reason: "dataDiffers" },
  ];
  const notes = [{ key: "item:0", body: "Xin chụp lại đủ bốn góc.", visibility: "family" }];
  await send(
    id,
    await officer("insurance-a"),
    { type: "supplement.request", component: "healthCard", items },
    { notes },
  );
  const head = await headOf(id);
  const page = await getSupplementPage(portal, head);
  expect(page.requests).toMatchObject([{ component: "healthCard", daysLeft: 7, closesAll: false }]);
  const [paper, name] = page.requests[0]?.items ?? [];
  if (!paper || !name) throw new Error("The request lost its items");
  expect(paper).toMatchObject({
    guidance: "Xin chụp lại đủ bốn góc.",
    control: { kind: "file", uploaded: [] },
  });
  const component = "healthCard";
  const image = () => new File([png], "giay-chung-sinh.png", { type: "image/png" });
  const first = await answerSupplement(
    portal,
    mother,
    head,
    form({ component, [paper.name]: image(), [name.name]: "@@" }),
  );
  expect(first?.errors.map(({ field }) => field)).toEqual([name.name]);
  expect((await getSupplementPage(portal, head)).requests[0]?.items[0]?.control).toMatchObject({
    uploaded: ["giay-chung-sinh.png"],
  });
  const sent = form({ component, [name.name]: "Ân" });
  expect(await answerSupplement(portal, mother, head, sent)).toBeUndefined();
  expect(await answerSupplement(portal, mother, head, sent)).toBeUndefined();
  const [answers] =
    await portal.sql`select values ->> 'givenName' as name, version from dossier_answers where dossier_id = ${id} and page = 'child'`;
  expect(answers).toEqual({ name: "ÂN", version: 2 });
  expect((await getDossierView(portal, id)).parts[2]).toMatchObject({ state: "open" });
  expect(await statusOf(answerSupplement(portal, mother, head, form({ component })))).toBe(409);
});

it("counts the first reading of an electronic result, and only that", async () => {
  const id = await openSample(portal, birth, mother.id, "B01electronic");
  await registerBirth(id);
  const document = {
    title: "document.birthCertificate",
    number: "1",
    lines: [{ label: "document.fullName", value: "X" }],
  };
  await portal.sql`insert into issued_papers (id, serial, dossier_id, component, paper, seq, data, issued_at)
    values (${uuidv7()}, ${id}, ${id}, 'birthRegistration', 'birthCertificate', 5, ${portal.sql.json(document)}, ${await portal.clock.now()})`;
  expect(await findIssuedResult(portal, id, "healthCard")).toBeUndefined();
  expect(await findIssuedResult(portal, id, "birthCertificate")).toMatchObject({ document });
  const read = (headers: HeadersInit = {}) =>
    recordOpening(portal, mother, id, "birthCertificate", new Request("http://localhost:3000/", { headers }));
  const fulfilled = async () =>
    (await getDossierView(portal, id)).results.find(({ resultId }) => resultId === "birthCertificate")
      ?.fulfilled;
  await read({ "sec-purpose": "prefetch" });
  expect(await fulfilled()).toBe(false);
  await read();
  expect(await fulfilled(), "not signed yet").toBe(false);
  await portal.sql`update issued_papers set signed_at = ${await portal.clock.now()} where dossier_id = ${id} and paper = 'birthCertificate'`;
  await read();
  await read();
  expect(await fulfilled()).toBe(true);
  const events =
    await portal.sql`select 1 from workflow_events where workflow_id = ${id} and type = 'result.open'`;
  expect(events).toHaveLength(1);
});

it("pages my dossiers by key, newest first, without losing or repeating one", async () => {
  const grandmother = await addViewer(portal, "019165000999", "LÝ THỊ THỬ");
  for (let n = 0; n < 12; n += 1)
    await openSample(portal, birth, grandmother.id, "B01electronic", new Date(Date.UTC(2026, 10, 16, 2, n)));
  const first = await listDossiers(portal, grandmother);
  const second = await listDossiers(portal, grandmother, first.next);
  expect(first.dossiers).toHaveLength(10);
  expect(second).toMatchObject({ drafts: [], next: undefined });
  const times = [...first.dossiers, ...second.dossiers].map(({ submittedAt }) => submittedAt.getTime());
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(new Set(times).size).toBe(12);
});
