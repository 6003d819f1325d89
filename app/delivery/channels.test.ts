/** Changing how a result comes: until it was handed over, opened, dropped or taken by the carrier, and never behind the machine's back. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
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
} from "#app/testing/counter.ts";
import { addViewer, createTestPortal, officerActor, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import { changeChannel } from "./channels.server.ts";
import { findDelivery } from "./delivery-address.server.ts";
import { getReceivePage } from "./receive-page.server.ts";

let portal: TestPortal;
let viewer: CitizenViewer;
let stranger: CitizenViewer;
const carrier = { kind: "system", id: "parcel" } as const;
const address = [
  ["delivery.receiver", "trần thị  thử"],
  ["delivery.phone", "+84 900 000 001"],
  ["delivery.provinceCode", "19"],
  ["delivery.wardCode", "01954"],
  ["delivery.detail", "Thôn Bản Mạch"],
] as const;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  viewer = await addViewer(portal);
  stranger = await addViewer(portal, "019192000457", "NGUYỄN VĂN LẠ");
});
afterAll(() => portal.close());

const change = (
  id: string,
  channel: string,
  more: readonly (readonly [string, string])[] = [],
  { resultId = certificate, commandId = randomUUID() as string, by = viewer } = {},
) =>
  changeChannel(
    portal,
    by,
    id,
    formWith([["commandId", commandId], ["resultId", resultId], ["channel", channel], ...more]),
  );
const offered = async (dossier: { id: string; procedure: string }, resultId = certificate) =>
  (await getReceivePage(portal, viewer, dossier)).results.find((one) => one.resultId === resultId)!.offered;
const resultOf = async (id: string, resultId = certificate) =>
  (await contextOf(portal, id)).results[resultId];

it("offers the other channels while a result is prepared and while it lies ready [cap D1]", async () => {
  const dossier = await fileForCounter(portal, viewer, { address: true });
  expect(await offered(dossier)).toEqual(["electronic", "post"]);
  expect(await change(dossier.id, "electronic")).toEqual({ changed: certificate, channel: "electronic" });
  expect(await offered(dossier)).toEqual(["counter", "post"]);
  await register(portal, dossier.id);
  expect(await change(dossier.id, "counter")).toMatchObject({ changed: certificate });
  expect(await change(dossier.id, "post")).toMatchObject({ changed: certificate });
  expect(await resultOf(dossier.id)).toMatchObject({ channel: "post", parcels: 1 });
  // The carrier has not come yet: the parcel is called off.
  expect(await change(dossier.id, "counter")).toMatchObject({ changed: certificate });
});

it("keeps each result's own channel: one by post, one at the counter, one electronic [cap D1]", async () => {
  const dossier = await fileForCounter(portal, viewer, { alone: false, address: true });
  await change(dossier.id, "post", [], { resultId: "healthCard" });
  await change(dossier.id, "electronic", [], { resultId: "residenceNotice" });
  const { results } = await contextOf(portal, dossier.id);
  expect(Object.fromEntries(Object.entries(results).map(([id, { channel }]) => [id, channel]))).toEqual({
    birthCertificate: "counter",
    residenceNotice: "electronic",
    healthCard: "post",
  });
});

it("never offers the electronic channel for what exists on paper only, nor takes it from a made-up form", async () => {
  const dossier = await fileForCounter(portal, viewer, { charges: copyFee, address: true });
  expect(await offered(dossier, copies)).toEqual(["post"]);
  expect(await change(dossier.id, "electronic", [], { resultId: copies })).toEqual({
    late: copies,
    channel: "electronic",
  });
});

it("offers nothing once a result was handed over, dropped, or is with the carrier [cap D1]", async () => {
  const handed = await fileForCounter(portal, viewer);
  await register(portal, handed.id);
  const hand = { type: "result.handOver", resultId: certificate };
  await send(portal, handed.id, await officerActor(portal, "reception-a"), hand);
  expect(await offered(handed)).toEqual([]);
  expect(await change(handed.id, "electronic")).toEqual({ late: certificate, channel: "electronic" });

  const sent = await fileForCounter(portal, viewer, { channels: { [certificate]: "post" }, address: true });
  await register(portal, sent.id);
  await send(portal, sent.id, carrier, { type: "result.sent", resultId: certificate });
  expect(await offered(sent)).toEqual([]);
  expect(await change(sent.id, "counter")).toEqual({ late: certificate, channel: "counter" });
  // It came back: the family chooses again.
  await send(portal, sent.id, carrier, { type: "result.returned", resultId: certificate });
  expect(await offered(sent)).toEqual(["electronic", "post"]);

  const dropped = await fileForCounter(portal, viewer, { charges: copyFee });
  await register(portal, dropped.id);
  await send(
    portal,
    dropped.id,
    { kind: "system", id: "payment" },
    { type: "payment.settle", state: "lapsed" },
  );
  expect(await offered(dropped, copies)).toEqual([]);
});

it("asks for an address before a result goes by post, and writes both in one step", async () => {
  const dossier = await fileForCounter(portal, viewer);
  const commandId = randomUUID();
  const asked = await change(dossier.id, "post", [], { commandId });
  expect(asked).toMatchObject({ address: { resultId: certificate, commandId, errors: {} } });
  const chosen = await change(
    dossier.id,
    "post",
    [
      ["delivery.receiver", "A"],
      ["delivery.provinceCode", "19"],
      ["intent", "refresh"],
    ],
    { commandId },
  );
  expect(chosen).toMatchObject({ address: { form: { typed: { receiver: "A" } }, errors: {} } });
  expect("address" in chosen && chosen.address.form.wards.length).toBeGreaterThan(5);
  const wrong = await change(dossier.id, "post", [["delivery.receiver", "9"]], { commandId });
  expect("address" in wrong && Object.keys(wrong.address.errors).sort()).toEqual([
    "delivery.detail",
    "delivery.phone",
    "delivery.provinceCode",
    "delivery.receiver",
    "delivery.wardCode",
  ]);
  expect(await findDelivery(portal, dossier.id)).toBeNull();
  expect((await resultOf(dossier.id))?.channel).toBe("counter");

  expect(await change(dossier.id, "post", address, { commandId })).toMatchObject({ changed: certificate });
  expect(await findDelivery(portal, dossier.id)).toEqual({
    receiver: "TRẦN THỊ THỬ",
    phone: "0900000001",
    provinceCode: "19",
    wardCode: "01954",
    detail: "Thôn Bản Mạch",
  });
  expect(await change(dossier.id, "post", address, { commandId })).toMatchObject({ changed: certificate });
  const page = await getReceivePage(portal, viewer, dossier);
  expect(page.delivery?.address).toMatch(/^Thôn Bản Mạch, Xã Ngân Sơn/);
});

it("takes no commune of another province for an address", async () => {
  const dossier = await fileForCounter(portal, viewer);
  const elsewhere = address.map(([name, value]) =>
    name === "delivery.provinceCode" ? ([name, "01"] as const) : ([name, value] as const),
  );
  expect(await change(dossier.id, "post", elsewhere)).toMatchObject({
    address: { errors: { "delivery.wardCode": "error.ward.required" } },
  });
});

it("writes no address when the change itself is refused", async () => {
  const dossier = await fileForCounter(portal, viewer);
  await register(portal, dossier.id);
  const hand = { type: "result.handOver", resultId: certificate };
  await send(portal, dossier.id, await officerActor(portal, "reception-a"), hand);
  expect(await change(dossier.id, "post", address)).toMatchObject({ late: certificate });
  expect(await findDelivery(portal, dossier.id)).toBeNull();
});

it("lets the carrier win or lose a race with a change, and never both [cap D1]", async () => {
  for (let round = 0; round < 6; round++) {
    const dossier = await fileForCounter(portal, viewer, {
      channels: { [certificate]: "post" },
      address: true,
    });
    await register(portal, dossier.id);
    const [answer] = await Promise.all([
      change(dossier.id, "counter"),
      send(portal, dossier.id, carrier, { type: "result.sent", resultId: certificate }),
    ]);
    const result = await resultOf(dossier.id);
    // What the carrier has goes by post, also when the change came a moment before.
    expect(result).toMatchObject({ channel: "post", sent: true });
    const page = await getReceivePage(portal, viewer, dossier);
    expect(page.results[0]).toMatchObject({ sent: true, offered: [] });
    expect("changed" in answer || "late" in answer).toBe(true);
  }
});

it("refuses strangers, and forms that are not ours", async () => {
  const dossier = await fileForCounter(portal, viewer);
  expect(await change(dossier.id, "electronic", [], { by: stranger })).toMatchObject({ late: certificate });
  expect((await resultOf(dossier.id))?.channel).toBe("counter");
  await expect(change(dossier.id, "pigeon")).rejects.toMatchObject({ status: 422 });
  await expect(change(dossier.id, "post", [], { commandId: "x" })).rejects.toMatchObject({ status: 422 });
  expect(await change(dossier.id, "electronic", [], { resultId: uuidv7() })).toHaveProperty("late");
});
