/** Delivery reports of SMS and VNeID notices: what became of a message, kept in the book of its channel. */
import type { Library, OperationEntry, PartnerBook } from "../books/library.ts";
import type { Fault, Faults } from "../faults.ts";
import { findCitizen } from "../people/citizens.ts";
import type { SmsMessage, VneidNotice } from "./messages.ts";

export type ReportingChannel = "sms" | "vneid";
export const reportingChannels = ["sms", "vneid"] as const satisfies readonly ReportingChannel[];

/** A report as it is booked; `copies` says how often a fault has it sent. */
export type Report = {
  messageId: string;
  state: "delivered" | "undelivered";
  reason?: string;
  /** Legal time where the portal gave it with the message. */
  at: string;
  copies: number;
};

export const reportOperation = "report";
export const reportTakenOperation = "reportTaken";

/** Nothing that is sent to this number ever arrives. */
export const deadNumber = "0900000099";

/** Books what became of a message that was just taken. Undefined: nobody asked for a report, or the channel keeps silent. */
export function bookReport(
  library: Library,
  faults: Faults,
  channel: ReportingChannel,
  entry: OperationEntry,
  ruling?: Fault,
): Report | undefined {
  const messageId = messageIdOf(entry);
  if (entry.request.report !== true || !messageId) return undefined;
  const fault = faults.takeReport(channel);
  if (fault === "noReport") return undefined;
  const reason = fault === "undelivered" ? "unreachable" : problemOf(channel, entry.request);
  const report: Report = {
    messageId,
    state: reason ? "undelivered" : "delivered",
    ...(reason ? { reason } : {}),
    at: entry.legalTime ?? entry.at,
    copies: ruling?.mode === "duplicate" ? 2 : 1,
  };
  library[channel].append({
    operation: reportOperation,
    request: report,
    answer: { status: 200, body: null },
  });
  return report;
}

function problemOf(channel: ReportingChannel, request: Record<string, unknown>): string | undefined {
  if (channel === "sms") return (request as SmsMessage).to === deadNumber ? "unreachable" : undefined;
  const level = findCitizen((request as VneidNotice).personalId)?.levelOfAssurance ?? 0;
  return level === 0 ? "noAccount" : undefined;
}

/** The number that the channel gave a message. */
export function messageIdOf({ answer }: Pick<OperationEntry, "answer">): string | undefined {
  const { result } = (answer.body ?? {}) as { result?: { messageId?: string; noticeId?: string } };
  return result?.messageId ?? result?.noticeId;
}

export const listReports = (book: PartnerBook): Report[] =>
  book
    .entries()
    .flatMap(({ operation, request }) => (operation === reportOperation ? [request as Report] : []));

/** Reports that the portal has not taken yet. */
export function openReports(book: PartnerBook): Report[] {
  const taken = new Set(
    book
      .entries()
      .flatMap(({ operation, request }) => (operation === reportTakenOperation ? [request.messageId] : [])),
  );
  return listReports(book).filter(({ messageId }) => !taken.has(messageId));
}
