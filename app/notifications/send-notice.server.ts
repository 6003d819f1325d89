/**
 * The `sendNotice` job: one row, one channel, one try.
 *
 * The row's id is the idempotency key, so that a try whose answer was lost is the same message to the channel.
 */
import { z } from "zod";
import { operations } from "#app/registries/operations.ts";
import { callPartner, type PartnerAnswer } from "#app/registries/partner-client.server.ts";
import type { Services } from "#app/services.server.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { sendMail } from "./mail.server.ts";
import {
  channelsOf,
  hasAddress,
  isForSubject,
  type OutsideChannel,
  opensAt,
  waitAfter,
} from "./notice-rules.ts";
import { getNoticeSettings, type NoticeSettings } from "./notice-settings.server.ts";
import { passOn } from "./pass-on.server.ts";
import { noticeSet, readToldOf, type Told } from "./told.server.ts";

const Payload = z.object({ noticeId: z.uuid() });
type Needs = Pick<Services, "sql" | "clock" | "env" | "kinds" | "log">;
type Row = {
  id: string;
  dossierId: string;
  channel: OutsideChannel;
  text: string;
  createdAt: Date;
  attempts: number;
  used: string[];
  /** A message that follows another one, though the person knows by now. */
  needless: boolean;
};

/** May run twice. */
export async function sendNotice(services: Needs, payload: unknown): Promise<void> {
  const { noticeId } = Payload.parse(payload);
  const [row] = await services.sql<Row[]>`
    select n.id, n.dossier_id as "dossierId", n.channel, n.text, n.created_at as "createdAt", n.attempts,
      (select array_agg(o.channel) from notifications o where o.effect_key = n.effect_key) as used,
      n.rank > 1 and exists (select 1 from notifications o where o.effect_key = n.effect_key and (o.status = 'delivered' or o.read_at is not null)) as needless
    from notifications n where n.id = ${noticeId} and n.status = 'queued' and n.channel in ('sms', 'vneid', 'mail')`;
  if (!row) return;
  if (row.needless)
    return void (await services.sql`delete from notifications where id = ${row.id} and status = 'queued'`);
  const [told, now, settings] = await Promise.all([
    readToldOf(services.sql, row.dossierId, row.text),
    services.clock.now(),
    getNoticeSettings(services),
  ]);
  const opens = opensAt(now, row.channel, row.text, settings);
  if (opens > now)
    return void (await services.sql`
      update notifications set status = 'held', due_at = ${opens} where id = ${row.id} and status = 'queued'`);
  const answer = hasAddress(told, row.channel)
    ? await deliver(services, row, told, now)
    : ({ kind: "failed", error: "no address" } as const);
  await keep(services, row, told, answer, settings);
}

async function keep(
  services: Needs,
  row: Row,
  told: Told,
  answer: PartnerAnswer,
  settings: NoticeSettings,
): Promise<void> {
  const { sql, clock, log } = services;
  const now = await clock.now();
  if (answer.kind === "accepted") {
    // A mail has no delivery report: what its server took has gone its way.
    const patience = settings.noticeReportMinutes * 60_000;
    const dueAt = row.channel === "mail" ? null : new Date(now.getTime() + patience);
    const id = answer.result.messageId ?? answer.result.noticeId;
    await sql`update notifications set status = 'sent', sent_at = ${now}, due_at = ${dueAt}, message_id = ${typeof id === "string" ? id : null}
      where id = ${row.id} and status = 'queued'`;
    return;
  }
  const reason = answer.kind === "refused" ? answer.reason : answer.error;
  log.warn({ noticeId: row.id, channel: row.channel, kind: answer.kind, reason }, "a notice was not taken");
  const giveUp = answer.kind === "later" ? givesUpAt(row, told, settings) : now;
  if (giveUp <= now) return void (await passOn(services, { id: row.id, from: "queued", to: "failed" }));
  const next = Math.min(now.getTime() + waitAfter(row.attempts), giveUp.getTime());
  await sql`update notifications set due_at = ${new Date(next)} where id = ${row.id} and status = 'queued'`;
}

/** A channel that is down gives way after minutes while there is another one; the last is tried longer, since a letter takes days. */
function givesUpAt(row: Row, told: Told, settings: NoticeSettings): Date {
  const since = opensAt(row.createdAt, row.channel, row.text, settings);
  const another = channelsOf(told, row.text).some((channel) => !row.used.includes(channel));
  const minutes = another ? settings.noticeReportMinutes : settings.noticeGiveUpHours * 60;
  return new Date(since.getTime() + minutes * 60_000);
}

function deliver(services: Needs, row: Row, told: Told, now: Date): Promise<PartnerAnswer> {
  const t = translator(told.language);
  const page = isForSubject(row.text) ? "phan-doi" : "ho-so";
  const link = `${services.env.PUBLIC_ORIGIN}/${page}/${told.caseCode}`;
  const say = (form: "subject" | "mail" | "sms" | "inbox") =>
    t(`${noticeSet(services, told.procedure)}:${row.text}.${form}`, { caseCode: told.caseCode, link });
  if (row.channel === "mail")
    return sendMail(services, {
      id: row.id,
      to: told.email ?? "",
      subject: say("subject"),
      text: say("mail"),
    });
  const sms = row.channel === "sms";
  const body = sms
    ? { to: told.phone, text: say("sms"), report: true }
    : {
        personalId: told.personalId,
        kind: "notice",
        title: say("subject"),
        text: say("inbox"),
        url: link,
        report: true,
      };
  return callPartner(services, {
    path: operations[sms ? "sendSms" : "sendVneidNotice"] ?? "",
    body,
    idempotencyKey: row.id,
    correlationId: row.dossierId,
    legalTime: now,
  });
}
