/** While a payment is in one of these states, money may be paid for it. Pure. */
import type { PaymentState } from "#machines/payment/events.ts";

/** At the platform: what the courier is collecting is paid to the courier. */
export const payableStates: readonly PaymentState[] = ["open", "due", "onDelivery"];
/** In cash at the counter, also after the result was handed over without it. */
export const cashStates: readonly PaymentState[] = [...payableStates, "uncollected"];
