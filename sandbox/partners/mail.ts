/** The mail server: takes every mail and keeps it in the book. A mail with a known Message-ID is kept once. */
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { Library } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import { type Mail, readMail } from "./read-mail.ts";
import { readLegalTime } from "./shapes.ts";

export const receiveMail = "receiveMail";
export type BookedMail = Omit<Mail, "legalTime"> & { envelopeTo: string[] };

const maxBytes = 25 * 1024 * 1024;

export function createMailServer(library: Library, faults: Faults): SMTPServer {
  const known = new Set(library.mail.entries().map((entry) => entry.request.messageId));

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession) {
    const raw = await buffer(stream);
    if (stream.sizeExceeded) throw smtpError(552, "message too large");
    const fault = faults.peek("mail");
    if (fault) faults.use(fault);
    if (fault?.mode === "down") throw smtpError(451, "server error");
    if (fault?.mode === "wrong") throw smtpError(554, "logic xử lý không hợp lệ");
    const envelopeTo = session.envelope.rcptTo.map(({ address }) => address);
    const { legalTime, ...mail } = readMail(raw);
    keep({ ...mail, envelopeTo }, readLegalTime(legalTime));
    if (fault?.mode === "slow") await wait(fault.delayMs);
    if (fault?.mode === "duplicate") throw smtpError(451, "server error");
  }

  function keep(mail: BookedMail, legalTime: string | undefined) {
    if (mail.messageId && known.has(mail.messageId)) return;
    known.add(mail.messageId);
    library.mail.append({
      operation: receiveMail,
      ...(legalTime ? { legalTime } : {}),
      request: mail,
      answer: { status: 250, body: "OK" },
    });
  }

  return new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    size: maxBytes,
    // Any login is right: there is nothing to protect here.
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? "sandbox" }),
    onData: (stream, session, done) => {
      take(stream, session).then(
        () => done(),
        (error: Error) => done(error),
      );
    },
  });
}

const smtpError = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });
