/** A portal of production processes on a database with a number of seeded dossiers, kept between runs. */
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { startEmbeddedPostgres } from "../server/embedded-postgres.js";
import { childEnvironment, readStartSettings } from "../server/environment.js";
import { root } from "../server/places.js";
import { runProgram } from "./program.js";

/** Legal time of every bench: the seeds and the lists agree on which day it is. */
const clock = "2026-11-16T09:00:00+07:00";

/**
 * @typedef {object} BenchPortal
 * @property {string} origin
 * @property {number} dossiers
 * @property {(officerCode: string) => Promise<string>} signIn gives the Cookie header of an officer's session
 * @property {postgres.Sql} sql as the owner
 * @property {() => Promise<void>} stop
 */

/**
 * @param {{ name: string, dossiers: number, port: number, say: (line: string) => void }} options
 * @returns {Promise<BenchPortal>}
 */
export async function startBenchPortal({ name, dossiers, port, say }) {
  const dataDir = path.join(root, ".data-bench", `${name}-${dossiers}`);
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const database = await startEmbeddedPostgres({ dataDir, durable: false, say });
  const settings = {
    ...readStartSettings({
      ...process.env,
      ...{ PORT: String(port), SANDBOX_PORT: String(port + 1), DATABASE_URL: "", MIGRATION_DATABASE_URL: "" },
    }),
    dataDir,
    origin: `http://localhost:${port}`,
  };
  const env = {
    ...childEnvironment(settings, database.appUrl, false),
    ...{ PORTAL_CLOCK: clock, LOG_LEVEL: "error", MIGRATION_DATABASE_URL: database.ownerUrl },
  };
  await fill(dataDir, dossiers, env, say);
  const { MIGRATION_DATABASE_URL: _ownersOnly, ...ofWeb } = env;
  const web = spawn(process.execPath, ["server/web.js"], {
    cwd: root,
    env: ofWeb,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await serves(settings.origin, web);
  const sql = postgres(database.ownerUrl, { max: 2, onnotice: () => {} });
  return {
    origin: settings.origin,
    dossiers,
    sql,
    signIn: (code) => openOfficerSession(sql, code),
    stop: async () => {
      await sql.end({ timeout: 5 });
      web.kill("SIGTERM");
      await new Promise((resolve) => web.once("exit", resolve));
      await database.stop();
    },
  };
}

/**
 * Seeds once; a marker says that it ended well.
 *
 * @param {string} dataDir
 * @param {number} dossiers
 * @param {NodeJS.ProcessEnv} env
 * @param {(line: string) => void} say
 */
async function fill(dataDir, dossiers, env, say) {
  const marker = path.join(dataDir, "seeded");
  if (fs.existsSync(marker)) return;
  say(`Filling a database with ${dossiers.toLocaleString("en")} dossiers …`);
  const began = Date.now();
  await runProgram(process.execPath, ["server/seed.js", "--dossiers", String(dossiers)], env);
  const sql = postgres(String(env.MIGRATION_DATABASE_URL), { max: 1, onnotice: () => {} });
  await sql`vacuum (analyze)`; // what autovacuum will have done to a database that has lived for a while
  await sql.end();
  const seconds = Math.round((Date.now() - began) / 1000);
  fs.writeFileSync(marker, `${seconds} s\n`);
  say(`… in ${seconds} s.`);
}

/**
 * @param {string} origin
 * @param {import("node:child_process").ChildProcess} web
 */
async function serves(origin, web) {
  for (;;) {
    if (web.exitCode !== null) throw new Error("The web process ended before it served.");
    const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * A session as signing in would open it; the bench measures pages, not the provider.
 *
 * @param {postgres.Sql} sql
 * @param {string} code
 * @returns {Promise<string>} the Cookie header
 */
async function openOfficerSession(sql, code) {
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("hex");
  const now = new Date();
  const [row] = await sql`
    insert into sessions (token_hash, officer_id, created_at, last_seen_at, expires_at)
    select ${hash}, id, ${now}, ${now}, ${new Date(now.getTime() + 3_600_000)} from officers where code = ${code} returning officer_id`;
  if (!row) throw new Error(`There is no officer ${code}.`);
  return `session=${token}`;
}
