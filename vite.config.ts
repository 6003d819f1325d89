/** Builds the portal: Remix through Vite, options from remix.config.js. */
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig)],
  build: { target: "es2022", assetsInlineLimit: 0, cssMinify: true, sourcemap: false },
  // The desk's script is built like a worker (`app/root.tsx`) and loads the reader of PDFs only when one is opened.
  worker: { format: "es" },
  server: { hmr: { port: 24678 } },
});
