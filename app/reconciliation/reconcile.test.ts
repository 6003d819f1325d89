/** Our book of requests beside a partner's own list: what differs, when it is compared, and who sees it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { officerViewer } from "#app/testing/desk.ts";
import { addCitizen, createTestPortal, openLibraryCard, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { compareBooks, type OwnRequest, type PartnerLine } from "./compare.ts";
import { getIncidentsPage } from "./incidents.server.ts";
import { lastDueDay, nightWatch, reconcileDays } from "./nightly.server.ts";
import { reconcile } from "./reconcile.server.ts";
import { registersOf } from "./registers.ts";

const register = { partner: "library", operations: ["enrol", "issueCard"] };
const day = "2026-11-16";
let portal: TestPortal;
let dossierId: string;
let status = 200;
const lists = new Map<string, PartnerLine[]>();
const asked: string[] = [];
/** Lists are read with GET, which the partner server of the other tests does not speak. */
const partner = createServer((request, response) => {
  const url = new URL(request.url ?? "", "http://partner");
  asked.push(url.pathname + url.search);
  response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify(lists.get(url.searchParams.get("day") ?? "") ?? []));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => partner.listen(0, "127.0.0.1", resolve));
  const { port } = partner.address() as AddressInfo;
  portal = await createTestPortal([], { SANDBOX_ORIGIN: `http://127.0.0.1:${port}` });
  dossierId = await openLibraryCard(portal, await addCitizen(portal));
});
afterAll(async () => {
  await portal.close();
  await new Promise((resolve) => partner.close(resolve));
});
beforeEach(async () => {
  await portal.sql`update incidents set closed_at = ${new Date()} where closed_at is null`;
  await portal.sql`delete from partner_requests`;
  lists.clear();
  asked.length = 0;
  status = 200;
  portal.setTime(new Date("2026-11-17T01:00:00+07:00"));
});

async function request(state: OwnRequest["status"], answeredAt: string | null, operation = "enrol") {
  const id = uuidv7();
  await portal.sql`insert into partner_requests (id, workflow_id, component, partner, operation, effect_key, job, status, attempts, asked_at, answered_at)
    values (${id}, ${dossierId}, 'membership', 'library', ${operation}, ${id}, '{}', ${state}, 1, ${new Date(answeredAt ?? "2026-11-16T10:00:00+07:00")},
      ${answeredAt ? new Date(answeredAt) : null})`;
  return id;
}
const line = (idempotencyKey: string, caseCode: string | null = null): PartnerLine => ({
  idempotencyKey,
  operation: "enrol",
  caseCode,
});
const open = () =>
  portal.sql<{ kind: string; idempotency_key: string; dossier_id: string | null }[]>`
    select kind, idempotency_key, dossier_id from incidents where closed_at is null order by kind`;

it("finds what is missing there, missing here, and in another state, once however often it looks", async () => {
  const [same, missingThere, failed] = [
    await request("accepted", "2026-11-16T10:00:00+07:00"),
    await request("accepted", "2026-11-16T11:00:00+07:00"),
    await request("failed", "2026-11-16T12:00:00+07:00"),
  ];
  const stranger = uuidv7();
  lists.set(day, [line(same), line(failed), line(stranger, "X-1")]);
  for (let run = 0; run < 3; run++) expect(await reconcile(portal, register, day)).toBe(3);
  expect(await open()).toEqual([
    { kind: "differentState", idempotency_key: failed, dossier_id: dossierId },
    { kind: "missingHere", idempotency_key: stranger, dossier_id: null },
    { kind: "missingThere", idempotency_key: missingThere, dossier_id: dossierId },
  ]);
});

it("closes what has vanished and opens it again when it comes back", async () => {
  const id = await request("accepted", "2026-11-16T10:00:00+07:00");
  await reconcile(portal, register, day);
  expect(await open()).toMatchObject([{ kind: "missingThere", idempotency_key: id }]);
  lists.set(day, [line(id)]);
  await reconcile(portal, register, day);
  expect(await open()).toEqual([]);
  lists.clear();
  await reconcile(portal, register, day);
  expect(await open()).toHaveLength(1);
  const [count] = await portal.sql`select count(*)::int as n from incidents where idempotency_key = ${id}`;
  expect(count?.n).toBe(1);
});

