/**
 * Brings the portal up step by step, keeps it up, takes it down in order.
 *
 * Only `node:` modules are loaded before the packages are known to be there. Whatever ends the starter ends the rest: on Ctrl-C it
 * stops all in order; when it is killed its children notice (`exit-with-starter.js`) and the next start adopts the database.
 */
import fs from "node:fs";
import path from "node:path";
import { ensureBuild } from "./build.js";
import { childEnvironment, readStartSettings } from "./environment.js";
import { installArgs, npm, packagesAreInstalled } from "./install.js";
import { keepDatabase } from "./kept-database.js";
import { createLife } from "./life.js";
import { loadEnvFile, root } from "./places.js";
import { ensurePortFree, waitUntilReady } from "./readiness.js";
import { takeLock } from "./run-lock.js";
import { createSupervisor } from "./supervisor.js";

const say = (/** @type {string} */ line) => console.log(line);

/** @param {{ dev: boolean }} options */
export async function startPortal({ dev }) {
  loadEnvFile();
  const life = createLife(say);
  try {
    await bringUp(life, dev);
  } catch (error) {
    if (life.ending) return;
    console.error(error instanceof Error ? error.message : error);
    await life.end(1);
  }
}

/**
 * @param {import("./life.js").Life} life
 * @param {boolean} dev
 */
async function bringUp(life, dev) {
  const settings = readStartSettings(process.env);
  fs.mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
  const lock = await takeLock(settings.dataDir, settings.origin);
  life.onEnd(async () => lock.release());
  life.onEnding(() => lock.update({ state: "stopping" }));
  for (const [name, port] of Object.entries(settings.ports)) await ensurePortFree(name, port);

  if (!packagesAreInstalled()) {
    say("Installing packages (only the first time, a minute or two) …");
    const [command, args] = npm();
    await life.run(command, [...args, ...installArgs]);
  }
  if (dev) await life.run(process.execPath, ["server/build-sandbox.js"]);
  else await ensureBuild(life.run, say);

  const database = await openDatabase(life, settings, lock);
  const env = childEnvironment(settings, database.appUrl, dev);
  const mode = dev ? ["--dev"] : [];
  const logsDir = path.join(settings.dataDir, "logs");
  const supervisor = createSupervisor({
    logsDir,
    inherit: dev,
    say,
    onPid: (name, pid) => lock.update({ children: { [name]: pid } }),
  });
  life.onEnd(supervisor.stop);
  life.onKill(supervisor.kill);

  supervisor.start("sandbox", ["build/sandbox.js"], env);
  await life.run(process.execPath, ["server/migrate.js", "--seed", ...mode], {
    ...env,
    MIGRATION_DATABASE_URL: database.ownerUrl,
  });
  supervisor.start("web", ["server/web.js", ...mode], env);
  supervisor.start("worker", ["server/worker.js", ...mode], env);
  await waitUntilReady(settings, supervisor, dev ? undefined : logsDir, () => life.ending);
  if (life.ending) return;
  if (dev) watchSandbox(life, supervisor);
  lock.update({ state: "running" });
  say(`ready ${settings.origin} (sandbox ${settings.sandboxOrigin})`);
}

/**
 * @param {import("./life.js").Life} life
 * @param {import("./environment.js").StartSettings} settings
 * @param {import("./run-lock.js").RunLock} lock
 * @returns {Promise<{ appUrl: string, ownerUrl: string }>}
 */
async function openDatabase(life, settings, lock) {
  if (settings.database) return settings.database;
  const database = keepDatabase({
    dataDir: settings.dataDir,
    say,
    onPid: (pid) => lock.update({ children: { postgres: pid } }),
  });
  life.onEnd(database.stop);
  life.onKill(database.kill);
  return database.opened;
}

/**
 * @param {import("./life.js").Life} life
 * @param {ReturnType<typeof createSupervisor>} supervisor
 */
function watchSandbox(life, supervisor) {
  /** @type {NodeJS.Timeout | undefined} */
  let soon;
  const watcher = fs.watch(path.join(root, "sandbox"), { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      life
        .run(process.execPath, ["server/build-sandbox.js"])
        .then(() => supervisor.restart("sandbox"), console.error);
    }, 200);
  });
  life.onEnd(async () => watcher.close());
}
