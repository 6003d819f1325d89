/** Everything that reached a person – SMS, mails, VNeID notices – as one list, newest first. */
import type { Library, OperationEntry, PartnerBook } from "../books/library.ts";
import { listReports, messageIdOf, type Report } from "../partners/delivery-reports.ts";
import type { BookedMail } from "../partners/mail.ts";
import { type SmsMessage, sendNotice, sendSms, type VneidNotice } from "../partners/messages.ts";
import { findCitizen } from "../people/citizens.ts";

export const channels = { sms: "Tin nhắn", mail: "Thư điện tử", vneid: "Thông báo VNeID" } as const;
export type Channel = keyof typeof channels;
export const isChannel = (text: unknown): text is Channel => typeof text === "string" && text in channels;

export type Letter = {
  channel: Channel;
  /** Real time, which orders the letters. */
  at: string;
  /** Legal time where the portal gave it, else real time. */
  shownAt: string;
  to: string;
  title: string;
  text: string;
  url?: string;
  attachments: readonly string[];
  /** What the channel told the portal about it; undefined where the portal did not ask. */
  report?: "delivered" | "undelivered" | "silent";
};

export function listLetters({ sms, mail, vneid }: Library): Letter[] {
  const [smsReport, noticeReport] = [reportsIn(sms), reportsIn(vneid)];
  const messages = of(sms, sendSms).map((entry): Letter => {
    const { at, legalTime } = entry;
    const { to, text } = entry.request as SmsMessage;
    const shownAt = legalTime ?? at;
    return { channel: "sms", at, shownAt, to, title: "", text, attachments: [], ...smsReport(entry) };
  });
  const mails = mail.entries().map(({ at, legalTime, request }): Letter => {
    const { envelopeTo, subject, text, html, attachments } = request as BookedMail;
    return {
      channel: "mail",
      at,
      shownAt: legalTime ?? at,
      to: envelopeTo.join(", "),
      title: subject,
      text: text || stripTags(html),
      attachments,
    };
  });
  const notices = of(vneid, sendNotice).map((entry): Letter => {
    const { at, legalTime } = entry;
    const { personalId, title, text, url } = entry.request as VneidNotice;
    const name = findCitizen(personalId)?.fullName;
    const to = name ? `${name} (${personalId})` : personalId;
    return {
      channel: "vneid",
      at,
      shownAt: legalTime ?? at,
      to,
      title,
      text,
      ...(url ? { url } : {}),
      attachments: [],
      ...noticeReport(entry),
    };
  });
  // Books are in order, and sort is stable: reversing first keeps equal moments newest first.
  return [...messages, ...mails, ...notices]
    .reverse()
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

/** The messages of a book: reports about them lie in it too. */
const of = (book: PartnerBook, operation: string) =>
  book.entries().filter((entry) => entry.operation === operation);

function reportsIn(book: PartnerBook): (entry: OperationEntry) => Pick<Letter, "report"> {
  const states = new Map<string, Report["state"]>(
    listReports(book).map(({ messageId, state }) => [messageId, state]),
  );
  return (entry) =>
    entry.request.report === true ? { report: states.get(messageIdOf(entry) ?? "") ?? "silent" } : {};
}

/** Good enough to read a mail that has no plain text; the result is escaped like any other text. */
const stripTags = (markup: string) =>
  markup
    .replace(/<(style|script)\b.*?<\/\1>/gis, "")
    .replace(/<a\b[^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/gis, "$2 $1")
    .replace(/<br\s*\/?>|<\/(?:p|div|h\d|li|tr)>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\n\s*\n+/g, "\n\n")
    .trim();
