/**
 * Brings delivery reports to the portal, signed, again and again until it takes them; what is open is read from the book at start.
 *
 * A report waits a moment before its first try, as a real one does: the portal first learns the message's number.
 */
import type { PartnerBook } from "../books/library.ts";
import { openReports, type Report, reportTakenOperation } from "./delivery-reports.ts";
import { untilTaken, type Waits } from "./until-taken.ts";

export type ReportSettings = Waits & { url: string; secret: string };
export type ReportCallbacks = ReturnType<typeof startReports>;

export function startReports(book: PartnerBook, settings: ReportSettings) {
  const { url, secret } = settings;
  const calls = untilTaken<Report>({
    book,
    takenOperation: reportTakenOperation,
    waits: settings,
    callOf: ({ copies: _, ...body }) => ({ url, secret, body }),
  });
  const enqueue = (report: Report) => calls.enqueue(report, settings.firstWaitMs);
  for (const report of openReports(book)) enqueue(report);
  return { enqueue, stop: calls.stop };
}
