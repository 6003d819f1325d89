/** Reporting and answering by plain forms: addresses, refusals, and where each post leads. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSession } from "#app/identity/sessions.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { act, type FinishedDossier, finishedDossier, paperOf, report } from "#app/testing/corrections.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { addViewer, createTestPortal, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import * as desk from "../officer/correction.tsx";
import * as list from "../officer/corrections.tsx";
import * as family from "./report-mistake.tsx";

let portal: TestPortal;
let release: () => void;
let mother: CitizenViewer;
let dossier: FinishedDossier;
let cookie: string;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  release = serveFrom(portal).release;
  mother = await addViewer(portal);
  dossier = await finishedDossier(portal, mother.id);
  cookie = await signedIn(portal, mother.id);
});
afterAll(async () => {
  release();
  await portal.close();
});

const statusOf = (answer: unknown) =>
  answer instanceof Response ? answer.status : ((answer as { init?: ResponseInit }).init?.status ?? 200);
const dataOf = (answer: unknown) => (answer as { data?: unknown }).data ?? answer;
const officerCookie = async (code: string) => {
  const { id } = await officerViewer(portal, code);
  return (await openSession(portal, { kind: "officer", id, idToken: "" })).split(";")[0] ?? "";
};
const paramsOf = async (result: string) => ({
  caseCode: dossier.caseCode,
  serial: (await paperOf(portal, dossier, result)).serial,
});

it("shows the lines, what happens next and by when, takes the report and leads back to the dossier", async () => {
  const params = await paramsOf("birthCertificate");
  const path = `/ho-so/${params.caseCode}/bao-sai-sot/${params.serial}`;
  const shown = await call(family.loader, path, { cookie, params });
  expect(shown).toMatchObject({
    page: { state: "ready", answerBy: "17:00 19/11/2026", how: { key: "birth:correct.birthRegistration" } },
  });
  const send = (fields: Record<string, string>) =>
    call(family.action, path, { cookie, params, form: { commandId: randomUUID(), ...fields } });
  const empty = await send({});
  expect([statusOf(empty), dataOf(empty)]).toMatchObject([
    422,
    { errors: { line: "corrections:error.line" } },
  ]);
  expect(leadsTo(await send({ line: "document.sex", wish: "Nam" }))).toBe(
    `/ho-so/${dossier.caseCode}#sai-sot`,
  );
  expect(await call(family.loader, path, { cookie, params })).toMatchObject({ page: { state: "known" } });
  expect(
    statusOf(await call(family.action, path, { cookie, params, form: { line: "other", wish: "abc" } })),
  ).toBe(422);
});

it("has no such page for somebody else, for another dossier's paper, and asks a stranger to sign in", async () => {
  const params = await paramsOf("residenceNotice");
  const other = await addViewer(portal, "096085000222", "LÊ VĂN VÍ DỤ");
  const path = `/ho-so/${params.caseCode}/bao-sai-sot/${params.serial}`;
  expect(
    statusOf(await call(family.loader, path, { cookie: await signedIn(portal, other.id), params })),
  ).toBe(404);
  expect(statusOf(await call(family.loader, path, { cookie, params: { ...params, serial: "x" } }))).toBe(404);
  expect(leadsTo(await call(family.loader, path, { params }))).toContain("/dang-nhap");
});

it("leads an officer from the list over a page for each act back to the report", async () => {
  const correctionId = await report(portal, mother, dossier, "residenceNotice", {
    line: "document.residence",
  });
  const params = { caseCode: dossier.caseCode, correctionId };
  const path = `/can-bo/ho-so/${dossier.caseCode}/sai-sot/${correctionId}`;
  const residence = await officerCookie("residence-a");
  expect(await call(list.loader, "/can-bo/sai-sot", { cookie: residence })).toMatchObject({
    list: { rows: [{ id: correctionId, href: path }] },
  });
  const page = await call(desk.loader, path, { cookie: residence, params });
  expect(dataOf(page)).toMatchObject({
    page: {
      acts: [
        { label: "Trả lời: giấy giữ nguyên" },
        { label: "Đề nghị cấp lại giấy" },
        { label: "Đề nghị thu hồi giấy" },
      ],
    },
  });
  const asked = `${path}?viec=correction.decline`;
  const shown = dataOf(await call(desk.loader, asked, { cookie: residence, params })) as {
    act: { seq: number };
    commandId: string;
  };
  const form = { commandId: shown.commandId, seq: String(shown.act.seq), reason: "Giấy đúng như đã đăng ký" };
  const send = (more: Record<string, string> = {}) =>
    call(desk.action, asked, { cookie: residence, params, form: { ...form, ...more } });
  expect(statusOf(await send({ reason: "" }))).toBe(422);
  expect(dataOf(await send())).toMatchObject({ preview: { lines: [{ value: form.reason }] } });
  expect(leadsTo(await send({ confirmed: "yes" }))).toBe(`${path}?xong=correction.decline`);
  expect(
    dataOf(await call(desk.loader, `${path}?xong=correction.decline`, { cookie: residence, params })),
  ).toMatchObject({
    page: { done: "Đã trả lời gia đình.", acts: [] },
  });
  expect(statusOf(await send({ confirmed: "yes", commandId: randomUUID() }))).toBe(409);
  expect(statusOf(await call(desk.loader, asked, { cookie: residence, params }))).toBe(409);
});

it("knows neither an act that there is not nor a report of another dossier, and keeps other communes out", async () => {
  const correctionId = await report(portal, mother, dossier, "healthCard", { line: "other" });
  const path = `/can-bo/ho-so/${dossier.caseCode}/sai-sot/${correctionId}`;
  const params = { caseCode: dossier.caseCode, correctionId };
  const insurance = await officerCookie("insurance-a");
  const status = async (more: object, query = "") =>
    statusOf(await call(desk.loader, path + query, { cookie: insurance, params, ...more }));
  expect(await status({}, "?viec=correction.burn")).toBe(404);
  expect(await status({ params: { ...params, correctionId: randomUUID() } })).toBe(404);
  expect(await status({ params: { ...params, correctionId: "x" } })).toBe(404);
  expect(await status({ cookie: await officerCookie("insurance-b") })).toBe(404);
  expect(await status({ cookie })).toBe(302);
  await expect(
    act(portal, "residence-a", dossier, correctionId, "correction.decline", [
      ["reason", "Không phải việc này"],
    ]),
  ).rejects.toMatchObject({ status: 403 });
});
