/** The sandbox's carrier and a portal that it reports to, for tests of parcels: real orders, real scans, the worker's own handlers. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, vi } from "vitest";
import { birth } from "#machines/birth/index.ts";
import type { WorkflowKind } from "#machines/kernel/procedure.ts";
import { payment } from "#machines/payment/index.ts";
import { createClient, startTestSandbox } from "../../sandbox/testing.ts";
import { orderParcel } from "../delivery/order-parcel.server.ts";
import { receiveScan } from "../delivery/receive-scan.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { charge } from "../payments/open-payment.server.ts";
import { request } from "../registries/request.server.ts";
import { type EffectPayload, jobOf } from "../workflow/effect-job.ts";
import { tell } from "../workflow/tell.server.ts";
import { createTestPortal, type TestPortal } from "./test-portal.ts";

export const scansPath = "/api/v1/partners/carrier/scans";

/** A portal with its address for scans, beside a sandbox; `answers` are refusals of the address before it listens again. */
export async function startCarrier() {
  const answers: number[] = [];
  let portal: TestPortal;
  const web = createServer((asked, response) => {
    void text(asked).then(async (body) => {
      if (asked.url === "/_clock")
        return response.end(JSON.stringify({ now: (await portal.clock.now()).toISOString() }));
      const signature = String(asked.headers["x-signature"] ?? "");
      const refused = answers.shift();
      const status = refused ?? (asked.url === scansPath ? await receiveScan(portal, body, signature) : 404);
      return response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => web.listen(0, resolve));
  const { port } = web.address() as AddressInfo;
  const sandbox = await startTestSandbox({ portalOrigin: `http://localhost:${port}` });
  const kinds: WorkflowKind[] = [birth, payment];
  portal = await createTestPortal(kinds, { SANDBOX_ORIGIN: sandbox.origin });
  const client = createClient(sandbox);
  /** Books a scan; its answer. */
  const scan = async (item: string, state: string, more: object = {}) =>
    (await client.call(`/buu-chinh/${item}/scan`, { state, ...more })).body as { messageId: string };
  /** Waits until the portal has taken these scans, then does the worker's work. */
  const taken = async (...scans: { messageId: string }[]) => {
    await vi.waitFor(
      async () => {
        const book = (await client.book("carrier")) as {
          operation: string;
          request: { messageId: string };
        }[];
        const ids = book
          .filter(({ operation }) => operation === "scanAcknowledged")
          .map(({ request }) => request.messageId);
        expect(ids).toEqual(expect.arrayContaining(scans.map(({ messageId }) => messageId)));
      },
      { timeout: 20_000, interval: 20 },
    );
    await work(portal);
  };
  return {
    ...{ portal, sandbox, client, answers, scan, taken },
    close: async () => {
      await sandbox.stop();
      await new Promise((resolve) => web.close(resolve));
      await portal.close();
    },
  };
}

const handlers = { orderParcel, tell, notify, charge, request } as const;
type Task = keyof typeof handlers;

/** What the worker would do now, until nothing is left of what concerns parcels; a handler that throws is tried again later. */
export async function work(portal: TestPortal, tasks: readonly Task[] = Object.keys(handlers) as Task[]) {
  for (;;) {
    const jobs = await portal.sql<{ id: string; task: Task; payload: EffectPayload }[]>`
      select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = any(${[...tasks]}) and (t.identifier <> 'request' or j.payload #>> '{params,partner}' = 'carrier') order by j.id`;
    if (jobs.length === 0) return;
    for (const { id, task, payload } of jobs) {
      await handlers[task](portal, jobOf(task, payload));
      await portal.sql`delete from graphile_worker._private_jobs where id = ${id}`;
    }
  }
}
