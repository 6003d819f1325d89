/** The queue of signatures with the real authority of the sandbox: whatever it does, every paper is signed once in the end. [cap C10] */
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findIssuedResult, recordOpening } from "#app/dossiers/issued-result.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { wardA, wardB } from "#app/testing/signing.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  officerActor,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { addPaper, rowOf as paperRow, signedFiles, storedVerdict } from "#app/testing/waiting-papers.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { startWorker, type Worker } from "#app/worker.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { birth } from "#machines/birth/index.ts";
import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { createClient, startTestSandbox } from "../../../sandbox/testing.ts";
import { signPaper } from "./sign-paper.server.ts";
import { signAgain } from "./signing-queue.server.ts";
import { getSigningQueuePage } from "./signing-queue-page.server.ts";
import { queueDuePapers } from "./signing-watch.server.ts";

let sandbox: Sandbox;
let authority: ReturnType<typeof createClient>;
let portal: TestPortal;
let mother: CitizenViewer;
let worker: Worker | undefined;
const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);

beforeAll(async () => {
  sandbox = await startTestSandbox();
  authority = createClient(sandbox);
  portal = await createTestPortal([birth], { SANDBOX_ORIGIN: sandbox.origin });
  mother = await addViewer(portal);
}, 60_000);
beforeEach(() => portal.setTime(monday));
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await fetch(`${sandbox.origin}/_faults`, { method: "DELETE" });
  // What a test left waiting is not the next one's business.
  await portal.sql`update issued_papers set sign_after = null`;
});
afterAll(async () => {
  await portal.close();
  await sandbox.stop();
});

const add = (more: Parameters<typeof addPaper>[1] = {}) => addPaper(portal, more);
const rowOf = (id: string) => paperRow(portal, id);
const verdictOf = (id: string) => storedVerdict(portal, id);
const filesOf = (id: string) => signedFiles(portal, id);

/** A birth from its filing to the paper in the applicant's hand, each step by who is in charge. */
async function handOverAtCounter(): Promise<void> {
  const id = await openSample(portal, birth, mother.id, "B01counter");
  const send = async (code: string, event: { type: string; component?: string; resultId?: string }) =>
    applyEvent(portal, {
      workflowId: id,
      commandId: uuidv7(),
      actor: await officerActor(portal, code),
      event,
    });
  const component = "birthRegistration";
  await send("reception-a", { type: "dossier.receive" });
  await send("civil-status-a", { type: "part.propose", component });
  await send("leader-ubnd-a", { type: "part.sign", component });
  const paper = () => portal.sql<{ fileKey: string; signed: boolean }[]>`
    select file_key as "fileKey", signed_at is not null as signed from issued_papers
    where dossier_id = ${id} and paper = 'birthCertificate' and file_key is not null`;
  await until(async () => (await paper()).length === 1);
  const [toPrint] = await paper();
  expect(toPrint?.signed).toBe(false);
  expect(await portal.files.exists(toPrint!.fileKey)).toBe(true);
  await send("reception-a", { type: "result.handOver", resultId: "birthCertificate" });
}
const until = (check: () => Promise<unknown>) =>
  vi.waitFor(async () => expect(await check()).toBeTruthy(), { timeout: 15_000, interval: 50 });
const ordersFor = async (id: string) =>
  (await authority.book("ca")).filter(
    ({ operation, ...entry }) =>
      operation === "sign" && (entry as { correlationId?: string }).correlationId === id,
  ).length;

describe("a rendered paper", () => {
  it("is signed in the name of its agency, once, and the signature verifies", async () => {
    const ids = [await add(), await add({ agencyId: wardB.code }), await add({ agencyId: "H55.01.954.1" })];
    worker = await startWorker(portal);
    for (const id of ids) await until(async () => (await rowOf(id)).signedAt);
    const verdicts = await Promise.all(ids.map(verdictOf));
    expect(verdicts.map((one) => one.status)).toEqual(["valid", "valid", "valid"]);
    expect(verdicts.map((one) => "signer" in one && one.signer.agencyCode)).toEqual([
      wardA.code,
      wardB.code,
      "H55.01.954.1",
    ]);
    for (const id of ids) {
      expect(await rowOf(id)).toMatchObject({ attempts: 0, error: null, signAfter: null, signedAt: monday });
      expect([await ordersFor(id), (await filesOf(id)).length]).toEqual([1, 1]);
    }
  }, 60_000);

  it("is signed once by two workers at the same moment", async () => {
    const id = await add();
    await authority.fault("ca", "slow", 4, 200);
    await Promise.all(Array.from({ length: 5 }, () => signPaper(portal, { paperId: id })));
    expect((await verdictOf(id)).status).toBe("valid");
    expect([await ordersFor(id), (await filesOf(id)).length]).toEqual([1, 1]);
  });

  it("is kept once even when a worker comes back that was taken for dead", async () => {
    const id = await add();
    await authority.fault("ca", "slow", 1, 700);
    const late = signPaper(portal, { paperId: id });
    await until(async () =>
      (await authority.book("ca")).some((one) => (one as { correlationId?: string }).correlationId === id),
    );
    portal.setTime(minutes(3));
    await signPaper(portal, { paperId: id });
    const first = await rowOf(id);
    await late;
    expect(await rowOf(id)).toEqual(first);
    expect(await filesOf(id)).toEqual([first.signedKey]);
    expect((await verdictOf(id)).status).toBe("valid");
  });

  it("leaves the queue unsigned when it is revoked or replaced before", async () => {
    const [revoked, replaced] = [await add(), await add()];
    await portal.sql`update issued_papers set revoked_at = ${monday} where id = ${revoked}`;
    await portal.sql`update issued_papers set superseded_at = ${monday} where id = ${replaced}`;
    for (const id of [revoked, replaced]) await signPaper(portal, { paperId: id });
    expect(await queueDuePapers(portal)).toBe(0);
    for (const id of [revoked, replaced])
      expect(await rowOf(id)).toMatchObject({ signedAt: null, signAfter: null });
  });
});

