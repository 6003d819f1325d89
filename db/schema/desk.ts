/**
 * The officers' desk: who works on which part, who stands in for whom, what colleagues tell each other, what was looked at. Claims, looks and
 * stated reasons live by real time; absences and notes by legal time.
 */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { agencies } from "./agencies.ts";
import { at, id } from "./columns.ts";
import { dossiers } from "./dossiers.ts";
import { citizens, officers } from "./identity.ts";

/** Who holds a part now. A row whose time is over binds nobody and is taken over in place. */
export const partClaims = pgTable(
  "part_claims",
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    /** Component id, or `intake`. */
    component: text().notNull(),
    officerId: uuid()
      .notNull()
      .references(() => officers.id),
    agencyId: text().notNull(),
    /** `working`: taken by the officer for a while; `assigned`: given by a manager or a colleague. */
    kind: text({ enum: ["working", "assigned"] }).notNull(),
    claimedAt: at().notNull(),
    expiresAt: at().notNull(),
    /** Who gave it; null = taken by the holder. */
    givenBy: uuid().references(() => officers.id),
  },
  (t) => [
    primaryKey({ name: "part_claims_pk", columns: [t.dossierId, t.component] }),
    index("part_claims_officer").on(t.officerId, t.expiresAt),
    index("part_claims_agency").on(t.agencyId, t.expiresAt),
  ],
);

/** How parts went from hand to hand; `covered`: somebody stands in for the holder. Append-only. */
export const claimMoves = pgTable(
  "claim_moves",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    component: text().notNull(),
    at: at().notNull(),
    kind: text({ enum: ["covered", "takenOver", "transferred", "assigned"] }).notNull(),
    byOfficer: uuid()
      .notNull()
      .references(() => officers.id),
    fromOfficer: uuid().references(() => officers.id),
    toOfficer: uuid().references(() => officers.id),
    reason: text(),
  },
  (t) => [
    index("claim_moves_dossier").on(t.dossierId, t.at),
    index("claim_moves_from").on(t.fromOfficer, t.at).where(sql`${t.fromOfficer} is not null`),
  ],
);

/** While an officer is away another of the same agency has that officer's roles too. Days are local, both included. */
export const absences = pgTable(
  "absences",
  {
    id: id(),
    officerId: uuid()
      .notNull()
      .references(() => officers.id),
    coverOfficerId: uuid()
      .notNull()
      .references(() => officers.id),
    agencyId: text().notNull(),
    fromDay: date({ mode: "string" }).notNull(),
    toDay: date({ mode: "string" }).notNull(),
    enteredBy: uuid()
      .notNull()
      .references(() => officers.id),
    enteredAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [
    index("absences_cover").on(t.coverOfficerId, t.toDay),
    index("absences_officer").on(t.officerId, t.toDay),
    index("absences_agency").on(t.agencyId, t.toDay),
  ],
);

/** What officers write for each other; never shown to the family. `shared`: to all agencies of the dossier, else to the writer's own. */
export const internalNotes = pgTable(
  "internal_notes",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    officerId: uuid()
      .notNull()
      .references(() => officers.id),
    body: text().notNull(),
    shared: boolean().notNull(),
    at: at().notNull(),
  },
  (t) => [index("internal_notes_dossier").on(t.dossierId, t.at)],
);

/** The last version of a part that an officer has looked at: who signs several in one go has looked at each. */
export const partLooks = pgTable(
  "part_looks",
  {
    officerId: uuid()
      .notNull()
      .references(() => officers.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    component: text().notNull(),
    /** Seq of the part as it was shown. */
    seq: integer().notNull(),
    at: at().notNull(),
  },
  (t) => [primaryKey({ name: "part_looks_pk", columns: [t.officerId, t.dossierId, t.component] })],
);

/** Decisions by officer, written with the event: what a manager counts without reading histories. Append-only. */
export const officerActs = pgTable(
  "officer_acts",
  {
    id: id(),
    officerId: uuid()
      .notNull()
      .references(() => officers.id),
    agencyId: text().notNull(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    component: text().notNull(),
    type: text().notNull(),
    at: at().notNull(),
  },
  (t) => [
    index("officer_acts_agency").on(t.agencyId, t.at),
    index("officer_acts_officer").on(t.officerId, t.at),
    index("officer_acts_dossier").on(t.dossierId, t.at),
  ],
);

/** Why an officer reads a dossier outside the own list; holds for a while. */
export const readReasons = pgTable(
  "read_reasons",
  {
    id: id(),
    officerId: uuid()
      .notNull()
      .references(() => officers.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    /** Code of the library. */
    purpose: text().notNull(),
    reason: text().notNull(),
    statedAt: at().notNull(),
    expiresAt: at().notNull(),
  },
  (t) => [index("read_reasons_officer").on(t.officerId, t.dossierId, t.expiresAt)],
);

/**
 * Words by which desks find dossiers: folded name words and pairs of them, `n:` + HMAC of a personal number, `d:` + ISO date, `c:` + last six digits of the
 * code. `scope` is a ward with an agency in the dossier. No officer reads it: `portal.find_dossiers` does.
 */
export const dossierSearch = pgTable(
  "dossier_search",
  {
    scope: text().notNull(),
    token: text().notNull(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
  },
  (t) => [
    primaryKey({ name: "dossier_search_pk", columns: [t.scope, t.token, t.dossierId] }),
    index("dossier_search_dossier").on(t.dossierId),
  ],
);

/**
 * How many parts lie where, as changes: `sum(rows)` over a group is the size of its list. Written by triggers on `dossier_components`, so that
 * no counter is a row that everybody waits for; folded together by the worker.
 */
export const workListSizes = pgTable(
  "work_list_sizes",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    agencyId: text().notNull(),
    bucket: text({ enum: ["act", "wait"] }).notNull(),
    component: text().notNull(),
    /** Empty = nobody's. */
    turn: text().notNull(),
    rows: integer().notNull(),
  },
  (t) => [index("work_list_sizes_agency").on(t.agencyId)],
);

/** What was new at an agency on a morning. */
export const agencyDigests = pgTable(
  "agency_digests",
  {
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    day: date({ mode: "string" }).notNull(),
    /** Since when; the digest before it ended there. */
    since: at().notNull(),
    madeAt: at().notNull(),
    body: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ name: "agency_digests_pk", columns: [t.agencyId, t.day] })],
);

/** A person of a dossier as the duplicate radar compares it. No officer reads it: what may be shown is decided per pair. */
export const dossierPeople = pgTable(
  "dossier_people",
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    /** `child`, `deceased`, `mother` … */
    role: text().notNull(),
    fullName: text().notNull(),
    /** Everything else that is compared; numbers as HMAC only. */
    traits: jsonb().$type<Record<string, string>>().notNull(),
  },
  (t) => [primaryKey({ name: "dossier_people_pk", columns: [t.dossierId, t.role] })],
);

