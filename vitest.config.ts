/** Unit and integration tests. One PostgreSQL serves a run; a test that needs a database asks for a copy of its own. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{app,bench,db,machines,sandbox,server}/**/*.test.{ts,tsx,js}"],
    globalSetup: ["db/testing/global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: "UTC" },
  },
});
