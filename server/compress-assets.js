/** Compresses built files once and as small as it goes, so that no request has to: `x.js` gets `x.js.br` and `x.js.gz` beside it. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { buildDir } from "./places.js";

/** @param {string} folder */
export function compressAssets(folder) {
  for (const name of fs.readdirSync(folder).filter((one) => /\.(m?js|css|svg|json|wasm)$/.test(one))) {
    const file = path.join(folder, name);
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  compressAssets(path.join(buildDir, "client", "assets"));
