/** Notices from the machine's effect to the delivery report: two workers, and the sandbox's own gateways on the other side. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import {
  addCitizen,
  createTestPortal,
  monday,
  openLibraryCard,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { startWorker, type Worker } from "#app/worker.server.ts";
import { createClient, startTestSandbox } from "../../sandbox/testing.ts";
import { type ReportingChannel, receiveReport } from "./receive-report.server.ts";

let portal: TestPortal;
let sandbox: Awaited<ReturnType<typeof startTestSandbox>>;
let applicant: string;
let workers: Worker[] = [];

/** The portal's address for reports, as its routes answer. */
const web = createServer((request, response) => {
  void text(request).then(async (body) => {
    const [, channel] = /^\/api\/v1\/partners\/(sms|vneid)\/reports$/.exec(request.url ?? "") ?? [];
    const signature = String(request.headers["x-signature"] ?? "");
    response
      .writeHead(channel ? await receiveReport(portal, channel as ReportingChannel, body, signature) : 404)
      .end();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => web.listen(0, resolve));
  const { port } = web.address() as AddressInfo;
  sandbox = await startTestSandbox({ portalOrigin: `http://localhost:${port}` });
  portal = await createTestPortal([], {
    SANDBOX_ORIGIN: sandbox.origin,
    SMTP_URL: `smtp://localhost:${sandbox.smtpPort}`,
  });
  applicant = await addCitizen(portal);
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await sandbox.stop();
  await new Promise((resolve) => web.close(resolve));
  await portal.close();
});

const until = (check: () => Promise<unknown>) =>
  vi.waitFor(async () => expect(await check()).toBeTruthy(), { timeout: 30_000, interval: 100 });
const counts = async () =>
  Object.fromEntries(
    (
      await portal.sql<{ state: string; n: number }[]>`
        select channel || ' ' || status as state, count(*)::int as n from notifications
        where channel not in ('inbox', 'agency') group by 1`
    ).map(({ state, n }) => [state, n]),
  );
const sent = async (partner: "sms" | "vneid") =>
  (await createClient(sandbox).book(partner)).filter(({ operation }) => /^send/.test(operation));

it("[cap E7] fifty notices and two workers make exactly fifty messages, though answers are lost and reports doubled", {
  timeout: 60_000,
}, async () => {
  for (let count = 0; count < 50; count++) await openLibraryCard(portal, applicant);
  const { fault } = createClient(sandbox);
  await fault("sms", "duplicate", 10);
  workers = [await startWorker(portal), await startWorker(portal)];
  await until(async () => (await counts())["sms delivered"] === 40);
  portal.setTime(new Date(monday.getTime() + 3 * 60_000));
  await until(async () => (await counts())["sms delivered"] === 50);
  const messages = await sent("sms");
  expect(messages).toHaveLength(50);
  expect(new Set(messages.map((message) => (message as { key?: string }).key)).size).toBe(50);
  expect(await counts()).toEqual({ "sms delivered": 50 });
});

it("[cap E5] the channels' own faults lead from SMS to VNeID and to the letter, each message once", {
  timeout: 60_000,
}, async () => {
  await portal.sql`delete from notifications`;
  const { fault } = createClient(sandbox);
  const before = { sms: (await sent("sms")).length, vneid: (await sent("vneid")).length };
  await fault("sms", "undelivered", 1);
  await fault("vneid", "noReport", 1);
  await openLibraryCard(portal, applicant);
  await until(async () => (await counts())["vneid sent"] === 1);
  portal.setTime(new Date(monday.getTime() + 60 * 60_000));
  await until(async () => (await counts())["letter queued"] === 1);
  expect(await counts()).toEqual({ "sms undelivered": 1, "vneid sent": 1, "letter queued": 1 });
  expect((await sent("sms")).length - before.sms).toBe(1);
  expect((await sent("vneid")).length - before.vneid).toBe(1);
});
