/** A sum of money that a partner tells of is brought to its payment: once, whichever way the news came. */
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "#app/workflow/apply-event.server.ts";

export type PartnersMoney = {
  paymentId: string;
  attemptId: string;
  amount: number;
  channel: "platform" | "courier";
  /** The partner's own number for it, which becomes the receipt's. */
  receiptNumber: string | null;
};

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;

const partners = { platform: "payment", courier: "carrier" } as const;

/** False: it was known already. */
export async function recordMoney(
  services: Needs,
  { paymentId, attemptId, amount, channel, receiptNumber }: PartnersMoney,
): Promise<boolean> {
  try {
    const { repeated } = await applyEvent(services, {
      workflowId: paymentId,
      commandId: `money:${attemptId}`,
      actor: { kind: "partner", id: partners[channel] },
      event: { type: "payment.received", attemptId, channel, amount },
      alongside: async (tx) =>
        void (await tx`update payment_attempts set receipt_number = ${receiptNumber} where id = ${attemptId}`),
    });
    return !repeated;
  } catch (error) {
    if (!(error instanceof EventRefused) || error.reason !== "state") throw error;
    services.log.error({ workflowId: paymentId, attemptId }, "a sum of money was not taken");
    return false;
  }
}
