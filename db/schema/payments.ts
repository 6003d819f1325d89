/** Payments and every way in which money for them came and went. Amounts in đồng. */
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { dossiers } from "./dossiers.ts";
import { workflows } from "./workflows.ts";

export const payments = pgTable(
  "payments",
  {
    id: uuid()
      .primaryKey()
      .references(() => workflows.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    amount: integer().notNull(),
    /** What it is for: `{ id, component, result, amount }` as charged. */
    lines: jsonb().$type<Record<string, unknown>[]>().notNull(),
    state: text().notNull(),
    updatedAt: at().notNull(),
  },
  (t) => [unique("payments_dossier").on(t.dossierId), index("payments_state").on(t.state, t.updatedAt)],
);

/** One order at the platform, one payment at a counter or one collection by the courier. The id is the reference that the platform gets. */
export const paymentAttempts = pgTable(
  "payment_attempts",
  {
    id: id(),
    paymentId: uuid()
      .notNull()
      .references(() => payments.id),
    channel: text({ enum: ["platform", "counter", "courier"] }).notNull(),
    state: text({ enum: ["ordered", "paid", "refunding", "refunded", "closed"] }).notNull(),
    amount: integer().notNull(),
    /** What really came. */
    received: integer(),
    /** What of it is given back, or was. */
    refundAmount: integer().notNull().default(0),
    /** Name of its refund that the platform will not or cannot make; null = none waits for a person. */
    stuckRefund: text(),
    /** The platform's own number of the order. */
    orderNumber: text(),
    /** Receipt number: of the platform, or ours at the counter. */
    receiptNumber: text(),
    createdAt: at().notNull(),
    paidAt: at(),
    refundedAt: at(),
    /** When the platform is asked what became of the order; null = not to be asked. */
    askAfter: at(),
  },
  (t) => [
    index("payment_attempts_payment").on(t.paymentId, t.createdAt),
    unique("payment_attempts_order").on(t.orderNumber),
    index("payment_attempts_paid").on(t.paidAt),
    index("payment_attempts_refunding").on(t.paymentId).where(sql`${t.state} = 'refunding'`),
    index("payment_attempts_ask").on(t.askAfter).where(sql`${t.askAfter} is not null`),
  ],
);
