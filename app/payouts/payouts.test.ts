/** Granted money against the sandbox's treasury: every way, every bounce, every fault ends with the family or with a task for somebody. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { getDossierPage } from "#app/dossiers/dossier-page.server.ts";
import { readTimeline } from "#app/dossiers/timeline.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { reconcile } from "#app/reconciliation/reconcile.server.ts";
import { redrive } from "#app/registries/redrive.server.ts";
import { getStuckPage } from "#app/registries/stuck-page.server.ts";
import { contextOf, formWith, send } from "#app/testing/counter.ts";
import { officerViewer } from "#app/testing/desk.ts";
import {
  granted,
  grantFuneral,
  ordersOf,
  payoutIncidents,
  payoutNotices,
  payoutOf,
  startTreasuryPortal,
  type TreasuryPortal,
  work,
} from "#app/testing/payouts.ts";
import { addViewer, monday, officerActor } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { say } from "#app/ui/words.ts";
import { runDueTimers } from "#app/workflow/timers.server.ts";
import { chooseWay } from "./choose-way.server.ts";
import { queueDuePayouts } from "./due-payouts.server.ts";
import { payCash } from "./pay-cash.server.ts";
import { reconcilePayouts, treasuryOrders } from "./reconcile-payouts.server.ts";

let treasury: TreasuryPortal;
let child: CitizenViewer;
const t = translator("vi");
const day = "2026-11-16";
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
const file = (way: Parameters<typeof grantFuneral>[2], grant = {}) =>
  grantFuneral(treasury.portal, child, way, grant);
const statusOf = async ({ id }: Dossier) => {
  const [row] = await treasury.portal.sql<{ status: number }[]>`
    select national_status as status from dossiers where id = ${id}`;
  return row?.status;
};
const notices = ({ id }: Dossier, channel?: string) => payoutNotices(treasury.portal, id, channel);
const incidents = ({ id }: Dossier) => payoutIncidents(treasury.portal, id);
const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
const choose = (dossier: Dossier, fields: Record<string, string>) =>
  chooseWay(
    treasury.portal,
    child,
    dossier.id,
    formWith(Object.entries({ commandId: uuidv7(), component: funeral, ...fields })),
  );
const newAccount = {
  ...{ way: "bank", bankAccount: "1234 5678 90", bankName: "Ngân hàng Khác" },
  accountHolder: "PHẠM VĂN TRẢI NGHIỆM",
};
const told = async ({ id }: Dossier, audience: "family" | "officer" = "family") =>
  (await readTimeline(treasury.portal, id, audience)).map(({ what }) => say(t, what));
const order = async ({ id }: Dossier, number = 1) =>
  (await ordersOf(treasury.portal, id)).find((one) => one.number === number)!.id;

/** Waits until the treasury itself knows that the money has arrived, whatever we were told. */
const arrivedThere = (dossier: Dossier) =>
  vi.waitFor(
    async () => {
      const url = `${treasury.sandbox.origin}/treasury/orders/${await order(dossier)}`;
      const answer = await fetch(url, { headers: { authorization: "Bearer sandbox-partner-token" } });
      expect(await answer.json()).toMatchObject({ state: "paid" });
    },
    { timeout: 10_000 },
  );

it("[cap D9] pays into the account and follows it: ordered, sent, with the receiver, with the proof", async () => {
  const dossier = await file("bank");
  await work(treasury.portal);
  expect(await contextOf(treasury.portal, dossier.id)).toMatchObject({
    payouts: { [funeral]: { amount: granted, state: "due" } },
  });
  const paid = await treasury.until(dossier.id, "paid");
  expect(paid).toMatchObject({ amount: granted, way: "bank", receiver: "PHẠM VĂN TRẢI NGHIỆM" });
  expect(paid.proof).toMatch(/^KB\d{8}$/);
  expect(paid.account).toEqual({
    ...{ lastDigits: "6789", bankName: "Ngân hàng Trình diễn", holder: "PHẠM VĂN TRẢI NGHIỆM" },
  });
  expect(await contextOf(treasury.portal, dossier.id)).toMatchObject({
    payouts: { [funeral]: { state: "paid" } },
  });
  expect((await notices(dossier)).filter((text) => text !== "payout.sent")).toEqual(["payout.paid"]);
  expect(await told(dossier)).toEqual(
    expect.arrayContaining([
      expect.stringContaining("Đã lập lệnh chi tiền"),
      expect.stringContaining("Tiền đã đến người nhận"),
    ]),
  );
});

