/**
 * Partners' messages shuffled, repeated and late, on a real database: scans of the carrier and answers of registers.
 *
 * A few hundred cases in `npm test`, more in the nightly run.
 */
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Answer, startPartner } from "#app/testing/partner-server.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openLibraryCard,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { jobOf } from "#app/workflow/effect-job.ts";
import { birth } from "#machines/birth/index.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { orderParcel } from "../delivery/order-parcel.server.ts";
import { receiveScan } from "../delivery/receive-scan.server.ts";
import { request } from "./request.server.ts";

const nightly = process.env.NIGHTLY === "1";
const cases = nightly ? 3_000 : 160;
const limit = nightly ? 3_600_000 : 180_000;

let portal: TestPortal;
let partner: Awaited<ReturnType<typeof startPartner>>;
let answers: Answer[] = [];
let owner: string;
let applicant: string;
const officers: Record<string, Actor> = {};
const down: Answer = { status: 503, body: { status: "error", message: "server error" } };

beforeAll(async () => {
  partner = await startPartner(() => answers.shift() ?? down);
  portal = await createTestPortal([birth], { SANDBOX_ORIGIN: partner.origin });
  applicant = await addCitizen(portal);
  owner = await openLibraryCard(portal, applicant);
  for (const code of ["reception-a", "civil-status-a", "leader-ubnd-a"])
    officers[code] = await officerActor(portal, code);
});
afterAll(async () => {
  await portal.close();
  await partner.close();
});

type Scan = { messageId: string; state: string; sequence: number };
const onItsWay = ["pickedUp", "onTheWay"];
/** A parcel's way as the carrier sees it: tries to deliver that fail, then how it stands or ends. */
const journey = fc
  .tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom("delivered", "returned", "lost", "failed", "onTheWay"),
  )
  .map(([fails, end]) => {
    const tries = Array.from({ length: fails }, () => ["failed", "onTheWay"]).flat();
    const states = [...onItsWay, ...tries];
    if (end === "returned") states.push("failed");
    return end === "onTheWay" ? states : [...states, end];
  });
/** The same messages in any order, some of them several times. */
const delivery = journey.chain((states) =>
  fc.record({
    states: fc.constant(states),
    order: fc.array(fc.nat({ max: states.length - 1 }), { maxLength: 6 }).chain((repeats) =>
      fc.shuffledSubarray([...states.map((_, index) => index), ...repeats], {
        minLength: states.length + repeats.length,
      }),
    ),
    together: fc.boolean(),
  }),
);

async function newParcel(): Promise<{ id: string; itemNumber: string }> {
  const resultId = `r-${uuidv7()}`;
  const job = jobOf("orderParcel", {
    workflowId: owner,
    seq: 1,
    index: 0,
    params: { resultId, component: "card" },
  });
  await orderParcel(portal, { ...job, key: resultId });
  const itemNumber = `EM${uuidv7()}`;
  const [row] = await portal.sql<{ id: string }[]>`
    update parcels set item_number = ${itemNumber} where dossier_id = ${owner} and result_id = ${resultId} returning id`;
  return { id: row!.id, itemNumber };
}
function report(itemNumber: string, scan: Scan) {
  const body = JSON.stringify({ ...scan, itemNumber, at: monday.toISOString() });
  const signature = createHmac("sha256", portal.env.CARRIER_SECRET).update(body).digest("hex");
  return receiveScan(portal, body, `sha256=${signature}`);
}
/** Where a parcel stands, and what its dossier will be told. */
async function outcomeOf(id: string) {
  const [[parcel], tells] = await Promise.all([
    portal.sql<{ state: string }[]>`select state from parcels where id = ${id}`,
    portal.sql<{ type: string }[]>`
      select j.payload -> 'params' -> 'event' ->> 'type' as type from graphile_worker._private_jobs j
      join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'tell' and j.payload ->> 'workflowId' = ${id}`,
  ]);
  return { state: parcel?.state, tells: tells.map(({ type }) => type) };
}

