/** A refund whose answer was lost: the platform is asked whether it gave the money back, and its word counts. */
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import { findRefund } from "#machines/payment/money.ts";
import type { PaymentDoor } from "./payment-door.server.ts";
import { askOrder } from "./platform.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">;

/** `silent`: the platform does not answer, so nobody knows. */
export async function confirmRefund(
  services: Needs,
  { paymentId, context }: Pick<PaymentDoor, "paymentId" | "context">,
  name: string,
): Promise<"given" | "notGiven" | "silent"> {
  const refund = findRefund(context, name);
  const order = refund && (await askOrder(services, refund.attemptId));
  if (!refund) return "notGiven";
  if (!order) return "silent";
  const known = context.refunds
    .filter(({ attemptId, state }) => attemptId === refund.attemptId && state === "done")
    .reduce((sum, { amount }) => sum + amount, 0);
  if (order.refunded < known + refund.amount) return "notGiven";
  const [request] = await services.sql<{ id: string }[]>`
    select id from partner_requests where workflow_id = ${paymentId} and component = ${name} order by asked_at desc, id desc limit 1`;
  if (!request) return "notGiven";
  try {
    await applyEvent(services, {
      workflowId: paymentId,
      commandId: `answer:${request.id}`,
      actor: { kind: "partner", id: "payment" },
      event: { type: "request.accepted", component: name, requestId: request.id },
    });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
  }
  return "given";
}
