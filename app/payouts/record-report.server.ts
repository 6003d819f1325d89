/** What the payer says became of an order is brought to its payout: once, whichever way the news came. */
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";
import type { ReportState, ReturnReason } from "#machines/payout/events.ts";
import { openPayoutIncident } from "./payout-incidents.server.ts";

export type Report = {
  orderId: string;
  state: ReportState;
  reason?: ReturnReason | undefined;
  reference?: string | undefined;
};
type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;
type Order = { payoutId: string; number: number; state: string };

/** `unknown`: the order is not ours. */
export async function recordReport(services: Needs, report: Report): Promise<"known" | "unknown"> {
  const { orderId, state, reason, reference } = report;
  const [order] = await services.sql<Order[]>`
    select payout_id as "payoutId", number, state from payout_orders where id = ${orderId}`;
  if (!order) return "unknown";
  const { payoutId, number } = order;
  try {
    await applyEvent(services, {
      workflowId: payoutId,
      commandId: `report:${orderId}:${state}`,
      actor: { kind: "partner", id: "treasury" },
      event: {
        type: "payout.report",
        order: number,
        state,
        ...(state === "returned" && { reason: reason ?? "other" }),
      },
      alongside: async (tx) => {
        if (state === "paid")
          await tx`update payouts set proof = ${reference ?? null} where id = ${payoutId}`;
      },
    });
  } catch (error) {
    if (!(error instanceof EventRefused) || error.reason !== "state") throw error;
    services.log.info(
      { workflowId: payoutId, orderId, state },
      "news of a payout came too late to mean anything",
    );
    await keepContradiction(services, report, order);
  }
  return "known";
}

/** An order has one end: another one told later, or any news of one that was called off, is for a person to look at. */
async function keepContradiction(
  services: Needs,
  { orderId, state }: Report,
  { payoutId }: Order,
): Promise<void> {
  const [now] = await services.sql<
    { state: string }[]
  >`select state from payout_orders where id = ${orderId}`;
  const ended = ["paid", "returned", "stopped"].includes(now?.state ?? "");
  const fits = now?.state === state || (state === "sent" && now?.state !== "stopped");
  if (!ended || fits) return;
  const at = await services.clock.now();
  await openPayoutIncident(services.sql, {
    ...{ payoutId, kind: "payoutContradiction", at },
    key: `${orderId}:${state}`,
  });
}
