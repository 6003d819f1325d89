/** The work list on a real database: order, pages, row-level security, and the index that keeps it fast. */
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { addCitizen, createTestPortal, monday, type TestPortal } from "#app/testing/test-portal.ts";
import { birthComponents } from "#machines/birth/components.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import { first, readWorkList, selectRows, type WorkListQuery } from "./work-list.server.ts";
import { tasksOf } from "./work-list-tasks.server.ts";

let portal: TestPortal;
let applicant: string;

beforeAll(async () => {
  portal = await createTestPortal();
  applicant = await addCitizen(portal);
});
afterAll(() => portal.close());

const officerOf = (code: string) => officerViewer(portal, code);
const read = (viewer: OfficerViewer, query: Partial<WorkListQuery> = {}) =>
  readWorkList(portal, viewer, tasksOf(viewer.roles, birthComponents), {
    list: "act",
    caseCode: "",
    ...query,
  });

type Rows = {
  agencyId: string;
  component: string;
  turn: string;
  bucket: "act" | "wait";
  from: number;
  count: number;
};

/** Dossiers numbered from `from`, each with one row of the list; due one minute after the other. */
async function addRows({ agencyId, component, turn, bucket, from, count }: Rows) {
  const to = from + count - 1;
  const id = portal.sql`('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid`;
  await portal.sql.begin(async (sql) => {
    await sql`insert into workflows (id, kind, machine_version, snapshot, status, seq, opened_at, updated_at)
      select ${id}, 'birth', '1', '{}', 'active', 1, ${monday}, ${monday} from generate_series(${from}::int, ${to}::int) i`;
    await sql`insert into dossiers (id, case_code, procedure, rule_version, national_status, applicant_id, intake_agency_id, draft_id,
        subject_key, subject_name, submitted_at, updated_at)
      select ${id}, 'G00.00.00-261116-' || lpad(i::text, 6, '0'), 'birth', 'NĐ63', 2, ${applicant}, ${agencyId}, ${id},
        i::text, 'NGUYỄN VĂN THỬ', ${monday}, ${monday} from generate_series(${from}::int, ${to}::int) i`;
    await sql`insert into dossier_components (dossier_id, component, agency_id, state, turn, bucket, sort_key, seq, started_at, due_at)
      select ${id}, ${component}, ${agencyId}, 'open', ${turn}, ${bucket}, i * 60000::bigint, 1, ${monday}, ${monday}
      from generate_series(${from}::int, ${to}::int) i`;
  });
}
const numberOf = (caseCode: string) => Number(caseCode.slice(-6));

it("shows what waits for this officer first, then colleagues' turns, each by due moment", async () => {
  const viewer = await officerOf("civil-status-a");
  const own = { agencyId: viewer.agencyId, component: "birthRegistration", bucket: "act" } as const;
  await addRows({ ...own, turn: "signer", from: 100, count: 20 });
  await addRows({ ...own, turn: "officer", from: 200, count: 20 });
  const { rows, counts } = await read(viewer);
  expect(rows).toHaveLength(25);
  expect(rows.map(({ mine }) => mine)).toEqual([...Array(20).fill(true), ...Array(5).fill(false)]);
  expect(rows.map(({ caseCode }) => numberOf(caseCode))).toEqual([
    ...Array.from({ length: 20 }, (_, i) => 200 + i),
    ...Array.from({ length: 5 }, (_, i) => 100 + i),
  ]);
  expect(counts).toEqual({ act: 40, wait: 0, collect: 0 });
});

it("goes on with the next page without a gap or a repeat, also when a row has left meanwhile", async () => {
  const viewer = await officerOf("civil-status-a");
  const one = await read(viewer);
  await portal.sql`update dossier_components set bucket = null where sort_key = ${200 * 60_000}`;
  const two = await read(viewer, { after: one.next });
  expect(two.rows.map(({ caseCode }) => numberOf(caseCode))).toEqual(
    Array.from({ length: 15 }, (_, i) => 105 + i),
  );
  expect(two.next).toBeUndefined();
});

