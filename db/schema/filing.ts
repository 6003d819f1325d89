/** Filing aggregate: drafts and their attachments. A draft is a row, not a state. */
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
    /** Raised by every save; a form carries it so that two tabs do not overwrite each other. */
    revision: integer().notNull(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
    /** Set when the draft became a dossier; such drafts are hidden and kept for the receipt. */
    submittedAt: at(),
  },
  (t) => [index("drafts_citizen").on(t.citizenId, t.updatedAt)],
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
