/** Requests that used up their tries: what a manager sees, and what sending them again does. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { officerViewer } from "#app/testing/desk.ts";
import { type Answer, startPartner } from "#app/testing/partner-server.ts";
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
import { jobOf } from "#app/workflow/effect-job.ts";
import { birth } from "#machines/birth/index.ts";
import { orderParcel } from "../delivery/order-parcel.server.ts";
import { redrive } from "./redrive.server.ts";
import { request } from "./request.server.ts";
import { readStuck } from "./stuck.server.ts";
import { getStuckPage } from "./stuck-page.server.ts";

let portal: TestPortal;
let partner: Awaited<ReturnType<typeof startPartner>>;
let applicant: string;
const never: Answer = { status: 409, body: { status: "error", message: "logic xử lý không hợp lệ" } };
let answer = never;
const part = "birthRegistration";
const t = translator("vi");

beforeAll(async () => {
  partner = await startPartner(() => answer);
  portal = await createTestPortal([birth], { SANDBOX_ORIGIN: partner.origin });
  applicant = await addCitizen(portal);
});
afterAll(async () => {
  await portal.close();
  await partner.close();
});

/** Carries out the jobs of one kind that a workflow has waiting, as the worker would. */
async function work(workflowId: string, task: "request" | "orderParcel") {
  const jobs = await portal.sql<{ id: string; payload: unknown }[]>`
    select j.id, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
    where k.identifier = ${task} and j.payload ->> 'workflowId' = ${workflowId} order by j.id`;
  for (const { id, payload } of jobs) {
    await (task === "request" ? request : orderParcel)(portal, jobOf(task, payload));
    await portal.sql`delete from graphile_worker._private_jobs where id = ${id}`;
  }
}
async function signed(sample = "B01"): Promise<string> {
  const id = await openSample(portal, birth, applicant, sample);
  for (const [code, type, component] of [
    ["reception-a", "dossier.receive", undefined],
    ["civil-status-a", "part.propose", part],
    ["leader-ubnd-a", "part.sign", part],
  ] as const)
    await applyEvent(portal, {
      workflowId: id,
      commandId: uuidv7(),
      actor: await officerActor(portal, code),
      event: { type, ...(component && { component }) },
    });
  await work(id, "request");
  return id;
}
const manager = () => officerViewer(portal, "manager");
const stateOf = async (id: string) =>
  (await portal.sql`select state from dossier_components where dossier_id = ${id} and component = ${part}`)[0]
    ?.state;
function formOf(row: { workflowId: string; component: string; seq: number | null }, reason: string) {
  const form = new FormData();
  const fields = { ...row, seq: row.seq === null ? "" : String(row.seq), commandId: randomUUID(), reason };
  for (const name of ["workflowId", "component", "seq", "commandId", "reason"] as const)
    form.append(name, fields[name]);
  return form;
}
const find = async (workflowId: string) => {
  const { rows } = await readStuck(portal, await manager());
  return rows.find((row) => row.workflowId === workflowId)!;
};

it("lists what is stuck with its partner, its tries and the partner's own words [case X03]", async () => {
  const id = await signed();
  expect(await find(id)).toMatchObject({ partner: "civilStatus", attempts: 1, lastError: "http 409" });
  const page = await getStuckPage(portal, await manager(), new URLSearchParams(), t);
  const row = page.rows.find(({ workflowId }) => workflowId === id)!;
  expect(row.error).toBe("Đối tác không nhận nội dung (http 409)");
  expect(row.reply).toContain("logic xử lý không hợp lệ");
  expect(row.partner).toBe("Cơ sở dữ liệu hộ tịch");
});

it("sends it again only with a reason, under a new key, and keeps the reason among officers", async () => {
  const id = await signed();
  const row = await find(id);
  expect(await redrive(portal, await manager(), formOf(row, " "))).toMatchObject({
    error: "officer:error.reason",
  });
  expect(await redrive(portal, await manager(), formOf(row, "Đã sửa cấu hình"))).toEqual({ done: true });
  expect(await stateOf(id)).toBe("registering.asked");
  expect(await redrive(portal, await manager(), formOf(row, "Đã sửa cấu hình"))).toEqual({ conflict: true });
  answer = {
    status: 200,
    body: { status: "accepted", result: { personalId: "019226000001", registerNumber: "7" } },
  };
  await work(id, "request");
  answer = never;
  expect(await stateOf(id)).toBe("done");
  const keys =
    await portal.sql`select id, status from partner_requests where workflow_id = ${id} order by asked_at, id`;
  expect(keys.map(({ status }) => status)).toEqual(["failed", "accepted"]);
  expect(new Set(partner.asked.map(({ key }) => key)).has(String(keys[1]!.id))).toBe(true);
  const [note] = await portal.sql`select body, visibility from event_notes where workflow_id = ${id}`;
  expect(note).toEqual({ body: "Đã sửa cấu hình", visibility: "officers" });
});

it("is for the manager of the dossier's province only", async () => {
  const id = await signed();
  const row = await find(id);
  const other = { ...(await manager()), agencyId: "H12" };
  expect((await readStuck(portal, other)).rows).toEqual([]);
  await expect(redrive(portal, other, formOf(row, "Đã sửa cấu hình"))).rejects.toMatchObject({ status: 403 });
  const reception = await officerViewer(portal, "reception-a");
  await expect(redrive(portal, reception, formOf(row, "Đã sửa cấu hình"))).rejects.toMatchObject({
    status: 403,
  });
  expect(await stateOf(id)).toBe("registering.failed");
});

it("takes parcels that the carrier would not order too, and orders them anew", async () => {
  const id = await signed();
  await redrive(portal, await manager(), formOf(await find(id), "Đã sửa cấu hình"));
  answer = {
    status: 200,
    body: { status: "accepted", result: { personalId: "019226000002", registerNumber: "8" } },
  };
  await work(id, "request");
  answer = { status: 200, body: { status: "refused", reasonCode: "noAddress" } };
  await work(id, "orderParcel");
  const [parcel] = await portal.sql<{ id: string }[]>`select id from parcels where dossier_id = ${id}`;
  await work(parcel!.id, "request");
  const page = await getStuckPage(portal, await manager(), new URLSearchParams(), t);
  const row = page.rows.find(({ workflowId }) => workflowId === parcel!.id)!;
  expect(row).toMatchObject({ component: "parcel", part: "Gửi Giấy khai sinh", partner: "Bưu chính" });
  expect(row.error).toBe("Đối tác từ chối: noAddress");
  answer = { status: 200, body: { status: "accepted", result: { itemNumber: "EM100000016VN" } } };
  const form = formOf(await find(parcel!.id), "Đã bổ sung địa chỉ");
  expect(await redrive(portal, await manager(), form)).toEqual({ done: true });
  await work(parcel!.id, "request");
  answer = never;
  const [after] = await portal.sql`select state, item_number from parcels where id = ${parcel!.id}`;
  expect(after).toEqual({ state: "ordered", item_number: "EM100000016VN" });
});

it("goes on from the last row shown, oldest first, without a gap", async () => {
  const ids: string[] = [];
  for (let index = 0; index < 27; index++) {
    portal.setTime(new Date(monday.getTime() + (index + 1) * 1_000));
    ids.push(await signed());
  }
  const seen: string[] = [];
  for (let after: string | undefined, pages = 0; pages < 10; pages++) {
    const { rows, next } = await readStuck(portal, await manager(), after);
    seen.push(...rows.map(({ workflowId }) => workflowId));
    if (!next) break;
    after = next;
  }
  expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
  expect(new Set(seen).size).toBe(seen.length);
});