describe("an authority in trouble", () => {
  it("that is away for three hours costs nothing but time: counter and family go on, then every paper is signed once", async () => {
    const dossier = await openSample(portal, birth, mother.id, "B01electronic");
    const result = await add({ dossierId: dossier, paper: "birthCertificate" });
    const ids = [result, await add(), await add({ agencyId: wardB.code })];
    await authority.fault("ca", "down", 100_000);
    worker = await startWorker(portal);
    // Tries after 0, 1, 6, 21, 81 and 141 minutes.
    for (const [tries, at] of [
      [1, 1],
      [2, 6],
      [3, 21],
      [4, 81],
      [5, 141],
      [6, 180],
    ] as const) {
      for (const id of ids) await until(async () => (await rowOf(id)).attempts === tries);
      portal.setTime(minutes(at));
    }
    for (const id of ids)
      expect(await rowOf(id)).toMatchObject({
        signedAt: null,
        attempts: 6,
        error: "http 503",
        signAfter: minutes(201),
      });

    // The family reads its result, which does not count as received yet; another family gets its paper at the counter.
    expect(await findIssuedResult(portal, dossier, "birthCertificate")).toMatchObject({ signed: false });
    await recordOpening(portal, mother, dossier, "birthCertificate", new Request("http://localhost:3000/"));
    expect(
      await portal.sql`select 1 from issued_papers where id = ${result} and opened_at is not null`,
    ).toHaveLength(0);
    await handOverAtCounter();

    await authority.fault("ca", "down", 0);
    portal.setTime(minutes(201));
    for (const id of ids) await until(async () => (await rowOf(id)).signedAt);
    for (const id of ids) {
      expect((await verdictOf(id)).status).toBe("valid");
      expect([await ordersFor(id), (await filesOf(id)).length]).toEqual([1, 1]);
      expect(await rowOf(id)).toMatchObject({ error: null, signAfter: null, signedAt: minutes(201) });
    }
    // Late: the family is told, once, and now reading counts.
    await until(
      async () =>
        (
          await portal.sql`select 1 from notifications where dossier_id = ${dossier} and text = 'result.ready' and channel = 'inbox'`
        ).length === 1,
    );
    await recordOpening(portal, mother, dossier, "birthCertificate", new Request("http://localhost:3000/"));
    expect(
      await portal.sql`select 1 from issued_papers where id = ${result} and opened_at = ${minutes(201)}`,
    ).toHaveLength(1);
  }, 90_000);

  it("that signs but whose answer is lost ends in one signed file", async () => {
    const id = await add();
    await authority.fault("ca", "duplicate", 2);
    for (const at of [0, 1, 6]) {
      portal.setTime(minutes(at));
      await signPaper(portal, { paperId: id });
    }
    expect((await verdictOf(id)).status).toBe("valid");
    expect(await filesOf(id)).toHaveLength(1);
  });

  it("that does not take the order is asked again every hour, and the error is seen", async () => {
    const id = await add();
    await authority.fault("ca", "wrong", 1);
    await signPaper(portal, { paperId: id });
    expect(await rowOf(id)).toMatchObject({
      signedAt: null,
      attempts: 1,
      error: "http 409",
      signAfter: minutes(60),
    });
    await signPaper(portal, { paperId: id });
    expect((await rowOf(id)).attempts, "not before it is due").toBe(1);
    portal.setTime(minutes(60));
    await signPaper(portal, { paperId: id });
    expect((await verdictOf(id)).status).toBe("valid");
  });
});

describe("the manager's page", () => {
  it("shows what waits in the province with its last error, and brings it forward", async () => {
    const manager = await officerViewer(portal, "manager");
    const page = () => getSigningQueuePage(portal, manager, new URLSearchParams(), translator("vi"));
    const [id, other] = [await add(), await add({ agencyId: wardB.code })];
    await authority.fault("ca", "down", 1);
    await signPaper(portal, { paperId: id });
    expect(await page()).toMatchObject({
      count: 1,
      failing: 1,
      oldest: "09:00 16/11/2026",
      rows: [
        {
          id,
          agency: wardA.name,
          attempts: 1,
          error: "Dịch vụ ký số chưa trả lời (http 503)",
          next: "09:01 16/11/2026",
        },
      ],
    });
    const form = new FormData();
    form.append("paperId", "all");
    expect(await signAgain(portal, manager, form)).toBe(1);
    expect((await rowOf(id)).signAfter).toEqual(monday);
    await signPaper(portal, { paperId: id });
    expect(await page()).toMatchObject({ count: 0, rows: [] });
    expect((await rowOf(other)).signedAt, "not of this province").toBeNull();
    form.set("paperId", "x");
    await expect(signAgain(portal, manager, form)).rejects.toMatchObject({ status: 400 });
  });
});
