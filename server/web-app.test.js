import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compressAssets } from "./compress-assets.js";
import { builtAssets, createWebApp, loadContext } from "./web-app.js";

const origin = "http://portal.example";
/** @type {http.Server} */
let server;
/** @type {string} */
let clientDir;
/** @type {string[]} */
let logged;
let ready = true;

beforeEach(async () => {
  ready = true;
  logged = [];
  clientDir = fs.mkdtempSync(path.join(os.tmpdir(), "portal-client-"));
  fs.mkdirSync(path.join(clientDir, "assets"));
  fs.writeFileSync(path.join(clientDir, "assets", "page-abc123.js"), "export {}");
  server = http.createServer(app({}));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  fs.rmSync(clientDir, { recursive: true });
});

/** @param {{ trustedProxies?: string, site?: object }} options */
function app({ trustedProxies, site = {} }) {
  return createWebApp({
    site: { origin, formTargets: ["https://sign-in.example"], dev: false, ...site },
    trustedProxies,
    log: pino({}, { write: (line) => void logged.push(line) }),
    readiness: async () => ready,
    assets: builtAssets(clientDir),
    pages: (request, response) =>
      void response.json({ ...loadContext(request, response), host: request.headers.host }),
  });
}

/**
 * @param {string} url
 * @param {http.RequestOptions & { body?: string }} [options]
 * @returns {Promise<{ status: number, headers: http.IncomingHttpHeaders, text: string }>}
 */
