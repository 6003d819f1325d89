/**
 * Brings delivery reports to the portal, signed, again and again until it takes them; what is open is read from the book at start.
 *
 * A report waits a moment before its first try, as a real one does: the portal first learns the message's number.
 */
import type { PartnerBook } from "../books/library.ts";
import { openReports, type Report, reportTakenOperation } from "./delivery-reports.ts";
import { postSigned } from "./signed-post.ts";

export type ReportSettings = {
  url: string;
  secret: string;
  /** Milliseconds of real time; the wait doubles from first to longest. */
  firstWaitMs: number;
  longestWaitMs: number;
};
export type ReportCallbacks = ReturnType<typeof startReports>;

export function startReports(book: PartnerBook, settings: ReportSettings) {
  const timers = new Set<NodeJS.Timeout>();
  const stopping = new AbortController();
  for (const report of openReports(book)) enqueue(report);

  function enqueue(report: Report) {
    schedule(report, report.copies, settings.firstWaitMs, settings.firstWaitMs);
  }

  function schedule(report: Report, copiesLeft: number, inMs: number, wait: number) {
    if (stopping.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work(report, copiesLeft, wait);
    }, inMs);
    timers.add(timer);
  }

  async function work(report: Report, copiesLeft: number, wait: number) {
    const { copies: _, ...message } = report;
    const taken = await postSigned(settings.url, settings.secret, message, stopping.signal);
    if (stopping.signal.aborted) return;
    if (!taken) return schedule(report, copiesLeft, wait, Math.min(wait * 2, settings.longestWaitMs));
    if (copiesLeft > 1) return schedule(report, copiesLeft - 1, 0, settings.firstWaitMs);
    const { messageId } = report;
    book.append({
      operation: reportTakenOperation,
      request: { messageId },
      answer: { status: 200, body: null },
    });
  }

  return {
    enqueue,
    stop() {
      stopping.abort();
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
