/** Ports before, answers after: whether the processes of a start can come up and have come up. Only `node:` modules. */
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { tailOf } from "./supervisor.js";

const readyPatience = 90_000;
const deathsToGiveUp = 3;

/**
 * A port may still be held for a moment by a process of a start that was killed.
 *
 * @param {string} name the setting that chooses the port
 * @param {number} port
 */
export async function ensurePortFree(name, port) {
  for (const deadline = Date.now() + 4_000; ; await sleep(200)) {
    if (await isFree(port)) return;
    if (Date.now() > deadline) {
      throw new Error(
        `Port ${port} (${name}) is used by another program. End that program, or choose another port: ${name}=${port + 1}`,
      );
    }
  }
}

/**
 * Resolves when the portal and the sandbox answer.
 *
 * @param {import("./environment.js").StartSettings} settings
 * @param {{ deaths: (name: string) => number }} supervisor
 * @param {string | undefined} logsDir where the reason can be read; undefined when it was printed
 * @param {() => boolean} isEnding
 */
export async function waitUntilReady({ ports }, supervisor, logsDir, isEnding) {
  const open = new Map([
    ["web", `http://127.0.0.1:${ports.PORT}/readyz`],
    ["sandbox", `http://127.0.0.1:${ports.SANDBOX_PORT}/healthz`],
  ]);
  for (const deadline = Date.now() + readyPatience; open.size > 0 && !isEnding(); await sleep(50)) {
    for (const [name, url] of open) if (await answers(url)) open.delete(name);
    const broken = ["web", "worker", "sandbox"].find((name) => supervisor.deaths(name) >= deathsToGiveUp);
    const late = Date.now() > deadline ? [...open.keys()][0] : undefined;
    const name = broken ?? late;
    if (!name) continue;
    const reason = logsDir ? `:\n${tailOf(logsDir, name)}` : ".";
    throw new Error(
      `The ${name} process ${broken ? "ended again and again" : "does not become ready"}${reason}`,
    );
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
