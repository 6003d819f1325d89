/**
 * A channel reports whether a message arrived: signed, counted once, in any order.
 *
 * The row is the memory: what arrived stays so, and what was reported twice finds nothing left to do.
 */
import { z } from "zod";
import { readSigned } from "#app/registries/signed-body.ts";
import type { Services } from "#app/services.server.ts";
import { dropNeedless, passOn } from "./pass-on.server.ts";

const Report = z.object({
  messageId: z.string().min(1).max(200),
  state: z.enum(["delivered", "undelivered"]),
  reason: z.string().max(200).nullish(),
  at: z.iso.datetime({ offset: true }),
});

/** Channels that report. */
export type ReportingChannel = "sms" | "vneid";

/** HTTP status for the channel: 204 taken (also a repeat), 400, 401, 404 unknown message. A 404 is asked again: our own row may not say yet that the message was taken. */
export async function receiveReport(
  services: Pick<Services, "sql" | "clock" | "env" | "log">,
  channel: ReportingChannel,
  body: string,
  signature: string | null,
): Promise<204 | 400 | 401 | 404> {
  const { SMS_SECRET, VNEID_SECRET } = services.env;
  const report = readSigned(Report, channel === "sms" ? SMS_SECRET : VNEID_SECRET, body, signature);
  if (report === 400 || report === 401) return report;
  const { messageId, state, reason } = report;
  const [row] = await services.sql<{ id: string }[]>`
    select id from notifications where channel = ${channel} and message_id = ${messageId} limit 1`;
  if (!row) return 404;
  // Free words of a gateway may hold a number: only a code is written down.
  const code = reason && /^[A-Za-z_.-]{1,40}$/.test(reason) ? reason : undefined;
  services.log.info({ noticeId: row.id, channel, state, reason: code }, "a channel reported");
  if (state === "delivered") await arrived(services, row.id);
  else await passOn(services, { id: row.id, from: "sent", to: "undelivered", reported: true });
  return 204;
}

/** Also after the next channel had its turn: it is what really happened. */
async function arrived({ sql, clock }: Pick<Services, "sql" | "clock">, id: string): Promise<void> {
  const now = await clock.now();
  await sql.begin(async (tx) => {
    const [row] = await tx<{ key: string }[]>`
      update notifications set status = 'delivered', reported_at = ${now}, due_at = null
      where id = ${id} and status in ('sent', 'undelivered') returning effect_key as key`;
    if (row) await dropNeedless(tx, [row.key]);
  });
}
