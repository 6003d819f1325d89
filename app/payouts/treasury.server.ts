/** The treasury as we ask it: what became of an order, and its list of a day. Never called inside a transaction. */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { ReturnReason } from "#machines/payout/events.ts";

const timeoutMs = 10_000;

type Needs = Pick<Services, "env" | "clock">;

/** The payer's own number of a transfer; a reason that we have no word for is no reason to lose its news. */
export const reference = z.string().regex(/^[\w-]{1,60}$/);
export const reason = ReturnReason.catch("other");

const Status = z.object({
  orderId: z.uuid(),
  state: z.enum(["ordered", "sent", "paid", "returned", "cancelled", "unknown"]),
  reason: reason.optional(),
  reference: reference.optional(),
});
export type PayoutStatus = z.output<typeof Status>;

/** Undefined when the treasury does not answer. */
export async function askPayoutStatus(services: Needs, orderId: string): Promise<PayoutStatus | undefined> {
  const read = Status.safeParse(await get(services, `/treasury/orders/${orderId}`).catch(() => undefined));
  return read.success && read.data.orderId === orderId ? read.data : undefined;
}

const PaidLines = z.array(
  z.object({
    orderId: z.string().min(1).max(200),
    reference,
    caseCode: z.string().max(60).nullable().default(null),
    amount: z.number().int().min(0),
  }),
);
export type PaidOutLine = z.output<typeof PaidLines>[number];

/** Orders that arrived on a local day. @throws Error when the treasury gives no list: it is asked again later. */
export async function listPaidOut(services: Needs, day: string): Promise<PaidOutLine[]> {
  return PaidLines.parse(await get(services, `/treasury/daily?day=${day}`));
}

async function get({ env, clock }: Needs, path: string): Promise<unknown> {
  const response = await fetch(new URL(path, env.PARTNER_ORIGIN), {
    headers: {
      authorization: `Bearer ${env.PARTNER_TOKEN}`,
      accept: "application/json",
      "x-legal-time": (await clock.now()).toISOString(),
    },
    signal: AbortSignal.timeout(timeoutMs),
    redirect: "error",
  });
  if (!response.ok) throw new Error(`The treasury answered http ${response.status}`);
  return response.json();
}
