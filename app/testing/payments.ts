/** The sandbox's payment platform and a portal that it calls back, for tests of money: real orders, real callbacks, the worker's own handlers. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, vi } from "vitest";
import { birth } from "#machines/birth/index.ts";
import { createClient, startTestSandbox } from "../../sandbox/testing.ts";
import { orderParcel } from "../delivery/order-parcel.server.ts";
import { notify } from "../notifications/notify.server.ts";
import { askAboutOrder, orderWork } from "../payments/due-orders.server.ts";
import { charge } from "../payments/open-payment.server.ts";
import { type PaymentStanding, paymentFacts } from "../payments/payment-facts.server.ts";
import { receiveCallback } from "../payments/receive-callback.server.ts";
import { type Started, startPayment } from "../payments/start-payment.server.ts";
import { request } from "../registries/request.server.ts";
import { jobOf } from "../workflow/effect-job.ts";
import { tell } from "../workflow/tell.server.ts";
import { createTestPortal, type TestPortal } from "./test-portal.ts";

export const callbacksPath = "/api/v1/partners/payment/callbacks";
type Order = {
  orderId: string;
  orderNumber: string;
  caseCode: string;
  amount: number;
  end?: { state: string; amount: number };
  refunded: number;
};

/** A portal with its address for callbacks, beside a sandbox. `taken`: statuses it answered with. */
export async function startPlatform() {
  const taken: number[] = [];
  let portal: TestPortal;
  const web = createServer((asked, response) => {
    void text(asked).then(async (body) => {
      if (asked.url === "/_clock")
        return response.end(JSON.stringify({ now: (await portal.clock.now()).toISOString() }));
      if (asked.url !== callbacksPath) return response.writeHead(404).end();
      const signature = String(asked.headers["x-signature"] ?? "");
      const status = await receiveCallback(portal, body, signature).catch(() => 500);
      taken.push(status);
      return response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => web.listen(0, resolve));
  const origin = `http://localhost:${(web.address() as AddressInfo).port}`;
  const sandbox = await startTestSandbox({ portalOrigin: origin });
  portal = await createTestPortal([birth], { SANDBOX_ORIGIN: sandbox.origin, PUBLIC_ORIGIN: origin });
  const client = createClient(sandbox);
  const book = async () =>
    (await client.book("payment")) as { operation: string; request: never; answer: never }[];
  /** Presses a button on the platform's page; where the browser is sent to. */
  const press = async (payUrl: string, act: "pay" | "cancel") => {
    const answer = await fetch(payUrl, {
      method: "POST",
      body: new URLSearchParams({ act }),
      redirect: "manual",
    });
    return answer.headers.get("location") ?? "";
  };
  return {
    ...{ portal, sandbox, client, taken, book, press },
    fault: (mode: string, count = 1, delayMs?: number) => client.fault("payment", mode, count, delayMs),
    calm: () => fetch(`${sandbox.origin}/_faults`, { method: "DELETE" }),
    /** Waits until the portal has answered this many callbacks in all. */
    called: (count: number) =>
      vi.waitFor(() => expect(taken.length).toBeGreaterThanOrEqual(count), { timeout: 20_000, interval: 10 }),
    close: async () => {
      await sandbox.stop();
      await new Promise((resolve) => web.close(resolve));
      await portal.close();
    },
  };
}
export type Platform = Awaited<ReturnType<typeof startPlatform>>;

/** The address of the platform's page. @throws when the payment could not be started. */
export async function payUrlOf(started: Promise<Started>): Promise<string> {
  const answer = await started;
  if (!("paying" in answer)) throw new Error(`Payment was not started: ${answer.problem}`);
  return answer.paying;
}

/** Starts a payment and presses a button on the platform's page. */
export async function payOnPlatform(
  { portal, press }: Platform,
  dossier: { id: string; caseCode: string },
  act: "pay" | "cancel" = "pay",
): Promise<string> {
  return press(await payUrlOf(startPayment(portal, dossier)), act);
}

export async function standingOf(portal: TestPortal, dossierId: string): Promise<PaymentStanding> {
  const standing = await paymentFacts(portal, dossierId);
  if (!standing) throw new Error(`Dossier ${dossierId} has no payment`);
  return standing;
}

/** What the platform's book says of all orders. */
export async function ordersOf({ book }: Pick<Platform, "book">): Promise<Order[]> {
  type Entry = {
    operation: string;
    request: { orderId: string; caseCode: string; amount: number; refundId: string; state: string };
    answer: { body: { status?: string; result?: { orderNumber: string } } | null };
  };
  const entries = (await book()) as unknown as Entry[];
  const accepted = (name: string) =>
    entries.filter(({ operation, answer }) => operation === name && answer.body?.status === "accepted");
  return accepted("createOrder").map(({ request: { orderId, caseCode, amount }, answer }) => {
    const end = entries.find((one) => one.operation === "endOrder" && one.request.orderId === orderId);
    const refunds = accepted("createRefund").filter((one) => one.request.orderId === orderId);
    const once = new Map(refunds.map(({ request }) => [request.refundId, request.amount]));
    return {
      ...{ orderId, caseCode, amount, orderNumber: answer.body?.result?.orderNumber ?? "" },
      ...(end && { end: { state: end.request.state, amount: end.request.amount } }),
      refunded: [...once.values()].reduce((sum, one) => sum + one, 0),
    };
  });
}

const handlers = { charge, tell, notify, orderParcel, request } as const;
type Task = keyof typeof handlers;
type JobRow = { id: string; task: string; payload: never };

/** What the worker would do now with money and its news, until nothing is left; requests to other partners stay. */
export async function work(portal: TestPortal): Promise<void> {
  for (;;) {
    const jobs = await portal.sql<JobRow[]>`
      select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      where (t.identifier = any(${[...Object.keys(handlers), orderWork]}))
        and (t.identifier <> 'request' or j.payload #>> '{params,partner}' = 'payment') order by j.id`;
    if (jobs.length === 0) return;
    for (const { id, task, payload } of jobs) {
      await (task === orderWork
        ? askAboutOrder(portal, payload)
        : handlers[task as Task](portal, jobOf(task, payload)));
      await portal.sql`delete from graphile_worker._private_jobs where id = ${id}`;
    }
  }
}
