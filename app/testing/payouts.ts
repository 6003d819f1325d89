/** The sandbox's treasury and a portal that it calls back, for tests of granted money: real orders, real callbacks, the worker's own handlers. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { uuidv7 } from "uuidv7";
import { expect, vi } from "vitest";
import { death } from "#machines/death/index.ts";
import type { Answers } from "#machines/kernel/form.ts";
import { createClient, startTestSandbox } from "../../sandbox/testing.ts";
import type { CitizenViewer } from "../identity/viewer.ts";
import { notify } from "../notifications/notify.server.ts";
import { askAboutPayout, payoutWork } from "../payouts/due-payouts.server.ts";
import { pay } from "../payouts/open-payout.server.ts";
import { readPayoutLines } from "../payouts/payout-lines.server.ts";
import type { PayoutLine } from "../payouts/payout-lines.ts";
import { receivePayoutCallback } from "../payouts/receive-callback.server.ts";
import { request } from "../registries/request.server.ts";
import { jobOf } from "../workflow/effect-job.ts";
import { tell } from "../workflow/tell.server.ts";
import { send } from "./counter.ts";
import { dossierHead } from "./desk.ts";
import { createTestPortal, officerActor, openSample, type TestPortal } from "./test-portal.ts";

const callbacksPath = "/api/v1/partners/treasury/callbacks";

/** What a decision grants in these tests. */
export const granted = 10_800_000;
const funeral = "funeralBenefit";