it("keeps no account number, name or bank in events, snapshots and requests", async () => {
  const dossier = await file("bank");
  await treasury.until(dossier.id, "paid");
  const [row] = await treasury.portal.sql<{ text: string }[]>`
    select (select string_agg(e.event::text, ' ') from workflow_events e where e.workflow_id = p.id) || w.snapshot::text
      || (select string_agg(coalesce(r.response::text, '') || r.job::text, ' ') from partner_requests r where r.workflow_id = p.id) as text
    from payouts p join workflows w on w.id = p.id where p.dossier_id = ${dossier.id}`;
  for (const secret of ["0123456789", "TRẢI NGHIỆM", "Ngân hàng"]) expect(row?.text).not.toContain(secret);
});

it("[death D-B22] makes a bounce a task for the family and pays into the new account; the decision stays", async () => {
  const dossier = await file("badAccount");
  const before = await contextOf(treasury.portal, dossier.id);
  const back = await treasury.until(dossier.id, "waitingAccount");
  expect(back).toMatchObject({ reason: "accountUnknown", amount: granted });
  expect(await notices(dossier)).toContain("payout.failed");
  expect(await notices(dossier, "agency")).toEqual(["payout.failed"]);
  const page = await getDossierPage(treasury.portal, child, dossier);
  expect(page.next.say.map((one) => say(t, one)).join(" ")).toContain("chọn lại cách nhận");
  // The very account that the bank does not know is not tried again.
  expect(await choose(dossier, { ...newAccount, bankAccount: "9990000" })).toMatchObject({
    errors: { bankAccount: "payouts:error.sameAccount" },
  });
  expect(await choose(dossier, { ...newAccount, bankAccount: "12", bankName: "" })).toMatchObject({
    errors: { bankAccount: "payouts:error.account" },
  });
  expect(await choose(dossier, newAccount)).toEqual({ chosen: true });
  const paid = await treasury.until(dossier.id, "paid");
  expect(paid).toMatchObject({ amount: granted, reason: null });
  expect(paid.account?.lastDigits).toBe("7890");
  expect(await ordersOf(treasury.portal, dossier.id)).toMatchObject([
    { number: 1, state: "returned", reason: "accountUnknown" },
    { number: 2, state: "paid", reason: null },
  ]);
  const { parts } = await contextOf(treasury.portal, dossier.id);
  expect(parts[funeral]).toEqual(before.parts[funeral]);
  expect(await choose(dossier, newAccount)).toEqual({ late: true });
});

it.each(["accountClosed", "nameDiffers"])(
  "tells the family that the money came back because: %s",
  async (reason) => {
    await treasury.fault(reason);
    const dossier = await file("bank");
    await treasury.until(dossier.id, "waitingAccount");
    expect(await payoutOf(treasury.portal, dossier.id)).toMatchObject({ reason });
    expect((await told(dossier)).join()).toContain(t(`payouts:reason.${reason}`));
    // A name that was misspelt is corrected with the same number.
    if (reason === "nameDiffers")
      expect(await choose(dossier, { ...newAccount, bankAccount: "0123456789" })).toEqual({ chosen: true });
  },
);

