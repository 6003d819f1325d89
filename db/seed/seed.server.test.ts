/** Seeding a real database: complete, once, and careful with what people have edited. */
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { seedDatabase } from "./seed.server.ts";

let database: TestDatabase;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await createTestDatabase(); // migrated and seeded
  sql = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await database.drop();
});

async function counts() {
  const [row] = await sql`
    select (select count(*)::int from places where level = 'province') as provinces,
      (select count(*)::int from places where level = 'commune') as communes,
      (select count(*)::int from former_places) as former,
      (select count(*)::int from agencies) as agencies,
      (select count(*)::int from officers) as officers,
      (select count(*)::int from calendar_days) as days,
      (select count(*)::int from parameters where key <> 'referenceDataHash') as parameters,
      (select count(*)::int from facilities) as facilities`;
  return row;
}
const forgetSeeding = () => sql`delete from parameters where key = 'referenceDataHash'`;

it("a fresh database holds all places, agencies, officers and dated values", async () => {
  expect(await counts()).toMatchObject({
    provinces: 34,
    communes: 3_321,
    agencies: 34 + 3 * 3_321,
    officers: 17,
  });
});

it("dated values are read by the day they came into force", async () => {
  const valueOn = async (key: string, day: string) => {
    const [row] = await sql`
      select value from parameters where key = ${key} and valid_from <= ${day} order by valid_from desc limit 1`;
    return row?.value;
  };
  expect(await valueOn("cutOffHour", "2026-11-16")).toBe("15:00");
  expect(await valueOn("copyFee", "2026-11-16")).toBe(8_000);
  expect(await valueOn("socialStandard", "2026-06-30")).toBe(500_000);
  expect(await valueOn("socialStandard", "2026-07-01")).toBe(540_000);
});

it("seeding again changes nothing, also when two processes do it at once", async () => {
  const before = await counts();
  await forgetSeeding();
  await Promise.all([seedDatabase(database.ownerUrl), seedDatabase(database.ownerUrl)]);
  expect(await counts()).toEqual(before);
});

it("a new version of the data adds what is missing and leaves what people have edited", async () => {
  await sql`update calendar_days set verified = true, name = 'Theo thông báo' where day = '2026-11-24'`;
  await sql`update agencies set phone = '0200 000 000' where id = 'H55.01.954'`;
  await sql`delete from facilities where code = '79026'`;
  await sql`update places set name = 'Sai' where code = '01954'`;
  await forgetSeeding();
  await seedDatabase(database.ownerUrl);
  expect(await sql`select name, verified from calendar_days where day = '2026-11-24'`).toEqual([
    { name: "Theo thông báo", verified: true },
  ]);
  expect(await sql`select phone from agencies where id = 'H55.01.954'`).toEqual([{ phone: "0200 000 000" }]);
  expect(await sql`select code from facilities where code = '79026'`).toHaveLength(1);
  expect(await sql`select name from places where code = '01954'`).toEqual([{ name: "Xã Ngân Sơn" }]);
});

it("a database that has the data already is left alone", async () => {
  await sql`delete from facilities where code = '79026'`;
  await seedDatabase(database.ownerUrl);
  expect(await sql`select code from facilities where code = '79026'`).toHaveLength(0);
});
