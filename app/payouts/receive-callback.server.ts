/** The treasury reports what became of an order: signed, counted once, in any order. */
import { z } from "zod";
import { readSigned } from "#app/registries/signed-body.ts";
import type { Services } from "#app/services.server.ts";
import { ReportState } from "#machines/payout/events.ts";
import { recordReport } from "./record-report.server.ts";
import { reason, reference } from "./treasury.server.ts";

const Callback = z.object({
  messageId: z.string().min(1).max(200),
  orderId: z.uuid(),
  state: ReportState,
  reason: reason.optional(),
  reference,
});

/** HTTP status for the treasury: 204 taken (also a repeat), 400, 401, 404 unknown order (told again by the treasury). */
export async function receivePayoutCallback(
  services: Pick<Services, "sql" | "clock" | "kinds" | "env" | "log">,
  body: string,
  signature: string | null,
): Promise<204 | 400 | 401 | 404> {
  const callback = readSigned(Callback, services.env.TREASURY_SECRET, body, signature);
  if (callback === 400 || callback === 401) return callback;
  const { messageId, orderId } = callback;
  const now = await services.clock.now();
  const kept = await services.sql`
    insert into inbox (partner, message_id, workflow_id, received_at)
    select 'treasury', ${messageId}, payout_id, ${now} from payout_orders where id = ${orderId} on conflict do nothing returning 1`;
  const known = await recordReport(services, callback);
  if (known === "unknown") return 404;
  services.log.info({ orderId, repeated: kept.length === 0 }, "news of a payout");
  return 204;
}
