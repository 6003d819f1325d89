/**
 * Loads the portal's server build: the only way from these processes to the code in `app/`.
 *
 * Everything is read from `entry.module`, so that web server, worker and pages share one copy of every module.
 */
import fs from "node:fs";
import { pathToFileURL } from "node:url";
import { loadEnvFile, root, serverBuild } from "./places.js";

/**
 * @typedef {object} Settings the part of the portal's settings that these processes use
 * @property {number} PORT
 * @property {string} PUBLIC_ORIGIN
 * @property {string} OIDC_ISSUER
 * @property {string} PAYMENT_ORIGIN
 * @property {string | undefined} TRUSTED_PROXIES addresses or networks, comma-separated
 *
 * @typedef {object} Services
 * @property {Settings} env
 * @property {import("pino").Logger} log
 * @property {() => Promise<void>} close
 *
 * @typedef {object} PortalEntry what `app/entry.server.tsx` exports beside the page renderer
 * @property {() => Services} services
 * @property {() => Promise<{ stop: () => Promise<void> }>} startWorker
 * @property {(options: { ownerUrl: string, appPassword: string }) => Promise<void>} migrate
 * @property {(options: { ownerUrl: string, dossiers?: number }) => Promise<void>} seed
 * @property {() => Promise<boolean>} readiness false (or a rejection): the database does not answer
 *
 * @typedef {import("@remix-run/node").ServerBuild} ServerBuild
 * @typedef {import("vite").ViteDevServer} ViteDevServer
 */

/**
 * @returns {Promise<ServerBuild>}
 * @throws {Error} when nothing was built yet
 */
export async function loadBuild() {
  loadEnvFile();
  if (!fs.existsSync(serverBuild))
    throw new Error("There is no build yet: run `npm run build` first (`npm start` does it by itself).");
  return import(pathToFileURL(serverBuild).href);
}

/**
 * For `npm run dev`: the same from the sources, transformed as they are asked for.
 *
 * @param {{ browser: boolean }} options browser: also serve modules and hot updates to browsers
 * @returns {Promise<{ vite: ViteDevServer, load: () => Promise<ServerBuild> }>}
 */
export async function loadSources({ browser }) {
  loadEnvFile();
  const { createServer } = await import("vite");
  const vite = await createServer({
    root,
    appType: "custom",
    server: browser ? { middlewareMode: true } : { middlewareMode: true, hmr: false, ws: false },
  });
  const load = async () =>
    /** @type {ServerBuild} */ (await vite.ssrLoadModule("virtual:remix/server-build"));
  return { vite, load };
}

/**
 * @param {ServerBuild} build
 * @returns {PortalEntry}
 */
export function entryOf(build) {
  return /** @type {PortalEntry} */ (/** @type {unknown} */ (build.entry.module));
}

/**
 * Wrong settings end the process at once, named on one line each, without the noise of a stack.
 *
 * @param {PortalEntry} entry
 * @returns {Services}
 */
export function servicesOf(entry) {
  try {
    return entry.services();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/**
 * Loads what a one-off command needs and tells how to close it.
 *
 * @param {boolean} dev
 * @returns {Promise<{ entry: PortalEntry, close: () => Promise<void> }>}
 */
export async function openEntry(dev) {
  if (!dev) return { entry: entryOf(await loadBuild()), close: async () => {} };
  const { vite, load } = await loadSources({ browser: false });
  return { entry: entryOf(await load()), close: () => vite.close() };
}
