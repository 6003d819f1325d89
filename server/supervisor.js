/** Keeps child processes running: starts them, restarts them when they die (with growing pauses when they never served), stops them. Only `node:` modules. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./places.js";

const preload = new URL("./exit-with-starter.js", import.meta.url).href;
const longestPause = 30_000;
const shortestPause = 500;
const stopPatience = 12_000;

/**
 * @typedef {object} Options
 * @property {string} logsDir each child writes `<name>.log` there
 * @property {boolean} inherit true: children write to this terminal instead
 * @property {(name: string, pid: number | undefined) => void} onPid
 * @property {(line: string) => void} say
 *
 * @typedef {{ pid: number | undefined, deaths: number, ended: Promise<void>, kill: (signal: NodeJS.Signals) => void }} Child
 */

/** @param {Options} options */
export function createSupervisor({ logsDir, inherit, onPid, say }) {
  /** @type {Map<string, Child>} */
  const children = new Map();
  let stopping = false;

  /**
   * @param {string} name
   * @param {string[]} args of node
   * @param {NodeJS.ProcessEnv} env
   */
  function start(name, args, env) {
    /** @type {Child} */
    const child = { pid: undefined, deaths: 0, ended: Promise.resolve(), kill: () => {} };
    children.set(name, child);
    child.ended = (async () => {
      for (let pause = shortestPause; !stopping; pause = Math.min(pause * 2, longestPause)) {
        const served = await once(name, child, args, env);
        if (stopping) return;
        child.deaths += 1;
        if (served) pause = shortestPause;
        await Promise.race([sleep(pause, undefined, { ref: false }), stopped]);
      }
    })();
  }

  /** @type {() => void} */
  let endPauses = () => {};
  const stopped = new Promise((resolve) => {
    endPauses = () => resolve(undefined);
  });

  /**
   * @param {string} name
   * @param {Child} child
   * @param {string[]} args
   * @param {NodeJS.ProcessEnv} env
   * @returns {Promise<boolean>} when it ended: whether it had come as far as serving. Then its death, even the tenth in a row, says
   *   nothing against starting it again at once; one that dies while waking waits longer each time
   */
  function once(name, child, args, env) {
    const log = inherit ? "inherit" : openLog(name);
    const running = spawn(process.execPath, ["--import", preload, ...args], {
      cwd: root,
      env,
      detached: process.platform !== "win32", // Ctrl-C in a terminal reaches only the starter, which stops them in order
      stdio: ["ignore", log, log, "ipc"],
    });
    if (typeof log === "number") fs.closeSync(log);
    child.pid = running.pid;
    child.kill = (signal) => void running.kill(signal);
    onPid(name, running.pid);
    let served = false;
    running.once("message", () => {
      served = true; // the only thing a child ever says
    });
    return new Promise((resolve) => {
      running.once("error", () => resolve(served));
      running.once("exit", (code, signal) => {
        child.pid = undefined;
        child.kill = () => {};
        onPid(name, undefined);
        if (!stopping && code !== 0)
          say(`The ${name} process ended (${signal ?? `code ${code}`}); starting it again.`);
        resolve(served);
      });
    });
  }

  /** @param {string} name */
  function openLog(name) {
    fs.mkdirSync(logsDir, { recursive: true, mode: 0o700 });
    const file = path.join(logsDir, `${name}.log`);
    if (fs.existsSync(file) && fs.statSync(file).size > 10_000_000) fs.renameSync(file, `${file}.1`);
    return fs.openSync(file, "a", 0o600);
  }

  return {
    start,
    /** @param {string} name */
    deaths: (name) => children.get(name)?.deaths ?? 0,
    /**
     * Ends one child; it comes back by itself.
     *
     * @param {string} name
     */
    restart: (name) => children.get(name)?.kill("SIGTERM"),
    /** Asks all to finish what they are doing and waits for them. */
    async stop() {
      stopping = true;
      endPauses();
      const all = [...children.values()];
      for (const child of all) child.kill("SIGTERM");
      const hard = setTimeout(() => {
        for (const child of all) child.kill("SIGKILL");
      }, stopPatience);
      await Promise.all(all.map((child) => child.ended));
      clearTimeout(hard);
    },
    kill() {
      stopping = true;
      for (const child of children.values()) child.kill("SIGKILL");
    },
  };
}

/**
 * @param {string} logsDir
 * @param {string} name
 * @param {number} lines
 * @returns {string} the end of a child's log
 */
export function tailOf(logsDir, name, lines = 15) {
  const file = path.join(logsDir, `${name}.log`);
  if (!fs.existsSync(file)) return "";
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}
