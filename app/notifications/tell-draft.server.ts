/**
 * The `tellDraft` job: SMS and mail before an untouched draft is deleted, as far as the person has not switched them off. The list of
 * drafts says the same to who signs in. Nothing can be had back afterwards, so both are sent; who wants neither is
 * told by VNeID.
 *
 * A draft is no workflow and has no timers: when a partner says "later" the job fails and the queue tries again, with the same key, so
 * that the message goes out once.
 */
import { z } from "zod";
import { formatDate } from "#app/calendar/local-time.ts";
import { deletionDay, getDraftLimits } from "#app/dossiers/draft-limits.server.ts";
import { operations } from "#app/registries/operations.ts";
import { callPartner } from "#app/registries/partner-client.server.ts";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { sendMail } from "./mail.server.ts";
import { channelsOf, isQuiet } from "./notice-rules.ts";
import { getNoticeSettings } from "./notice-settings.server.ts";
import { noticeSet } from "./told.server.ts";

const Payload = z.object({ draftId: z.uuid(), noticeId: z.uuid() });
type Row = {
  updatedAt: Date;
  deletionToldAt: Date;
  personalId: string;
  phone: string | null;
  email: string | null;
  noticeChannels: string[] | null;
  language: "vi" | "en";
  procedure: string;
};

/** May run twice. Says nothing when the draft was changed, filed or deleted meanwhile. */
export async function tellDraft(
  services: Pick<Services, "sql" | "clock" | "env" | "log" | "kinds">,
  payload: unknown,
): Promise<void> {
  const { draftId, noticeId } = Payload.parse(payload);
  const [draft] = await services.sql<Row[]>`
    select r.updated_at as "updatedAt", r.deletion_told_at as "deletionToldAt", c.personal_id as "personalId",
      c.phone, c.email, c.language, c.notice_channels as "noticeChannels", r.procedure
    from drafts r join citizens c on c.id = r.citizen_id
    where r.id = ${draftId} and r.submitted_at is null and r.deletion_told_at >= r.updated_at`;
  if (!draft) return;
  const now = await services.clock.now();
  if (isQuiet(now, await getNoticeSettings(services)))
    throw new Error("The message about a draft waits for the morning");
  const t = translator(draft.language);
  const day = formatDate(deletionDay(draft, await getDraftLimits(services)));
  const set = noticeSet(services, draft.procedure);
  const channels = channelsOf(draft);
  const words = { day, link: `${services.env.PUBLIC_ORIGIN}/ho-so` };
  const sent = [];
  if (channels.includes("sms"))
    sent.push(
      await callPartner(services, {
        path: operations.sendSms ?? "",
        body: { to: draft.phone, text: t(`${set}:draft.expiring.sms`, words) },
        idempotencyKey: keyOf(noticeId, "sms"),
        correlationId: noticeId,
        legalTime: now,
      }),
    );
  if (channels.includes("mail"))
    sent.push(
      await sendMail(services, {
        id: keyOf(noticeId, "mail"),
        to: draft.email ?? "",
        subject: t(`${set}:draft.expiring.subject`, words),
        text: t(`${set}:draft.expiring.mail`, words),
      }),
    );
  if (sent.length === 0 && channels.includes("vneid")) {
    const title = t(`${set}:draft.expiring.subject`, words);
    sent.push(
      await callPartner(services, {
        path: operations.sendVneidNotice ?? "",
        body: { personalId: draft.personalId, kind: "notice", title, text: title, url: words.link },
        idempotencyKey: keyOf(noticeId, "vneid"),
        correlationId: noticeId,
        legalTime: now,
      }),
    );
  }
  if (sent.some(({ kind }) => kind === "later"))
    throw new Error("The message about a draft could not be sent yet");
  for (const answer of sent)
    if (answer.kind !== "accepted")
      services.log.warn({ noticeId, answer: answer.kind }, "a draft's notice was not taken");
}

/** A key per channel, always the same for this notice. */
function keyOf(noticeId: string, channel: string): string {
  const hex = sha256Hex(`${noticeId}:${channel}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
