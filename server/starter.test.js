import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readStartSettings } from "./environment.js";
import { birthOf, isAlive } from "./processes.js";
import { takeLock } from "./run-lock.js";
import { createSupervisor } from "./supervisor.js";

vi.setConfig({ testTimeout: 60_000 }); // processes start slowly on a busy machine

/** @type {string} */
let folder;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "portal-starter-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** @param {() => boolean} condition */
async function until(condition) {
  for (const deadline = Date.now() + 40_000; !condition(); await sleep(20)) {
    if (Date.now() > deadline) throw new Error("it did not happen within 40 seconds");
  }
}

describe("one starter for one data folder", () => {
  it("names the one that is already there", async () => {
    const lock = await takeLock(folder, "http://localhost:3000");
    await expect(takeLock(folder, "http://localhost:3001")).rejects.toThrow(
      new RegExp(`already starting .* process ${process.pid}, http://localhost:3000`),
    );
    lock.release();
    (await takeLock(folder, "http://localhost:3001")).release();
  });

  it("pays no heed to one that was killed, even when its number is in use again, and clears away its hung children", async () => {
    const hung = spawn(process.execPath, [
      "-e",
      "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)",
    ]);
    await until(() => hung.pid !== undefined && isAlive(hung.pid));
    const note = {
      pid: process.pid,
      birth: "another time",
      state: "running",
      children: { web: { pid: hung.pid, birth: birthOf(Number(hung.pid)) }, postgres: { pid: process.ppid } },
    };
    fs.writeFileSync(path.join(folder, "processes.json"), JSON.stringify(note));
    (await takeLock(folder, "http://localhost:3000")).release();
    await until(() => !isAlive(Number(hung.pid)));
    expect(isAlive(process.ppid)).toBe(true);
  });

  it("waits for one that is just stopping", async () => {
    const first = await takeLock(folder, "http://localhost:3000");
    first.update({ state: "stopping" });
    setTimeout(first.release, 500);
    (await takeLock(folder, "http://localhost:3000")).release();
  });
});

describe("the supervisor", () => {
  /** @type {Map<string, number>} */
  const pids = new Map();
  const supervisor = () =>
    createSupervisor({
      logsDir: path.join(folder, "logs"),
      inherit: false,
      say: () => {},
      onPid: (name, pid) => void (pid === undefined ? pids.delete(name) : pids.set(name, pid)),
    });
  const stay = "setInterval(() => {}, 1000)";

  it("starts again what was killed, and at the end leaves nothing behind", async () => {
    const keeper = supervisor();
    keeper.start("web", ["-e", stay], process.env);
    const first = Number(pids.get("web"));
    process.kill(first, "SIGKILL");
    await until(() => pids.has("web") && pids.get("web") !== first);
    expect(keeper.deaths("web")).toBe(1);
    const second = Number(pids.get("web"));
    await keeper.stop();
    expect(isAlive(second)).toBe(false);
  });

  it("starts again at once what had been serving, however often it was killed", async () => {
    const keeper = supervisor();
    const serving = path.join(folder, "serving");
    const program = `process.send("serving", () => require("node:fs").writeFileSync(${JSON.stringify(serving)}, String(process.pid))); ${stay}`;
    keeper.start("web", ["-e", program], process.env);
    const served = () =>
      fs.existsSync(serving) && fs.readFileSync(serving, "utf8") === String(pids.get("web"));
    const deaths = 8; // growing pauses would add up to more than a minute
    await until(() => {
      if (served()) process.kill(Number(pids.get("web")), "SIGKILL");
      return keeper.deaths("web") >= deaths;
    });
    await keeper.stop();
  });

  it("leaves no process behind when the starter itself is killed", async () => {
    const program = `
      import { createSupervisor } from ${JSON.stringify(new URL("./supervisor.js", import.meta.url).href)};
      const keeper = createSupervisor({ logsDir: process.argv[1], inherit: false, say() {}, onPid: (_, pid) => console.log(pid) });
      keeper.start("web", ["-e", ${JSON.stringify(stay)}], process.env);
      keeper.start("stubborn", ["-e", ${JSON.stringify(`process.on("SIGTERM", () => {}); ${stay}`)}], process.env);`;
    const starter = spawn(process.execPath, [
      "--input-type=module",
      "-e",
      program,
      "--",
      path.join(folder, "logs"),
    ]);
    let printed = "";
    starter.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    await until(() => printed.trim().split("\n").length === 2);
    // At once: the children are still waking and have not heard of a closed channel yet.
    starter.kill("SIGKILL");
    await until(() =>
      printed
        .trim()
        .split("\n")
        .every((pid) => !isAlive(Number(pid))),
    );
  });
});

describe("settings of a start", () => {
  it("names a port that is none", () => {
    expect(() => readStartSettings({ NODE_ENV: "test", PORT: "three" })).toThrow(
      'PORT must be a port number; it is "three"',
    );
  });

  it("asks for both addresses of a database of one's own", () => {
    expect(() => readStartSettings({ NODE_ENV: "test", DATABASE_URL: "postgres://a@b/c" })).toThrow(
      /MIGRATION_DATABASE_URL/,
    );
  });
});
