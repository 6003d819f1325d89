/** Effects after commit: asked once, tried again by the timer, answered through the door; the partner is a real server. */

import { createHmac } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { receiveScan } from "./delivery/receive-scan.server.ts";
import { type Answer, type Asked, startPartner } from "./testing/partner-server.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openSample,
  type TestPortal,
} from "./testing/test-portal.ts";
import { startWorker, type Worker } from "./worker.server.ts";
import { applyEvent } from "./workflow/apply-event.server.ts";
import { watchWorkers } from "./workflow/dead-workers.server.ts";

const accepted = (result: object): Answer => ({ status: 200, body: { status: "accepted", result } });
const usual = ({ path }: Asked): Answer => {
  if (path.endsWith("/births"))
    return accepted({
      personalId: "019226000001",
      registerNumber: "7",
      registerBook: "01/2026",
      registerPage: 4,
      registeredOn: "2026-11-16",
    });
  if (path.endsWith("/registrations")) return accepted({ noticeNumber: "12/TB", registeredOn: "2026-11-17" });
  if (path.endsWith("/cards"))
    return accepted({ insuranceCode: "1900000001", cardNumber: "TE1191900000001" });
  if (path.endsWith("/orders")) return accepted({ itemNumber: `EM${uuidv7().slice(-9)}VN` });
  return accepted({ messageId: "m" });
};

let answer: (asked: Asked) => Answer | Promise<Answer> = usual;
let partner: Awaited<ReturnType<typeof startPartner>>;
let portal: TestPortal;
let worker: Worker;
let applicant: string;
const officers: Record<string, Actor> = {};

beforeAll(async () => {
  partner = await startPartner((asked) => answer(asked));
  portal = await createTestPortal([birth], { SANDBOX_ORIGIN: partner.origin });
  applicant = await addCitizen(portal);
  for (const code of [
    "reception-a",
    "civil-status-a",
    "leader-ubnd-a",
    "residence-a",
    "leader-police-a",
    "insurance-a",
  ])
    officers[code] = await officerActor(portal, code);
  worker = await startWorker(portal);
});
beforeEach(() => {
  answer = usual;
  portal.setTime(monday);
});
afterAll(async () => {
  await worker.stop();
  await portal.close();
  await partner.close();
});

const act = (workflowId: string, code: string, type: string, component?: string) =>
  applyEvent(portal, {
    workflowId,
    commandId: uuidv7(),
    actor: officers[code]!,
    event: component ? { type, component } : { type },
  });
const stateOf = async (id: string, component: string) =>
  (
    await portal.sql<
      { state: string }[]
    >`select state from dossier_components where dossier_id = ${id} and component = ${component}`
  )[0]?.state;
const until = (check: () => Promise<unknown>) =>
  vi.waitFor(async () => expect(await check()).toBeTruthy(), { timeout: 8_000, interval: 50 });
const statusOf = async (id: string) =>
  (await portal.sql<{ national_status: number }[]>`select national_status from dossiers where id = ${id}`)[0]
    ?.national_status;

async function signedBirth(sample = "B01electronic"): Promise<string> {
  const id = await openSample(portal, birth, applicant, sample);
  await act(id, "reception-a", "dossier.receive");
  await act(id, "civil-status-a", "part.propose", "birthRegistration");
  await act(id, "leader-ubnd-a", "part.sign", "birthRegistration");
  return id;
}

it("registers the birth once its signer has signed, and only then opens insurance and residence side by side [case B03]", async () => {
  const id = await signedBirth();
  await until(async () => (await stateOf(id, "birthRegistration")) === "done");
  expect(await stateOf(id, "healthCard")).toBe("open");
  const births = partner.asked.filter(
    ({ path, body }) => path.endsWith("/births") && String(body.caseCode).endsWith(id.slice(-6)),
  );
  expect(births).toHaveLength(1);
  const [part] =
    await portal.sql`select result from dossier_components where dossier_id = ${id} and component = 'birthRegistration'`;
  expect(part?.result).toMatchObject({ personalId: "019226000001", registerNumber: "7" });
  await until(
    async () =>
      (await portal.sql`select 1 from issued_papers where dossier_id = ${id} and paper = 'birthCertificate'`)
        .length === 1,
  );
});

