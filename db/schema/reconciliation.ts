/** Reconciliation aggregate: where our book of partner requests and a partner's own list of a day differ. */
import { date, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { dossiers } from "./dossiers.ts";
import { workflows } from "./workflows.ts";

/** One row per difference; closed by the first later comparison of its day that no longer finds it, opened again by one that does. */
export const incidents = pgTable(
  "incidents",
  {
    id: id(),
    partner: text().notNull(),
    /** Local day of the partner's list in which it was found. */
    day: date({ mode: "string" }).notNull(),
    idempotencyKey: text().notNull(),
    /** `noScan`: a parcel was not heard of; `contradiction`: the carrier's words about one do not fit; `differentAmount`: cash collected. */
    kind: text({
      enum: ["missingThere", "missingHere", "differentState", "differentAmount", "noScan", "contradiction"],
    }).notNull(),
    operation: text().notNull(),
    caseCode: text(),
    /** Null when the partner names a case that we do not have. */
    dossierId: uuid().references(() => dossiers.id),
    /** The parcel or payment that it is about, when it is about one. */
    workflowId: uuid().references(() => workflows.id),
    openedAt: at().notNull(),
    closedAt: at(),
    /** Who closed it by hand, and what was found out. */
    closedBy: uuid(),
    resolution: text(),
  },
  (t) => [
    unique("incidents_once").on(t.partner, t.idempotencyKey, t.kind),
    index("incidents_day").on(t.partner, t.day),
    index("incidents_opened").on(t.openedAt, t.id),
    index("incidents_workflow").on(t.workflowId, t.kind),
  ],
);

/** How far each partner's days, and other nightly work, have been handed to the worker: a legal day counts once, however many workers look. */
export const reconciliations = pgTable("reconciliations", {
  partner: text().primaryKey(),
  lastDay: date({ mode: "string" }).notNull(),
});
