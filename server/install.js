/** Installs npm packages when they are missing or are not those of package-lock.json. Only `node:` modules. */
import fs from "node:fs";
import path from "node:path";
import { root } from "./places.js";

/**
 * Compares the lockfile with what npm noted at the end of its last installation (an interrupted one leaves no note).
 *
 * @returns {boolean}
 */
export function packagesAreInstalled() {
  const wanted = readPackages(path.join(root, "package-lock.json"));
  const present = readPackages(path.join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(([name, { version, optional, peer }]) => {
    if (name === "") return true;
    const found = present[name];
    // Optional packages are those of other systems; peers may be left out where nobody needs them.
    return found ? found.version === version : Boolean(optional || peer);
  });
}

/**
 * @returns {[command: string, args: string[]]} npm itself, also where it is not in PATH but runs us
 */
export function npm() {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
}

/**
 * Arguments that install the lockfile's versions, build tools included, and change neither it nor package.json.
 *
 * Not `npm ci`: it refuses a lockfile that lacks packages of other systems, and a registry that mirrors only some systems makes
 * such lockfiles.
 */
export const installArgs = [
  "install",
  "--no-save",
  "--include=dev",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
];

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}