it("takes a request asked before midnight and answered after it for the same one", async () => {
  const id = await request("accepted", "2026-11-17T00:00:02+07:00");
  lists.set(day, [line(id)]);
  expect(await reconcile(portal, register, day)).toBe(0);
  expect(await reconcile(portal, register, "2026-11-17")).toBe(0);
});

it("ties the books together by the key alone", () => {
  const own: OwnRequest = {
    id: "k",
    operation: "enrol",
    status: "accepted",
    caseCode: null,
    dossierId: null,
    onDay: true,
  };
  expect(compareBooks([own], [line("k"), line("k")], [])).toEqual([]);
  expect(compareBooks([{ ...own, onDay: false }], [], [])).toEqual([]);
  expect(compareBooks([], [line("k"), line("k")], [])).toHaveLength(1);
});

it("compares a legal day once, from 01:00 on, however many workers look, and catches up after a clock jump", async () => {
  const jobs = () =>
    portal.sql<{ payload: { from: string; to: string } }[]>`
      select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = 'reconcile' order by j.id`;
  const workers = [1, 2, 3].map(() => nightWatch(portal, [register]));
  const look = async (at: string) => {
    portal.setTime(new Date(at));
    await Promise.all(workers.map((worker) => worker.look()));
    return (await jobs()).map(({ payload }) => `${payload.from}..${payload.to}`);
  };
  expect(await look("2026-11-16T09:00:00+07:00")).toEqual([]);
  expect(await look("2026-11-17T00:59:59+07:00")).toEqual([]);
  expect(await look("2026-11-17T01:00:00+07:00")).toEqual(["2026-11-16..2026-11-16"]);
  expect(await look("2026-11-17T18:00:00+07:00")).toHaveLength(1);
  expect(await look("2026-11-21T03:00:00+07:00")).toEqual([
    "2026-11-16..2026-11-16",
    "2026-11-17..2026-11-20",
  ]);
});

it("looks again at days with open differences, and fails aloud when the partner gives no list", async () => {
  const id = await request("accepted", "2026-11-16T10:00:00+07:00");
  await reconcile(portal, register, day);
  lists.set(day, [line(id)]);
  await reconcileDays(portal, { partner: "library", from: "2026-11-18", to: "2026-11-19" }, [register]);
  expect(await open()).toEqual([]);
  expect(asked).toContain("/registers/library/daily?day=2026-11-19");
  status = 503;
  await expect(reconcileDays(portal, { partner: "library", from: day, to: day }, [register])).rejects.toThrow(
    "503",
  );
});

it("shows a manager the differences of the own province and what belongs to no case, open ones first", async () => {
  await request("accepted", "2026-11-16T10:00:00+07:00");
  lists.set(day, [line(uuidv7(), "X-2")]);
  await reconcile(portal, register, day);
  const read = async (agencyId: string) => {
    const viewer = { ...(await officerViewer(portal, "manager")), agencyId };
    const page = await getIncidentsPage(portal, viewer, new URLSearchParams(), translator("vi"));
    return page.rows.filter(({ closed }) => closed === undefined).map(({ kind }) => kind);
  };
  expect((await read("H55")).sort()).toEqual([
    "Cổng đã ghi nhận, đối tác không có",
    "Đối tác có, Cổng không có",
  ]);
  expect(await read("H12")).toEqual(["Đối tác có, Cổng không có"]);
});

it("knows each register once, with its operations, also those of a part's cases", () => {
  const component = (partner: string, operation: string) => ({ register: { partner, operation } });
  expect(registersOf([component("b", "y"), component("a", "x"), component("b", "x")])).toEqual([
    { partner: "a", operations: ["x"] },
    { partner: "b", operations: ["x", "y"] },
  ]);
  const cases = { BHXH: { register: { partner: "c", operation: "z" } }, BTXH: { limit: "BTXH" } };
  expect(registersOf([{ ...component("a", "x"), variants: cases }])).toEqual([
    { partner: "a", operations: ["x"] },
    { partner: "c", operations: ["z"] },
  ]);
  expect(lastDueDay(new Date("2026-03-01T00:30:00+07:00"))).toBe("2026-02-27");
});
