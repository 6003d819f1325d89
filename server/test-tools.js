/** What a test run needs on the machine, and how it runs other programs. Only `node:` modules. */
import { spawn } from "node:child_process";
import { findChromium } from "./chromium.js";
import { installArgs, npm, packagesAreInstalled } from "./install.js";
import { root } from "./places.js";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
    setTimeout(() => process.exit(1), running.size > 0 ? 25_000 : 0).unref();
  });
}

/**
 * Runs a program with its output shown.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>} whether it ended well
 */
export function succeeds(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "inherit", "inherit"] });
    running.add(child);
    child.once("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once("close", (code) => {
      running.delete(child);
      resolve(code === 0 && process.exitCode === undefined);
    });
  });
}

/** Installs npm packages when they are missing or outdated. */
export async function ensurePackages() {
  if (packagesAreInstalled()) return;
  console.log("Installing packages …");
  const [command, args] = npm();
  if (!(await succeeds(command, [...args, ...installArgs]))) process.exit(1);
}

/**
 * The system's Chromium, else one of Debian's packages, the light one first, else Playwright's own.
 *
 * @returns {Promise<boolean>}
 */
export async function ensureChromium() {
  if (findChromium()) return true;
  console.log("Installing Chromium …");
  const debian = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (process.getuid?.() === 0 && (await succeeds("apt-get", ["update", "-qq"], debian)))
    for (const name of ["chromium-headless-shell", "chromium"]) {
      await succeeds("apt-get", ["install", "-y", "-qq", name], debian);
      if (findChromium()) return true;
    }
  return succeeds(process.execPath, [
    "node_modules/@playwright/test/cli.js",
    "install",
    "--with-deps",
    "chromium",
  ]);
}