it("starts at the first page when the address of a page was bent", async () => {
  const viewer = await officerOf("civil-status-a");
  expect((await read(viewer, { after: "1~x~'; drop table dossiers" })).rows[0]?.mine).toBe(true);
});

it("finds a case code by a part of it", async () => {
  const viewer = await officerOf("civil-status-a");
  const { rows } = await read(viewer, { caseCode: "261116-000117" });
  expect(rows.map(({ caseCode }) => caseCode)).toEqual(["G00.00.00-261116-000117"]);
});

it("shows each role its own work of the same agency", async () => {
  expect((await read(await officerOf("reception-a"))).rows).toEqual([]);
  const signer = await read(await officerOf("leader-ubnd-a"));
  expect(signer.rows[0]).toMatchObject({ turn: "signer", mine: true });
});

it("shows the reception what lies at the counter", async () => {
  const reception = await officerOf("reception-a");
  await addRows({
    agencyId: reception.agencyId,
    component: "results",
    turn: "family",
    bucket: "wait",
    from: 300,
    count: 2,
  });
  const { rows, counts } = await read(reception, { list: "collect" });
  expect(rows.map(({ component }) => component)).toEqual(["results", "results"]);
  expect(counts.collect).toBe(2);
  expect((await read(await officerOf("civil-status-a"), { list: "collect" })).rows).toEqual([]);
});

it("shows nothing to the same role of another commune", async () => {
  expect((await read(await officerOf("civil-status-b"))).rows).toEqual([]);
});

it("lets the database itself hide other agencies' dossiers, whatever a query asks for", async () => {
  const everything = (viewer: OfficerViewer) =>
    asOfficer(
      portal,
      viewer,
      (sql) => sql<{ parts: number; dossiers: number; answers: number }[]>`
      select (select count(*) from dossier_components)::int as parts, (select count(*) from dossiers)::int as dossiers,
        (select count(*) from dossier_answers)::int as answers`,
    );
  expect(await everything(await officerOf("civil-status-b"))).toEqual([
    { parts: 0, dossiers: 0, answers: 0 },
  ]);
  expect((await everything(await officerOf("civil-status-a")))[0]?.dossiers).toBe(42);
  expect((await everything(await officerOf("auditor")))[0]?.dossiers).toBe(42);
});

it("gives officers' reads no way to write, and nobody's role to the next query", async () => {
  const viewer = await officerOf("civil-status-a");
  const write = asOfficer(portal, viewer, (sql) => sql`update dossiers set subject_name = 'X'`);
  await expect(write).rejects.toThrow(/read-only|permission denied/);
  const [row] =
    await portal.sql`select current_user as name, current_setting('portal.agencies', true) as agencies`;
  expect(row).toEqual({ name: "portal_app", agencies: "" });
});

it("reads a page along the work list's index, in an agency with thousands of open rows", async () => {
  const viewer = await officerOf("insurance-a");
  const busy = { component: "healthCard", turn: "officer", bucket: "act" } as const;
  await addRows({ ...busy, agencyId: viewer.agencyId, from: 10_000, count: 3_000 });
  await addRows({ ...busy, agencyId: (await officerOf("insurance-b")).agencyId, from: 20_000, count: 3_000 });
  const owner = postgres(portal.ownerUrl, { max: 1 });
  await owner`analyze dossier_components, dossiers`;
  await owner.end();
  const tasks = tasksOf(viewer.roles, birthComponents);
  const plan = await asOfficer(portal, viewer, (sql) => {
    const ask = { sql, agencyId: viewer.agencyId, tasks, query: { list: "act", caseCode: "" } as const };
    return sql`explain (analyze, format text) ${selectRows(ask, true, { ...first, sortKey: "630000000" }, 26)}`;
  });
  const text = plan.map((row) => String(row["QUERY PLAN"])).join("\n");
  expect(text).toMatch(/Index Scan using dossier_components_work_list/);
  expect(text).toMatch(/Index Cond: .*sort_key/);
  expect(text).not.toMatch(/Seq Scan on dossier/);
});
