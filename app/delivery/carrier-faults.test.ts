/**
 * Everything that goes wrong with a parcel, against the sandbox's carrier: each fault ends in the right state of parcel and dossier, with
 * nothing lost, doubled or silently dropped.
 */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { startCarrier, work } from "#app/testing/carrier.ts";
import {
  certificate,
  contextOf,
  copies,
  copyFee,
  fileForCounter,
  register,
  send,
} from "#app/testing/counter.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { addViewer, monday, officerActor } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { jobOf } from "#app/workflow/effect-job.ts";
import { tell } from "#app/workflow/tell.server.ts";
import { runDueTimers } from "#app/workflow/timers.server.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import { actorOf } from "../identity/viewer.ts";
import { getIncidentsPage } from "../reconciliation/incidents.server.ts";
import { settleIncident } from "../reconciliation/settle-incident.server.ts";
import { redrive } from "../registries/redrive.server.ts";
import { signBody } from "../registries/signed-body.ts";
import { getStuckPage } from "../registries/stuck-page.server.ts";
import { getHandOverList } from "./hand-over-list.server.ts";
import { readParcelLines } from "./parcel-lines.server.ts";
import { receiveScan } from "./receive-scan.server.ts";
import { reconcileCash } from "./reconcile-cash.server.ts";

let carrier: Awaited<ReturnType<typeof startCarrier>>;
let mother: CitizenViewer;

beforeAll(async () => {
  carrier = await startCarrier();
  mother = await addViewer(carrier.portal);
}, 120_000);
afterAll(() => carrier.close());
beforeEach(async () => {
  carrier.portal.setTime(monday);
  await fetch(`${carrier.sandbox.origin}/_faults`, { method: "DELETE" });
});

const until = (check: () => Promise<boolean>) =>
  vi.waitFor(async () => expect(await check()).toBe(true), { timeout: 20_000, interval: 20 });
const hours = (count: number, minutes = 0) =>
  new Date(monday.getTime() + count * 3_600_000 + minutes * 60_000);
const system = { kind: "system", id: "test" } as const;

/** A dossier whose certificate was ordered from the carrier. */
async function sent() {
  const { portal } = carrier;
  const { id, caseCode } = await fileForCounter(portal, mother, {
    channels: { [certificate]: "post" },
    address: true,
  });
  await register(portal, id);
  await work(portal);
  const parcel = await parcelOf(id);
  expect(parcel.state).toBe("ordered");
  return { id, caseCode, item: parcel.itemNumber, parcelId: parcel.id };
}

async function parcelOf(dossierId: string, number = 1, resultId = certificate) {
  const [row] = await carrier.portal.sql<
    { id: string; state: string; itemNumber: string; collected: number | null }[]
  >`
    select id, state, item_number as "itemNumber", collected from parcels
    where dossier_id = ${dossierId} and result_id = ${resultId} and number = ${number}`;
  return row!;
}
const resultOf = async (id: string, resultId = certificate) =>
  (await contextOf(carrier.portal, id)).results[resultId]!;
/** Parcel and result of the dossier, in a word each. */
async function standing(id: string, number = 1) {
  const [parcel, { channel, sent: away, fulfilled }] = await Promise.all([
    parcelOf(id, number),
    resultOf(id),
  ]);
  return `${parcel.state}, ${channel}${away ? " sent" : ""}${fulfilled ? " fulfilled" : ""}`;
}
const incidents = (workflowId: string) =>
  carrier.portal.sql<{ id: string; kind: string; open: boolean }[]>`
    select id, kind, closed_at is null as open from incidents where workflow_id = ${workflowId} order by opened_at, id`;
const kinds = async (workflowId: string) =>
  (await incidents(workflowId)).map(({ kind, open }) => `${kind} ${open ? "open" : "closed"}`);
/** What the family or the agency was told about a dossier's parcels. */
const notices = async (id: string, channel: "inbox" | "agency" = "inbox") =>
  (
    await carrier.portal.sql<{ text: string }[]>`
      select text from notifications where dossier_id = ${id} and channel = ${channel} and text like 'parcel.%' order by created_at, id`
  ).map(({ text }) => text);
