/**
 * Orders of which nothing was heard: the platform is asked after a quarter of an hour, an hour and a day (legal time).
 *
 * The sweep only hands them to the queue, so that a slow platform holds up no timer. What is paid later is found in its list of the day.
 */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { checkOrder } from "./order-status.server.ts";

const batch = 50;
const minute = 60_000;
const looks = [15 * minute, 60 * minute, 24 * 60 * minute];

/** When an order made at `createdAt` is asked about next; null when all looks are used. */
export function nextLook(createdAt: Date, now: Date): Date | null {
  const next = looks.map((after) => new Date(createdAt.getTime() + after)).find((moment) => moment > now);
  return next ?? null;
}

export const orderWork = "askOrder";

type Due = { id: string; createdAt: Date; askAfter: Date };

/** Hands due orders to the queue; how many. */
export async function queueDueOrders({ sql, clock }: Pick<Services, "sql" | "clock">): Promise<number> {
  const now = await clock.now();
  return sql.begin(async (tx) => {
    const due = await tx<Due[]>`
      select id, created_at as "createdAt", ask_after as "askAfter" from payment_attempts
      where ask_after <= ${now} order by ask_after limit ${batch} for update skip locked`;
    if (due.length === 0) return 0;
    const rows = due.map(({ id, createdAt, askAfter }) => ({
      ...{ id, next: nextLook(createdAt, now), key: `${orderWork}:${id}:${askAfter.getTime()}` },
      payload: JSON.stringify({ attemptId: id }),
    }));
    await tx`update payment_attempts a set ask_after = r.next
      from jsonb_to_recordset(${tx.json(rows as never)}) as r(id uuid, next timestamptz) where a.id = r.id`;
    await tx`select portal.add_effect(${orderWork}, r.payload, r.key)
      from jsonb_to_recordset(${tx.json(rows as never)}) as r(payload text, key text)`;
    return due.length;
  });
}

const Payload = z.object({ attemptId: z.uuid() });

/** The job: a platform that does not answer is asked again at the next look. */
export async function askAboutOrder(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">,
  payload: unknown,
): Promise<void> {
  await checkOrder(services, Payload.parse(payload).attemptId);
}
