/** Everything that reached a person – SMS, mails, VNeID notices – as one list, newest first. */
import type { Library } from "../books/library.ts";
import type { BookedMail } from "../partners/mail.ts";
import type { SmsMessage, VneidNotice } from "../partners/messages.ts";
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
};

export function listLetters({ sms, mail, vneid }: Library): Letter[] {
  const messages = sms.entries().map(({ at, legalTime, request }): Letter => {
    const { to, text } = request as SmsMessage;
    return { channel: "sms", at, shownAt: legalTime ?? at, to, title: "", text, attachments: [] };
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
  const notices = vneid.entries().map(({ at, legalTime, request }): Letter => {
    const { personalId, title, text, url } = request as VneidNotice;
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
    };
  });
  // Books are in order, and sort is stable: reversing first keeps equal moments newest first.
  return [...messages, ...mails, ...notices]
    .reverse()
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
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
