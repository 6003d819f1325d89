/**
 * A PostgreSQL of the portal's own inside a data folder, for everyone who has not set DATABASE_URL.
 *
 * The superuser exists only to make the role `portal_owner` and the database; migrations run as that owner, the portal as
 * `portal_app`, which the migrations make.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ask } from "./embedded-postgres-client.js";
import { findPlace, handOver, holdsCluster } from "./embedded-postgres-place.js";
import { readLock, runServer, stopServer } from "./embedded-postgres-process.js";
import { bareEnvironment, isAlive } from "./processes.js";

/**
 * @typedef {import("./embedded-postgres-place.js").Place} Place
 * @typedef {object} EmbeddedPostgres
 * @property {string} ownerUrl for migrations and seeds
 * @property {string} appUrl for the portal, once migrations have made the role
 * @property {string} adminUrl the superuser's, database `postgres`; never for the portal
 * @property {string} appPassword the password migrations give to `portal_app`
 * @property {number} pid
 * @property {boolean} adopted true when it was still running from before
 * @property {string | undefined} movedTo where the data is when it could not be in the data folder
 * @property {(manner?: "calm" | "hard") => Promise<void>} stop
 *
 * @typedef {{ port?: number, adminPassword: string, ownerPassword: string, appPassword: string }} Keys
 */

/**
 * Starts (or adopts) the PostgreSQL of a data folder. Making the first one takes some seconds, later starts less than one.
 *
 * @param {object} options
 * @param {string} options.dataDir
 * @param {boolean} [options.durable] false: may lose everything in a crash, but is quick (tests)
 * @param {(line: string) => void} [options.say] told once when something unusual is worth a line
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startEmbeddedPostgres({ dataDir, durable = true, say = () => {} }) {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const folder = fs.realpathSync(dataDir);
  const place = findPlace(folder);
  if (place.moved)
    say(
      `PostgreSQL may not run as root, and others cannot enter ${folder}: it is kept in ${path.dirname(place.cluster)}`,
    );
  const keys = readKeys(folder, place, say);
  if (!holdsCluster(place.cluster)) await makeCluster(place, keys.adminPassword);
  const server = await runServer({
    place,
    port: keys.port,
    durable,
    logFile: path.join(folder, "postgres.log"),
    adminUrl: (port) => url("postgres", keys.adminPassword, port, "postgres"),
  });
  if (keys.port !== server.port) saveKeys(folder, { ...keys, port: server.port });
  const adminUrl = url("postgres", keys.adminPassword, server.port, "postgres");
  await makeOwner(adminUrl, keys.ownerPassword);
  return {
    ownerUrl: url("portal_owner", keys.ownerPassword, server.port, "portal"),
    appUrl: url("portal_app", keys.appPassword, server.port, "portal"),
    adminUrl,
    appPassword: keys.appPassword,
    pid: server.pid,
    adopted: server.adopted,
    movedTo: place.moved ? path.dirname(place.cluster) : undefined,
    stop: (manner) => stopServer(server.pid, manner),
  };
}

/**
 * Ends and deletes what a test left in a data folder.
 *
 * @param {string} dataDir
 */
export async function removeEmbeddedPostgres(dataDir) {
  if (!fs.existsSync(dataDir)) return;
  const place = findPlace(fs.realpathSync(dataDir));
  const lock = readLock(place.cluster);
  if (lock && isAlive(lock.pid)) await stopServer(lock.pid, "hard");
  fs.rmSync(place.moved ? path.dirname(place.cluster) : place.cluster, { recursive: true, force: true });
  fs.rmSync(dataDir, { recursive: true, force: true });
}

/**
 * @param {string} user
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
function url(user, password, port, database) {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * The keys lie in the data folder. Somebody who deletes that folder starts anew, so a cluster that moved away and lost its keys
 * is set aside, not deleted.
 *
 * @param {string} folder
 * @param {Place} place
 * @param {(line: string) => void} say
 * @returns {Keys}
 */
function readKeys(folder, place, say) {
  const file = path.join(folder, "database.json");
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, "utf8"));
  if (fs.existsSync(place.cluster)) {
    const aside = `${place.cluster}.old-${new Date().toISOString().replaceAll(/[-:]|\..*/g, "")}`;
    fs.renameSync(place.cluster, aside);
    say(`Keys for the data in ${place.cluster} are gone: set aside as ${aside}`);
  }
  const password = () => randomBytes(24).toString("base64url");
  const keys = { adminPassword: password(), ownerPassword: password(), appPassword: password() };
  saveKeys(folder, keys);
  return keys;
}

/**
 * @param {string} folder
 * @param {Keys} keys
 */
function saveKeys(folder, keys) {
  const file = path.join(folder, "database.json");
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/**
 * A cluster appears under its name only when it is whole: an interrupted first start is simply done again.
 *
 * @param {Place} place
 * @param {string} password
 */
async function makeCluster(place, password) {
  const unfinished = `${place.cluster}.new`;
  const passwordFile = `${place.cluster}.password`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  handOver(place, unfinished);
  handOver(place, passwordFile);
  try {
    await initdb(place, ["-D", unfinished, "--pwfile", passwordFile]);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(unfinished, place.cluster);
}

/**
 * @param {Place} place
 * @param {string[]} args
 */
async function initdb(place, args) {
  const common = ["-U", "postgres", "-A", "scram-sha-256", "-E", "UTF8", "--no-instructions", "--no-sync"];
  const version = Number((await run(place, "initdb", ["--version"])).match(/\d+/)?.[0]);
  // The built-in provider needs nothing of the system and sorts the same everywhere; PostgreSQL has it since 17.
  const locale =
    version >= 17
      ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
      : ["--locale=C.UTF-8"];
  await run(place, "initdb", [...common, ...locale, ...args]);
}

/**
 * @param {Place} place
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<string>} what it printed
 */
function run({ bin, user }, program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(bin, program), args, { ...user, cwd: "/", env: bareEnvironment() });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += chunk));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${program} failed:\n${printed}`)),
    );
  });
}

/**
 * @param {string} adminUrl
 * @param {string} password
 */
async function makeOwner(adminUrl, password) {
  const [found] = await ask(
    adminUrl,
    `select exists (select from pg_roles where rolname = 'portal_owner') as role,
            exists (select from pg_database where datname = 'portal') as database`,
  );
  await ask(
    adminUrl,
    `${found?.role ? "alter" : "create"} role portal_owner login createrole nosuperuser password '${password}'`,
  );
  if (!found?.database) await ask(adminUrl, "create database portal owner portal_owner");
}
