/** Pages of those who lead, on real dossiers: what lies where, what is late, who holds it, and giving it to somebody. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { officerViewer } from "#app/testing/desk.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { runDueTimers } from "#app/workflow/timers.server.ts";
import { committeeId } from "#db/seed/agencies.ts";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { assignParts } from "./assign.server.ts";
import { getAssignPage } from "./assign-page.server.ts";
import { readOverdue } from "./overdue.server.ts";
import { getOverduePage } from "./overdue-page.server.ts";
import { readOverview } from "./overview.server.ts";
import { getOverviewPage } from "./overview-page.server.ts";

const t = translator("vi");
const part = "birthRegistration";
const unit = committeeId("01954", "19");
const police = `${unit}.1`;
let portal: TestPortal;
let mother: Actor;
const at = (local: string) => new Date(`2026-${local}+07:00`);

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = { kind: "citizen", id: await addCitizen(portal) };
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

const send = (id: string, actor: Actor, event: { type: string; [key: string]: unknown }) =>
  applyEvent(portal, { workflowId: id, commandId: uuidv7(), actor, event });
const act = async (id: string, code: string, type: string, more: object = {}) =>
  send(id, await officerActor(portal, code), { type, ...more });
const search = (query: Record<string, string> = {}) => new URLSearchParams(query);
const overview = async (code = "manager", asked: string | null = null) =>
  readOverview(portal, await officerViewer(portal, code), asked);
const overdue = async (code = "manager", query: Record<string, string> = {}) =>
  getOverduePage(portal, await officerViewer(portal, code), search(query), { requestId: "r", t });
const assignPage = async (code: string, query: Record<string, string>) =>
  getAssignPage(portal, await officerViewer(portal, code), search(query), { requestId: "r", t });

async function file(sample = "B01electronic", when = monday): Promise<string> {
  portal.setTime(when);
  return openSample(portal, birth, mother.id, sample, when);
}
const received = async (sample?: string) => {
  const id = await file(sample);
  await act(id, "reception-a", "dossier.receive");
  return id;
};
async function registered(when: Date): Promise<string> {
  const id = await received();
  await act(id, "civil-status-a", "part.propose", { component: part });
  await act(id, "leader-ubnd-a", "part.sign", { component: part });
  portal.setTime(when);
  await send(
    id,
    { kind: "partner", id: "register" },
    { type: "request.accepted", component: part, requestId: uuidv7() },
  );
  return id;
}
const codeOf = async (id: string) =>
  String((await portal.sql`select case_code from dossiers where id = ${id}`)[0]?.case_code);

let waiting: string;
it("shows a manager every unit of the province with what lies there, and a leader the own unit alone", async () => {
  waiting = await received();
  await registered(monday);
  const all = await overview();
  expect(all.rows.find(({ id }) => id === unit)).toMatchObject({
    act: 1,
    wait: 0,
    late: 0,
    today: 1,
    rate: 100,
  });
  expect(all.rows.find(({ id }) => id === police)).toMatchObject({ wait: 2, late: 0 });
  expect(all.rows.every(({ id }) => id.startsWith(`${unit.slice(0, 3)}.`))).toBe(true);
  const own = await overview("leader-ubnd-a", police);
  expect(own.scope).toMatchObject({ many: false, unit: { id: unit } });
  expect(own.total).toMatchObject({ act: 1, today: 1 });
  expect((await overview("leader-ubnd-b")).total).toMatchObject({ act: 0, wait: 0, late: 0 });
});

it("counts late what is past its due moment, and not what stands still", async () => {
  const paused = await received();
  const [paper] = birth.papers.map(({ id }) => id);
  await act(paused, "civil-status-a", "supplement.request", {
    component: part,
    items: [{ target: `paper:${paper}`, reason: "unreadable" }],
  });
  portal.setTime(at("11-20T09:00:00"));
  const { total } = await overview("leader-ubnd-a");
  expect(total).toMatchObject({ late: 1, today: 0 });
  const page = await overdue("leader-ubnd-a");
  expect(page.rows.map(({ caseCode }) => caseCode)).toEqual([await codeOf(waiting)]);
  const [row] = page.rows;
  expect(row).toMatchObject({
    late: "quá hạn 4 ngày làm việc",
    holder: undefined,
    apology: "none",
    marked: false,
    pauses: [],
  });
});

it("says why a clock stood still, that an apology waits, and who acted last, and names no family", async () => {
  portal.setTime(monday);
  const id = await received("B01");
  portal.setTime(at("11-20T09:00:00"));
  while ((await runDueTimers(portal)) > 0);
  const page = await overdue("manager", { "don-vi": unit, phan: part });
  const row = page.rows.find(({ key }) => key === `${id}/${part}`);
  expect(row).toMatchObject({ apology: "drafted", marked: true, lastAct: "Chưa có quyết định nào" });
  expect(JSON.stringify(page)).not.toContain("THỬ");
  const residence = (await overdue("manager", { "don-vi": police })).rows.filter(({ key }) =>
    key.startsWith(id),
  );
  // It has waited for the owner's consent all the time: its clock does not run.
  expect(residence).toEqual([]);
  const [log] = await portal.sql`
    select purpose, rule, dossier_ids from access_log where viewer_kind = 'officer' order by id desc limit 1`;
  expect(log).toMatchObject({ purpose: "manage", rule: "management.read" });
});

it("lists the most late first and goes on from the last row without a gap, unit by unit or all together", async () => {
  const ids: string[] = [];
  for (let index = 0; index < 28; index++) {
    const id = await file(
      "B01electronic",
      new Date(at("11-09T09:00:00").getTime() + (27 - index) * 3_600_000),
    );
    ids.push(id);
  }
  portal.setTime(at("11-20T09:00:00"));
  const viewer = await officerViewer(portal, "manager");
  const now = await portal.clock.now();
  for (const units of [[unit], [unit, police, `${unit}.2`]]) {
    const seen: { key: string; due: number }[] = [];
    for (let after: string | undefined, pages = 0; pages < 20; pages++) {
      const { rows, next } = await readOverdue(portal, viewer, { units, part: undefined, after }, now);
      seen.push(
        ...rows.map((row) => ({ key: `${row.dossierId}/${row.component}`, due: row.dueAt.getTime() })),
      );
      if (!next) break;
      after = next;
    }
    expect(new Set(seen.map(({ key }) => key)).size).toBe(seen.length);
    expect(seen.map(({ due }) => due)).toEqual([...seen.map(({ due }) => due)].sort((a, b) => a - b));
    expect(ids.every((id) => seen.some(({ key }) => key === `${id}/intake`))).toBe(true);
  }
  const bent = await readOverdue(portal, viewer, { units: [unit], part: "intake", after: "1~x" }, now);
  expect(bent.rows).toHaveLength(25);
});

it("draws lateness from when parts really ended", async () => {
  await registered(at("11-18T09:00:00"));
  portal.setTime(at("11-20T09:00:00"));
  const { ended, rate } = await overview("leader-ubnd-a");
  expect(ended.weeks).toHaveLength(8);
  expect(ended.weeks.at(-1)).toEqual({ monday: "2026-11-16", onTime: 1, late: 1 });
  expect(ended.weeks[0]).toMatchObject({ onTime: 0, late: 0 });
  expect(rate).toBe(50);
});

it("gives parts to an officer of the unit with a reason, says who has least, and shows what each holds and did", async () => {
  portal.setTime(monday);
  const ids = [await received(), await received()];
  const page = await assignPage("leader-ubnd-a", { phan: part });
  expect(page.rows.map(({ dossierId }) => dossierId)).toEqual(expect.arrayContaining(ids));
  const officer = await officerActor(portal, "civil-status-a");
  expect(page.candidates.find(({ suggested }) => suggested)?.id).toBe(officer.id);
  const form = (to: string, reason: string, dossiers = ids) => {
    const data = new FormData();
    data.append("component", part);
    data.append("toOfficerId", to);
    data.append("reason", reason);
    for (const id of dossiers) data.append("dossier", id);
    return data;
  };
  const leader = await officerViewer(portal, "leader-ubnd-a");
  expect(await assignParts(portal, leader, form("", " ", []))).toMatchObject({
    errors: {
      dossier: "management:error.parts",
      toOfficerId: "management:error.officer",
      reason: "management:error.reason",
    },
  });
  expect(await assignParts(portal, leader, form(officer.id, "Chia đều công việc trong tuần"))).toEqual({
    done: 2,
  });
  const unitPage = await getOverviewPage(portal, leader, search(), t);
  expect(unitPage.officers.find(({ id }) => id === officer.id)).toMatchObject({ held: 2, late: 0 });
  const held = await assignPage("manager", {
    "don-vi": unit,
    phan: part,
    "ho-so": await codeOf(ids[0] ?? ""),
  });
  expect(held.rows).toMatchObject([{ holder: "Cán bộ hộ tịch A" }]);
  expect(
    (await assignPage("leader-ubnd-a", { phan: part, trong: "1" })).rows.some(({ dossierId }) =>
      ids.includes(dossierId),
    ),
  ).toBe(false);
});

it("tells of each part by itself what stands against it, and gives nothing of another unit away", async () => {
  portal.setTime(monday);
  const [mine, done] = [await received(), await registered(monday)];
  const officer = await officerActor(portal, "civil-status-a");
  const form = new FormData();
  form.append("component", part);
  form.append("toOfficerId", officer.id);
  form.append("reason", "Chia đều công việc trong tuần");
  for (const id of [mine, done]) form.append("dossier", id);
  const result = await assignParts(portal, await officerViewer(portal, "leader-ubnd-a"), form);
  expect(result).toMatchObject({ given: [mine], failed: { [done]: expect.stringMatching(/:error\./) } });
  const other = await assignParts(portal, await officerViewer(portal, "leader-ubnd-b"), form);
  expect(other).toMatchObject({ given: [] });
  const stranger = await assignPage("leader-ubnd-b", { "don-vi": unit, phan: part });
  expect(stranger.rows).toEqual([]);
  expect(stranger.unit?.id).not.toBe(unit);
});

it("finds units by name without marks, and pages through them", async () => {
  const manager = await officerViewer(portal, "manager");
  const page = await getOverviewPage(portal, manager, search({ tim: "ngan son" }), t);
  expect(page.rows.length).toBeGreaterThan(0);
  expect(page.rows.every(({ name }) => name.includes("Ngân Sơn"))).toBe(true);
  expect((await getOverviewPage(portal, manager, search({ tim: "khong co" }), t)).rows).toEqual([]);
  expect((await getOverviewPage(portal, manager, search({ trang: "99" }), t)).rows.length).toBeGreaterThan(0);
});
