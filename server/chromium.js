/** Finds a Chromium for the browser tests. Only `node:` modules. */
import fs from "node:fs";
import path from "node:path";

/** @returns {string | undefined} CHROMIUM_PATH, else the system's; undefined: there is none */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}
