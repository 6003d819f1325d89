/** Bundles the sandbox (TypeScript) into `build/sandbox.js`; packages stay where npm put them. */
import path from "node:path";
import { build } from "esbuild";
import { root, sandboxBuild } from "./places.js";

await build({
  entryPoints: [path.join(root, "sandbox", "main.ts")],
  outfile: sandboxBuild,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  jsx: "automatic",
  sourcemap: "inline",
  logLevel: "warning",
});
