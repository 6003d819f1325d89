/**
 * Papers issued: data, serial, file and signature of each (lifecycle §6). A paper is rendered once, stored, and only served afterwards.
 */
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { agencies } from "./agencies.ts";
import { at, id } from "./columns.ts";
import { dossiers } from "./dossiers.ts";
import { workflows } from "./workflows.ts";

export const issuedPapers = pgTable(
  "issued_papers",
  {
    id: id(),
    /** Random and self-checking: whoever knows it holds the paper. Printed on it and part of its check address. */
    serial: text().notNull(),
    /** Null for a paper about an agency as a whole (the register of dossiers). */
    dossierId: uuid().references(() => dossiers.id),
    /** The agency in whose name it is issued. */
    agencyId: text().references(() => agencies.id),
    component: text(),
    /** `receipt`, `supplementRequest`, `refusal`, or a result id such as `birthCertificate`. */
    paper: text().notNull(),
    /** Seq of the event that issued it: one paper per event. −1, −2, … for a result issued anew: that event is the correction's. */
    seq: integer().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    /** sha256 of the canonical JSON of `data`. */
    dataHash: text().notNull().default(""),
    issuedAt: at().notNull(),
    openedAt: at(),
    /** The file as rendered, before its signature: what a counter prints while the signature is awaited. */
    fileKey: text(),
    fileSha256: text(),
    /** sha256 of the text that a reader can select; a rendering for a check has to give the same. */
    textSha256: text(),
    pages: integer(),
    renderedAt: at(),
    /** The signed file; null while the signature is awaited. */
    signedKey: text(),
    signedSha256: text(),
    signedAt: at(),
    /** Serial number of the signer's certificate, hex. */
    certificateSerial: text(),
    signingAttempts: integer().notNull().default(0),
    /** Next try, by the legal clock; null when nothing is to be tried. */
    signAfter: at(),
    signingError: text(),
    supersededById: uuid().references((): AnyPgColumn => issuedPapers.id),
    supersededAt: at(),
    revokedAt: at(),
    /** Code of the reason; words about it are notes of the correction. */
    revokedBecause: text(),
  },
  (t) => [
    unique("issued_papers_serial").on(t.serial),
    unique("issued_papers_once").on(t.dossierId, t.paper, t.seq),
    index("issued_papers_to_sign")
      .on(t.signAfter)
      .where(sql`${t.signedAt} is null and ${t.signAfter} is not null`),
    index("issued_papers_agency").on(t.agencyId, t.paper, t.issuedAt),
    index("issued_papers_file").on(t.fileSha256),
    index("issued_papers_signed_file").on(t.signedSha256),
  ],
);

/** A family says that a finished paper is wrong; the workflow of the same id answers (decisions 21). */
export const corrections = pgTable(
  "corrections",
  {
    id: uuid()
      .primaryKey()
      .references(() => workflows.id),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    paperId: uuid()
      .notNull()
      .references(() => issuedPapers.id),
    component: text().notNull(),
    /** Text key of the line that is said to be wrong, or `other`. */
    line: text().notNull(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    state: text().notNull(),
    openedAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (t) => [
    /** Nobody waits twice for an answer about one paper; what was reissued or revoked is not asked about again. */
    uniqueIndex("corrections_one").on(t.paperId).where(sql`${t.state} <> 'declined'`),
    index("corrections_dossier").on(t.dossierId, t.openedAt),
    index("corrections_agency").on(t.agencyId, t.state, t.openedAt),
  ],
);
