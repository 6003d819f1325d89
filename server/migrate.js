/**
 * Brings the database to the shape this build expects; `--seed` also fills in what the portal cannot work without.
 *
 * Needs MIGRATION_DATABASE_URL (the owner) and DATABASE_URL, whose password the role `portal_app` gets. Repeating it changes nothing.
 */
import { openEntry } from "./load-build.js";

const { entry, close } = await openEntry(process.argv.includes("--dev"));
const { DATABASE_URL, MIGRATION_DATABASE_URL: ownerUrl } = process.env;
if (!ownerUrl || !DATABASE_URL)
  throw new Error("MIGRATION_DATABASE_URL (the owner's) and DATABASE_URL (the portal's) must be set.");
await entry.migrate({ ownerUrl, appPassword: decodeURIComponent(new URL(DATABASE_URL).password) });
if (process.argv.includes("--seed")) await entry.seed({ ownerUrl });
await close();
