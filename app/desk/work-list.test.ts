/** The work list on a real database: order, pages, filters, row-level security, and reading that does not grow with the list. */
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { addListRows, type ListRows, numberOf } from "#app/testing/desk-rows.ts";
import { addCitizen, createTestPortal, monday, type TestPortal } from "#app/testing/test-portal.ts";
import { birthComponents } from "#machines/birth/components.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import { followIndexOrder, readWorkList, selectRows } from "./work-list.server.ts";
import { readFilters } from "./work-list-filters.ts";
import { readGroups } from "./work-list-sizes.server.ts";
import { tasksOf } from "./work-list-tasks.server.ts";

let portal: TestPortal;
let applicant: string;

beforeAll(async () => {
  portal = await createTestPortal();
  applicant = await addCitizen(portal);
});
afterAll(() => portal.close());

const officerOf = (code: string) => officerViewer(portal, code);
const addRows = (rows: ListRows) => addListRows(portal, applicant, rows);
const queryOf = (search: string, after?: string) => ({
  filters: readFilters(new URLSearchParams(search)),
  after,
  now: monday,
});
const read = (viewer: OfficerViewer, search = "", after?: string) =>
  readWorkList(portal, viewer, tasksOf(viewer.roles, birthComponents), queryOf(search, after));
const numbers = (rows: { caseCode: string }[]) => rows.map(({ caseCode }) => numberOf(caseCode));
const asOwner = async (work: (sql: postgres.Sql) => PromiseLike<unknown>) => {
  const owner = postgres(portal.ownerUrl, { max: 1 });
  await work(owner);
  await owner.end();
};

it("shows what waits for this officer first, then colleagues' turns, each by due moment", async () => {
  const viewer = await officerOf("civil-status-a");
  const own = { agencyId: viewer.agencyId, component: "birthRegistration", bucket: "act" } as const;
  await addRows({ ...own, turn: "signer", from: 100, count: 20 });
  await addRows({ ...own, turn: "officer", from: 200, count: 20 });
  const { rows, counts } = await read(viewer);
  expect(rows).toHaveLength(25);
  expect(rows.map(({ mine }) => mine)).toEqual([...Array(20).fill(true), ...Array(5).fill(false)]);
  expect(numbers(rows)).toEqual([
    ...Array.from({ length: 20 }, (_, i) => 200 + i),
    ...Array.from({ length: 5 }, (_, i) => 100 + i),
  ]);
  expect(counts).toEqual({ act: 40, wait: 0, collect: 0 });
});

it("goes on with the next page without a gap or a repeat, also when a row has left meanwhile", async () => {
  const viewer = await officerOf("civil-status-a");
  const one = await read(viewer);
  await portal.sql`update dossier_components set bucket = null where sort_key = ${200 * 60_000}`;
  const two = await read(viewer, "", one.next);
  expect(numbers(two.rows)).toEqual(Array.from({ length: 15 }, (_, i) => 105 + i));
  expect(two.next).toBeUndefined();
});

it("starts at the first page when the address of a page was bent", async () => {
  const viewer = await officerOf("civil-status-a");
  expect((await read(viewer, "", "1~x~'; drop table dossiers")).rows[0]?.mine).toBe(true);
});

it("narrows the list by case code, by part, by day and by mark, together with paging", async () => {
  const viewer = await officerOf("civil-status-a");
  expect(numbers((await read(viewer, "ma=g00.00.00-261116-000117")).rows)).toEqual([117]);
  expect((await read(viewer, "phan=birthRegistration")).rows).toHaveLength(25);
  expect((await read(viewer, "phan=healthCard")).rows).toEqual([]);
  expect((await read(viewer, "tu=2026-11-16&den=16/11/2026")).rows).toHaveLength(25);
  expect((await read(viewer, "tu=2026-11-17")).rows).toEqual([]);
  expect((await read(viewer, "den=2026-11-15")).rows).toEqual([]);
  await portal.sql`update dossier_components set sensitive = '{lateRegistration}' where sort_key in ${portal.sql([103, 107, 203].map((i) => i * 60_000))}`;
  expect(numbers((await read(viewer, "dau=hai-nguoi")).rows)).toEqual([203, 103, 107]);
  await portal.sql`update dossier_components set due_at = ${new Date(monday.getTime() - 60_000)} where sort_key = ${105 * 60_000}`;
  expect(numbers((await read(viewer, "dau=qua-han")).rows)).toEqual([105]);
  expect((await read(viewer, "dau=hom-nay")).rows).toHaveLength(25);
  expect(
    (await read(viewer, "dau=hai-nguoi&phan=birthRegistration&ma=G00.00.00-261116-000107")).rows,
  ).toHaveLength(1);
});