const inboxOf = async (parcelId: string) =>
  (
    await carrier.portal.sql<{ sequence: number }[]>`
      select sequence from inbox where workflow_id = ${parcelId} order by sequence`
  ).map(({ sequence }) => sequence);
const choose = (id: string, channel: string) =>
  send(carrier.portal, id, actorOf(mother), { type: "result.changeChannel", resultId: certificate, channel });
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

it("[cap D2] orders with the agency's real address, what is inside and the receiver, and follows the item to its end", async () => {
  const { id, item, parcelId } = await sent();
  const book = (await carrier.client.book("carrier")) as {
    operation: string;
    request: Record<string, unknown>;
  }[];
  const order = book.findLast(({ operation }) => operation === "order")!.request;
  const [agency] = await carrier.portal.sql<{ address: string; phone: string }[]>`
    select address, phone from agencies where id = 'H55.01.954'`;
  expect(order).toMatchObject({
    sender: { agencyCode: "H55.01.954", address: agency!.address, phone: agency!.phone },
    receiver: { name: "TRẦN THỊ THỬ", phone: "0900000001" },
    contents: ["Giấy khai sinh"],
    cashOnDelivery: 0,
  });
  expect((order.receiver as { address: string }).address).toMatch(/^Bản Mạch, Xã Ngân Sơn, /);
  for (const state of ["pickedUp", "onTheWay", "delivered"])
    await carrier.taken(await carrier.scan(item, state));
  expect(await standing(id)).toBe("delivered, post sent fulfilled");
  expect(await notices(id)).toEqual(["parcel.sent"]);
  expect(await inboxOf(parcelId)).toEqual([1, 2, 3]);
  const [line] = await readParcelLines(carrier.portal, id);
  expect(line!.stations.map(({ station }) => station)).toEqual([
    "ordered",
    "pickedUp",
    "onTheWay",
    "delivered",
  ]);
  expect(line!.trackingUrl).toBe(`${carrier.sandbox.origin}/buu-chinh/${item}`);
});

it("is delivered although scans are missing", async () => {
  const { id, item } = await sent();
  await carrier.client.fault("carrier", "lostScan", 2);
  await carrier.scan(item, "pickedUp");
  await carrier.scan(item, "onTheWay");
  await carrier.taken(await carrier.scan(item, "delivered"));
  expect(await standing(id)).toBe("delivered, post fulfilled");
});

it("says nothing new when a scan comes late, but keeps it", async () => {
  const { id, item, parcelId } = await sent();
  await carrier.client.fault("carrier", "lateScan", 1, 300);
  const late = await carrier.scan(item, "pickedUp");
  await carrier.taken(await carrier.scan(item, "onTheWay"), await carrier.scan(item, "delivered"), late);
  expect(await standing(id)).toMatch(/^delivered, post( sent)? fulfilled$/);
  expect(await inboxOf(parcelId)).toEqual([1, 2, 3]);
  expect(await kinds(parcelId)).toEqual([]);
});

it("counts a doubled scan once, also when the portal was down in between", async () => {
  const { id, item, parcelId } = await sent();
  await carrier.client.fault("carrier", "duplicate", 3);
  carrier.answers.push(503, 503);
  const scans = [];
  for (const state of ["pickedUp", "onTheWay", "delivered"]) scans.push(await carrier.scan(item, state));
  await carrier.taken(...scans);
  expect(await standing(id)).toBe("delivered, post sent fulfilled");
  expect(await notices(id)).toEqual(["parcel.sent"]);
  expect(await inboxOf(parcelId)).toEqual([1, 2, 3]);
});

it("takes scans out of order and ends where the carrier says", async () => {
  const { id, item, parcelId } = await sent();
  await carrier.client.fault("carrier", "outOfOrder", 2);
  const scans = [];
  for (const state of ["pickedUp", "onTheWay", "failed", "returned"])
    scans.push(await carrier.scan(item, state));
  await carrier.taken(...scans);
  expect(await standing(id)).toBe("returned, counter");
  expect(await inboxOf(parcelId)).toEqual([1, 2, 3, 4]);
});