/** A portal with its address for callbacks, beside a sandbox. `taken`: statuses it answered with. */
export async function startTreasuryPortal() {
  const taken: number[] = [];
  let portal: TestPortal;
  const web = createServer((asked, response) => {
    void text(asked).then(async (body) => {
      if (asked.url === "/_clock")
        return response.end(JSON.stringify({ now: (await portal.clock.now()).toISOString() }));
      if (asked.url !== callbacksPath) return response.writeHead(404).end();
      const signature = String(asked.headers["x-signature"] ?? "");
      const status = await receivePayoutCallback(portal, body, signature).catch(() => 500);
      taken.push(status);
      return response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => web.listen(0, resolve));
  const origin = `http://localhost:${(web.address() as AddressInfo).port}`;
  const sandbox = await startTestSandbox({ portalOrigin: origin });
  portal = await createTestPortal([death], { SANDBOX_ORIGIN: sandbox.origin, PUBLIC_ORIGIN: origin });
  const client = createClient(sandbox);
  const move = async (orderId: string, state: string, reason?: string) =>
    (await client.call(`/kho-bac/${orderId}`, { state, ...(reason && { reason }) })).status;
  return {
    ...{ portal, sandbox, client, taken, move },
    fault: (mode: string, count = 1, delayMs?: number) => client.fault("treasury", mode, count, delayMs),
    calm: () => fetch(`${sandbox.origin}/_faults`, { method: "DELETE" }),
    /** Waits until the first payout of a dossier is in this state, doing the worker's work meanwhile. */
    until: async (dossierId: string, state: string): Promise<PayoutLine> => {
      await vi.waitFor(
        async () => {
          await work(portal);
          expect((await payoutOf(portal, dossierId)).state).toBe(state);
        },
        { timeout: 20_000, interval: 20 },
      );
      await work(portal);
      return payoutOf(portal, dossierId);
    },
    close: async () => {
      await sandbox.stop();
      await new Promise((resolve) => web.close(resolve));
      await portal.close();
    },
  };
}
export type TreasuryPortal = Awaited<ReturnType<typeof startTreasuryPortal>>;

export async function payoutOf(portal: TestPortal, dossierId: string): Promise<PayoutLine> {
  const [line] = await readPayoutLines(portal, dossierId);
  if (!line) throw new Error(`Dossier ${dossierId} has no payout`);
  return line;
}

export type OrderRow = { id: string; number: number; way: string; state: string; reason: string | null };
export const ordersOf = ({ sql }: TestPortal, dossierId: string): Promise<OrderRow[]> => sql<OrderRow[]>`
  select o.id, o.number, o.way, o.state, o.reason from payout_orders o join payouts p on p.id = o.payout_id
  where p.dossier_id = ${dossierId} order by p.id, o.number`;

/** Codes of what was told about the money, oldest first. */
export const payoutNotices = async (
  { sql }: TestPortal,
  dossierId: string,
  channel = "inbox",
): Promise<string[]> =>
  (
    await sql<{ text: string }[]>`
      select text from notifications where dossier_id = ${dossierId} and channel = ${channel} and text like 'payout.%' order by created_at, id`
  ).map(({ text }) => text);

/** `<kind> open` or `<kind> closed`, oldest first. */
export const payoutIncidents = async ({ sql }: TestPortal, dossierId: string): Promise<string[]> =>
  (
    await sql<{ text: string }[]>`
      select kind || case when closed_at is null then ' open' else ' closed' end as text from incidents
      where dossier_id = ${dossierId} order by opened_at, id`
  ).map(({ text }) => text);

const bank = { way: "bank", bankAccount: "0123456789", bankName: "Ngân hàng Trình diễn" };
const delivery = {
  ...{ receiver: "PHẠM VĂN TRẢI NGHIỆM", phone: "0900000013" },
  ...{ provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 7" },
};
/** The payout page of the form by the way chosen. */
export const payoutAnswers = {
  bank: { payout: { ...bank, accountHolder: "PHẠM VĂN TRẢI NGHIỆM" } },
  badAccount: { payout: { ...bank, bankAccount: "9990000", accountHolder: "PHẠM VĂN TRẢI NGHIỆM" } },
  cash: { payout: { way: "cash" } },
  post: { payout: { way: "post" }, delivery },
} as const satisfies Record<string, Answers>;

/** Files D01 with this payout page and brings it to where the funeral money is granted; the order is not asked yet. */
export async function grantFuneral(
  portal: TestPortal,
  viewer: CitizenViewer,
  way: keyof typeof payoutAnswers,
  grant: object = {},
) {
  const found = death.samples.D01;
  if (!found) throw new Error("No sample D01");
  const answers = { ...found.answers, ...payoutAnswers[way] };
  const procedure = { ...death, samples: { given: { ...found, answers } } };
  const id = await openSample(portal, procedure, viewer.id, "given");
  const officer = async (code: string) => officerActor(portal, code);
  await send(portal, id, await officer("reception-a"), { type: "dossier.receive" });
  const first = { component: "deathRegistration" };
  await send(portal, id, await officer("civil-status-a"), { type: "part.propose", ...first });
  const [row] = await portal.sql<{ asked: boolean }[]>`
    select snapshot #> '{context,parts,deathRegistration,corroboration}' is not null as asked from workflows where id = ${id}`;
  if (row?.asked) await send(portal, id, await officer("welfare-a"), { type: "part.corroborate", ...first });
  await send(portal, id, await officer("leader-ubnd-a"), { type: "part.sign", ...first });
  await registered(portal, id, "deathRegistration");
  await send(portal, id, await officer("welfare-a"), {
    type: "part.propose",
    component: funeral,
    grant: { benefit: "A5", amount: granted, period: "once", people: 1, ...grant },
  });
  await send(portal, id, await officer("leader-ubnd-a"), { type: "part.sign", component: funeral });
  await registered(portal, id, funeral);
  return dossierHead(portal, id);
}

/** The register says yes, as its answer comes through the door. */
export async function registered(portal: TestPortal, id: string, component: string): Promise<void> {
  const by = { kind: "partner", id: "register" } as const;
  await send(portal, id, by, { type: "request.accepted", component, requestId: uuidv7() });
}

const handlers = { pay, tell, notify, request } as const;
type Task = keyof typeof handlers;
type JobRow = { id: string; task: string; payload: never };

/** What the worker would do now with granted money and its news, until nothing is left; requests to other partners stay. */
export async function work(portal: TestPortal): Promise<void> {
  for (;;) {
    const jobs = await portal.sql<JobRow[]>`
      select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = any(${[...Object.keys(handlers), payoutWork]})
        and (t.identifier <> 'request' or j.payload #>> '{params,partner}' = 'treasury') order by j.id`;
    if (jobs.length === 0) return;
    for (const { id, task, payload } of jobs) {
      await (task === payoutWork
        ? askAboutPayout(portal, payload)
        : handlers[task as Task](portal, jobOf(task, payload)));
      await portal.sql`delete from graphile_worker._private_jobs where id = ${id}`;
    }
  }
}
