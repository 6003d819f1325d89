/**
 * Brings a database up to date as `portal_owner`: tables, guards, roles, and the job tables of graphile-worker.
 *
 * May run twice and from several processes: an advisory lock lets one do the work.
 */
import { resolve } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import postgres from "postgres";

const lock = 4_190_301;
/** Roles belong to the cluster, so several databases in one cluster (tests) take turns on them too. */
const quiet = new Logger(() => () => {});

/**
 * Migrates the database of `ownerUrl` and sets the password of the role `portal_app`.
 * @throws when the owner may not create roles, or a migration fails (nothing is half done: one transaction).
 */
export async function migrateDatabase({
  ownerUrl,
  appPassword,
}: {
  ownerUrl: string;
  appPassword: string;
}): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await migrate(drizzle(sql), {
      migrationsFolder: resolve("db/migrations"),
      migrationsSchema: "public",
      migrationsTable: "schema_migrations",
    });
    await runMigrations({ connectionString: ownerUrl, logger: quiet });
    await sql.unsafe(jobGrants);
    await sql.unsafe(`ALTER ROLE portal_app LOGIN PASSWORD '${appPassword.replaceAll("'", "''")}'`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** graphile-worker closes its tables by row-level security; the worker runs as `portal_app`, never as the owner. */
const jobGrants = `
GRANT USAGE ON SCHEMA graphile_worker TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO portal_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA graphile_worker TO portal_app;
DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' AND rowsecurity LOOP
    EXECUTE format('DROP POLICY IF EXISTS portal_worker ON graphile_worker.%I', t.tablename);
    EXECUTE format('CREATE POLICY portal_worker ON graphile_worker.%I TO portal_app USING (true) WITH CHECK (true)', t.tablename);
  END LOOP;
END $$;`;
