/** The web server's Express application: everything around the pages. */
import { randomBytes, randomUUID } from "node:crypto";
import path from "node:path";
import { constants } from "node:zlib";
import compression from "compression";
import express from "express";
import expressStaticGzip from "express-static-gzip";
import {
  refuseBrokenAddresses,
  refuseForeignPosts,
  refuseLargeBodies,
  secretAddress,
  securityHeaders,
  settleHost,
} from "./web-security.js";

/**
 * @typedef {object} WebParts
 * @property {import("./web-security.js").Site} site
 * @property {string | undefined} trustedProxies only behind these counts X-Forwarded-For
 * @property {import("pino").Logger} log
 * @property {() => Promise<boolean>} readiness
 * @property {import("express").RequestHandler[]} assets serve scripts, styles, pictures
 * @property {import("express").RequestHandler} pages
 */

/**
 * @param {WebParts} parts
 * @returns {import("express").Express}
 */
export function createWebApp({ site, trustedProxies, log, readiness, assets, pages }) {
  const app = express();
  app.disable("x-powered-by");
  if (trustedProxies)
    app.set(
      "trust proxy",
      trustedProxies.split(",").map((each) => each.trim()),
    );

  app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
  app.get("/readyz", async (_request, response) => {
    const ready = await readiness().catch(() => false);
    response
      .status(ready ? 200 : 503)
      .type("text")
      .send(ready ? "ready" : "not ready");
  });

  app.use(identify);
  app.use(writeLog(log));
  app.use(
    settleHost(site),
    securityHeaders(site),
    refuseBrokenAddresses,
    refuseForeignPosts(site),
    refuseLargeBodies,
  );
  // 5 costs no more time than the library's own 4 and leaves a page six per cent smaller.
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }));
  for (const handler of assets) app.use(handler);
  app.all("*", pages);
  app.use(answerFailure(log));
  return app;
}

/**
 * Built files have their content's hash in their name and never change, and the build laid them down compressed; the rest (icons,
 * robots.txt) may change.
 *
 * @param {string} clientDir
 * @returns {import("express").RequestHandler[]}
 */
export function builtAssets(clientDir) {
  const missing = /** @type {import("express").RequestHandler} */ (_request, response) =>
    void response.sendStatus(404);
  const assets = express.Router();
  assets.use(
    "/assets",
    expressStaticGzip(path.join(clientDir, "assets"), {
      enableBrotli: true,
      orderPreference: ["br", "gz"],
      index: false,
      serveStatic: { immutable: true, maxAge: "1y", redirect: false },
    }),
    missing,
  );
  return [assets, express.static(clientDir, { maxAge: "1h", index: false, redirect: false })];
}

/**
 * What loaders and actions receive as `context`.
 *
 * @param {import("express").Request} request
 * @param {import("express").Response} response
 */
export function loadContext(request, response) {
  return {
    requestId: /** @type {string} */ (response.locals.requestId),
    nonce: /** @type {string} */ (response.locals.nonce),
    clientIp: request.ip ?? "",
    withoutSecret,
  };
}

/** @type {import("express").RequestHandler} */
const identify = (_request, response, next) => {
  response.locals.requestId = randomUUID();
  response.locals.nonce = randomBytes(16).toString("base64");
  response.set("X-Request-Id", response.locals.requestId);
  next();
};

/** @param {string} address */
const withoutSecret = (address) => address.replace(secretAddress, "$1…");

/**
 * One line a request. Without the query: people search by names.
 *
 * @param {import("pino").Logger} log
 * @returns {import("express").RequestHandler}
 */
function writeLog(log) {
  return (request, response, next) => {
    const began = performance.now();
    response.once("close", () => {
      const { requestId } = response.locals;
      const fields = {
        requestId,
        method: request.method,
        path: withoutSecret(request.path),
        status: response.statusCode,
      };
      const milliseconds = Math.round(performance.now() - began);
      const level = request.path.startsWith("/assets/") ? "debug" : "info";
      log[level]({ ...fields, milliseconds, finished: response.writableFinished }, "request");
    });
    next();
  };
}

/**
 * What neither a page nor Express could answer: a malformed address, or a bug.
 *
 * @param {import("pino").Logger} log
 * @returns {import("express").ErrorRequestHandler}
 */
function answerFailure(log) {
  return (error, _request, response, _next) => {
    const status = error.status >= 400 && error.status < 500 ? error.status : 500;
    if (status === 500) log.error({ requestId: response.locals.requestId, err: error }, "request failed");
    if (response.headersSent) return void response.destroy();
    response
      .status(status)
      .type("text")
      .send(status === 500 ? "Something went wrong on our side." : "Bad request.");
  };
}
