/** Money that is paid to a family: what a decision granted, to whom, by which way, and whether it has arrived. Amounts in đồng. */
import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { dossiers } from "./dossiers.ts";
import { workflows } from "./workflows.ts";

export const payouts = pgTable(
  "payouts",
  {
    id: uuid()
      .primaryKey()
      .references(() => workflows.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    component: text().notNull(),
    amount: bigint({ mode: "number" }).notNull(),
    state: text().notNull(),
    way: text({ enum: ["bank", "cash", "post"] }).notNull(),
    receiver: text().notNull(),
    /** Account as the family gave it last; null when it is paid in cash. */
    accountNumber: text(),
    bankName: text(),
    accountHolder: text(),
    /** The payer's own number of the transfer, or our receipt at the counter. */
    proof: text(),
    paidAt: at(),
    updatedAt: at().notNull(),
  },
  (t) => [
    unique("payouts_component").on(t.dossierId, t.component),
    index("payouts_state").on(t.state, t.updatedAt),
  ],
);

/** One order to the payer; a returned transfer is followed by another order. The id is the reference that the payer gets. */
export const payoutOrders = pgTable(
  "payout_orders",
  {
    id: id(),
    payoutId: uuid()
      .notNull()
      .references(() => payouts.id),
    number: integer().notNull(),
    way: text({ enum: ["bank", "cash", "post"] }).notNull(),
    state: text({ enum: ["ordered", "sent", "paid", "returned", "stopped"] }).notNull(),
    /** Why the payer could not pay it, as its code. */
    reason: text(),
    /** When the payer is asked next what became of it; null when it has ended, or was not given to it. */
    askAfter: at(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (t) => [
    unique("payout_orders_number").on(t.payoutId, t.number),
    index("payout_orders_due").on(t.askAfter).where(sql`${t.askAfter} is not null`),
  ],
);
