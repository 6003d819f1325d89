/** What the SMS gateway and VNeID report about their messages, to a small portal of our own. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { createClient, newDataDir, samples, startTestSandbox } from "../testing.ts";
import { signBody } from "./signed-post.ts";

type Taken = { path: string; body: string; signature: string };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** `answers`: its status codes in turn, 204 after them. */
async function startPortal(...answers: number[]) {
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    const body = await text(request);
    taken.push({ path: request.url ?? "", body, signature: String(request.headers["x-signature"]) });
    response.writeHead(answers.shift() ?? 204).end();
  });
  await new Promise<void>((done) => server.listen(0, done));
  closing.push(() => new Promise((done) => server.close(done)));
  const reports = () => taken.map(({ body }) => JSON.parse(body) as { state: string; messageId: string });
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, taken, reports };
}

async function start(portalOrigin: string, dataDir = newDataDir()) {
  const sandbox = await startTestSandbox({ portalOrigin, dataDir });
  closing.push(() => sandbox.stop());
  const client = createClient(sandbox);
  const sms = (key: string, more: object = {}) =>
    client.change("/sms/messages", key, { to: "0900000001", text: key, report: true, ...more });
  const notice = (key: string, personalId = samples.mother) =>
    client.change("/vneid/notices", key, { personalId, kind: "notice", title: key, text: key, report: true });
  return { sandbox, client, sms, notice, dataDir };
}
const inbox = async (origin: string, query = "") => (await fetch(`${origin}/hop-thu${query}`)).text();

test("a message that asks for it is reported as delivered, signed, with the legal time it was given", async () => {
  const portal = await startPortal();
  const { client, sms, sandbox } = await start(portal.origin);
  await sms("silent", { report: false });
  const headers = { "idempotency-key": "a", "x-legal-time": "2031-01-02T08:30:00+07:00" };
  const { body } = await client.call("/sms/messages", { to: "0900000001", text: "a", report: true }, headers);
  await vi.waitFor(() => expect(portal.taken).toHaveLength(1));
  const [report] = portal.taken;
  expect(report!.path).toBe("/api/v1/partners/sms/reports");
  expect(report!.signature).toBe(signBody(report!.body, "sandbox-sms-secret"));
  expect(JSON.parse(report!.body)).toEqual({
    messageId: body.result.messageId,
    state: "delivered",
    at: "2031-01-02T08:30:00+07:00",
  });
  expect(await inbox(sandbox.origin, "?nguoi=0900000001")).toContain("đã đến người nhận");
});

test("a VNeID notice is reported under its number with VNeID's own key; who has no account is not reached", async () => {
  const portal = await startPortal();
  const { notice, sandbox } = await start(portal.origin);
  const { body } = await notice("n1");
  await vi.waitFor(() => expect(portal.taken).toHaveLength(1));
  expect(portal.taken[0]!.path).toBe("/api/v1/partners/vneid/reports");
  expect(portal.taken[0]!.signature).toBe(signBody(portal.taken[0]!.body, "sandbox-vneid-secret"));
  expect(portal.reports()[0]).toMatchObject({ messageId: body.result.noticeId, state: "delivered" });
  await notice("n2", "019194000567");
  await vi.waitFor(() => expect(portal.taken).toHaveLength(2));
  expect(portal.reports()[1]).toMatchObject({ state: "undelivered", reason: "noAccount" });
  expect(await inbox(sandbox.origin, "?kenh=vneid")).toContain("không đến được người nhận");
});

test("nothing arrives at the dead number, and faults make messages fail or stay without a word", async () => {
  const portal = await startPortal();
  const { client, sms, sandbox } = await start(portal.origin);
  await sms("dead", { to: "0900000099" });
  await client.fault("sms", "undelivered", 1);
  await sms("fault");
  await sms("again");
  await vi.waitFor(() => expect(portal.taken).toHaveLength(3));
  const states = portal.reports().map(({ state }) => state);
  expect(states.sort()).toEqual(["delivered", "undelivered", "undelivered"]);
  await client.fault("sms", "noReport", 1);
  await sms("quiet");
  expect(await inbox(sandbox.origin, "?nguoi=quiet")).toContain("không có tin");
  expect((await client.fault("carrier", "noReport", 1)).status).toBe(400);
});

test("a report that the portal does not take is sent again until it does, also after a restart, and a repeat is no second message", async () => {
  const portal = await startPortal(404, 503);
  const first = await start(portal.origin);
  await first.sms("once");
  await first.sms("once");
  await vi.waitFor(() => expect(portal.taken).toHaveLength(3));
  expect(new Set(portal.reports().map(({ messageId }) => messageId)).size).toBe(1);

  const deaf = await startPortal(...Array.from({ length: 500 }, () => 503));
  const second = await start(deaf.origin);
  await second.sms("later");
  await vi.waitFor(() => expect(deaf.taken.length).toBeGreaterThan(1));
  closing.pop();
  await second.sandbox.stop();
  const calm = await startPortal();
  await start(calm.origin, second.dataDir);
  await vi.waitFor(() => expect(calm.reports()).toMatchObject([{ state: "delivered" }]));
});

test("a message whose answer was lost is reported twice", async () => {
  const portal = await startPortal();
  const { client, sms } = await start(portal.origin);
  await client.fault("sms", "duplicate", 1);
  expect((await sms("lost")).status).toBe(503);
  await vi.waitFor(() => expect(portal.taken).toHaveLength(2));
  expect(portal.taken[0]!.body).toBe(portal.taken[1]!.body);
});
