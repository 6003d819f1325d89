/** Opens the embedded PostgreSQL for a starter and starts it again when it dies, as the supervisor does with the other processes. */
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./processes.js";

/** @typedef {import("./embedded-postgres.js").EmbeddedPostgres} EmbeddedPostgres */

/**
 * @param {object} options
 * @param {string} options.dataDir
 * @param {(pid: number) => void} options.onPid
 * @param {(line: string) => void} options.say
 * @returns {{ opened: Promise<EmbeddedPostgres>, stop: () => Promise<void>, kill: () => void }}
 */
export function keepDatabase({ dataDir, onPid, say }) {
  /** @type {EmbeddedPostgres | undefined} */
  let database;
  let stopping = false;

  /** @param {(line: string) => void} tell */
  async function open(tell) {
    // Not loaded with this file: it needs packages, and the starter must run before they are there.
    const { startEmbeddedPostgres } = await import("./embedded-postgres.js");
    database = await startEmbeddedPostgres({ dataDir, say: tell });
    onPid(database.pid);
    return database;
  }

  async function watch() {
    for (;;) {
      await sleep(1_000, undefined, { ref: false });
      if (stopping) return;
      if (!database || isAlive(database.pid)) continue;
      say("The database process ended; starting it again.");
      opening = open(() => {});
      await opening.catch((error) => say(error.message));
    }
  }

  let opening = open(say);
  const opened = opening;
  opened.then(watch, () => {});
  return {
    opened,
    async stop() {
      stopping = true;
      await opening.catch(() => {});
      await database?.stop();
    },
    kill() {
      if (database && isAlive(database.pid)) process.kill(database.pid, "SIGQUIT");
    },
  };
}
