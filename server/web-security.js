/** What every answer says to browsers about safety, and which requests are refused before any page sees them. */

/**
 * @typedef {import("express").RequestHandler} RequestHandler
 * @typedef {object} Site
 * @property {string} origin the portal's public origin
 * @property {string[]} formTargets other origins a form may lead to by redirect (sign-in, payment): browsers check each hop
 * @property {boolean} dev Vite puts styles inline and keeps a socket open
 */

/** Addresses that are keys themselves (a hand-over, a shared page, a pass): they stand in no log. */
export const secretAddress = /^(\/(?:tiep-tuc|chia-se|nhan-ho)\/).+/i;
/** A page that a person was given the address of: no link tells it on, and no search engine lists it. */
const sharedPage = /^\/(?:chia-se|nhan-ho)\//i;

/**
 * The reader of PDFs runs as a worker, which lives under its own file's policy: it is handed bytes and decoders and fetches nothing. Scanners'
 * picture formats are decoded by WebAssembly, which only this file may start.
 */
const pdfReader = /^\/assets\/pdf\.worker[\w.-]*\.mjs$/;

/** Largest request taken, in bytes: several papers at once, each at most 2.6 MB. */
export const largestBody = 16 * 1024 * 1024;

/**
 * @param {Site} site
 * @returns {RequestHandler} needs `res.locals.nonce`
 */
export function securityHeaders({ origin, formTargets, dev }) {
  const https = origin.startsWith("https:");
  /** @param {string} nonce */
  const policy = (nonce) =>
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self'${dev ? " ws:" : ""}`,
      `form-action ${["'self'", ...new Set(formTargets)].join(" ")}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "manifest-src 'self'",
      ...(https ? ["upgrade-insecure-requests"] : []),
    ].join("; ");
  return (request, response, next) => {
    // What is no document gets no words for documents: on a poor line they would weigh as much as a small script.
    if (/^\/assets\/|\.data$/.test(request.path)) {
      response.set({
        "Content-Security-Policy": pdfReader.test(request.path)
          ? "default-src 'none'; script-src 'wasm-unsafe-eval'; frame-ancestors 'none'"
          : "default-src 'none'; frame-ancestors 'none'",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
      });
      return next();
    }
    response.set({
      "Content-Security-Policy": policy(response.locals.nonce),
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
      "Referrer-Policy": sharedPage.test(request.path) ? "no-referrer" : "same-origin",
      ...(sharedPage.test(request.path) ? { "X-Robots-Tag": "noindex, nofollow" } : {}),
      "X-Content-Type-Options": "nosniff",
      ...(https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
    });
    next();
  };
}

/**
 * Forms carry no token: a browser always says where a post comes from. Machines (`/api/v1/`) sign their requests instead.
 *
 * @param {Site} site
 * @returns {RequestHandler}
 */
export function refuseForeignPosts({ origin }) {
  return (request, response, next) => {
    const reads = ["GET", "HEAD", "OPTIONS"].includes(request.method);
    if (reads || request.path.startsWith("/api/v1/")) return next();
    const from = request.get("origin");
    const site = request.get("sec-fetch-site");
    // A page that sends no referrer sends no origin either, and the browser still says that it is ours.
    const ours = from === undefined || from === origin || (from === "null" && site === "same-origin");
    const foreign = !ours || site === "cross-site";
    if (foreign) return void response.status(403).type("text").send("This form was sent from another site.");
    next();
  };
}

/**
 * An address that is no text, or holds a character that no database takes, names no page.
 *
 * @type {RequestHandler}
 */
export const refuseBrokenAddresses = (request, response, next) => {
  if (/%00/.test(request.originalUrl) || !isText(request.originalUrl))
    return void response.status(400).type("text").send("This address cannot be read.");
  next();
};

/** @param {string} url */
function isText(url) {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/**
 * Refused by its declared length, before anything is read. A body without one cannot be judged and comes from no browser.
 *
 * @type {RequestHandler}
 */
export const refuseLargeBodies = (request, response, next) => {
  if (request.headers["transfer-encoding"] !== undefined) {
    return void response
      .status(411)
      .set("Connection", "close")
      .type("text")
      .send("Content-Length is required.");
  }
  const length = Number(request.headers["content-length"] ?? 0);
  if (length > largestBody) {
    const answer = () =>
      void response
        .status(413)
        .set("Connection", "close")
        .type("text")
        .send("Too large: at most 16 MB at once.");
    // A client that is still sending would see a broken connection instead of the answer: what is a little too large is read and
    // thrown away first, what is far too large is cut off.
    if (length > 4 * largestBody) return answer();
    request.once("end", answer);
    return void request.resume();
  }
  next();
};

/**
 * The portal has one address. What a client claims about hosts must reach no page: links and redirects would repeat it.
 *
 * @param {Site} site
 * @returns {RequestHandler}
 */
export function settleHost({ origin }) {
  const { host, hostname } = new URL(origin);
  const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;
  return (request, response, next) => {
    const asked = (request.headers.host ?? host).replace(/:\d+$/, "");
    if (request.method === "GET" && asked !== hostname && loopback.test(asked) && loopback.test(hostname)) {
      // Somebody typed 127.0.0.1 for localhost: cookies and the sign-in belong to the other name.
      return response.redirect(308, origin + request.originalUrl);
    }
    delete request.headers["x-forwarded-host"];
    request.headers.host = host;
    next();
  };
}