it(
  "stands where the carrier's last scan says, and tells the dossier once, however scans arrive",
  async () => {
    await fc.assert(
      fc.asyncProperty(delivery, async ({ states, order, together }) => {
        const { id, itemNumber } = await newParcel();
        const scans = states.map((state, index) => ({ messageId: uuidv7(), state, sequence: index + 1 }));
        const arriving = order.map((index) => scans[index]!);
        const taken = together
          ? await Promise.all(arriving.map((scan) => report(itemNumber, scan)))
          : await arriving.reduce<Promise<number[]>>(
              async (before, scan) => [...(await before), await report(itemNumber, scan)],
              Promise.resolve([]),
            );
        expect(taken.every((status) => status === 204)).toBe(true);
        const last = states.at(-1);
        const ends = last === "delivered" || last === "returned" || last === "lost";
        const { state, tells } = await outcomeOf(id);
        expect(state).toBe(last);
        // That the carrier has it is told at most once, and always when nothing else will be told.
        const sent = tells.filter((type) => type === "result.sent").length;
        expect(sent === 1 || (ends && sent === 0)).toBe(true);
        expect(tells.filter((type) => type !== "result.sent")).toEqual(ends ? [`result.${last}`] : []);
        const [kept] = await portal.sql`select count(*)::int as n from inbox where workflow_id = ${id}`;
        expect(kept?.n).toBe(states.length);
        // Repeating everything once more changes neither state nor history.
        const history = () =>
          portal.sql`select seq, type, event, command_id from workflow_events where workflow_id = ${id} order by seq`;
        const before = await history();
        for (const scan of scans) await report(itemNumber, scan);
        expect(await history()).toEqual(before);
      }),
      { numRuns: cases },
    );
  },
  limit,
);

const accepted: Answer = {
  status: 200,
  body: { status: "accepted", result: { personalId: "019226000001", registerNumber: "7" } },
};
const part = "birthRegistration";

async function signed() {
  const id = await openSample(portal, birth, applicant, "B01");
  const send = (code: string, event: { type: string; component?: string }) =>
    applyEvent(portal, { workflowId: id, commandId: uuidv7(), actor: officers[code]!, event });
  await send("reception-a", { type: "dossier.receive" });
  await send("civil-status-a", { type: "part.propose", component: part });
  await send("leader-ubnd-a", { type: "part.sign", component: part });
  const [job] = await portal.sql<{ payload: unknown }[]>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
    where k.identifier = 'request' and j.payload ->> 'workflowId' = ${id}`;
  return { id, job: jobOf("request", job!.payload) };
}
/** Runs of one job: each meets a partner that answers or is down; several may be at it at once. */
const runs = fc.record({
  before: fc.array(fc.constantFrom("down", "accepted"), { maxLength: 5 }),
  together: fc.integer({ min: 1, max: 3 }),
  after: fc.integer({ min: 0, max: 2 }),
});

it(
  "counts a register's answer once, however often its request is made and its answer delivered",
  async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ({ before, together, after }) => {
        const { id, job } = await signed();
        const queue = [
          ...before.map((one) => (one === "down" ? down : accepted)),
          accepted,
          accepted,
          accepted,
        ];
        answers = queue;
        // The last try finds the partner up.
        const tries = before.length + 1 + after;
        for (let run = 0; run < tries; run++)
          await Promise.all(Array.from({ length: run === 0 ? together : 1 }, () => request(portal, job)));
        answers = [];
        const events = await portal.sql<{ type: string }[]>`
          select type from workflow_events where workflow_id = ${id} and type like 'request.%' order by seq`;
        const types = events.map(({ type }) => type);
        // Five tries in vain are all there are: the manager has it, whatever the partner would say to a sixth.
        if (before.length === 5 && !before.includes("accepted")) {
          expect(types).toEqual(["request.failed"]);
          return;
        }
        const [row] = await portal.sql<{ state: string; result: { registerNumber: string } }[]>`
          select state, result from dossier_components where dossier_id = ${id} and component = ${part}`;
        expect(row).toMatchObject({ state: "done", result: { registerNumber: "7" } });
        expect(types).toEqual(["request.accepted"]);
        const asked = await portal.sql`select status from partner_requests where workflow_id = ${id}`;
        expect(asked).toEqual([{ status: "accepted" }]);
      }),
      { numRuns: cases },
    );
  },
  limit,
);