it("shows who holds a part while the claim runs, and finds mine, free ones and colleagues'", async () => {
  const viewer = await officerOf("civil-status-a");
  const colleague = await officerOf("leader-ubnd-a");
  const claim = (number: number, officer: OfficerViewer, minutes: number) => portal.sql`
    insert into part_claims (dossier_id, component, officer_id, agency_id, kind, claimed_at, expires_at)
    select dossier_id, component, ${officer.id}, ${officer.agencyId}, 'working', ${new Date()}, ${new Date(Date.now() + minutes * 60_000)}
    from dossier_components where sort_key = ${number * 60_000}`;
  await claim(201, viewer, 30);
  await claim(202, colleague, 30);
  await claim(204, colleague, -1);
  const held = (await read(viewer)).rows.filter(({ holderId }) => holderId !== null);
  expect(held.map(({ caseCode, holderName }) => [numberOf(caseCode), holderName])).toEqual([
    [201, "Cán bộ hộ tịch A"],
    [202, "Lãnh đạo UBND A"],
  ]);
  expect(numbers((await read(viewer, "nguoi=toi")).rows)).toEqual([201]);
  expect(numbers((await read(viewer, "nguoi=nguoi-khac")).rows)).toEqual([202]);
  const free = numbers((await read(viewer, "nguoi=trong")).rows);
  expect(free).toContain(204);
  expect(free).not.toContain(201);
});

it("finds what came from another commune", async () => {
  const viewer = await officerOf("civil-status-a");
  const { agencyId: other } = await officerOf("civil-status-b");
  await portal.sql`update dossiers set intake_agency_id = ${other} where case_code like '%-000110'`;
  const { rows } = await read(viewer, "noi=noi-khac");
  expect(numbers(rows)).toEqual([110]);
  expect(rows[0]).toMatchObject({ wardCode: "31900", wardName: "Xã Vĩnh Lợi" });
  expect(numbers((await read(viewer, "noi=31900")).rows)).toEqual([110]);
});

it("shows each role its own work of the same agency", async () => {
  expect((await read(await officerOf("reception-a"))).rows).toEqual([]);
  const signer = await read(await officerOf("leader-ubnd-a"));
  expect(signer.rows[0]).toMatchObject({ turn: "signer", mine: true });
});

it("shows the reception what lies at the counter", async () => {
  const reception = await officerOf("reception-a");
  await addRows({
    ...{ agencyId: reception.agencyId, component: "results", turn: "family", bucket: "wait" },
    ...{ from: 300, count: 2 },
  });
  const { rows, counts } = await read(reception, "nhom=trao");
  expect(rows.map(({ component }) => component)).toEqual(["results", "results"]);
  expect(counts.collect).toBe(2);
  expect((await read(await officerOf("civil-status-a"), "nhom=trao")).rows).toEqual([]);
});

it("shows nothing to the same role of another commune", async () => {
  expect((await read(await officerOf("civil-status-b"))).rows).toEqual([]);
});