it("asks the carrier to come back with an item that is not known yet", async () => {
  const { portal } = carrier;
  const { id } = await fileForCounter(portal, mother, { channels: { [certificate]: "post" }, address: true });
  await register(portal, id);
  await carrier.client.fault("carrier", "duplicate", 1);
  await work(portal);
  expect((await parcelOf(id)).state).toBe("ordering");
  const book = (await carrier.client.book("carrier")) as unknown as {
    operation: string;
    answer: { body: { result: { itemNumber: string } } };
  }[];
  const { itemNumber } = book.findLast(({ operation }) => operation === "order")!.answer.body.result;
  const scan = await carrier.scan(itemNumber, "pickedUp");
  portal.setTime(hours(0, 2));
  await runDueTimers(portal);
  await work(portal);
  await carrier.taken(scan);
  expect(await standing(id)).toBe("pickedUp, post sent");
});

it("[case L05] [cap D3] tells the family of a failed delivery, and a returned paper waits at the counter, from where it may be sent again", async () => {
  const { id, item } = await sent();
  const scans = [
    await carrier.scan(item, "onTheWay"),
    await carrier.scan(item, "failed", { reason: "addressWrong" }),
  ];
  await carrier.taken(...scans);
  expect(await standing(id)).toBe("failed, post sent");
  expect(await notices(id)).toEqual(["parcel.sent", "parcel.failed"]);
  const [line] = await readParcelLines(carrier.portal, id);
  expect(line!.failureReason).toBe("addressWrong");
  // The parcel has left: its address is the carrier's business now.
  await expect(
    send(carrier.portal, id, actorOf(mother), { type: "contact.change", fields: ["delivery"] }),
  ).rejects.toThrow("state");
  await carrier.taken(await carrier.scan(item, "returned"));
  expect(await standing(id)).toBe("returned, counter");
  expect(await notices(id)).toEqual(["parcel.sent", "parcel.failed", "parcel.returned"]);
  await choose(id, "post");
  await work(carrier.portal);
  const again = await parcelOf(id, 2);
  expect(again.itemNumber).not.toBe(item);
  for (const state of ["onTheWay", "delivered"])
    await carrier.taken(await carrier.scan(again.itemNumber, state));
  expect(await standing(id, 2)).toBe("delivered, post sent fulfilled");
  expect((await parcelOf(id)).state).toBe("returned");
});

it("tells the family of each delivery that failed", async () => {
  const { id, item } = await sent();
  for (const [state, more] of [
    ["failed", { reason: "absent" }],
    ["onTheWay", {}],
    ["failed", { reason: "phoneWrong" }],
    ["onTheWay", {}],
    ["delivered", {}],
  ] as const)
    await carrier.taken(await carrier.scan(item, state, more));
  expect(await notices(id)).toEqual(["parcel.failed", "parcel.failed"]);
  expect(await standing(id)).toBe("delivered, post sent fulfilled");
});

it("moves a lost paper to the counter and tells the family", async () => {
  const { id, item } = await sent();
  await carrier.taken(await carrier.scan(item, "pickedUp"));
  await carrier.taken(await carrier.scan(item, "lost"));
  expect(await standing(id)).toBe("lost, counter");
  expect(await notices(id)).toEqual(["parcel.sent", "parcel.lost"]);
});

it("believes that a lost parcel arrived after all, and shows the contradiction to the manager", async () => {
  const { id, item, parcelId } = await sent();
  await carrier.taken(await carrier.scan(item, "pickedUp"));
  await carrier.taken(await carrier.scan(item, "lost"));
  await carrier.taken(await carrier.scan(item, "delivered"));
  expect(await standing(id)).toBe("delivered, counter fulfilled");
  expect(await kinds(parcelId)).toEqual(["contradiction open"]);
  const viewer = await officerViewer(carrier.portal, "manager");
  const [incident] = await incidents(parcelId);
  const posted = { commandId: uuidv7(), incidentId: incident!.id, act: "close" };
  expect(await settleIncident(carrier.portal, viewer, form({ ...posted, reason: "" }))).toMatchObject({
    error: "officer:error.reason",
  });
  const reason = "Đã hỏi gia đình: giấy đã đến.";
  expect(await settleIncident(carrier.portal, viewer, form({ ...posted, reason }))).toEqual({
    done: "close",
  });
  expect(await kinds(parcelId)).toEqual(["contradiction closed"]);
});

