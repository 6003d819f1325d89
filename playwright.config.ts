/** Journeys in a real browser against a real start of the portal, with JavaScript and (those tagged @nojs) without. */
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./server/chromium.js";

const port = Number(process.env.E2E_PORT ?? 3100);
const sandboxPort = Number(process.env.E2E_SANDBOX_PORT ?? 4100);
const nightly = process.env.NIGHTLY === "1";
const chromium = findChromium();

/** Journeys find addresses, books and process ids by these; Playwright's workers inherit them. */
process.env.E2E_DATA_DIR ??= freshDataDir();
process.env.E2E_ORIGIN = `http://localhost:${port}`;
process.env.E2E_SANDBOX_ORIGIN = `http://localhost:${sandboxPort}`;

/** Journeys that everybody would notice: they run when nobody else does, one after the other. */
const forAll = [/partners/, /desk-keys/, /kill/, /deadlines/];
const alone = { workers: 1 };
const withoutScript = { javaScriptEnabled: false };

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  // Families do not meet; what concerns the whole portal (a crash, a partner that is down, legal time) has it for itself below.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000, toPass: { timeout: 30_000, intervals: [100, 250, 500] } },
  reporter: "list",
  ...(nightly ? {} : { grepInvert: /@nightly/ }),
  use: {
    baseURL: process.env.E2E_ORIGIN,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
    // Without pictures: filming every page takes a fifth of the run, and a failed test leaves one of its last page anyway.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true, sources: true },
    screenshot: "only-on-failure",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    // Branches are many, and the same pages with script are walked by the journeys.
    { name: "with-js", testIgnore: [...forAll, /branches/] },
    { name: "without-js", testIgnore: forAll, use: withoutScript, grep: /@nojs/ },
    { name: "partners", ...alone, testMatch: /partners/, dependencies: ["with-js", "without-js"] },
    {
      ...{ name: "partners-without-js", ...alone, testMatch: /partners/, use: withoutScript },
      ...{ grep: /@nojs/, dependencies: ["partners"] },
    },
    { name: "desk-keys", ...alone, testMatch: /desk-keys/, dependencies: ["partners-without-js"] },
    { name: "kill", ...alone, testMatch: /kill/, dependencies: ["desk-keys"] },
    // Last, because it moves legal time by weeks.
    { name: "deadlines", ...alone, testMatch: /deadlines/, dependencies: ["kill"] },
  ],
  webServer: {
    command: "node server/start.js",
    wait: { stdout: /^ready /m },
    stdout: "pipe",
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      SANDBOX_SMTP_PORT: String(sandboxPort + 25),
      DATA_DIR: process.env.E2E_DATA_DIR,
      PORTAL_CLOCK: "2026-11-16T09:00:00+07:00",
      PUBLIC_ORIGIN: "",
      SANDBOX_ORIGIN: "",
      DATABASE_URL: "",
      MIGRATION_DATABASE_URL: "",
    },
  },
});

/** The database's own account must be able to enter it. */
function freshDataDir() {
  const folder = mkdtempSync(join(tmpdir(), "portal-e2e-"));
  chmodSync(folder, 0o711);
  return folder;
}