function ask(url, { body, ...options } = {}) {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return new Promise((resolve, reject) => {
    const request = http.request({ port, host: "127.0.0.1", path: url, ...options }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

it("gives each page its own nonce, names it in the policy, and lets forms lead to the sign-in only", async () => {
  const [first, second] = [await ask("/"), await ask("/")];
  const { nonce } = JSON.parse(first.text);
  expect(first.headers["content-security-policy"]).toContain(`script-src 'self' 'nonce-${nonce}'`);
  expect(first.headers["content-security-policy"]).toContain("form-action 'self' https://sign-in.example;");
  expect(JSON.parse(second.text).nonce).not.toBe(nonce);
  expect(first.headers["x-request-id"]).toBe(JSON.parse(first.text).requestId);
  expect(first.headers["strict-transport-security"]).toBeUndefined();
});

it("[cap E12] a shared page's address goes with no link and into no search engine, and the page's own forms still work", async () => {
  const shared = await ask("/chia-se/7k3m");
  expect(shared.headers["referrer-policy"]).toBe("no-referrer");
  expect(shared.headers["x-robots-tag"]).toBe("noindex, nofollow");
  const usual = await ask("/ho-so/G00.00.00-261116-000001/chia-se");
  expect(usual.headers["referrer-policy"]).toBe("same-origin");
  expect(usual.headers["x-robots-tag"]).toBeUndefined();
});

it("takes a form of its own and refuses one of another site", async () => {
  const post = (/** @type {Record<string, string>} */ headers, url = "/ho-so/nhap") =>
    ask(url, { method: "POST", headers: { ...headers, "content-length": "3" }, body: "a=1" }).then(
      ({ status }) => status,
    );
  expect(await post({ origin })).toBe(200);
  expect(await post({ origin: "http://elsewhere.example" })).toBe(403);
  expect(await post({ origin: "null" })).toBe(403);
  expect(await post({ origin: "null", "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await post({ origin: "null", "sec-fetch-site": "same-origin" })).toBe(200);
  expect(await post({ "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await post({ origin: "http://partner.example" }, "/api/v1/partners/carrier/scans")).toBe(200);
});

it("refuses a body that is too large, far too large, or does not say how large it is", async () => {
  const size = 16 * 1024 * 1024 + 1;
  const large = await ask("/", {
    method: "POST",
    headers: { "content-length": String(size) },
    body: "a".repeat(size),
  }).catch(String);
  expect(large).toMatchObject({ status: 413 });
  // Nothing is sent here: a claim like this is answered without waiting for it.
  const huge = await ask("/", { method: "POST", headers: { "content-length": String(10 * size) } }).catch(
    String,
  );
  expect(huge).toMatchObject({ status: 413 });
  const unsaid = await ask("/", { method: "POST", headers: { "transfer-encoding": "chunked" }, body: "a=1" });
  expect(unsaid.status).toBe(411);
});

it("serves built files for good, and says 404 for one that is gone instead of a page", async () => {
  const found = await ask("/assets/page-abc123.js");
  expect(found.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await ask("/assets/page-old.js")).status).toBe(404);
});

it("lets the reader of PDFs start its decoders and fetch nothing, and no other built file even that", async () => {
  fs.writeFileSync(path.join(clientDir, "assets", "pdf.worker.min-abc123.mjs"), "export {}");
  const policyOf = async (/** @type {string} */ file) =>
    (await ask(`/assets/${file}`)).headers["content-security-policy"];
  expect(await policyOf("pdf.worker.min-abc123.mjs")).toBe(
    "default-src 'none'; script-src 'wasm-unsafe-eval'; frame-ancestors 'none'",
  );
  expect(await policyOf("page-abc123.js")).toBe("default-src 'none'; frame-ancestors 'none'");
  expect((await ask("/assets/pdf.worker.min-abc123.mjs")).headers["content-type"]).toMatch(/javascript/);
});

it("hands over the smallest form of a built file that the browser takes", async () => {
  fs.writeFileSync(path.join(clientDir, "assets", "large-abc123.js"), "export const a = 1;\n".repeat(500));
  compressAssets(path.join(clientDir, "assets"));
  const take = async (/** @type {string} */ encodings) => {
    const { status, headers } = await ask("/assets/large-abc123.js", {
      headers: { "accept-encoding": encodings },
    });
    expect([status, headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    expect(headers["content-type"]).toMatch(/javascript/);
    return headers["content-encoding"];
  };
  expect(await take("gzip, deflate, br")).toBe("br");
  expect(await take("gzip")).toBe("gzip");
  expect(await take("identity")).toBeUndefined();
});

it("believes a forwarded address only from proxies it was told of", async () => {
  const headers = { "x-forwarded-for": "203.0.113.9", "x-forwarded-host": "evil.example" };
  expect(JSON.parse((await ask("/", { headers })).text)).toMatchObject({
    clientIp: "127.0.0.1",
    host: "portal.example",
  });
  server.removeAllListeners("request").on("request", app({ trustedProxies: "loopback, 10.0.0.0/8" }));
  expect(JSON.parse((await ask("/", { headers })).text).clientIp).toBe("203.0.113.9");
});

it("leads somebody who typed 127.0.0.1 to the name that cookies and sign-in belong to", async () => {
  server.removeAllListeners("request").on("request", app({ site: { origin: "http://localhost:3000" } }));
  const { status, headers } = await ask("/tra-cuu?x=1");
  expect([status, headers.location]).toEqual([308, "http://localhost:3000/tra-cuu?x=1"]);
});

it("is healthy while it lives and ready while the database answers", async () => {
  expect((await ask("/readyz")).status).toBe(200);
  ready = false;
  expect((await ask("/readyz")).status).toBe(503);
  expect((await ask("/healthz")).status).toBe(200);
});

it("logs ids and paths, never what was searched for", async () => {
  await ask("/can-bo?ten=TRAN+THI+THU");
  expect(logged.join()).toContain('"path":"/can-bo"');
  expect(logged.join()).not.toContain("TRAN");
});

it("never logs the address that hands a draft over: it is the key [cap A5]", async () => {
  await ask("/tiep-tuc/7k3m-0000-secret");
  expect(logged.join()).toContain('"path":"/tiep-tuc/…"');
  await ask("/chia-se/7k3m-0000-secret");
  expect(logged.join()).toContain('"path":"/chia-se/…"');
  await ask("/nhan-ho/7k3m-0000-secret");
  expect(logged.join()).toContain('"path":"/nhan-ho/…"');
  expect(logged.join()).not.toContain("secret");
});

it("answers a malformed address calmly", async () => {
  expect((await ask("/%E0%A4%A")).status).toBeLessThan(500);
});

it("refuses an address that is no text before any page sees it", async () => {
  for (const path of ["/tra-cuu/%00", "/can-bo?tim=a%00b", "/tra-cuu/%E1%BB", "/%"]) {
    expect((await ask(path)).status, path).toBe(400);
  }
  expect((await ask("/tra-cuu?ma=%F0%9F%99%82")).status).toBe(200);
});