it("does not believe that it is under way when that is told after its return", async () => {
  const { portal } = carrier;
  const { id, item, parcelId } = await sent();
  const scans = [await carrier.scan(item, "onTheWay"), await carrier.scan(item, "returned")];
  expect(scans).toHaveLength(2);
  await until(async () => (await parcelOf(id)).state === "returned");
  const jobs = await portal.sql<{ id: string; payload: unknown }[]>`
    delete from graphile_worker._private_jobs where payload ->> 'workflowId' = ${parcelId} and task_id = (
      select id from graphile_worker._private_tasks where identifier = 'tell') returning id, payload`;
  const inOrder = jobs
    .sort((a, b) => Number(a.id) - Number(b.id))
    .map(({ payload }) => jobOf("tell", payload));
  expect(inOrder).toHaveLength(2);
  for (const job of inOrder.reverse()) await tell(portal, job);
  expect(await standing(id)).toBe("returned, counter");
});

it("hands the carrier a list of what lies at the own agency, and records who read it", async () => {
  const { portal } = carrier;
  const { id, item, caseCode } = await sent();
  const read = async (code: string) =>
    getHandOverList(
      portal,
      await officerViewer(portal, code),
      { after: null, day: null, requestId: "r-list" },
      translator("vi"),
    );
  const own = await read("reception-a");
  expect(own.rows.find(({ itemNumber }) => itemNumber === item)).toMatchObject({
    ...{ caseCode, contents: "Giấy khai sinh", cash: 0 },
    place: expect.stringContaining("Xã Ngân Sơn"),
  });
  expect((await read("reception-b")).rows).toEqual([]);
  const [logged] = await portal.sql<{ ids: string[] }[]>`
    select dossier_ids as ids from access_log where request_id = 'r-list' order by at desc limit 1`;
  expect(logged!.ids).toContain(id);
  await carrier.taken(await carrier.scan(item, "pickedUp"));
  expect((await read("reception-a")).rows.map(({ itemNumber }) => itemNumber)).not.toContain(item);
});

it("keeps a word that cannot follow on a delivery as a contradiction, however often it is said", async () => {
  const { id, item, parcelId } = await sent();
  await carrier.taken(await carrier.scan(item, "delivered"));
  const say = (message: object) => {
    const body = JSON.stringify({ itemNumber: item, ...message });
    return receiveScan(carrier.portal, body, signBody(carrier.portal.env.CARRIER_SECRET, body));
  };
  const odd = { messageId: "odd", state: "returned", sequence: 9 };
  expect([await say(odd), await say(odd)]).toEqual([204, 204]);
  // The same end under another name is no contradiction, nor is what was scanned before.
  expect(await say({ messageId: "twin", state: "delivered", sequence: 10 })).toBe(204);
  expect(await say({ messageId: "old", state: "pickedUp", sequence: 3 })).toBe(204);
  expect(await kinds(parcelId)).toEqual(["contradiction open"]);
  expect(await standing(id)).toBe("delivered, post fulfilled");
  expect(await say({ messageId: "x", state: "exploded", sequence: 11 })).toBe(400);
});

it("calls a parcel off that the carrier does not have, and sends it anew when the family changes its mind", async () => {
  const { id, item } = await sent();
  await choose(id, "counter");
  await choose(id, "post");
  // The new order may be carried out before the old one is called off.
  await work(carrier.portal, ["orderParcel"]);
  await work(carrier.portal);
  expect((await parcelOf(id)).state).toBe("cancelled");
  expect(await standing(id, 2)).toBe("ordered, post");
  expect((await carrier.client.call(`/buu-chinh/${item}/scan`, { state: "pickedUp" })).status).toBe(409);
});

it("goes by post when the postman was quicker than the family, whichever word comes first", async () => {
  const first = await sent();
  await choose(first.id, "counter");
  const scan = await carrier.scan(first.item, "pickedUp");
  // The carrier refuses to call it off; its scan may have arrived before or after that.
  await work(carrier.portal);
  await carrier.taken(scan);
  expect(await standing(first.id)).toBe("pickedUp, post sent");

  const second = await sent();
  const taken = await carrier.scan(second.item, "pickedUp");
  await choose(second.id, "counter");
  await carrier.taken(taken);
  expect(await standing(second.id)).toBe("pickedUp, post sent");
  expect(await notices(second.id)).toEqual(["parcel.sent"]);
});

