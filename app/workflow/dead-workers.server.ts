/**
 * Takes back jobs of workers that died, within a second.
 *
 * graphile-worker itself lets a killed worker's jobs lie for four hours. Each live worker holds an advisory lock on a connection of
 * its own, which the database drops with the process; a job whose worker's lock is free has no worker any more. Should a living worker
 * lose its connection, its job runs twice at the worst, which every effect allows.
 */
import type postgres from "postgres";
import type { Services } from "#app/services.server.ts";

/** Class of the advisory locks; their second key is the hash of the worker's id. */
const lockClass = 4_190_302;

export type DeadWorkers = {
  /** Frees jobs of dead workers; call it often. */
  sweep: () => Promise<void>;
  stop: () => void;
};

/** `own`: names under which this process locks jobs; grows as its workers start. */
export function watchWorkers(
  { sql, log }: Pick<Services, "sql" | "log">,
  own: ReadonlySet<string>,
): DeadWorkers {
  let connection: postgres.ReservedSql | undefined;
  let held = new Set<string>();

  const hold = async (on: postgres.ReservedSql) => {
    for (const id of own) {
      if (held.has(id)) continue;
      // Never waits: after a failed sweep the lock may still be held by our own former connection.
      const [lock] = await on<
        { own: boolean }[]
      >`select pg_try_advisory_lock(${lockClass}, hashtext(${id})) as own`;
      if (lock?.own) held.add(id);
    }
  };
  const free = async (on: postgres.ReservedSql) => {
    const working = await on<{ id: string }[]>`
      select distinct locked_by as id from graphile_worker.jobs where locked_by is not null`;
    for (const { id } of working.filter((worker) => !own.has(worker.id))) {
      const [lock] = await on<
        { dead: boolean }[]
      >`select pg_try_advisory_lock(${lockClass}, hashtext(${id})) as dead`;
      if (!lock?.dead) continue;
      await on`select graphile_worker.force_unlock_workers(array[${id}]::text[])`;
      await on`select pg_advisory_unlock(${lockClass}, hashtext(${id}))`;
      log.warn({ workerId: id }, "jobs of a dead worker were taken back");
    }
  };
  return {
    sweep: async () => {
      try {
        connection ??= await sql.reserve();
        await hold(connection);
        await free(connection);
      } catch (error) {
        connection = undefined; // the database was away: the locks went with the connection
        held = new Set();
        throw error;
      }
    },
    stop: () => connection?.release(),
  };
}
