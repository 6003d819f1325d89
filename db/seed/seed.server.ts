/**
 * Fills a migrated database with reference data: places, agencies, officers, calendar, parameters, facilities.
 *
 * May run twice and from several processes. What administrators have edited stays as they left it: only the catalogue of places is
 * brought up to date, everything else only gets rows that are missing.
 */
import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { uuidv7 } from "uuidv7";
import { connect, type Tx } from "../client.server.ts";
import { agencies, calendarDays, facilities, formerPlaces, parameters, places } from "../schema/agencies.ts";
import { officers } from "../schema/identity.ts";
import { readAddressDatabase } from "./address-database.ts";
import { buildAgencies } from "./agencies.ts";
import { buildCalendarDays } from "./calendar-days.ts";
import { buildFacilities } from "./facilities.ts";
import { buildFormerPlaces } from "./former-places.ts";
import { buildOfficers } from "./officers.ts";
import { parameterRows } from "./parameters.ts";
import { buildPlaces } from "./places.ts";

const lock = 4_190_302;
/** Parameter that says which reference data this database has; no value of law. */
const stamp = { key: "referenceDataHash", validFrom: "2000-01-01" };
/** PostgreSQL takes 65,534 parameters a statement; the widest table has 9 columns. */
const rowsAStatement = 5_000;

type ReferenceData = Awaited<ReturnType<typeof buildReferenceData>>;

/**
 * Seeds the database of `ownerUrl` (role `portal_owner`; the tables exist) in one transaction.
 * A database that has these data already is left after one query.
 */
export async function seedDatabase(ownerUrl: string): Promise<void> {
  const data = await buildReferenceData();
  const hash = createHash("sha256").update(JSON.stringify(data)).digest("hex");
  const { db, close } = connect(ownerUrl, 1);
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
      const [seeded] = await tx
        .select({ hash: parameters.value })
        .from(parameters)
        .where(and(eq(parameters.key, stamp.key), eq(parameters.validFrom, stamp.validFrom)));
      if (seeded?.hash !== hash) await writeReferenceData(tx, data, hash);
    });
  } finally {
    await close();
  }
}

/** All rows, from data alone: the same source gives the same rows. */
async function buildReferenceData() {
  const source = await readAddressDatabase();
  const formerRows = buildFormerPlaces(source).rows;
  const placeRows = buildPlaces(source, formerRows);
  return {
    places: placeRows,
    formerPlaces: formerRows,
    agencies: buildAgencies(placeRows),
    officers: buildOfficers(placeRows),
    calendarDays: buildCalendarDays(),
    parameters: parameterRows,
    facilities: buildFacilities(placeRows),
  };
}

async function writeReferenceData(tx: Tx, data: ReferenceData, hash: string) {
  for (const rows of chunks(data.places))
    await tx
      .insert(places)
      .values(rows)
      .onConflictDoUpdate({
        target: places.code,
        set: {
          level: sql`excluded.level`,
          name: sql`excluded.name`,
          folded: sql`excluded.folded`,
          parentCode: sql`excluded.parent_code`,
          tokens: sql`excluded.tokens`,
        },
      });
  await tx.delete(formerPlaces); // nothing refers to them
  await addMissing(tx, formerPlaces, data.formerPlaces);
  await addMissing(tx, agencies, data.agencies);
  const withIds = data.officers.map((row) => ({ ...row, id: uuidv7() }));
  await addMissing(tx, officers, withIds);
  await addMissing(tx, calendarDays, data.calendarDays);
  await addMissing(tx, parameters, data.parameters);
  await addMissing(tx, facilities, data.facilities);
  await tx
    .insert(parameters)
    .values({ ...stamp, value: hash, source: "db/seed", verified: true })
    .onConflictDoUpdate({ target: [parameters.key, parameters.validFrom], set: { value: hash } });
}

async function addMissing<T extends PgTable>(tx: Tx, table: T, rows: readonly T["$inferInsert"][]) {
  for (const some of chunks(rows)) await tx.insert(table).values(some).onConflictDoNothing();
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += rowsAStatement)
    yield rows.slice(from, from + rowsAStatement);
}
