/** The life of a starter: the steps it runs, what has to be undone at its end, and the signals that bring the end about. */
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./places.js";
import { parentOf } from "./processes.js";

/** @typedef {ReturnType<typeof createLife>} Life */

/** @param {(line: string) => void} say */
export function createLife(say) {
  /** @type {(() => Promise<void>)[]} */
  const undo = [];
  /** @type {(() => void)[]} */
  const kills = [];
  /** @type {(() => void)[]} */
  const endings = [];
  /** @type {Set<import("node:child_process").ChildProcess>} */
  const steps = new Set();
  let endingSince = 0;

  const life = {
    get ending() {
      return endingSince > 0;
    },
    /** @param {() => Promise<void>} work done at the end, last registered first */
    onEnd: (work) => void undo.unshift(work),
    /** @param {() => void} work done at once when somebody insists */
    onKill: (work) => void kills.push(work),
    /** @param {() => void} work done when the end begins */
    onEnding: (work) => void endings.push(work),
    /**
     * Runs one step to its end; its output is shown.
     *
     * @param {string} command
     * @param {string[]} args
     * @param {NodeJS.ProcessEnv} [env]
     * @returns {Promise<void>}
     */
    run(command, args, env = process.env) {
      if (life.ending) return Promise.reject(new Error("stopping"));
      return new Promise((resolve, reject) => {
        const step = spawn(command, args, {
          cwd: root,
          env,
          stdio: ["ignore", "inherit", "inherit"],
          shell: process.platform === "win32" && command === "npm",
        });
        steps.add(step);
        step.once("error", reject);
        step.once("close", (code) => {
          steps.delete(step);
          if (code === 0) resolve();
          else reject(new Error(`This step failed: ${path.basename(command)} ${args.join(" ")}`));
        });
      });
    },
    /** @param {number} code */
    async end(code) {
      endingSince = Date.now();
      for (const work of endings) work();
      for (const step of steps) step.kill("SIGTERM");
      for (const work of undo) await work().catch((error) => console.error(error.message));
      process.exit(code);
    },
  };

  const onSignal = () => {
    if (!life.ending) {
      say("Stopping …");
      void life.end(0);
    } else if (Date.now() - endingSince > 1_000) {
      // One Ctrl-C can arrive twice, from the terminal and through npm; a second one later means: now.
      for (const work of kills) work();
      process.exit(1);
    }
  };
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, onSignal);
  endWithNpm(onSignal);
  return life;
}

/**
 * npm runs us through a shell; when either is killed nobody could stop us by Ctrl-C any more.
 *
 * @param {() => void} end
 */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(watch);
    end();
  }, 250);
  watch.unref();
}