it("tells a manager when the carrier cannot be reached to call a parcel off, and goes on when sent again", async () => {
  const { id, item } = await sent();
  await choose(id, "counter");
  await carrier.client.fault("carrier", "wrong", 1);
  await work(carrier.portal);
  expect((await parcelOf(id)).state).toBe("notCancelled");
  const viewer = await officerViewer(carrier.portal, "manager");
  const page = await getStuckPage(carrier.portal, viewer, new URLSearchParams(), translator("vi"));
  const row = page.rows.find(({ part }) => part === "Hủy gửi Giấy khai sinh")!;
  const { commandId, workflowId, component } = row;
  const reason = "Bưu chính đã hoạt động lại.";
  await redrive(carrier.portal, viewer, form({ commandId, workflowId, component, seq: "", reason }));
  await work(carrier.portal);
  expect(await standing(id)).toBe("cancelled, counter");
  expect(item).toMatch(/^EM\d{9}VN$/);
});

it("shows a dossier without an address to the manager instead of trying for ever, and sends it when there is one", async () => {
  const { portal } = carrier;
  const { id } = await fileForCounter(portal, mother, { channels: { [certificate]: "post" } });
  await register(portal, id);
  await work(portal);
  expect((await parcelOf(id)).state).toBe("notOrdered");
  const viewer = await officerViewer(portal, "manager");
  const page = await getStuckPage(portal, viewer, new URLSearchParams(), translator("vi"));
  const row = page.rows.find(({ error }) => error.includes("chưa có địa chỉ nhận"))!;
  await portal.sql`update dossier_sources set delivery = ${portal.sql.json({
    ...{
      receiver: "TRẦN THỊ THỬ",
      phone: "0900000001",
      provinceCode: "19",
      wardCode: "01954",
      detail: "Bản Mạch",
    },
  })} where dossier_id = ${id}`;
  const { commandId, workflowId, component } = row;
  await redrive(
    portal,
    viewer,
    form({ commandId, workflowId, component, seq: "", reason: "Đã có địa chỉ." }),
  );
  await work(portal);
  expect((await parcelOf(id)).state).toBe("ordered");
});

it("[cap D2] opens one incident after 48 hours without a scan, closes it with the next, and opens another for the next silence", async () => {
  const { portal } = carrier;
  const { id, item, parcelId } = await sent();
  const pass = async (moment: Date) => {
    portal.setTime(moment);
    while ((await runDueTimers(portal)) > 0);
    await work(portal);
  };
  await pass(hours(47, 59));
  expect(await kinds(parcelId)).toEqual([]);
  await pass(hours(48));
  expect(await kinds(parcelId)).toEqual(["noScan open"]);
  expect(await notices(id, "agency")).toEqual(["parcel.noScan"]);
  // A longer silence is the same one; the agency is reminded.
  await pass(hours(97));
  expect(await kinds(parcelId)).toEqual(["noScan open"]);
  expect(await notices(id, "agency")).toEqual(["parcel.noScan", "parcel.noScan"]);
  portal.setTime(hours(98));
  await carrier.taken(await carrier.scan(item, "onTheWay"));
  expect(await kinds(parcelId)).toEqual(["noScan closed"]);
  // A scan that moves it no further counts as a word too.
  portal.setTime(hours(120));
  await carrier.taken(await carrier.scan(item, "onTheWay"));
  await pass(hours(167, 59));
  expect(await kinds(parcelId)).toEqual(["noScan closed"]);
  await pass(hours(168));
  expect(await kinds(parcelId)).toEqual(["noScan closed", "noScan open"]);
});

