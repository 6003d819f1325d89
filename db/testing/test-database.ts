/**
 * Databases for tests: each is a fresh copy of one migrated and seeded template.
 *
 * The roles belong to the whole server, so all copies share `portal_owner`, `portal_app` and `portal_officer`.
 */
import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { migrateDatabase } from "../migrate.server.ts";
import { seedDatabase } from "../seed/seed.server.ts";

export type TestDatabase = {
  /** As `portal_owner`: may look at and prepare everything. */
  ownerUrl: string;
  /** As `portal_app`: what the portal itself uses. */
  appUrl: string;
  /** Ends all connections and deletes the database. */
  drop: () => Promise<void>;
};

const template = "portal_template";
const templateLock = 7_301;

/**
 * Makes a migrated and seeded database, once per test file as a rule (about a tenth of a second; the first one of a run makes the
 * template and takes longer).
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  await asAdmin(ensureTemplate);
  return createDatabase(template);
}

/** Makes a database without tables: for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase("template1");
}

async function createDatabase(source: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin((admin) => admin.unsafe(`create database ${name} template ${source} owner portal_owner`));
  return {
    ownerUrl: withDatabase(inject("ownerUrl"), name),
    appUrl: withDatabase(inject("appUrl"), name),
    drop: async () => {
      await asAdmin((admin) => admin.unsafe(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Test files run side by side: the first makes the template, the others wait for it. It gets its name only when it is whole. */
async function ensureTemplate(admin: postgres.Sql) {
  await admin`select pg_advisory_lock(${templateLock})`;
  try {
    const [found] = await admin`select 1 from pg_database where datname = ${template}`;
    if (found) return;
    const unfinished = `${template}_new`;
    await admin.unsafe(`drop database if exists ${unfinished} with (force)`);
    await admin.unsafe(`create database ${unfinished} owner portal_owner`);
    const ownerUrl = withDatabase(inject("ownerUrl"), unfinished);
    await migrateDatabase({ ownerUrl, appPassword: inject("appPassword") });
    await seedDatabase(ownerUrl);
    // Nobody, not even autovacuum, may be connected to a database that is renamed or copied.
    await admin.unsafe(`alter database ${unfinished} allow_connections false`);
    await admin`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${unfinished}`;
    await admin.unsafe(`alter database ${unfinished} rename to ${template}`);
  } finally {
    await admin`select pg_advisory_unlock(${templateLock})`;
  }
}

async function asAdmin(work: (admin: postgres.Sql) => PromiseLike<unknown>) {
  const admin = postgres(inject("adminUrl"), { max: 1, onnotice: () => {} });
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function withDatabase(url: string, name: string) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