it("lays cash ready at the counter, reminds after 7 and 30 days, and pays it once with a receipt", async () => {
  const { portal } = treasury;
  const dossier = await file("cash");
  const ready = await treasury.until(dossier.id, "atCounter");
  expect(ready.account).toBeNull();
  for (const [days, count] of [
    [7, 2],
    [30, 3],
  ] as const) {
    portal.setTime(later(days * 24 + 24));
    while ((await runDueTimers(portal)) > 0);
    await work(portal);
    expect((await notices(dossier)).filter((text) => text === "payout.cashReady")).toHaveLength(count);
  }
  const reception = await officerViewer(portal, "reception-a");
  const fields = {
    ...{ commandId: uuidv7(), payoutId: ready.id, identityPaper: "identityCard" },
    ...{ identityChecked: "yes", counted: "yes" },
  };
  const pay = (more: Record<string, string> = {}, viewer = reception) =>
    payCash(portal, viewer, dossier, formWith(Object.entries({ ...fields, ...more })));
  expect(await pay({ counted: "" })).toMatchObject({ errors: { counted: "payouts:error.counted" } });
  await expect(pay({}, await officerViewer(portal, "reception-b"))).rejects.toMatchObject({ status: 403 });
  await expect(pay({}, await officerViewer(portal, "welfare-a"))).rejects.toMatchObject({ status: 403 });
  for (let click = 0; click < 2; click++) expect(await pay()).toEqual({ paid: ready.id });
  expect(await pay({ commandId: uuidv7() })).toEqual({ moved: true });
  await work(portal);
  expect(await payoutOf(portal, dossier.id)).toMatchObject({
    state: "paid",
    proof: `${dossier.caseCode}-C1`,
  });
  expect(await contextOf(portal, dossier.id)).toMatchObject({ payouts: { [funeral]: { state: "paid" } } });
});

it("sends cash by post, and asks again when nobody was there to take it", async () => {
  await treasury.fault("notCollected");
  const dossier = await file("post");
  await treasury.until(dossier.id, "waitingAccount");
  expect(await payoutOf(treasury.portal, dossier.id)).toMatchObject({ reason: "notCollected", way: "post" });
  const book = (await treasury.client.book("treasury")) as {
    request: { orderId: string; address: object };
  }[];
  const first = await order(dossier);
  expect(book.find(({ request }) => request.orderId === first)?.request.address).toMatchObject({
    name: "PHẠM VĂN TRẢI NGHIỆM",
    address: expect.stringContaining("Thôn Mẫu 7"),
  });
  expect(await choose(dossier, { way: "cash" })).toEqual({ chosen: true });
  await treasury.until(dossier.id, "atCounter");
});

it("asks for an address before money goes by post", async () => {
  const dossier = await file("badAccount");
  await treasury.until(dossier.id, "waitingAccount");
  const asked = await choose(dossier, { way: "post" });
  expect(asked).toMatchObject({ address: { errors: {} } });
  const address = {
    "delivery.receiver": "PHẠM VĂN TRẢI NGHIỆM",
    "delivery.phone": "0900000013",
    "delivery.provinceCode": "19",
    "delivery.wardCode": "01954",
    "delivery.detail": "Thôn Mẫu 7",
  };
  expect(await choose(dossier, { way: "post", ...address, "delivery.phone": "1" })).toHaveProperty("address");
  expect(await choose(dossier, { way: "post", ...address })).toEqual({ chosen: true });
  await treasury.until(dossier.id, "paid");
});

it("counts news once that come twice, late or overtake each other, and trusts only the treasury's signature", async () => {
  await treasury.fault("twiceCallback", 2);
  await treasury.fault("outOfOrder");
  await treasury.fault("wrongSignature");
  const before = treasury.taken.length;
  const dossier = await file("bank");
  await treasury.until(dossier.id, "paid");
  await vi.waitFor(() => expect(treasury.taken.length - before).toBeGreaterThanOrEqual(5), {
    timeout: 10_000,
  });
  expect(treasury.taken).toContain(401);
  await work(treasury.portal);
  const events = await treasury.portal.sql<{ state: string }[]>`
    select e.event ->> 'state' as state from workflow_events e join payouts p on p.id = e.workflow_id
    where p.dossier_id = ${dossier.id} and e.type = 'payout.report'`;
  expect(events.map(({ state }) => state)).toEqual(["paid"]);
  expect(await incidents(dossier)).toEqual([]);
});

it("asks the treasury itself when it says nothing", async () => {
  const { portal } = treasury;
  await treasury.fault("noCallback", 2);
  const dossier = await file("bank");
  await treasury.until(dossier.id, "ordered");
  await arrivedThere(dossier);
  expect(await queueDuePayouts(portal)).toBe(0);
  portal.setTime(later(0.3));
  expect(await queueDuePayouts(portal)).toBeGreaterThan(0);
  await work(portal);
  expect(await payoutOf(portal, dossier.id)).toMatchObject({ state: "paid" });
});