it("shows who oversees a province all of its agencies by due moment, page by page, and none of another province", async () => {
  const police = await officerOf("residence-a");
  await addRows({
    ...{ agencyId: police.agencyId, component: "permanentResidence", turn: "officer", bucket: "act" },
    ...{ from: 150, count: 3 },
  });
  const south = await officerOf("insurance-b");
  await addRows({
    ...{ agencyId: south.agencyId, component: "healthCard", turn: "officer", bucket: "act" },
    ...{ from: 1, count: 2 },
  });
  const manager = await officerOf("manager");
  const one = await read(manager);
  const two = await read(manager, "", one.next);
  const all = numbers([...one.rows, ...two.rows]);
  expect(all).toEqual([...all].sort((a, b) => a - b));
  expect(all).toHaveLength(42);
  expect(all).toEqual(expect.arrayContaining([100, 151, 219]));
  expect(all).not.toContain(1);
  expect(one.counts).toEqual({ act: 42, wait: 0, collect: 2 });
  expect(new Set([...one.rows, ...two.rows].map(({ agencyName }) => agencyName)).size).toBe(2);
  expect(numbers((await read(manager, "noi=01954&phan=permanentResidence")).rows)).toEqual([150, 151, 152]);
  expect((await read(manager, "noi=31900")).rows).toEqual([]);
});

it("lets the database itself hide other agencies' dossiers, whatever a query asks for", async () => {
  const everything = (viewer: OfficerViewer) =>
    asOfficer(
      portal,
      viewer,
      (sql) => sql<{ parts: number; dossiers: number; answers: number; sizes: number }[]>`
      select (select count(*) from dossier_components)::int as parts, (select count(*) from dossiers)::int as dossiers,
        (select count(*) from dossier_answers)::int as answers, (select count(distinct agency_id) from work_list_sizes)::int as sizes`,
    );
  expect(await everything(await officerOf("civil-status-b"))).toMatchObject([
    { parts: 0, answers: 0, sizes: 0 },
  ]);
  expect((await everything(await officerOf("civil-status-a")))[0]).toMatchObject({ dossiers: 42, sizes: 1 });
  expect((await everything(await officerOf("auditor")))[0]).toMatchObject({ dossiers: 45, sizes: 2 });
});

it("gives officers' reads no way to write, and nobody's role to the next query", async () => {
  const viewer = await officerOf("civil-status-a");
  const write = asOfficer(portal, viewer, (sql) => sql`update dossiers set subject_name = 'X'`);
  await expect(write).rejects.toThrow(/read-only|permission denied/);
  const [row] =
    await portal.sql`select current_user as name, current_setting('portal.agencies', true) as agencies`;
  expect(row).toEqual({ name: "portal_app", agencies: "" });
});

it("reads no more of an agency with thousands of open rows than a page of each group, along the index", async () => {
  const viewer = await officerOf("insurance-a");
  const busy = { component: "healthCard", turn: "officer", bucket: "act" } as const;
  await addRows({ ...busy, agencyId: viewer.agencyId, from: 10_000, count: 3_000 });
  await addRows({ ...busy, agencyId: (await officerOf("insurance-b")).agencyId, from: 20_000, count: 3_000 });
  await asOwner((sql) => sql`analyze dossier_components, dossiers`);
  const tasks = tasksOf(viewer.roles, birthComponents);
  const plan = await asOfficer(portal, viewer, async (sql) => {
    const groups = await readGroups(sql, viewer);
    await followIndexOrder(sql);
    const query = queryOf("", "1~750000000~00000000-0000-0000-0000-000000000000~healthCard");
    const ask = { viewer, tasks, query, groups, placeAgencies: [] };
    return sql`explain (analyze, format text) ${selectRows(sql, ask, 26)}`;
  });
  const text = plan.map((row) => String(row["QUERY PLAN"])).join("\n");
  expect(text).toMatch(/Index (Only )?Scan using dossier_components_desk/);
  expect(text).toMatch(/Index Cond: .*sort_key/);
  expect(text).not.toMatch(/Seq Scan on dossier/);
  const most = Math.max(
    ...[...text.matchAll(/actual time=\S+ rows=([\d.]+)/g)].map(([, rows]) => Number(rows)),
  );
  expect(most).toBeLessThan(100);
});
