/** The platform reports what became of an order: signed, counted once, in any order with the browser's return. */
import { z } from "zod";
import { readSigned } from "#app/registries/signed-body.ts";
import type { Services } from "#app/services.server.ts";
import { recordOrder } from "./order-status.server.ts";

const Callback = z.object({
  messageId: z.string().min(1).max(200),
  orderId: z.uuid(),
  orderNumber: z.string().min(1).max(60),
  state: z.enum(["paid", "cancelled"]),
  amount: z.number().int().min(0).max(1_000_000_000),
});

/** HTTP status for the platform: 204 taken (also a repeat), 400, 401, 404 unknown order (asked again by the platform). */
export async function receiveCallback(
  services: Pick<Services, "sql" | "clock" | "kinds" | "env" | "log">,
  body: string,
  signature: string | null,
): Promise<204 | 400 | 401 | 404> {
  const callback = readSigned(Callback, services.env.PAYMENT_SECRET, body, signature);
  if (callback === 400 || callback === 401) return callback;
  const { messageId, orderId, state, amount, orderNumber } = callback;
  if (state === "paid" && amount === 0) return 400;
  const now = await services.clock.now();
  const [attempt] = await services.sql<{ paymentId: string }[]>`
    select payment_id as "paymentId" from payment_attempts where id = ${orderId} and channel = 'platform'`;
  if (!attempt) return 404;
  await services.sql`insert into inbox (partner, message_id, workflow_id, received_at)
    values ('payment', ${messageId}, ${attempt.paymentId}, ${now}) on conflict do nothing`;
  await recordOrder(services, orderId, { state, amount, orderNumber });
  return 204;
}
