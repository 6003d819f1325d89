/**
 * The payment platform as we ask it (interop §9): an order to pay, what became of it, and its list of a day.
 *
 * Never called inside a transaction. What the browser says on its way back counts for nothing: only the platform's own word does.
 */
import { z } from "zod";
import { callPartner } from "#app/registries/partner-client.server.ts";
import type { Services } from "#app/services.server.ts";
import type { ChargeLine } from "#machines/kernel/effects.ts";

const timeoutMs = 10_000;

type Needs = Pick<Services, "env" | "clock">;

export type NewOrder = {
  /** Id of the attempt: the order's number with us, and the idempotency key. */
  orderId: string;
  caseCode: string;
  amount: number;
  lines: readonly ChargeLine[];
};

export type Ordered =
  | { kind: "ordered"; payUrl: string; orderNumber: string }
  /** The platform knows this order and takes no payment for it any more. */
  | { kind: "closed" }
  | { kind: "down" };

const OrderAnswer = z.object({
  payUrl: z.url({ protocol: /^https?$/ }),
  orderNumber: z.string().min(1).max(60),
});

export async function orderPayment(services: Needs, order: NewOrder): Promise<Ordered> {
  const { env, clock } = services;
  const { orderId, caseCode, amount, lines } = order;
  const answer = await callPartner(services, {
    path: "/payments/orders",
    body: {
      ...{ orderId, caseCode, amount },
      lines: lines.map(({ id, amount }) => ({ id, amount })),
      returnUrl: `${env.PUBLIC_ORIGIN}/ho-so/${caseCode}/thanh-toan?don=${orderId}`,
      callbackUrl: `${env.PUBLIC_ORIGIN}/api/v1/partners/payment/callbacks`,
    },
    ...{ idempotencyKey: orderId, correlationId: orderId, legalTime: await clock.now() },
  });
  if (answer.kind === "refused") return { kind: "closed" };
  const read = answer.kind === "accepted" ? OrderAnswer.safeParse(answer.result) : undefined;
  // A family is sent to the platform and nowhere else.
  if (!read?.success || new URL(read.data.payUrl).origin !== env.PAYMENT_ORIGIN) return { kind: "down" };
  return { kind: "ordered", ...read.data };
}

const OrderStatus = z.object({
  orderId: z.uuid(),
  state: z.enum(["open", "paid", "cancelled", "unknown"]),
  orderNumber: z.string().max(60).nullable(),
  /** What was really paid. */
  amount: z.number().int().min(0),
  refunded: z.number().int().min(0),
});
export type OrderStatus = z.output<typeof OrderStatus>;

/** Undefined when the platform does not answer. */
export async function askOrder(services: Needs, orderId: string): Promise<OrderStatus | undefined> {
  const read = OrderStatus.safeParse(
    await get(services, `/payments/orders/${orderId}`).catch(() => undefined),
  );
  return read.success && read.data.orderId === orderId ? read.data : undefined;
}

const PaidLines = z.array(
  z.object({
    orderId: z.string().min(1).max(200),
    orderNumber: z.string().max(60),
    caseCode: z.string().max(60),
    amount: z.number().int().min(0),
  }),
);
export type PaidLine = z.output<typeof PaidLines>[number];

/** Orders that were paid on a local day. @throws Error when the platform gives no list: it is asked again later. */
export async function listPaid(services: Needs, day: string): Promise<PaidLine[]> {
  return PaidLines.parse(await get(services, `/payments/daily?day=${day}`));
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
  if (!response.ok) throw new Error(`The payment platform answered http ${response.status}`);
  return response.json();
}
