/** Finds a Chromium for the browser tests. Only `node:` modules. */
import fs from "node:fs";
import path from "node:path";

/** The same engine without the windows nobody sees; the tests then cost half as much. */
const shell = "chromium-headless-shell";
const browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @returns {string | undefined} CHROMIUM_PATH, else the system's; undefined: there is none */
export function findChromium() {
  return process.env.CHROMIUM_PATH || findProgram([shell, ...browsers]);
}

/** @param {string[]} names */
function findProgram(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}
