/**
 * `npm run db:seed -- --dossiers N`: fills the database with places, people in office, calendar, and N dossiers in mixed states.
 *
 * Without MIGRATION_DATABASE_URL it looks for the embedded PostgreSQL of DATA_DIR, running or not.
 */
import { parseArgs } from "node:util";
import { startEmbeddedPostgres } from "./embedded-postgres.js";
import { childEnvironment, readStartSettings } from "./environment.js";
import { openEntry } from "./load-build.js";
import { loadEnvFile } from "./places.js";

loadEnvFile();
const { values } = parseArgs({ options: { dossiers: { type: "string", default: "0" } } });
const dossiers = Number(values.dossiers);
if (!Number.isInteger(dossiers) || dossiers < 0)
  throw new Error(`--dossiers must be a number; it is "${values.dossiers}".`);

const settings = readStartSettings(process.env);
const embedded = settings.database
  ? undefined
  : await startEmbeddedPostgres({ dataDir: settings.dataDir, say: console.log });
const database = settings.database ?? embedded;
if (!database) throw new Error("There is no database to fill.");
Object.assign(process.env, childEnvironment(settings, database.appUrl, false));
try {
  const { entry } = await openEntry(false);
  await entry.migrate({
    ownerUrl: database.ownerUrl,
    appPassword: decodeURIComponent(new URL(database.appUrl).password),
  });
  await entry.seed({ ownerUrl: database.ownerUrl, dossiers });
  console.log(`The database holds its reference data${dossiers ? ` and ${dossiers} more dossiers` : ""}.`);
} finally {
  if (embedded && !embedded.adopted) await embedded.stop();
}
process.exit(0);