/** Blocking keys: two people are compared only when they share one. */
export const dossierPersonKeys = pgTable(
  "dossier_person_keys",
  {
    key: text().notNull(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    role: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "dossier_person_keys_pk", columns: [t.key, t.dossierId, t.role] }),
    index("dossier_person_keys_dossier").on(t.dossierId),
  ],
);

/** Two dossiers that may be about the same person; `dossierId` is the later one. */
export const duplicateCandidates = pgTable(
  "duplicate_candidates",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    otherDossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    role: text().notNull(),
    /** 0–1000. */
    score: integer().notNull(),
    /** What agrees and what differs, by field: codes and points. */
    reasons: jsonb().$type<Record<string, unknown>[]>().notNull(),
    foundAt: at().notNull(),
    verdict: text({ enum: ["same", "different"] }),
    decidedBy: uuid().references(() => officers.id),
    decidedAt: at(),
    note: text(),
  },
  (t) => [
    unique("duplicate_candidates_pair").on(t.dossierId, t.otherDossierId, t.role),
    index("duplicate_candidates_other").on(t.otherDossierId),
  ],
);

/** A draft that an officer fills in for a person at the desk, with that person's recorded consent. */
export const assistedFilings = pgTable(
  "assisted_filings",
  {
    /** The draft's id: kept when the draft itself is deleted. */
    draftId: uuid().primaryKey(),
    /** For whom: whoever asks later whose data were read finds it here, whatever became of the draft. */
    citizenId: uuid()
      .notNull()
      .references(() => citizens.id),
    officerId: uuid()
      .notNull()
      .references(() => officers.id),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    /** Version of the statement that was read to the person. */
    consentStatement: text().notNull(),
    /** `signedPaper`: the person signed it; `spoken`: agreed aloud before the officer, who signs for it. */
    consentWay: text({ enum: ["signedPaper", "spoken"] }).notNull(),
    consentAt: at().notNull(),
    /** Real time: the officer's access is over then in any case. */
    expiresAt: at().notNull(),
    /** Real time. When the officer's access to the draft ended: filed, given up, or given to the person's own device. */
    endedAt: at(),
    dossierId: uuid().references(() => dossiers.id),
  },
  (t) => [
    index("assisted_filings_citizen").on(t.citizenId),
    index("assisted_filings_officer").on(t.officerId, t.consentAt),
    index("assisted_filings_dossier").on(t.dossierId),
  ],
);

/** Numbers of the day that a counter gives out. */
export const queueSlips = pgTable(
  "queue_slips",
  {
    id: id(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    day: date({ mode: "string" }).notNull(),
    number: integer().notNull(),
    dossierId: uuid().references(() => dossiers.id),
    issuedBy: uuid()
      .notNull()
      .references(() => officers.id),
    issuedAt: at().notNull(),
  },
  (t) => [
    unique("queue_slips_number").on(t.agencyId, t.day, t.number),
    index("queue_slips_dossier").on(t.dossierId).where(sql`${t.dossierId} is not null`),
  ],
);

/** Where a paper original has been: each hand-over with who gave and who took it. Append-only. */
export const originalMoves = pgTable(
  "original_moves",
  {
    id: id(),
    originalId: uuid().notNull(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    at: at().notNull(),
    kind: text({ enum: ["taken", "moved", "returned"] }).notNull(),
    byOfficer: uuid()
      .notNull()
      .references(() => officers.id),
    toOfficer: uuid().references(() => officers.id),
    /** Who of the family's side got it back: the applicant, or the person with a pass. */
    toPerson: text({ enum: ["applicant", "authorised"] }),
    /** Where it lies now (a shelf, a safe), in the officer's words. */
    place: text(),
  },
  (t) => [
    index("original_moves_original").on(t.originalId, t.at),
    index("original_moves_dossier").on(t.dossierId),
  ],
);
