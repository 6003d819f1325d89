/** What the operating system knows about other processes. Only `node:` modules: the starter needs it before anything is installed. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";

/**
 * For programs whose words and times must not depend on whoever runs us.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function bareEnvironment() {
  const { NODE_ENV, PATH, SystemRoot } = process.env;
  return { NODE_ENV, PATH, SystemRoot, LC_ALL: "C", TZ: "UTC" };
}

/**
 * @param {number} pid
 * @returns {boolean} also true for a process of another account
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * @param {number} pid
 * @returns {string | undefined} the command line; undefined when the system does not tell
 */
export function commandOf(pid) {
  if (process.platform === "linux") {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    } catch {
      return undefined;
    }
  }
  return askPs(pid, "command=");
}

/**
 * Process ids are used again; together with its time of birth an id names one process only.
 *
 * @param {number} pid
 * @returns {string | undefined} some text that stays the same for the life of the process
 */
export function birthOf(pid) {
  if (process.platform === "linux") return statOf(pid)?.[19];
  return askPs(pid, "lstart=");
}

/**
 * @param {number} pid
 * @returns {number | undefined} undefined when the process is gone or the system has no cheap way to tell
 */
export function parentOf(pid) {
  const parent = process.platform === "linux" ? statOf(pid)?.[1] : undefined;
  return parent === undefined ? undefined : Number(parent);
}

/**
 * A process whose parent has not yet taken note of its end is over all the same.
 *
 * @param {number} pid
 */
function isZombie(pid) {
  return process.platform === "linux" && statOf(pid)?.[0] === "Z";
}

/**
 * @param {number} pid
 * @returns {string[] | undefined} fields of /proc/<pid>/stat from the third (state) on
 */
function statOf(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @param {string} field
 */
function askPs(pid, field) {
  if (process.platform === "win32") return undefined;
  const { status, stdout } = spawnSync("ps", ["-o", field, "-p", String(pid)], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
