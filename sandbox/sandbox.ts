/** Starts and stops the whole sandbox: books, web server, mail server, carrier callbacks. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createApp } from "./app.ts";
import { closeLibrary, openLibrary } from "./books/library.ts";
import { createFaults } from "./faults.ts";
import { startCallbacks } from "./partners/carrier-callbacks.ts";
import type { ReportingChannel } from "./partners/delivery-reports.ts";
import { createMailServer } from "./partners/mail.ts";
import { startPaymentCallbacks } from "./partners/payment-callbacks.ts";
import { startReports } from "./partners/report-callbacks.ts";
import { startTreasury } from "./partners/treasury-work.ts";
import type { Settings } from "./settings.ts";

export type Sandbox = { port: number; smtpPort: number; origin: string; stop: () => Promise<void> };

/** Real-time waits of callbacks to the portal, in milliseconds; tests shorten them. */
export const usualWaits = { firstWaitMs: 2_000, longestWaitMs: 30_000, holdMs: 5_000 };

/**
 * Resolves when both ports listen. Rejects with EADDRINUSE when one is taken, and then nothing stays open.
 * With port 0 the origin follows the port the system chose, unless one was set.
 */
export async function startSandbox(given: Settings, waits = usualWaits): Promise<Sandbox> {
  // The port is taken before the books are opened: a second sandbox must not touch the books of the first.
  let app: RequestListener = (_request, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => app(request, response));
  const port = await listen(server, given.port);
  const settings = given.port === 0 ? { ...given, port, origin: `http://localhost:${port}` } : given;

  const library = openLibrary(settings.booksDir);
  const faults = createFaults();
  const mail = createMailServer(library, faults);
  const mailErrors = new Promise<never>((_, reject) => mail.once("error", reject));
  try {
    await Promise.race([
      new Promise<void>((done) => mail.listen(settings.smtpPort, () => done())),
      mailErrors,
    ]);
  } catch (error) {
    server.close();
    closeLibrary(library);
    throw error;
  }
  mailErrors.catch(() => {});
  mail.on("error", (error) => console.error("sandbox mail server", error.message));

  const callbacks = startCallbacks(library.carrier, {
    url: `${settings.portalOrigin}/api/v1/partners/carrier/scans`,
    secret: settings.carrierSecret,
    ...waits,
  });
  const reportsOf = (channel: ReportingChannel) =>
    startReports(library[channel], {
      url: `${settings.portalOrigin}/api/v1/partners/${channel}/reports`,
      secret: settings.reportSecrets[channel],
      ...waits,
    });
  const reports = { sms: reportsOf("sms"), vneid: reportsOf("vneid") };
  const payments = startPaymentCallbacks(library.payment, { secret: settings.paymentSecret, ...waits });
  const treasury = startTreasury(library.treasury, faults, {
    url: `${settings.portalOrigin}/api/v1/partners/treasury/callbacks`,
    secret: settings.treasurySecret,
    portalOrigin: settings.portalOrigin,
    ...waits,
  });
  app = createApp({ settings, library, faults, callbacks, reports, payments, treasury });

  return {
    port,
    smtpPort: (mail.server.address() as AddressInfo).port,
    origin: settings.origin,
    async stop() {
      callbacks.stop();
      payments.stop();
      treasury.stop();
      reports.sms.stop();
      reports.vneid.stop();
      await Promise.all([closeServer(server), new Promise<void>((done) => mail.close(() => done()))]);
      closeLibrary(library);
    },
  };
}

function listen(server: Server, port: number) {
  return new Promise<number>((done, fail) => {
    server.once("error", fail);
    server.listen(port, () => done((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server) {
  return new Promise<void>((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    // Answers under way get a moment; a slow fault must not hold up the stop.
    setTimeout(() => server.closeAllConnections(), 500).unref();
  });
}
