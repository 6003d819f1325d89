/** The demo dossiers: filed through the real door, lawful, and silent towards the outside world. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestPortal, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import { seedDossiers } from "./seed-dossiers.server.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([birth]);
});
afterAll(() => portal.close());

it("fills the lists with dossiers in mixed states and leaves no job that would write to somebody", async () => {
  await seedDossiers(portal, 24);
  const rows = await portal.sql<
    { national_status: number; count: number }[]
  >`select national_status, count(*)::int as count from dossiers group by 1 order by 1`;
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(24);
  expect(rows.map(({ national_status }) => national_status)).toEqual(expect.arrayContaining([1, 2, 4]));
  expect(await portal.sql`select 1 from graphile_worker.jobs`).toHaveLength(0);
});
