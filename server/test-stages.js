/** The stages of `npm test`, and the counts each leaves. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureBuild } from "./build.js";
import { removeEmbeddedPostgres } from "./embedded-postgres.js";
import { root } from "./places.js";
import { ensureChromium, succeeds } from "./test-tools.js";

const bin = path.join("node_modules", ".bin");
const reports = path.join(root, ".tmp", "reports");
const systemPostgres = "/usr/lib/postgresql/15/bin";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {{ nightly: boolean }} options
 * @returns {Promise<Counts>}
 */
export async function runAll({ nightly }) {
  const env = nightly ? { ...process.env, NIGHTLY: "1" } : process.env;
  return sum([
    await stage("Types", () => check(path.join(bin, "tsc"), ["--noEmit"])),
    await stage("Lint", lint),
    await stage("Unit and integration tests", () => runVitest(process.execPath, env)),
    await stage("Browser journeys", () => runJourneys(env)),
  ]);
}

/** @returns {Promise<Counts>} all but the browser, on each Node and PostgreSQL we promise */
export async function runMatrix() {
  const servers = [{ name: "18 (embedded)", bin: "" }];
  if (fs.existsSync(systemPostgres)) servers.unshift({ name: "15", bin: systemPostgres });
  else console.log(`PostgreSQL 15 is not at ${systemPostgres}: only 18 is tried.`);
  const all = [];
  for (const major of [20, 22, 24]) {
    for (const server of servers) {
      const title = `Node ${major}, PostgreSQL ${server.name}`;
      all.push(await stage(title, () => runVitest(nodeOf(major), { ...process.env, PG_BIN: server.bin })));
    }
  }
  return sum(all);
}

/**
 * @param {string} title
 * @param {() => Promise<Counts>} work
 */
async function stage(title, work) {
  console.log(`\n== ${title}`);
  const began = Date.now();
  const counts = await work().catch((error) => {
    console.error(error);
    return broken;
  });
  console.log(
    `== ${title}: ${counts.failed > 0 ? "FAILED" : "ok"}, ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return counts;
}

/** A stage that fails without saying how many tests did. */
const broken = Object.freeze({ passed: 0, failed: 1, skipped: 0 });
const fine = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function check(command, args) {
  return (await succeeds(command, args)) ? fine : broken;
}

/** @returns {Promise<Counts>} */
async function lint() {
  const folders = ["app", "db", "machines", "sandbox", "server", "e2e", "bench"].filter((name) =>
    fs.existsSync(path.join(root, name)),
  );
  return sum([
    await check(path.join(bin, "biome"), ["check", "."]),
    await check(path.join(bin, "depcruise"), ["--config", ".dependency-cruiser.js", ...folders]),
  ]);
}

/**
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function runVitest(node, env) {
  const report = freshReport("vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = await succeeds(node, ["node_modules/vitest/vitest.mjs", ...args], env);
  const result = readReport(report);
  return counted(ok, {
    passed: result?.numPassedTests ?? 0,
    failed: result?.numFailedTests ?? 0,
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  });
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
async function runJourneys(env) {
  if (!(await ensureChromium()))
    throw new Error("There is no Chromium. Install one, or say where it is by CHROMIUM_PATH.");
  await ensureBuild(async (command, args, stepEnv) => {
    if (!(await succeeds(command, args, stepEnv))) throw new Error("The build failed.");
  }, console.log);
  const report = freshReport("playwright.json");
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "portal-e2e-"));
  fs.chmodSync(dataDir, 0o711);
  const ok = await succeeds(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"],
    { ...env, E2E_DATA_DIR: dataDir, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  );
  if (ok) await removeEmbeddedPostgres(dataDir);
  else showLogs(dataDir);
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = readReport(report)?.stats ?? {};
  return counted(ok, { passed: expected + flaky, failed: unexpected, skipped });
}

/**
 * What the portal's processes said about a failed journey, where a person without this machine can read it.
 *
 * @param {string} dataDir
 */
function showLogs(dataDir) {
  const logs = path.join(dataDir, "logs");
  if (!fs.existsSync(logs)) return;
  for (const name of fs.readdirSync(logs)) {
    const bad = fs
      .readFileSync(path.join(logs, name), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !/"level":[1-3]0\b/.test(line));
    if (bad.length > 0) console.log(`-- ${name}\n${bad.slice(-40).join("\n")}`);
  }
  console.log(`-- data and logs are kept in ${dataDir}`);
}

/**
 * A runner that ends badly has failed, whatever it counted.
 *
 * @param {boolean} ok
 * @param {Counts} counts
 */
function counted(ok, counts) {
  return ok || counts.failed > 0 ? counts : sum([counts, broken]);
}

/** @param {Counts[]} all */
function sum(all) {
  return all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    fine,
  );
}

/** @param {string} name */
function freshReport(name) {
  fs.mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  fs.rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined;
}

/**
 * A Node of another major version, from its npm package for this system.
 *
 * @param {number} major
 * @returns {string} path of the program
 */
function nodeOf(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const folder = path.join(root, ".tmp", `node-${major}`);
  const name = `node-${process.platform}-${process.arch}`;
  const program = path.join(folder, "node_modules", name, "bin", "node");
  if (!fs.existsSync(program)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, "package.json"), "{}");
    execFileSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", `${name}@${major}`], {
      cwd: folder,
      stdio: "inherit",
    });
  }
  return program;
}
