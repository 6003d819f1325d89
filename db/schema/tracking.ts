/** Who else may follow a dossier, and how long units usually take. */
import {
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { agencies } from "./agencies.ts";
import { at, id } from "./columns.ts";
import { dossiers } from "./dossiers.ts";

/** A read-only address that the applicant gives to a relative and can take back; known by the hash of its token. */
export const shareLinks = pgTable(
  "share_links",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    tokenHash: text().notNull(),
    /** How the applicant calls it, e.g. "Bà ngoại". */
    label: text().notNull(),
    createdAt: at().notNull(),
    lastSeenAt: at(),
    revokedAt: at(),
  },
  (t) => [unique("share_links_token").on(t.tokenHash), index("share_links_dossier").on(t.dossierId)],
);

/** People of the dossier who may see its map after signing in: the other parent (decisions 21). */
export const dossierRelatives = pgTable(
  "dossier_relatives",
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    personalId: text().notNull(),
    capacity: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "dossier_relatives_pk", columns: [t.dossierId, t.personalId] }),
    index("dossier_relatives_person").on(t.personalId),
  ],
);

/** How long an agency really took for a part lately, in working days from submission to end, pauses left out. */
export const usualDurations = pgTable(
  "usual_durations",
  {
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    procedure: text().notNull(),
    /** `<component>`, or `<component>/<case>` of a part that has cases. */
    component: text().notNull(),
    p50: doublePrecision().notNull(),
    p90: doublePrecision().notNull(),
    samples: integer().notNull(),
    computedAt: at().notNull(),
  },
  (t) => [primaryKey({ name: "usual_durations_pk", columns: [t.agencyId, t.procedure, t.component] })],
);
