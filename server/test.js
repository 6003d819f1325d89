/**
 * `npm test`: everything that must hold, on a fresh clone. Installs what is missing, then typecheck, lint, unit and integration
 * tests, build, browser journeys. The last line counts: `N passed, N failed`.
 *
 * `--nightly` adds the long walks (tests that look at NIGHTLY=1), `--matrix` instead runs all but the browser on every supported
 * Node and PostgreSQL.
 */
import { ensurePackages } from "./test-tools.js";

await ensurePackages();
const { runAll, runMatrix } = await import("./test-stages.js");
const { passed, failed, skipped } = await (process.argv.includes("--matrix")
  ? runMatrix()
  : runAll({ nightly: process.argv.includes("--nightly") }));
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