it("takes from the treasury's list of the day what it never told, and then both books agree", async () => {
  const { portal } = treasury;
  await treasury.fault("noCallback", 2);
  const dossier = await file("bank");
  await treasury.until(dossier.id, "ordered");
  await arrivedThere(dossier);
  expect(await reconcilePayouts(portal, day)).toBe(0);
  await work(portal);
  await treasury.until(dossier.id, "paid");
  expect(await reconcile(portal, treasuryOrders, day)).toBe(0);
  expect((await incidents(dossier)).every((text) => text.endsWith("closed"))).toBe(true);
});

it("waits out three hours of silence, then a manager sends the order again under the same number: paid once", async () => {
  const { portal } = treasury;
  await treasury.fault("down", 5);
  const dossier = await file("bank");
  await work(portal);
  for (const minutes of [2, 8, 25, 90, 180]) {
    portal.setTime(later(minutes / 60));
    await runDueTimers(portal);
    await work(portal);
  }
  expect(await payoutOf(portal, dossier.id)).toMatchObject({ state: "notOrdered" });
  await treasury.calm();
  const manager = await officerViewer(portal, "manager");
  const { rows } = await getStuckPage(portal, manager, new URLSearchParams(), t);
  const row = rows.find(({ caseCode }) => caseCode === dossier.caseCode)!;
  expect(row).toMatchObject({ partner: "Kho bạc", component: "order1", attempts: 5 });
  expect(row.part).toContain("Lệnh chi");
  const { workflowId, component, seq, commandId } = row;
  const form = formWith(
    Object.entries({ workflowId, component, seq, commandId, reason: "Kho bạc đã hoạt động lại" }),
  );
  expect(await redrive(portal, manager, form)).toEqual({ done: true });
  await treasury.until(dossier.id, "paid");
  expect(await ordersOf(portal, dossier.id)).toMatchObject([{ number: 1, state: "paid" }]);
});

it("does not order twice when the answer to the order was lost", async () => {
  await treasury.fault("duplicate");
  const dossier = await file("bank");
  await treasury.until(dossier.id, "paid");
  const first = await order(dossier);
  const book = (await treasury.client.book("treasury")) as {
    operation: string;
    request: { orderId: string };
  }[];
  const orders = book.filter(
    ({ operation, request }) => operation === "orderPayout" && request.orderId === first,
  );
  expect(orders).toHaveLength(1);
});

it("tells the agency when the payer has not answered for five working days, and again after five more", async () => {
  const { portal } = treasury;
  await treasury.fault("held");
  const dossier = await file("bank");
  await treasury.until(dossier.id, "ordered");
  // 24/11 is a holiday.
  for (const [moment, count] of [
    ["2026-11-23T16:59:00+07:00", 0],
    ["2026-11-23T17:01:00+07:00", 1],
    ["2026-12-01T17:01:00+07:00", 2],
  ] as const) {
    portal.setTime(new Date(moment));
    while ((await runDueTimers(portal)) > 0);
    await work(portal);
    expect(await notices(dossier, "agency")).toEqual(Array(count).fill("payout.late"));
  }
  expect((await told(dossier)).join()).not.toContain("chưa báo kết quả");
  expect((await told(dossier, "officer")).join()).toContain("chưa báo kết quả");
});

it("keeps the dossier with its status until the money is with the family", async () => {
  await treasury.fault("held");
  const { portal } = treasury;
  const dossier = await file("bank");
  await treasury.until(dossier.id, "ordered");
  const removal = { component: "residenceRemoval" };
  const police = await officerActor(portal, "residence-a");
  await send(portal, dossier.id, police, { type: "part.notApplicable", ...removal });
  for (const { resultId, ready, fulfilled, channel } of (await getDossierPage(portal, child, dossier)).view
    .results)
    if (ready && !fulfilled && channel === "electronic")
      await send(portal, dossier.id, { kind: "citizen", id: child.id }, { type: "result.open", resultId });
  expect(await statusOf(dossier)).toBe(9);
  const page = await getDossierPage(portal, child, dossier);
  expect(page.next.say.map((one) => say(t, one)).join(" ")).toContain("Tiền đang được chi trả");
  await treasury.move(await order(dossier), "paid");
  await treasury.until(dossier.id, "paid");
  expect(await statusOf(dossier)).toBe(10);
});
