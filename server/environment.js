/**
 * Settings of a start on one machine: what the environment says, and sensible values for the rest. Only `node:` modules.
 *
 * Production processes (`start:web`, `start:worker`) do not pass here: they have no defaults for what matters.
 */
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { dataDir } from "./places.js";

/**
 * @typedef {object} StartSettings
 * @property {string} dataDir
 * @property {{ PORT: number, SANDBOX_PORT: number, SANDBOX_SMTP_PORT: number }} ports
 * @property {string} origin
 * @property {string} sandboxOrigin
 * @property {{ appUrl: string, ownerUrl: string } | undefined} database undefined: the embedded one
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartSettings}
 * @throws {Error} naming the setting that is wrong
 */
export function readStartSettings(env) {
  const port = readPort(env, "PORT", 3000);
  const sandboxPort = readPort(env, "SANDBOX_PORT", 4000);
  if (Boolean(env.DATABASE_URL) !== Boolean(env.MIGRATION_DATABASE_URL)) {
    throw new Error(
      "A database of your own needs both DATABASE_URL (role portal_app) and MIGRATION_DATABASE_URL (its owner, who makes the tables).",
    );
  }
  return {
    dataDir: dataDir(),
    ports: {
      PORT: port,
      SANDBOX_PORT: sandboxPort,
      SANDBOX_SMTP_PORT: readPort(env, "SANDBOX_SMTP_PORT", sandboxPort + 25),
    },
    origin: env.PUBLIC_ORIGIN || `http://localhost:${port}`,
    sandboxOrigin: env.SANDBOX_ORIGIN || `http://localhost:${sandboxPort}`,
    database:
      env.DATABASE_URL && env.MIGRATION_DATABASE_URL
        ? { appUrl: env.DATABASE_URL, ownerUrl: env.MIGRATION_DATABASE_URL }
        : undefined,
  };
}

/**
 * The environment of web, worker and sandbox under a starter.
 *
 * @param {StartSettings} settings
 * @param {string} databaseUrl
 * @param {boolean} dev
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment({ dataDir, ports, origin, sandboxOrigin }, databaseUrl, dev) {
  const { MIGRATION_DATABASE_URL: _ownersOnly, ...given } = process.env;
  return {
    SANDBOX: "1",
    SESSION_SECRETS: sessionSecret(dataDir),
    ...given,
    NODE_ENV: dev ? "development" : "production",
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: String(ports.PORT),
    SANDBOX_PORT: String(ports.SANDBOX_PORT),
    SANDBOX_SMTP_PORT: String(ports.SANDBOX_SMTP_PORT),
    PUBLIC_ORIGIN: origin,
    PORTAL_ORIGIN: origin,
    SANDBOX_ORIGIN: sandboxOrigin,
  };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} otherwise
 */
function readPort(env, name, otherwise) {
  const port = env[name] ? Number(env[name]) : otherwise;
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`${name} must be a port number; it is "${env[name]}".`);
  return port;
}

/**
 * Kept, so that people stay signed in over a restart.
 *
 * @param {string} folder
 * @returns {string}
 */
function sessionSecret(folder) {
  const file = path.join(folder, "session-secret");
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}
