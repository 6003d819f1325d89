import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.js";
import { ask } from "./embedded-postgres-client.js";
import { isAlive } from "./processes.js";

/** @type {string} */
let dataDir;
beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "portal-embedded-"));
  fs.chmodSync(dataDir, 0o711);
});
afterEach(() => removeEmbeddedPostgres(dataDir));

const start = () => startEmbeddedPostgres({ dataDir });
const remember = (/** @type {string} */ url) =>
  ask(url, "create table memory (word text); insert into memory values ('here')");
const recall = async (/** @type {string} */ url) => (await ask(url, "select word from memory"))[0]?.word;

describe("the embedded PostgreSQL", () => {
  it("keeps data, address and passwords from one start to the next", async () => {
    const first = await start();
    await remember(first.ownerUrl);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(second.adopted).toBe(false);
    expect(await recall(second.ownerUrl)).toBe("here");
  });

  it("lets nobody but its starter be superuser", async () => {
    const { ownerUrl } = await start();
    const [owner] = await ask(
      ownerUrl,
      "select rolsuper, rolcreaterole from pg_roles where rolname = current_user",
    );
    expect(owner).toEqual({ rolsuper: false, rolcreaterole: true });
    expect(fs.statSync(path.join(dataDir, "database.json")).mode & 0o777).toBe(0o600);
    await expect(
      ask(ownerUrl.replace(/portal_owner:[^@]+/, "portal_owner:guess"), "select 1"),
    ).rejects.toThrow(/password/);
  });

  it("adopts a server whose starter was killed", async () => {
    const first = await start();
    const second = await start();
    expect(second).toMatchObject({ adopted: true, pid: first.pid, ownerUrl: first.ownerUrl });
  });

  it("recovers everything after the server itself was killed", async () => {
    const first = await start();
    await remember(first.ownerUrl);
    process.kill(first.pid, "SIGKILL");
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await recall(second.ownerUrl)).toBe("here");
  });

  it("is not fooled by a lock whose process number now belongs to somebody else", async () => {
    const first = await start();
    await remember(first.ownerUrl);
    const lock = path.join(dataDir, "postgres", "postmaster.pid");
    const text = fs.readFileSync(lock, "utf8");
    process.kill(first.pid, "SIGKILL");
    while (isAlive(first.pid)) await sleep(20);
    fs.writeFileSync(lock, text.replace(/^\d+/, String(process.pid)));
    expect(await recall((await start()).ownerUrl)).toBe("here");
    expect(isAlive(process.pid)).toBe(true);
  });

  it("waits for a server that is just going down, then starts it again", async () => {
    const first = await start();
    await remember(first.ownerUrl);
    const [second] = await Promise.all([sleep(5).then(start), first.stop()]);
    expect(await recall(second.ownerUrl)).toBe("here");
  });

  it("takes another port when its own is taken", async () => {
    const first = await start();
    await first.stop();
    const net = await import("node:net");
    const thief = net.createServer().listen(Number(new URL(first.ownerUrl).port), "127.0.0.1");
    await new Promise((resolve) => thief.once("listening", resolve));
    const second = await start();
    thief.close();
    expect(new URL(second.ownerUrl).port).not.toBe(new URL(first.ownerUrl).port);
    expect((await ask(second.ownerUrl, "select 1 as one"))[0]).toEqual({ one: 1 });
  });

  it("does an interrupted first start again", async () => {
    fs.mkdirSync(path.join(dataDir, "postgres.new", "half"), { recursive: true });
    const { ownerUrl } = await start();
    expect((await ask(ownerUrl, "select current_database() as name"))[0]).toEqual({ name: "portal" });
  });

  it.runIf(process.getuid?.() === 0)(
    "finds a place outside a home that only root may enter, and finds it again",
    async () => {
      const home = fs.mkdtempSync(path.join(os.tmpdir(), "portal-home-"));
      const hidden = path.join(home, "clone", ".data");
      /** @type {string[]} */
      const said = [];
      const startHidden = () => startEmbeddedPostgres({ dataDir: hidden, say: (line) => said.push(line) });
      try {
        const first = await startHidden();
        await remember(first.ownerUrl);
        expect(said).toEqual([expect.stringContaining(String(first.movedTo))]);
        await first.stop();
        const second = await startHidden();
        expect(await recall(second.ownerUrl)).toBe("here");
        await second.stop();
        fs.chmodSync(home, 0o755);
        expect(await recall((await startHidden()).ownerUrl)).toBe("here");
      } finally {
        await removeEmbeddedPostgres(hidden);
        fs.rmSync(home, { recursive: true });
      }
    },
  );
});
