/** Builds pages, server and sandbox into `build/`, when they were not made from the sources as they are now. Only `node:` modules. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { buildDir, root, sandboxBuild, serverBuild } from "./places.js";

const folders = ["app", "db", "machines", "sandbox", "public"];
const files = [
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
  "server/build-sandbox.js",
  "server/compress-assets.js",
];
const stampFile = path.join(buildDir, ".stamp");

/**
 * @param {(command: string, args: string[], env?: NodeJS.ProcessEnv) => Promise<void>} run runs one program to its end
 * @param {(line: string) => void} say told when there is something to build
 */
export async function ensureBuild(run, say) {
  const sources = sourcesHash();
  if (isBuiltFrom(sources)) return;
  say("Building …");
  const remix = path.join("node_modules", "@remix-run", "dev", "dist", "cli.js");
  await run(process.execPath, [remix, "vite:build", "--logLevel", "error"], {
    ...process.env,
    NODE_ENV: "production",
  });
  await run(process.execPath, ["server/compress-assets.js"]);
  await run(process.execPath, ["server/build-sandbox.js"]);
  fs.writeFileSync(stampFile, sources);
}

/** @param {string} sources */
function isBuiltFrom(sources) {
  if (![serverBuild, sandboxBuild, stampFile].every((file) => fs.existsSync(file))) return false;
  return fs.readFileSync(stampFile, "utf8") === sources;
}

/**
 * Over contents, not times: a checkout changes times only, and some edits change contents within one tick of the clock.
 *
 * @returns {string}
 */
function sourcesHash() {
  const hash = createHash("sha256");
  for (const file of [...files, ...folders.flatMap(filesOf)]) {
    const full = path.join(root, file);
    if (fs.existsSync(full)) hash.update(`${file}\0`).update(fs.readFileSync(full)).update("\0");
  }
  return hash.digest("hex");
}

/**
 * @param {string} folder
 * @returns {string[]} sorted; tests are not part of a build
 */
function filesOf(folder) {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs
    .readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.\w+$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
