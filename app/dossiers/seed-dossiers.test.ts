/** The demo dossiers: filed through the real door, lawful, and silent towards the outside world; many of them are copies that are as lawful. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getWorkListPage } from "#app/desk/work-list-page.server.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { createTestPortal, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { chainStart, seal } from "#app/workflow/history.ts";
import { committeeId } from "#db/seed/agencies.ts";
import { foldName } from "#db/seed/fold-name.ts";
import { birth } from "#machines/birth/index.ts";
import { death } from "#machines/death/index.ts";
import { seedDossiers } from "./seed-dossiers.server.ts";

const demoA = committeeId("01954", "19");

describe("a few", () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await createTestPortal([birth, death]);
  });
  afterAll(() => portal.close());

  it("fill the lists of Demo A with dossiers in mixed states and leave no job that would write to somebody", async () => {
    await seedDossiers(portal, 24);
    const rows = await portal.sql<
      { status: number; count: number }[]
    >`select national_status as status, count(*)::int as count from dossiers where intake_agency_id like ${`${demoA}%`} group by 1 order by 1`;
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(24);
    expect(rows.map(({ status }) => status)).toEqual(expect.arrayContaining([1, 2, 4]));
    expect(await portal.sql`select 1 from graphile_worker.jobs`).toHaveLength(0);
  });
});

describe("many", () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await createTestPortal([birth, death]);
    await seedDossiers(portal, 2_000, 21);
  }, 300_000);
  afterAll(() => portal.close());
  const count = async (text: string) =>
    Number((await portal.sql.unsafe(`select count(*) as n ${text}`))[0]?.n);

  it("are as many as were asked for, one in a hundred of them at Demo A", async () => {
    expect(await count("from dossiers")).toBe(2_000);
    expect(await count(`from dossiers where intake_agency_id = '${demoA}'`)).toBe(20);
    expect(await count("from graphile_worker.jobs")).toBe(0);
  });

  it("have histories whose every seal holds", async () => {
    const events = await portal.sql<
      {
        workflowId: string;
        seq: number;
        type: string;
        event: Record<string, unknown>;
        actor: Record<string, unknown>;
        commandId: string;
        at: Date;
        previousHash: string;
        hash: string;
      }[]
    >`select workflow_id as "workflowId", seq, type, event, actor, command_id as "commandId", at, previous_hash as "previousHash", hash
      from workflow_events order by workflow_id, seq`;
    expect(events.length).toBeGreaterThan(6_000);
    let before = { workflowId: "", hash: "", seq: 0 };
    for (const { previousHash, hash, at, ...event } of events) {
      const next = before.workflowId === event.workflowId;
      expect(previousHash).toBe(next ? before.hash : chainStart);
      expect(event.seq).toBe(next ? before.seq + 1 : 1);
      expect(hash).toBe(seal(previousHash, { ...event, at: at.toISOString() }));
      before = { workflowId: event.workflowId, hash, seq: event.seq };
    }
  });

  it("differ in family, place, hour and code, and are found by their own words", async () => {
    expect(await count("from (select distinct subject_name from dossiers) d")).toBeGreaterThan(500);
    expect(await count("from (select distinct submitted_at from dossiers) d")).toBeGreaterThan(1_500);
    expect(await count("from (select distinct intake_agency_id from dossiers) d")).toBe(20);
    const [one] = await portal.sql<{ id: string; name: string; code: string }[]>`
      select id, subject_name as name, case_code as code from dossiers order by case_code desc limit 1`;
    const found = await portal.sql<{ token: string; scope: string }[]>`
      select token, scope from dossier_search where dossier_id = ${one?.id ?? ""}`;
    expect(found.map(({ token }) => token)).toContain(`c:${one?.code.slice(-6)}`);
    const answers = await portal.sql<{ text: string }[]>`
      select string_agg(values::text, ' ') as text from dossier_answers where dossier_id = ${one?.id ?? ""}`;
    for (const word of one?.name.split(" ") ?? []) expect(answers[0]?.text).toContain(word);
    expect(
      await count(
        `from dossiers d where not exists (select 1 from dossier_search s where s.dossier_id = d.id and s.token = 'c:' || right(d.case_code, 6))`,
      ),
    ).toBe(0);
  });

  it("keep ids, times and parts in step with each other", async () => {
    expect(
      await count(
        `from dossiers d where d.submitted_at <> (select at from workflow_events e where e.workflow_id = d.id and e.seq = 1)`,
      ),
    ).toBe(0);
    expect(
      await count(
        `from workflows w where w.kind in ('birth', 'death') and (w.seq, w.updated_at) <> (select seq, at from workflow_events e where e.workflow_id = w.id order by seq desc limit 1)`,
      ),
    ).toBe(0);
    expect(
      await count(
        `from dossier_components c join dossiers d on d.id = c.dossier_id where d.intake_agency_id <> '${demoA}' and c.agency_id like '${demoA}%'`,
      ),
    ).toBe(0);
    expect(await count("from timers t join dossiers d on d.id = t.workflow_id")).toBeLessThan(2_000);
  });

  it("stand in the sizes of the lists, part by part", async () => {
    const sizes = await portal.sql`
      select agency_id, bucket, component, sum(rows)::int as n from work_list_sizes group by 1, 2, 3 having sum(rows) <> 0 order by 1, 2, 3`;
    const rows = await portal.sql`
      select agency_id, bucket, component, count(*)::int as n from dossier_components where bucket is not null group by 1, 2, 3 order by 1, 2, 3`;
    expect([...sizes]).toEqual([...rows]);
  });

  it("are found at the desk: in its lists, and by name without marks", async () => {
    const viewer = await officerViewer(portal, "insurance-a");
    const page = (query: Record<string, string>) =>
      getWorkListPage(portal, viewer, new URLSearchParams(query), translator("vi"), "r");
    const { rows, tabs } = await page({});
    expect(rows.length).toBeGreaterThan(0);
    expect(tabs.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(rows.length);
    const [copy] = await portal.sql<{ name: string; code: string }[]>`
      select d.subject_name as name, d.case_code as code from dossiers d join dossier_components c on c.dossier_id = d.id
      where c.agency_id = ${viewer.agencyId} order by d.case_code desc limit 1`;
    const found = await page({ tim: foldName(copy?.name ?? "") });
    expect(JSON.stringify(found)).toContain(copy?.code);
  });

  it("are added to by another run without meeting its codes, numbers and subjects", async () => {
    await seedDossiers(portal, 400, 7);
    expect(await count("from dossiers")).toBe(2_400);
    expect(await count("from citizens")).toBe(2_400);
  });
});
