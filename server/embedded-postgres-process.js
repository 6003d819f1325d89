/**
 * The PostgreSQL server process: found, adopted, started, stopped.
 *
 * A server outlives a starter that was killed. Whoever comes next either adopts it (it answers and serves this very folder),
 * waits for it to end (it is going down), or clears away the lock it left behind.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ask } from "./embedded-postgres-client.js";
import { bareEnvironment, commandOf, isAlive } from "./processes.js";

const patience = 30_000;

/**
 * @typedef {import("./embedded-postgres-place.js").Place} Place
 * @typedef {object} Wanted
 * @property {Place} place
 * @property {number | undefined} port the port of last time, kept when it is still free
 * @property {boolean} durable false only for databases that are thrown away
 * @property {string} logFile
 * @property {(port: number) => string} adminUrl
 * @typedef {{ pid: number, port: number, adopted: boolean }} Server
 */

/**
 * Makes a running server out of a cluster folder.
 *
 * @param {Wanted} wanted
 * @returns {Promise<Server>}
 */
export async function runServer(wanted) {
  const running = await findRunning(wanted);
  if (running) return { ...running, adopted: true };
  let trouble = "";
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(500)) {
    const port = await freePort(wanted.port);
    const outcome = await startServer(wanted, port);
    if (typeof outcome === "number") return { pid: outcome, port, adopted: false };
    trouble = outcome;
    // Processes of a server that was killed need a moment to notice; a port can be taken between our look and its use.
    if (!/shared memory block|lock file|Address already in use/.test(trouble)) break;
  }
  throw new Error(`PostgreSQL did not start. Its log is ${wanted.logFile}:\n${trouble}`);
}

/**
 * Stops a server: open transactions are rolled back, data is written out.
 *
 * @param {number} pid
 * @param {"calm" | "hard"} manner hard: at once; the next start recovers from the write-ahead log
 */
export async function stopServer(pid, manner = "calm") {
  /** @type {[NodeJS.Signals, number][]} */
  const steps = [
    ["SIGINT", manner === "calm" ? 20_000 : 0],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ];
  for (const [signal, wait] of steps) {
    if (wait === 0) continue;
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (const deadline = Date.now() + wait; isAlive(pid) && Date.now() < deadline; ) await sleep(20);
  }
}

/**
 * Reads the lock PostgreSQL keeps in its folder.
 *
 * @param {string} cluster
 * @returns {{ pid: number, port: number } | undefined}
 */
export function readLock(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/**
 * @param {Wanted} wanted
 * @returns {Promise<{ pid: number, port: number } | undefined>}
 */
async function findRunning({ place, adminUrl }) {
  const deadline = Date.now() + patience;
  for (;;) {
    const lock = readLock(place.cluster);
    if (!lock) return undefined;
    if (!isServerOf(lock.pid, place.cluster)) {
      fs.rmSync(path.join(place.cluster, "postmaster.pid"), { force: true });
      return undefined;
    }
    const folder = await ask(adminUrl(lock.port), "select current_setting('data_directory') as folder").catch(
      () => [],
    );
    if (folder[0]?.folder === place.cluster) return lock;
    if (Date.now() > deadline) {
      throw new Error(
        `PostgreSQL (process ${lock.pid}) holds ${place.cluster} but does not answer. End it and start again.`,
      );
    }
    await sleep(200);
  }
}

/**
 * The number in a stale lock may meanwhile belong to an unrelated process.
 *
 * @param {number} pid
 * @param {string} cluster
 */
function isServerOf(pid, cluster) {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  return command === undefined || command.includes(cluster);
}

/**
 * @param {Wanted} wanted
 * @param {number} port
 * @returns {Promise<number | string>} the process id, or what went wrong in the server's own words
 */
async function startServer({ place, durable, logFile, adminUrl }, port) {
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > 5_000_000) fs.truncateSync(logFile);
  const log = fs.openSync(logFile, "a", 0o600);
  const logStart = fs.fstatSync(log).size;
  const child = spawn(path.join(place.bin, "postgres"), ["-D", place.cluster, ...settings(port, durable)], {
    ...place.user,
    cwd: "/",
    detached: true, // Ctrl-C in a terminal reaches the whole group; the database is stopped last, by the starter
    env: bareEnvironment(),
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  child.unref();
  /** @type {string | undefined} */
  let failure;
  child.once("error", (error) => {
    failure = error.message;
  });
  child.once("exit", () => {
    failure ??= "";
  });
  const words = () => failure || fs.readFileSync(logFile).subarray(logStart).toString().trim();
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(50)) {
    if (failure !== undefined) return words();
    const answers = await ask(adminUrl(port), "select 1 as one").catch(() => []);
    if (answers.length > 0 && child.pid) return child.pid;
  }
  if (child.pid) await stopServer(child.pid, "hard");
  return `no answer within ${patience / 1000} seconds`;
}

/**
 * @param {number} port
 * @param {boolean} durable
 */
function settings(port, durable) {
  const all = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/**
 * @param {number | undefined} wish
 * @returns {Promise<number>}
 */
async function freePort(wish) {
  return (wish && (await listenOnce(wish))) || (await listenOnce(0)) || freePort(undefined);
}

/**
 * @param {number} port
 * @returns {Promise<number | undefined>}
 */
function listenOnce(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : undefined));
    });
  });
}