it("lets the manager of the province give a silent parcel up, and hears of it when it turns up", async () => {
  const { portal } = carrier;
  const { id, item, parcelId } = await sent();
  await carrier.taken(await carrier.scan(item, "pickedUp"));
  const declare = { type: "parcel.declareLost" };
  const manager = await officerActor(portal, "manager");
  await expect(send(portal, parcelId, manager, declare)).rejects.toThrow("state");
  portal.setTime(hours(49));
  while ((await runDueTimers(portal)) > 0);
  await expect(send(portal, parcelId, await officerActor(portal, "reception-a"), declare)).rejects.toThrow(
    "policy",
  );
  await expect(send(portal, parcelId, system, declare)).rejects.toThrow("policy");
  const viewer = await officerViewer(portal, "manager");
  const page = await getIncidentsPage(portal, viewer, new URLSearchParams(), translator("vi"));
  const row = page.rows.find(({ key }) => key === item)!;
  expect([row.act, row.kind]).toEqual(["declareLost", "Quá 48 giờ không có tin của bưu gửi"]);
  const posted = {
    commandId: row.commandId,
    incidentId: row.id,
    act: "declareLost",
    reason: "Bưu cục không tìm thấy.",
  };
  const other = { ...viewer, agencyId: "H12" };
  await expect(settleIncident(portal, other, form(posted))).rejects.toMatchObject({ status: 404 });
  expect(await settleIncident(portal, viewer, form(posted))).toEqual({ done: "declareLost" });
  await work(portal);
  expect(await standing(id)).toBe("lost, counter");
  expect(await kinds(parcelId)).toEqual(["noScan closed"]);
  expect(await settleIncident(portal, viewer, form({ ...posted, commandId: uuidv7() }))).toEqual({
    conflict: true,
  });
  // On the way again: the manager is told; where it ends counts.
  await carrier.taken(await carrier.scan(item, "onTheWay"));
  expect(await standing(id)).toBe("lost, counter");
  expect(await kinds(parcelId)).toEqual(["noScan closed", "contradiction open"]);
  await carrier.taken(await carrier.scan(item, "delivered"));
  expect(await standing(id)).toBe("delivered, counter fulfilled");
});

it("[cap D8] keeps what the carrier collected, once, and lays it beside the carrier's settlement", async () => {
  const { portal } = carrier;
  portal.setTime(hours(24 * 30));
  const paid = async () => {
    const { id } = await fileForCounter(portal, mother, {
      ...{ channels: { [copies]: "post" }, charges: copyFee, address: true },
    });
    await send(portal, id, system, { type: "payment.settle", state: "onDelivery" });
    await register(portal, id);
    await work(portal);
    const parcel = await parcelOf(id, 1, copies);
    return { id, parcelId: parcel.id, item: parcel.itemNumber };
  };
  const [whole, less, untold] = [await paid(), await paid(), await paid()];
  await carrier.client.fault("carrier", "duplicate", 1);
  await carrier.taken(await carrier.scan(whole.item, "delivered"));
  await carrier.taken(await carrier.scan(less.item, "delivered", { collected: 20_000 }));
  await carrier.client.fault("carrier", "lostScan", 1);
  await carrier.scan(untold.item, "delivered");
  const collected = async (id: string) => (await parcelOf(id, 1, copies)).collected;
  expect([await collected(whole.id), await collected(less.id), await collected(untold.id)]).toEqual([
    24_000,
    20_000,
    null,
  ]);
  expect([await kinds(whole.parcelId), await kinds(less.parcelId)]).toEqual([[], ["differentAmount open"]]);
  const attempts = await portal.sql<{ received: number }[]>`
    select a.received from payment_attempts a join payments p on p.id = a.payment_id where p.dossier_id = ${whole.id}`;
  expect(attempts.map(({ received }) => received)).toEqual([24_000]);
  expect(await reconcileCash(portal, "2026-12-16")).toBe(1);
  const found = () =>
    portal.sql`select kind, idempotency_key as key, closed_at is null as open from incidents where partner = 'carrierCash'`;
  expect(await found()).toEqual([{ kind: "missingHere", key: untold.item, open: true }]);
  await portal.sql`update parcels set collected = 24000, collected_at = ${hours(24 * 30)} where id = ${untold.parcelId}`;
  expect(await reconcileCash(portal, "2026-12-16")).toBe(0);
  expect(await found()).toEqual([{ kind: "missingHere", key: untold.item, open: false }]);
});
