/**
 * Starts the PostgreSQL of one test run and takes it away again.
 *
 * It is empty here: the first test that wants a database makes the template (`test-database.ts`), so that runs without one pay
 * for nothing but the start, which is less than a second.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "../../server/embedded-postgres.js";
import { isAlive } from "../../server/processes.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Superuser's, to make and drop databases; never given to the portal's code. */
    adminUrl: string;
    ownerUrl: string;
    appUrl: string;
    appPassword: string;
  }
}

const prefix = "portal-test-";

export async function setup(project: TestProject) {
  await removeLeftOvers();
  const dataDir = path.join(os.tmpdir(), `${prefix}${process.pid}`);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  project.provide("adminUrl", server.adminUrl);
  project.provide("ownerUrl", server.ownerUrl);
  project.provide("appUrl", server.appUrl);
  project.provide("appPassword", server.appPassword);
  return () => removeEmbeddedPostgres(dataDir);
}

/** A run that was killed leaves its server and folder behind; both are named after its process. */
async function removeLeftOvers() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (!isAlive(Number(name.slice(prefix.length))))
      await removeEmbeddedPostgres(path.join(os.tmpdir(), name));
  }
}
