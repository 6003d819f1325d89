/** What a family and the counter see of a payment, and what they may do: lines, ways to pay, the courier's cash, the addresses themselves. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { localDay } from "#app/calendar/local-time.ts";
import { findCharges } from "#app/dossiers/charges.server.ts";
import { getDossierPage } from "#app/dossiers/dossier-page.server.ts";
import { actorOf, type CitizenViewer } from "#app/identity/viewer.ts";
import { action, loader } from "#app/routes/dossiers/payment.tsx";
import { action as takeAction, loader as takeLoader } from "#app/routes/officer/take-payment.tsx";
import { contextOf, copies, copyFee, fileForCounter, register, send } from "#app/testing/counter.ts";
import { dossierHead, officerViewer } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { type Platform, payOnPlatform, standingOf, startPlatform, work } from "#app/testing/payments.ts";
import { addViewer, monday } from "#app/testing/test-portal.ts";
import { openDossier } from "#app/workflow/open-dossier.server.ts";
import { runDueTimers } from "#app/workflow/timers.server.ts";
import { birth } from "#machines/birth/index.ts";
import type { Answers } from "#machines/kernel/form.ts";
import { openSession } from "../identity/sessions.server.ts";
import { collectedByCourier } from "./collected-by-courier.server.ts";
import { getCounterPage } from "./counter-page.server.ts";
import { payOnDelivery } from "./pay-on-delivery.server.ts";
import { getPaymentPage } from "./payment-page.server.ts";
import { startPayment } from "./start-payment.server.ts";
import { moveCash } from "./take-cash.server.ts";

let platform: Platform;
let mother: CitizenViewer;
let served: { release: () => void };

beforeAll(async () => {
  platform = await startPlatform();
  mother = await addViewer(platform.portal);
  served = serveFrom(platform.portal);
}, 120_000);
afterAll(async () => {
  served.release();
  await platform.close();
});
beforeEach(async () => {
  platform.portal.setTime(monday);
  await platform.calm();
});

/** A sample with some values of single pages changed, filed as the submission files it. */
async function file(change: Answers, sample = "B01") {
  const { portal } = platform;
  const { answers: given, sources } = birth.samples[sample]!;
  const changed = Object.entries(change).map(([page, values]) => [page, { ...given[page], ...values }]);
  const answers: Answers = { ...given, ...Object.fromEntries(changed) };
  const facts = birth.facts(answers, sources);
  const [dossierId, draftId] = [uuidv7(), uuidv7()];
  await portal.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${mother.id}, 'birth', '{}', '{}', 1, ${monday}, ${monday})`;
  await openDossier(portal, {
    ...{ dossierId, procedure: birth, applicantId: mother.id, facts, submittedAt: monday },
    draft: { id: draftId, answers, sources },
    charges: await findCharges(portal, birth, { answers, facts }, localDay(monday)),
    caseCode: `G00.00.00-261116-${dossierId.slice(-12)}`,
    subjectKey: dossierId,
    commandId: uuidv7(),
  });
  await work(portal);
  return dossierHead(portal, dossierId);
}
const page = (dossier: Awaited<ReturnType<typeof file>>) =>
  getPaymentPage(platform.portal, mother, dossier, null);
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

it("[case B35] charges three copies at three times the fee, and nothing when none are wanted", async () => {
  const { fees, payment, held } = await page(
    await file({ child: { copies: 3 }, results: { birthCertificateCopies: "counter" } }),
  );
  expect(payment).toMatchObject({ amount: 24_000, state: "open", lines: [{ id: "copies", amount: 24_000 }] });
  expect(fees.find(({ id }) => id === "copies")).toMatchObject({
    count: 3,
    each: 8_000,
    sum: 24_000,
    exempt: null,
  });
  expect(held).toEqual([{ resultId: copies, channel: "counter" }]);
  const none = await page(await file({ child: { copies: 0 } }));
  expect(none.payment).toBeNull();
  expect(none.fees.map(({ id }) => id)).not.toContain("copies");
});

it("[case L03] shows a poor household its copies free of charge with the ground, and no payment step", async () => {
  const { fees, payment, may } = await page(
    await file({
      child: { copies: 3 },
      healthCard: { poorHouseholdNumber: "HN-12/2026", poorHouseholdIssuedOn: "2026-01-15" },
    }),
  );
  expect([payment, may]).toEqual([null, { platform: false, onDelivery: false }]);
  expect(fees.find(({ id }) => id === "copies")).toMatchObject({
    ...{ count: 3, each: 8_000, sum: 0 },
    exempt: { text: "fee.exempt.poorHousehold", ground: "Luật Hộ tịch 60/2014/QH13, Điều 11" },
  });
});

it("names the fee among the things to do as soon as it is due, with its last day", async () => {
  const { portal } = platform;
  const dossier = await fileForCounter(portal, mother, { charges: copyFee });
  await work(portal);
  expect((await getDossierPage(portal, mother, dossier)).payment).toMatchObject({
    state: "open",
    dueAt: null,
  });
  await register(portal, dossier.id);
  await work(portal);
  const { payment } = await getDossierPage(portal, mother, dossier);
  expect(payment?.state).toBe("due");
  expect(new Date(payment?.dueAt ?? "")).toEqual(new Date("2026-11-27T00:00:00+07:00"));
});

/** Copies by post, to be paid to the courier; the parcel is ordered. */
async function byPost() {
  const { portal } = platform;
  const dossier = await fileForCounter(portal, mother, {
    charges: copyFee,
    channels: { [copies]: "post" },
    address: true,
  });
  await register(portal, dossier.id);
  await work(portal);
  await payOnDelivery(portal, mother, dossier.id, uuidv7());
  // The parcel is not ordered yet, and will be.
  expect(await startPayment(portal, dossier)).toEqual({ problem: "courier" });
  await work(portal);
  const [parcel] = await portal.sql<{ id: string; cash: number }[]>`
    select id, cash_on_delivery as cash from parcels where dossier_id = ${dossier.id}`;
  return { ...dossier, parcelId: parcel!.id, cash: parcel!.cash };
}
const collected = ({ id, parcelId }: { id: string; parcelId: string }, amount: number) =>
  collectedByCourier(platform.portal, { dossierId: id, parcelId, amount, messageId: uuidv7() });
const delivered = (id: string) =>
  send(platform.portal, id, { kind: "system", id: "parcel" }, { type: "result.delivered", resultId: copies });

it("[cap D8] lets the courier collect the fee, counts it once, and takes no second payment meanwhile", async () => {
  const { portal } = platform;
  const dossier = await byPost();
  expect(dossier.cash).toBe(24_000);
  expect(await startPayment(portal, dossier)).toEqual({ problem: "courier" });
  expect((await page(dossier)).may).toEqual({ platform: false, onDelivery: false });
  await collected(dossier, 24_000);
  await collected(dossier, 24_000);
  await delivered(dossier.id);
  await work(portal);
  const { state, paid, attempts } = await standingOf(portal, dossier.id);
  expect([state, paid?.channel, attempts.length]).toEqual(["delivered", "courier", 1]);
});

it("[cap D8] waits for the courier's money after the hand-over, and says so when it does not come", async () => {
  const { portal } = platform;
  const dossier = await byPost();
  await collected(dossier, 0);
  await delivered(dossier.id);
  await work(portal);
  expect((await standingOf(portal, dossier.id)).state).toBe("uncollected");
  portal.setTime(new Date("2026-11-23T17:00:01+07:00"));
  while ((await runDueTimers(portal)) > 0);
  const incidents = () =>
    portal.sql`select kind, closed_at is null as open from incidents where dossier_id = ${dossier.id}`;
  expect(await incidents()).toEqual([{ kind: "notCollected", open: true }]);
  await collected(dossier, 24_000);
  expect((await standingOf(portal, dossier.id)).state).toBe("delivered");
  expect(await incidents()).toEqual([{ kind: "notCollected", open: false }]);
});

it("gives cash back that the courier collected for what was paid already, at the counter", async () => {
  const { portal } = platform;
  const dossier = await byPost();
  const reception = await officerViewer(portal, "reception-a");
  const take = { act: "take", commandId: uuidv7(), amount: "24000", person: "TRẦN THỊ THỬ", counted: "yes" };
  expect((await getCounterPage(portal, reception, dossier.id, null)).withCourier).toBe(true);
  await moveCash(portal, reception, dossier, form(take));
  await collected(dossier, 24_000);
  const shown = await getCounterPage(portal, reception, dossier.id, take.commandId);
  expect(shown).toMatchObject({ take: null, give: [{ refund: "refund1", amount: 24_000, failed: false }] });
  expect(shown.taken?.receiptNumber).toBe(`${dossier.caseCode}-T1`);
  const give = form({
    act: "give",
    commandId: uuidv7(),
    refund: "refund1",
    person: "TRẦN THỊ THỬ",
    counted: "yes",
  });
  expect(await moveCash(portal, reception, dossier, give)).toEqual({ given: "refund1" });
  const { attempts } = await standingOf(portal, dossier.id);
  expect(attempts.find(({ channel }) => channel === "courier")).toMatchObject({
    state: "refunded",
    refundAmount: 24_000,
  });
});

it("is the applicant's own page; a post of it leads to the platform or keeps what was chosen", async () => {
  const { portal } = platform;
  const dossier = await fileForCounter(portal, mother, { charges: copyFee });
  await register(portal, dossier.id);
  await work(portal);
  const path = `/ho-so/${dossier.caseCode}/thanh-toan`;
  const params = { caseCode: dossier.caseCode };
  const cookie = await signedIn(portal, mother.id);
  const stranger = await signedIn(portal, (await addViewer(portal, "096085000222", "LÊ VĂN VÍ DỤ")).id);
  expect(await call(loader, path, { params })).toMatchObject({ status: 302 });
  expect(await call(loader, path, { params, cookie: stranger })).toMatchObject({ status: 404 });
  expect(await call(action, path, { params, cookie: stranger, form: { way: "platform" } })).toMatchObject({
    status: 404,
  });
  expect(await call(loader, path, { params, cookie })).toMatchObject({ page: { payment: { state: "due" } } });
  const started = await call(action, path, { params, cookie, form: { way: "platform" } });
  expect(leadsTo(started)).toMatch(new RegExp(`^${platform.sandbox.origin}/thanh-toan/TT\\d{8}$`));
  await platform.fault("down", 1);
  expect(await call(action, path, { params, cookie, form: { way: "platform" } })).toMatchObject({
    ...{ data: { problem: "down" }, init: { status: 503 } },
  });
  const later = { way: "onDelivery", commandId: uuidv7() };
  expect(leadsTo(await call(action, path, { params, cookie, form: later }))).toBe(path);
  expect(leadsTo(await call(action, path, { params, cookie, form: later }))).toBe(path);
  const once = { ...later, commandId: uuidv7() };
  expect(await call(action, path, { params, cookie, form: once })).toMatchObject({ status: 409 });
  expect(await call(action, path, { params, cookie, form: { way: "gift" } })).toMatchObject({ status: 422 });
});

it("lets only the reception of the dossier's own commune take the fee", async () => {
  const { portal } = platform;
  const dossier = await fileForCounter(portal, mother, { charges: copyFee });
  await register(portal, dossier.id);
  await work(portal);
  const path = `/can-bo/ho-so/${dossier.caseCode}/thu-phi`;
  const params = { caseCode: dossier.caseCode };
  const cookieOf = async (code: string) => {
    const { id } = await officerViewer(portal, code);
    return (await openSession(portal, { kind: "officer", id, idToken: "" })).split(";")[0] ?? "";
  };
  const take = { act: "take", amount: "24000", person: "TRẦN THỊ THỬ", counted: "yes" };
  const post = async (code: string, fields: Record<string, string>) =>
    call(takeAction, path, {
      params,
      cookie: await cookieOf(code),
      form: { commandId: uuidv7(), ...fields },
    });
  expect(await call(takeLoader, path, { params, cookie: await cookieOf("civil-status-a") })).toMatchObject({
    page: { take: null },
  });
  expect(await post("civil-status-a", take)).toMatchObject({ status: 403 });
  expect(await post("reception-b", take)).toMatchObject({ status: 404 });
  expect(await post("reception-a", { ...take, person: "" })).toMatchObject({ init: { status: 422 } });
  expect(await post("reception-a", { ...take, amount: "23000" })).toMatchObject({ init: { status: 409 } });
  const taken = leadsTo(await post("reception-a", take));
  expect(taken).toMatch(new RegExp(`^${path}\\?thu=`));
  expect((await standingOf(portal, dossier.id)).state).toBe("paid");
  expect(await post("reception-a", take)).toMatchObject({ init: { status: 409 } });
});

it("tells a payer the truth while the dossier is not decided: paid, and given back if it comes to nothing", async () => {
  const { portal } = platform;
  const dossier = await fileForCounter(portal, mother, { charges: copyFee });
  await work(portal);
  await payOnPlatform(platform, dossier);
  await platform.called(1);
  await work(portal);
  expect((await contextOf(portal, dossier.id)).results[copies]).not.toHaveProperty("held");
  await send(portal, dossier.id, actorOf(mother), { type: "dossier.withdraw" });
  await work(portal);
  expect(await page(dossier)).toMatchObject({
    payment: { state: "undone", refunds: [{ state: "refunded", refundAmount: 24_000 }] },
    may: { platform: false, onDelivery: false },
  });
});
