/** Filing aggregate: drafts and their attachments. A draft is a row, not a state. */
import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { citizens } from "./identity.ts";

export const drafts = pgTable(
  "drafts",
  {
    id: id(),
    citizenId: uuid()
      .notNull()
      .references(() => citizens.id),
    procedure: text().notNull(),
    /** Validated answers by page: `{ child: { givenName: "…" } }`. */
    answers: jsonb().$type<Record<string, Record<string, unknown>>>().notNull(),
    /** What the state knows, by source, as fetched. */
    sources: jsonb().$type<Record<string, unknown>>().notNull(),
    /** What the person says about values that the state knows: page → field → text. Filed with the answers; never blocks. */
    notes: jsonb().$type<Record<string, Record<string, string>>>().notNull().default({}),
    /** Typed and not readable yet, saved "for later": page → field → text. Shown again, never filed. */
    unfinished: jsonb().$type<Record<string, Record<string, string>>>().notNull().default({}),
    /** Drafts for children of one birth share it and count as one (decisions 14); null = alone. */
    siblingGroup: uuid(),
    /** Raised by every save; a form carries it so that two tabs do not overwrite each other. */
    revision: integer().notNull(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
    /** Set when the draft became a dossier; such drafts are hidden and kept for the receipt. */
    submittedAt: at(),
    /** When the person was told that it will be deleted; counts only when later than the last change. */
    deletionToldAt: at(),
  },
  (t) => [
    index("drafts_citizen").on(t.citizenId, t.updatedAt),
    index("drafts_untouched").on(t.updatedAt).where(sql`${t.submittedAt} is null`),
  ],
);

/** An offer to go on with a draft on another device, until it is used or its ten minutes of real time are over. */
export const draftHandovers = pgTable(
  "draft_handovers",
  {
    /** sha256 of the single-use token in the address. */
    tokenHash: text().primaryKey(),
    draftId: uuid()
      .notNull()
      .references(() => drafts.id, { onDelete: "cascade" }),
    expiresAt: at().notNull(),
  },
  (t) => [index("draft_handovers_draft").on(t.draftId), index("draft_handovers_expiry").on(t.expiresAt)],
);

/** A stored file of a draft, later of its dossier (same draft id). Bytes lie in the file store under `storageKey`. */
export const attachments = pgTable(
  "attachments",
  {
    id: id(),
    draftId: uuid()
      .notNull()
      .references(() => drafts.id),
    paper: text().notNull(),
    fileName: text().notNull(),
    mediaType: text({ enum: ["application/pdf", "image/jpeg", "image/png"] }).notNull(),
    /** Bytes as stored: images are turned, stripped and shrunk first (decisions 17). */
    size: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull(),
    uploadedAt: at().notNull(),
    /** Raised when a supplement answer replaces a file; superseded files stay on record. */
    supersededAt: at(),
  },
  (t) => [index("attachments_draft").on(t.draftId, t.paper), unique("attachments_storage").on(t.storageKey)],
);
