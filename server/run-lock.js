/**
 * One starter at a time for one data folder, and a note of what it runs: `processes.json`. Only `node:` modules.
 *
 * A lock whose process is gone counts for nothing; so a killed starter is in nobody's way.
 */
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { birthOf, isAlive } from "./processes.js";

/**
 * @typedef {"starting" | "running" | "stopping"} State
 * @typedef {{ pid: number, birth?: string | undefined }} Known
 * @typedef {object} Note
 * @property {number} pid the starter's
 * @property {string | undefined} birth
 * @property {State} state
 * @property {string} origin where the portal answers
 * @property {Record<string, Known>} children by name: web, worker, sandbox, postgres
 *
 * @typedef {object} RunLock
 * @property {(change: { state?: State, children?: Record<string, number | undefined> }) => void} update
 * @property {() => void} release
 */

/**
 * Takes the lock, waiting for a holder that is on its way out.
 *
 * @param {string} dataDir exists
 * @param {string} origin
 * @returns {Promise<RunLock>}
 * @throws {Error} naming the holder, when it stays
 */
export async function takeLock(dataDir, origin) {
  const file = path.join(dataDir, "processes.json");
  await waitForHolder(file, dataDir);
  /** @type {Note} */
  const note = { pid: process.pid, birth: birthOf(process.pid), state: "starting", origin, children: {} };
  fs.writeFileSync(file, JSON.stringify(note, null, 2), { flag: "wx" });
  return {
    update({ state, children }) {
      note.state = state ?? note.state;
      for (const [name, pid] of Object.entries(children ?? {})) {
        if (pid === undefined) delete note.children[name];
        else note.children[name] = { pid, birth: birthOf(pid) };
      }
      fs.writeFileSync(`${file}.new`, JSON.stringify(note, null, 2));
      fs.renameSync(`${file}.new`, file);
    },
    release: () => fs.rmSync(file, { force: true }),
  };
}

/**
 * @param {string} file
 * @param {string} dataDir
 */
async function waitForHolder(file, dataDir) {
  const began = Date.now();
  for (;;) {
    const note = readNote(file);
    if (!note || !isSame(note)) {
      if (note) await endOrphans(note);
      fs.rmSync(file, { force: true });
      return;
    }
    // A starter whose npm was killed notices within a second; one that is stopping finishes requests and the database first.
    const patience = note.state === "stopping" ? 45_000 : 3_000;
    if (Date.now() - began > patience) {
      throw new Error(
        `The portal is already ${note.state} with this data folder: process ${note.pid}, ${note.origin}.\n` +
          `Stop it first (Ctrl-C there, or: kill ${note.pid}), or use another folder and ports: DATA_DIR, PORT, SANDBOX_PORT (now ${dataDir}).`,
      );
    }
    await sleep(200);
  }
}

/**
 * Children end by themselves when their starter is gone; this waits for them, and helps those that hang. The database is not
 * among them: it is adopted.
 *
 * @param {Note} note
 */
async function endOrphans(note) {
  const orphans = Object.entries(note.children).filter(([name]) => name !== "postgres");
  for (const deadline = Date.now() + 5_000; Date.now() < deadline; await sleep(100)) {
    if (!orphans.some(([, known]) => isSame(known))) return;
  }
  for (const [, known] of orphans) if (isSame(known)) process.kill(known.pid, "SIGKILL");
}

/** @param {Known} known */
function isSame({ pid, birth }) {
  return isAlive(pid) && (birth === undefined || birthOf(pid) === birth);
}

/**
 * @param {string} file
 * @returns {Note | undefined}
 */
function readNote(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
