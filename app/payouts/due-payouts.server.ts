/**
 * Orders of which the payer has not said the last word: it is asked, first soon and then every day (legal time).
 *
 * The sweep only hands them to the queue, so that a slow payer holds up no timer.
 */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { nextLook } from "./next-look.ts";
import { recordReport } from "./record-report.server.ts";
import { askPayoutStatus } from "./treasury.server.ts";

const batch = 50;

export const payoutWork = "askPayout";

type Due = { id: string; updatedAt: Date; askAfter: Date };

/** Hands due orders to the queue; how many. */
export async function queueDuePayouts({ sql, clock }: Pick<Services, "sql" | "clock">): Promise<number> {
  const now = await clock.now();
  return sql.begin(async (tx) => {
    const due = await tx<Due[]>`
      select id, updated_at as "updatedAt", ask_after as "askAfter" from payout_orders
      where ask_after <= ${now} order by ask_after limit ${batch} for update skip locked`;
    if (due.length === 0) return 0;
    const rows = due.map(({ id, updatedAt, askAfter }) => ({
      ...{ id, next: nextLook(updatedAt, now), key: `${payoutWork}:${id}:${askAfter.getTime()}` },
      payload: JSON.stringify({ orderId: id }),
    }));
    await tx`update payout_orders o set ask_after = r.next
      from jsonb_to_recordset(${tx.json(rows as never)}) as r(id uuid, next timestamptz) where o.id = r.id`;
    await tx`select portal.add_effect(${payoutWork}, r.payload, r.key)
      from jsonb_to_recordset(${tx.json(rows as never)}) as r(payload text, key text)`;
    return due.length;
  });
}

const Payload = z.object({ orderId: z.uuid() });

/** The job: a payer that does not answer is asked again at the next look. */
export async function askAboutPayout(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">,
  payload: unknown,
): Promise<void> {
  const { orderId } = Payload.parse(payload);
  const status = await askPayoutStatus(services, orderId);
  if (status?.state === "sent" || status?.state === "paid" || status?.state === "returned")
    await recordReport(services, { ...status, state: status.state });
}
