/** Reconciliation aggregate: where our book of partner requests and a partner's own list of a day differ. */
import { date, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { dossiers } from "./dossiers.ts";

/** One row per difference; closed by the first later comparison of its day that no longer finds it, opened again by one that does. */
export const incidents = pgTable(
  "incidents",
  {
    id: id(),
    partner: text().notNull(),
    /** Local day of the partner's list in which it was found. */
    day: date({ mode: "string" }).notNull(),
    idempotencyKey: text().notNull(),
    kind: text({ enum: ["missingThere", "missingHere", "differentState"] }).notNull(),
    operation: text().notNull(),
    caseCode: text(),
    /** Null when the partner names a case that we do not have. */
    dossierId: uuid().references(() => dossiers.id),
    openedAt: at().notNull(),
    closedAt: at(),
  },
  (t) => [
    unique("incidents_once").on(t.partner, t.idempotencyKey, t.kind),
    index("incidents_day").on(t.partner, t.day),
    index("incidents_opened").on(t.openedAt, t.id),
  ],
);

/** How far each partner's days have been handed to the worker: a legal day is compared once, however many workers look. */
export const reconciliations = pgTable("reconciliations", {
  partner: text().primaryKey(),
  lastDay: date({ mode: "string" }).notNull(),
});