it("[birth B29] keeps trying a register that is down by the timer, under the same key, while the dossier goes on living", async () => {
  let down = true;
  answer = (asked) =>
    down && asked.path.endsWith("/births")
      ? { status: 503, body: { status: "error", message: "server error" } }
      : usual(asked);
  const id = await signedBirth();
  await until(
    async () =>
      (await portal.sql`select 1 from timers where workflow_id = ${id} and region like 'request:%'`)
        .length === 1,
  );
  expect(await stateOf(id, "birthRegistration")).toBe("registering.asked");
  down = false;
  portal.setTime(new Date(monday.getTime() + 61_000));
  await until(async () => (await stateOf(id, "birthRegistration")) === "done");
  const keys = partner.asked
    .filter(({ path, body }) => path.endsWith("/births") && String(body.caseCode).endsWith(id.slice(-6)))
    .map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

it("hands a request that the register will never take to a manager, and takes it up again when re-driven [case X03]", async () => {
  answer = (asked) =>
    asked.path.endsWith("/births")
      ? { status: 409, body: { message: "logic xử lý không hợp lệ" } }
      : usual(asked);
  const id = await signedBirth();
  await until(async () => (await stateOf(id, "birthRegistration")) === "registering.failed");
  answer = usual;
  await applyEvent(portal, {
    workflowId: id,
    commandId: uuidv7(),
    actor: await officerActor(portal, "manager"),
    event: { type: "request.redrive", component: "birthRegistration" },
  });
  await until(async () => (await stateOf(id, "birthRegistration")) === "done");
});

it("issues nothing from an acceptance whose numbers cannot be right, and hands it to a person", async () => {
  answer = (asked) =>
    asked.path.endsWith("/births")
      ? accepted({ personalId: "019326000001", registerNumber: "7", registerBook: "01/2026" })
      : usual(asked);
  const id = await signedBirth();
  await until(async () => (await stateOf(id, "birthRegistration")) === "registering.failed");
  const [row] = await portal.sql`
    select last_error from partner_requests where workflow_id = ${id} and operation = 'registerBirth'`;
  expect(row?.last_error).toBe("unusable answer: personalId of another child");
  expect(
    await portal.sql`select 1 from issued_papers where dossier_id = ${id} and paper = 'birthCertificate'`,
  ).toHaveLength(0);
});

it("sends each notice once and without personal data", async () => {
  const id = await openSample(portal, birth, applicant, "B01electronic");
  await until(
    async () =>
      (
        await portal.sql`select 1 from notifications where dossier_id = ${id} and channel = 'sms' and status = 'sent'`
      ).length === 1,
  );
  const sms = partner.asked.filter(
    ({ path, body }) => path === "/sms/messages" && String(body.text).includes(id.slice(-6)),
  );
  expect(sms).toHaveLength(1);
  expect(String(sms[0]!.body.text)).not.toMatch(/NGUYỄN|TRẦN|THỬ|019/i);
  expect(String(sms[0]!.body.text)).toMatch(/^[\x20-\x7e]+$/);
});

it("orders one parcel per paper sent by post and closes the dossier when the last is delivered, however scans arrive [case B04]", async () => {
  const id = await signedBirth("B01");
  await until(async () => (await stateOf(id, "birthRegistration")) === "done");
  const confirmations = await portal.sql<
    { id: string; personal_id: string }[]
  >`select id, personal_id from confirmation_requests where dossier_id = ${id}`;
  for (const { id: requestId, personal_id } of confirmations) {
    const confirmer = await addCitizen(portal, personal_id, "NGƯỜI XÁC NHẬN").catch(
      async () =>
        (await portal.sql<{ id: string }[]>`select id from citizens where personal_id = ${personal_id}`)[0]!
          .id,
    );
    await applyEvent(portal, {
      workflowId: id,
      commandId: uuidv7(),
      actor: { kind: "citizen", id: confirmer },
      event: { type: "confirmation.agree", requestId },
    });
  }
  await act(id, "residence-a", "part.propose", "permanentResidence");
  await act(id, "leader-police-a", "part.sign", "permanentResidence");
  await act(id, "insurance-a", "part.propose", "healthCard");
  const parcels = () =>
    portal.sql<
      { item_number: string; result_id: string }[]
    >`select item_number, result_id from parcels where dossier_id = ${id} and item_number is not null`;
  const wanted = await portal.sql<
    { n: number }[]
  >`select count(*)::int as n from jsonb_each((select snapshot -> 'context' -> 'results' from workflows where id = ${id})) where value ->> 'channel' = 'post'`;
  await until(async () => (await parcels()).length === wanted[0]!.n);
  expect(await statusOf(id)).toBe(9);
  const scan = (itemNumber: string, state: string, messageId: string = uuidv7()) => {
    const body = JSON.stringify({ messageId, itemNumber, state, at: monday.toISOString(), sequence: 1 });
    return receiveScan(
      portal,
      body,
      `sha256=${createHmac("sha256", portal.env.CARRIER_SECRET).update(body).digest("hex")}`,
    );
  };
  for (const { item_number } of await parcels()) {
    expect(await scan(item_number, "delivered", `d-${item_number}`)).toBe(204);
    expect(await scan(item_number, "pickedUp")).toBe(204); // late: changes nothing
    expect(await scan(item_number, "delivered", `d-${item_number}`)).toBe(204); // twice: counts once
  }
  const electronic = await portal.sql<
    { key: string }[]
  >`select key from jsonb_each((select snapshot -> 'context' -> 'results' from workflows where id = ${id})) where value ->> 'channel' = 'electronic'`;
  for (const { key } of electronic)
    await applyEvent(portal, {
      workflowId: id,
      commandId: uuidv7(),
      actor: { kind: "citizen", id: applicant },
      event: { type: "result.open", resultId: key },
    });
  await until(async () => (await statusOf(id)) === 10);
});

it("refuses a scan that the carrier did not sign, and one about nothing", async () => {
  const body = JSON.stringify({ messageId: "x", itemNumber: "EM0VN", state: "delivered" });
  expect(await receiveScan(portal, body, "sha256=00")).toBe(401);
  expect(await receiveScan(portal, body, null)).toBe(401);
  expect(
    await receiveScan(
      portal,
      body,
      `sha256=${createHmac("sha256", portal.env.CARRIER_SECRET).update(body).digest("hex")}`,
    ),
  ).toBe(404);
});

it("takes back what a killed worker was doing, within seconds", async () => {
  const id = await openSample(portal, birth, applicant, "B01electronic");
  const key = `${id}:1:7`;
  const payload = JSON.stringify({
    workflowId: id,
    seq: 1,
    index: 7,
    params: { to: "agency", text: "part.opened" },
  });
  await portal.sql.begin(async (tx) => {
    await tx`select portal.add_effect('notify', ${payload}, ${key})`;
    await tx`update graphile_worker._private_jobs set locked_by = 'worker-that-died', locked_at = now() where key = ${key}`;
  });
  await until(
    async () => (await portal.sql`select 1 from notifications where effect_key = ${key}`).length === 1,
  );
});

it("leaves alone what a living worker is still doing, its own and another process's", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  answer = async (asked) => {
    if (asked.path.endsWith("/births")) await held;
    return usual(asked);
  };
  const id = await signedBirth();
  const births = () =>
    partner.asked.filter(
      ({ path, body }) => path.endsWith("/births") && String(body.caseCode).endsWith(id.slice(-6)),
    );
  await until(async () => births().length === 1);
  // The first sweep of a process takes the lock that says that it lives.
  await until(
    async () =>
      (await portal.sql`select 1 from pg_locks where locktype = 'advisory' and classid = 4190302`).length > 0,
  );
  const other = watchWorkers(portal, new Set(["pool-of-another-process"]));
  await other.sweep();
  other.stop();
  const locked = await portal.sql`select 1 from graphile_worker.jobs where locked_by is not null`;
  expect(locked.length).toBeGreaterThan(0);
  release();
  await until(async () => (await stateOf(id, "birthRegistration")) === "done");
  expect(births()).toHaveLength(1);
});
