/** The web process: pages over HTTP. Stateless; any number of them may run behind a proxy. */
import path from "node:path";
import { createRequestHandler } from "@remix-run/express";
import { entryOf, loadBuild, loadSources, servicesOf } from "./load-build.js";
import { buildDir } from "./places.js";
import { builtAssets, createWebApp, loadContext } from "./web-app.js";

const stopPatience = 10_000;

const dev = process.argv.includes("--dev");
const sources = dev ? await loadSources({ browser: true }) : undefined;
const build = sources ? await sources.load() : await loadBuild();
const entry = entryOf(build);
const { env, log, close } = servicesOf(entry); // wrong settings stop the process here, not at the first request

const app = createWebApp({
  site: {
    origin: env.PUBLIC_ORIGIN,
    formTargets: [new URL(env.OIDC_ISSUER).origin, env.PAYMENT_ORIGIN],
    dev,
  },
  trustedProxies: env.TRUSTED_PROXIES,
  log,
  readiness: entry.readiness,
  assets: sources ? [sources.vite.middlewares] : builtAssets(path.join(buildDir, "client")),
  pages: createRequestHandler({ build: sources ? sources.load : build, getLoadContext: loadContext }),
});

const server = app.listen(env.PORT, () => {
  log.info({ port: env.PORT }, "web listens");
  process.send?.("serving");
});
server.requestTimeout = 120_000; // a slow phone line may take that long for its papers
server.keepAliveTimeout = 65_000; // longer than proxies keep theirs, so that they never use a closed one
server.once("error", (error) => {
  log.fatal({ err: error }, "web cannot listen");
  process.exit(1);
});

let stopping = false;
/** Requests at work are finished, new ones refused. */
async function stop() {
  if (stopping) return;
  stopping = true;
  const late = setTimeout(() => server.closeAllConnections(), stopPatience);
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await new Promise((resolve) => server.close(resolve));
  clearTimeout(late);
  clearInterval(idle);
  await sources?.vite.close();
  await close();
  process.exit(0);
}
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) process.on(signal, () => void stop());
