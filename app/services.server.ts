/** Wires settings to services, once per process. Only routes and entry points call `services()`; use cases get theirs as an argument. */
import { resolve } from "node:path";
import { type Disk, Disk as FlyDisk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { Logger } from "pino";
import { connect, type Db, type Sql } from "#db/client.server.ts";
import { getWorkflowKind } from "#machines/registry.ts";
import { type Clock, realClock, sandboxClock } from "./calendar/clock.server.ts";
import { type Env, readEnv } from "./env.server.ts";
import { createLog } from "./log.server.ts";
import { createTrust, type Trust } from "./papers/signing/trust.server.ts";
import type { Kinds } from "./workflow/kinds.ts";

export type Services = {
  env: Env;
  log: Logger;
  db: Db;
  sql: Sql;
  clock: Clock;
  files: Disk;
  trust: Trust;
  kinds: Kinds;
  close: () => Promise<void>;
};

/** Services for given settings; the caller closes them. */
export function createServices(env: Env, kinds: Kinds = getWorkflowKind): Services {
  const { db, sql, close } = connect(env.DATABASE_URL, env.DATABASE_POOL);
  const files = new FlyDisk(
    new FSDriver({ location: resolve(env.DATA_DIR, "files"), visibility: "private" }),
  );
  return {
    env,
    log: createLog(env.LOG_LEVEL),
    db,
    sql,
    clock: env.SANDBOX ? sandboxClock(sql, env.PORTAL_CLOCK) : realClock,
    files,
    trust: createTrust(env, files),
    kinds,
    close,
  };
}

const kept = globalThis as { portalServices?: Services };

/** The process's services. @throws Error naming wrong settings, at the first call. */
export function services(): Services {
  kept.portalServices ??= createServices(readEnv(process.env));
  return kept.portalServices;
}
