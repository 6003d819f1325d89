/** What the platform says became of an order is brought to our books: paid, given up, or still open. */
import type { Services } from "#app/services.server.ts";
import { askOrder, type OrderStatus } from "./platform.server.ts";
import { recordMoney } from "./record-money.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">;

type Attempt = { paymentId: string; state: string; channel: string };

/** Undefined when the platform does not answer or the order is not ours. May run as often as anybody asks. */
export async function checkOrder(
  services: Needs,
  attemptId: string,
): Promise<OrderStatus["state"] | undefined> {
  const status = await askOrder(services, attemptId);
  if (!status) return undefined;
  await recordOrder(services, attemptId, status);
  return status.state;
}

export async function recordOrder(
  services: Needs,
  attemptId: string,
  status: Pick<OrderStatus, "state" | "amount" | "orderNumber">,
): Promise<"known" | "unknown"> {
  const [attempt] = await services.sql<Attempt[]>`
    select payment_id as "paymentId", state, channel from payment_attempts where id = ${attemptId} and channel = 'platform'`;
  if (!attempt) return "unknown";
  const receiptNumber = status.orderNumber;
  if (status.state === "paid" && status.amount > 0)
    await recordMoney(services, {
      ...{ paymentId: attempt.paymentId, attemptId, amount: status.amount, channel: "platform" },
      receiptNumber,
    });
  if (status.state === "cancelled") await closeOrder(services, attemptId);
  return "known";
}

/** Nobody will pay it; money that comes all the same is still taken, and goes where money goes. */
export const closeOrder = ({ sql }: Pick<Services, "sql">, attemptId: string) =>
  sql`update payment_attempts set state = 'closed', ask_after = null where id = ${attemptId} and state = 'ordered'`;
