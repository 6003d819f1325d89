/** The worker process: timers and effects of dossiers, taken from the database's job queue. Any number of them may run. */
import { entryOf, loadBuild, loadSources, servicesOf } from "./load-build.js";

const dev = process.argv.includes("--dev");
const entry = entryOf(await (dev ? openSources() : loadBuild()));
const { close } = servicesOf(entry);
const worker = await entry.startWorker();
process.send?.("serving");

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await worker.stop(); // jobs at work are finished; what is left waits in the queue
  await close();
  process.exit(0);
}
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) process.on(signal, () => void stop());

/** In development a changed source file ends the worker; the starter starts it again with the new one. */
async function openSources() {
  const { vite, load } = await loadSources({ browser: false });
  const build = await load();
  vite.watcher.on("change", (file) => {
    if (vite.moduleGraph.getModulesByFile(file)) void stop();
  });
  return build;
}
