/** Paper originals: a custody line for each, with its event in one step, and no closed dossier while one is kept. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { getDossierPage } from "#app/dossiers/dossier-page.server.ts";
import { getHandOverPage } from "#app/dossiers/hand-over-page.server.ts";
import { getOfficerDossier } from "#app/dossiers/officer-dossier.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import {
  certificate,
  contextOf,
  copies,
  copyFee,
  fileForCounter,
  formWith,
  register,
  send,
  visitCounter,
} from "#app/testing/counter.ts";
import { officerViewer } from "#app/testing/desk.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  officerActor,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { getOriginalsPage, takeOriginal } from "./originals.server.ts";

let portal: TestPortal;
let viewer: CitizenViewer;
const t = translator("vi");

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  viewer = await addViewer(portal);
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

type Dossier = Awaited<ReturnType<typeof fileForCounter>>;
const take = async (dossier: Dossier, fields: Record<string, string> = {}, code = "reception-a") =>
  takeOriginal(
    portal,
    await officerViewer(portal, code),
    dossier,
    formWith(Object.entries({ commandId: randomUUID(), paper: "birthNotice", ...fields })),
    t,
  );
const page = async (dossier: Dossier, code = "reception-a") =>
  getOriginalsPage(portal, await officerViewer(portal, code), dossier);
const visit = (dossier: Dossier, fields: readonly (readonly [string, string])[]) =>
  visitCounter(portal, dossier, fields);
const handOverPage = async (dossier: Dossier, resultId?: string) =>
  getHandOverPage(
    portal,
    await officerViewer(portal, "reception-a"),
    dossier,
    { resultId, requestId: randomUUID() },
    t,
  );

it("records an original with its event, its words and its row in one step [cap D10]", async () => {
  const dossier = await fileForCounter(portal, viewer);
  const commandId = randomUUID();
  const fields = { commandId, description: "số 01001.GCS.19001.26" };
  expect(await take(dossier, fields)).toEqual({ done: true });
  expect(await take(dossier, fields)).toEqual({ done: true });
  expect((await contextOf(portal, dossier.id)).originals).toEqual({ [commandId]: "held" });
  const { originals } = await page(dossier);
  expect(originals).toMatchObject([
    {
      id: commandId,
      name: { key: "birth:paper.birthNotice" },
      detail: "số 01001.GCS.19001.26",
      returnedAt: null,
    },
  ]);
  const [event] =
    await portal.sql`select event from workflow_events where workflow_id = ${dossier.id} and type = 'original.take'`;
  expect(event?.event).toEqual({ type: "original.take", originalId: commandId });
  const family = await getDossierPage(portal, viewer, dossier);
  expect(family.originals).toMatchObject([{ id: commandId, takenAt: monday }]);
});

it("takes another paper in with its name, and nothing without one", async () => {
  const dossier = await fileForCounter(portal, viewer);
  expect(await take(dossier, { paper: "other", description: " " })).toMatchObject({
    errors: { description: "counter:error.description" },
  });
  expect(await take(dossier, { paper: "cái gì đó" })).toMatchObject({
    errors: { paper: "counter:error.paper" },
  });
  expect(await take(dossier, { paper: "other", description: "Giấy chứng nhận kết hôn" })).toEqual({
    done: true,
  });
  expect((await page(dossier)).originals).toMatchObject([{ name: "Giấy chứng nhận kết hôn", detail: "" }]);
});

it("does not close a dossier that has an original of the family's [cap D10]", async () => {
  const dossier = await fileForCounter(portal, viewer);
  const commandId = randomUUID();
  await take(dossier, { commandId });
  await register(portal, dossier.id);
  expect(await visit(dossier, [["result", certificate]])).toEqual({ done: true });
  const state = async () =>
    (await portal.sql`select status from workflows where id = ${dossier.id}`)[0]?.status;
  expect(await state()).toBe("active");
  portal.setTime(new Date("2026-11-17T10:00:00+07:00"));
  const before = await handOverPage(dossier);
  expect(before).toMatchObject({
    results: [],
    originals: [{ id: commandId, name: "Giấy chứng sinh", since: "16/11/2026" }],
  });
  expect(await visit(dossier, [["original", commandId]])).toEqual({ done: true });
  expect((await page(dossier)).originals[0]?.returnedAt?.toISOString()).toBe("2026-11-17T03:00:00.000Z");
  expect((await contextOf(portal, dossier.id)).originals).toEqual({ [commandId]: "returned" });
  expect(await visit(dossier, [["original", commandId]])).toHaveProperty("conflict");
  expect((await handOverPage(dossier)).applicant).toBeUndefined();
});

it("gives results and originals back in one visit, each with its own event [cap D10]", async () => {
  const dossier = await fileForCounter(portal, viewer, { charges: copyFee });
  const commandId = randomUUID();
  await take(dossier, { commandId });
  await register(portal, dossier.id);
  expect(await handOverPage(dossier, certificate)).toMatchObject({
    results: [{ id: certificate, ticked: true, printHref: undefined }],
    waiting: [{ id: copies }],
    amount: 24_000,
    originals: [{ id: commandId }],
  });
  await send(
    portal,
    dossier.id,
    { kind: "system", id: "payment" },
    { type: "payment.settle", state: "onDelivery" },
  );
  const page = await handOverPage(dossier, certificate);
  expect(page.waiting).toEqual([]);
  expect(page.results.map(({ id, collectFirst, ticked }) => [id, collectFirst, ticked])).toEqual([
    [certificate, false, true],
    [copies, true, false],
  ]);
  const all = [
    ["result", certificate],
    ["result", copies],
    ["original", commandId],
  ] as const;
  expect(await visit(dossier, all)).toEqual({ done: true });
  const events = await portal.sql<{ type: string }[]>`
    select type from workflow_events where workflow_id = ${dossier.id} order by seq desc limit 3`;
  expect(events.map(({ type }) => type)).toEqual(["original.return", "result.handOver", "result.handOver"]);
});

it("lets only the reception of the receiving commune take one in, and offers it to nobody else [cap D10]", async () => {
  const dossier = await fileForCounter(portal, viewer);
  for (const code of ["civil-status-a", "residence-a", "reception-b"]) {
    await expect(take(dossier, {}, code)).rejects.toMatchObject({ status: 403 });
    expect((await page(dossier, code)).mayTake).toBe(false);
  }
  await take(dossier);
  // Another commune's officer reads no custody line either.
  expect((await page(dossier, "reception-b")).originals).toEqual([]);
  expect((await page(dossier, "residence-a")).originals).toHaveLength(0);
  const offered = await getOfficerDossier(portal, await officerViewer(portal, "reception-a"), dossier, t);
  const links = offered.acts.flatMap(({ acts }) => acts.map(({ href }) => href));
  expect(links).toContain(`/can-bo/ho-so/${dossier.caseCode}/ban-chinh`);
  expect(links.filter((href) => href.endsWith("/trao-ket-qua"))).toHaveLength(1);
});

it("keeps an original of a dossier that ended without a result until it is back", async () => {
  const dossier = await fileForCounter(portal, viewer);
  const commandId = randomUUID();
  await take(dossier, { commandId });
  const refuse = { type: "dossier.refuse", ground: "other" };
  await send(portal, dossier.id, await officerActor(portal, "reception-a"), refuse);
  expect((await handOverPage(dossier)).originals).toHaveLength(1);
  expect(await visit(dossier, [["original", commandId]])).toEqual({ done: true });
  expect(await take(dossier)).toHaveProperty("conflict");
});
