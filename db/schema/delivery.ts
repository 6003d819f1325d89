/** How paper results reach the family: parcels, appointments, passes for authorised persons, originals in the agency's keeping. */
import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { agencies } from "./agencies.ts";
import { at, id } from "./columns.ts";
import { dossiers } from "./dossiers.ts";
import { officers } from "./identity.ts";
import { workflows } from "./workflows.ts";

export const parcels = pgTable(
  "parcels",
  {
    id: uuid()
      .primaryKey()
      .references(() => workflows.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    resultId: text().notNull(),
    /** A result may be sent again after it came back: 1, 2, … */
    number: integer().notNull().default(1),
    component: text().notNull(),
    state: text().notNull(),
    itemNumber: text(),
    /** What the carrier collects from the receiver for us, in đồng; 0 = nothing. */
    cashOnDelivery: integer().notNull().default(0),
    /** Code of the carrier's reason for the last failed delivery. */
    failureReason: text(),
    /** What the carrier says it collected, and when; null = it has said nothing. */
    collected: integer(),
    collectedAt: at(),
    /** The desk gave it to the carrier: when, who, and of which agency. The carrier's own scan comes later. */
    handedOverAt: at(),
    handedOverBy: uuid().references(() => officers.id),
    handedOverAgencyId: text().references(() => agencies.id),
    updatedAt: at().notNull(),
  },
  (t) => [
    unique("parcels_result").on(t.dossierId, t.resultId, t.number),
    unique("parcels_item_number").on(t.itemNumber),
    /** What lies at an agency's desk for the carrier, and what waits for a manager. */
    index("parcels_waiting")
      .on(t.state, t.updatedAt, t.id)
      .where(sql`${t.state} in ('ordered', 'notOrdered', 'notCancelled')`),
    /** Cash of a day, compared with the carrier's settlement. */
    index("parcels_collected").on(t.collectedAt).where(sql`${t.collectedAt} is not null`),
    /** What an agency gave to the carrier on a day. */
    index("parcels_handed_over")
      .on(t.handedOverAgencyId, t.handedOverAt, t.id)
      .where(sql`${t.handedOverAt} is not null`),
  ],
);

/** A booked time at a counter; the seat makes overbooking impossible. */
export const appointments = pgTable(
  "appointments",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    startsAt: at().notNull(),
    /** 1 … number of counters that serve at the same time. */
    seat: integer().notNull(),
    createdAt: at().notNull(),
    cancelledAt: at(),
  },
  (t) => [
    uniqueIndex("appointments_seat").on(t.agencyId, t.startsAt, t.seat).where(sql`${t.cancelledAt} is null`),
    uniqueIndex("appointments_dossier").on(t.dossierId).where(sql`${t.cancelledAt} is null`),
  ],
);

/** The applicant lets another person collect: a single-use pass, known by the hash of its token and of its short code. */
export const collectionPasses = pgTable(
  "collection_passes",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    tokenHash: text().notNull(),
    /** Of the first four groups of the token: what an officer types at the counter. */
    codeHash: text().notNull(),
    holderName: text().notNull(),
    holderPersonalId: text().notNull(),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    usedAt: at(),
    /** The visit that used it up: its further results may be handed over, and nobody else's. */
    usedBy: uuid(),
    revokedAt: at(),
  },
  (t) => [
    unique("collection_passes_token").on(t.tokenHash),
    index("collection_passes_dossier").on(t.dossierId),
    /** A desk finds the dossier by what it scans. */
    index("collection_passes_code").on(t.codeHash),
    /** Passes that a person still holds. */
    index("collection_passes_holder")
      .on(t.holderPersonalId)
      .where(sql`${t.usedAt} is null and ${t.revokedAt} is null`),
  ],
);

/** A paper original in the agency's keeping until it is returned; its state is the dossier's (`context.originals`). */
export const originals = pgTable(
  "originals",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    /** Row of the procedure's papers, or `other` with a description. */
    paper: text().notNull(),
    description: text().notNull(),
    /** Who keeps it. */
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    takenAt: at().notNull(),
    returnedAt: at(),
  },
  (t) => [
    index("originals_dossier").on(t.dossierId),
    /** What an agency has in keeping, the oldest first. */
    index("originals_kept").on(t.agencyId, t.takenAt, t.id).where(sql`${t.returnedAt} is null`),
  ],
);
