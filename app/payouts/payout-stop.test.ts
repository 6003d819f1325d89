/** Granted money that should not be paid any more, and a payer whose words do not fit together: people are told, nothing is paid twice. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { getIncidentsPage } from "#app/reconciliation/incidents.server.ts";
import { signBody } from "#app/registries/signed-body.ts";
import { contextOf, send } from "#app/testing/counter.ts";
import { officerViewer } from "#app/testing/desk.ts";
import {
  grantFuneral,
  ordersOf,
  payoutIncidents,
  payoutNotices,
  payoutOf,
  startTreasuryPortal,
  type TreasuryPortal,
} from "#app/testing/payouts.ts";
import { addViewer, monday, officerActor } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { receivePayoutCallback } from "./receive-callback.server.ts";

let treasury: TreasuryPortal;
let child: CitizenViewer;
const t = translator("vi");
const funeral = "funeralBenefit";

beforeAll(async () => {
  treasury = await startTreasuryPortal();
  child = await addViewer(treasury.portal, "019070000321", "PHẠM VĂN TRẢI NGHIỆM");
}, 120_000);
afterAll(() => treasury.close());
beforeEach(async () => {
  treasury.portal.setTime(monday);
  await treasury.calm();
});

type Dossier = Awaited<ReturnType<typeof grantFuneral>>;
const file = (way: Parameters<typeof grantFuneral>[2]) => grantFuneral(treasury.portal, child, way);
const notices = ({ id }: Dossier) => payoutNotices(treasury.portal, id);
const incidents = ({ id }: Dossier) => payoutIncidents(treasury.portal, id);
const order = async ({ id }: Dossier) => (await ordersOf(treasury.portal, id))[0]!.id;
/** What became of an order, as the treasury would say it. */
async function callback(message: Record<string, string>) {
  const body = JSON.stringify({ messageId: uuidv7(), reference: "KB00000001", ...message });
  return receivePayoutCallback(treasury.portal, body, signBody(treasury.portal.env.TREASURY_SECRET, body));
}
const stop = ({ id }: Dossier) =>
  payoutOf(treasury.portal, id).then((line) =>
    send(treasury.portal, line.id, { kind: "system", id }, { type: "payout.stop" }),
  );

it("[death D-B20] stops money that has not left, at the payer too, and nothing arrives later", async () => {
  await treasury.fault("held");
  const dossier = await file("bank");
  await treasury.until(dossier.id, "ordered");
  await stop(dossier);
  await treasury.until(dossier.id, "stopped");
  expect(await contextOf(treasury.portal, dossier.id)).toMatchObject({
    payouts: { [funeral]: { state: "stopped" } },
  });
  expect(await treasury.move(await order(dossier), "sent")).toBe(409);
  expect(await ordersOf(treasury.portal, dossier.id)).toMatchObject([{ state: "stopped" }]);
  expect(await notices(dossier)).toContain("payout.stopped");
  expect(await incidents(dossier)).toEqual([]);
});

it("[death D-B20] opens an incident for money that has left, which ends when it comes back", async () => {
  await treasury.fault("underWay", 2);
  const [arrives, returns] = [await file("bank"), await file("bank")];
  for (const dossier of [arrives, returns]) {
    await treasury.until(dossier.id, "sent");
    await stop(dossier);
    expect(await incidents(dossier)).toEqual(["payoutNotStopped open"]);
  }
  await treasury.move(await order(arrives), "paid");
  await treasury.until(arrives.id, "paid");
  await treasury.move(await order(returns), "returned", "accountClosed");
  await treasury.until(returns.id, "stopped");
  expect(await incidents(arrives)).toEqual(["payoutNotStopped open"]);
  expect(await incidents(returns)).toEqual(["payoutNotStopped closed"]);
  const manager = await officerViewer(treasury.portal, "manager");
  const { rows } = await getIncidentsPage(treasury.portal, manager, new URLSearchParams(), t);
  expect(rows.find(({ caseCode }) => caseCode === arrives.caseCode)).toMatchObject({
    ...{ kind: "Tiền đã chuyển, không dừng được", partner: "Kho bạc", act: "close" },
  });
});

it("keeps words of the payer that do not fit together for a person, and pays nothing twice", async () => {
  const dossier = await file("bank");
  await treasury.until(dossier.id, "paid");
  const orderId = await order(dossier);
  expect(await callback({ orderId, state: "returned", reason: "accountClosed" })).toBe(204);
  expect(await payoutOf(treasury.portal, dossier.id)).toMatchObject({ state: "paid" });
  expect(await incidents(dossier)).toEqual(["payoutContradiction open"]);
  expect(await callback({ orderId, state: "paid" })).toBe(204);
  expect(await callback({ orderId: uuidv7(), state: "paid" })).toBe(404);
  const forged = JSON.stringify({ messageId: "x", orderId, state: "paid", reference: "KB1" });
  expect(await receivePayoutCallback(treasury.portal, forged, "sha256=00")).toBe(401);
});

it("[death D-B20] stops the money when the person who was registered dead objects and is right", async () => {
  const { portal } = treasury;
  await treasury.fault("held");
  const dossier = await file("bank");
  await treasury.until(dossier.id, "ordered");
  const [concerned] = await portal.sql<{ personalId: string; fullName: string }[]>`
    select personal_id as "personalId", full_name as "fullName" from dossier_concerned where dossier_id = ${dossier.id}`;
  const alive = await addViewer(portal, concerned!.personalId, concerned!.fullName);
  await send(portal, dossier.id, { kind: "citizen", id: alive.id }, { type: "subject.object" });
  const leader = await officerActor(portal, "leader-ubnd-a");
  await send(portal, dossier.id, leader, { type: "objection.uphold" });
  await treasury.until(dossier.id, "stopped");
  expect(await contextOf(portal, dossier.id)).toMatchObject({ payouts: { [funeral]: { state: "stopped" } } });
});
