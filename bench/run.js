/** `npm run bench`: measures every ratio, writes the raw figures, prints a table and, with `--json`, one object on the last line. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild } from "../server/build.js";
import { root } from "../server/places.js";
import { measureGrowth } from "./growth.js";
import { startBenchPortal } from "./portal.js";
import { runProgram } from "./program.js";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const say = (/** @type {string} */ line) => console.error(line);

const sizes = { small: 10_000, large: Number(process.env.BENCH_LARGE ?? 1_000_000) };
await ensureBuild(runProgram, say);
const small = await startBenchPortal({ name: "growth", dossiers: sizes.small, port: 5100, say });
const large = await startBenchPortal({ name: "growth", dossiers: sizes.large, port: 5110, say });
try {
  const growth = await measureGrowth({ small, large });
  const machine = { cpus: os.cpus().length, model: os.cpus()[0]?.model, node: process.version };
  const folder = path.join(root, "bench", "results");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, "growth.json"),
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, sizes, measures: growth }, null, 2)}\n`,
  );
  const measures = Object.entries(growth);
  for (const [name, { ratio, low, high }] of measures) say(`${name}: ${ratio} (${low}–${high})`);
  const ratios = Object.fromEntries(measures.map(([name, { ratio }]) => [name, ratio]));
  if (values.json) console.log(JSON.stringify({ ratios, samples: growth }));
} finally {
  await Promise.all([small.stop(), large.stop()]);
}
process.exit(0);
