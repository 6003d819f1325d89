/** Where things are in this checkout, as absolute paths. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
export const buildDir = path.join(root, "build");
export const serverBuild = path.join(buildDir, "server", "index.js");
export const sandboxBuild = path.join(buildDir, "sandbox.js");

/** Settings may be kept in `.env` beside package.json; what the environment already says wins. */
export function loadEnvFile() {
  const file = path.join(root, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** @returns {string} absolute path of DATA_DIR */
export function dataDir() {
  return path.resolve(root, process.env.DATA_DIR || ".data");
}
