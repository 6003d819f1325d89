/** People who sign in, and their sessions. Sessions live by real time and are revocable rows. */
import { boolean, date, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { agencies } from "./agencies.ts";
import { at, id } from "./columns.ts";

export const citizens = pgTable(
  "citizens",
  {
    id: id(),
    personalId: text().notNull(),
    fullName: text().notNull(),
    birthDate: date({ mode: "string" }).notNull(),
    sex: text({ enum: ["male", "female"] }).notNull(),
    levelOfAssurance: integer().notNull(),
    phone: text(),
    email: text(),
    language: text({ enum: ["vi", "en"] }).notNull(),
    /** Channels in the order in which this person wants to be told; null = the portal's own order. */
    noticeChannels: jsonb().$type<string[]>(),
    firstSeenAt: at().notNull(),
    lastSeenAt: at().notNull(),
  },
  (t) => [unique("citizens_personal_id").on(t.personalId)],
);

export const officers = pgTable(
  "officers",
  {
    id: id(),
    /** Subject at the officers' identity provider. */
    code: text().notNull(),
    name: text().notNull(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    roles: jsonb().$type<string[]>().notNull(),
    active: boolean().notNull(),
  },
  (t) => [unique("officers_code").on(t.code), index("officers_agency").on(t.agencyId)],
);

export const sessions = pgTable(
  "sessions",
  {
    /** sha256 of the random token in the cookie. */
    tokenHash: text().primaryKey(),
    citizenId: uuid().references(() => citizens.id),
    officerId: uuid().references(() => officers.id),
    /** Opened by a handed-over draft: this session may edit that draft and nothing else (ADR 12). Goes with the draft. */
    draftId: uuid(),
    createdAt: at().notNull(),
    lastSeenAt: at().notNull(),
    expiresAt: at().notNull(),
    /** Kept for sign-out at the provider. */
    idToken: text(),
  },
  (t) => [
    index("sessions_citizen").on(t.citizenId),
    index("sessions_officer").on(t.officerId),
    index("sessions_expiry").on(t.expiresAt),
  ],
);

/** A sign-in under way: state, nonce and PKCE verifier of one browser. */
export const signIns = pgTable("sign_ins", {
  stateHash: text().primaryKey(),
  audience: text({ enum: ["citizen", "officer"] }).notNull(),
  nonce: text().notNull(),
  codeVerifier: text().notNull(),
  returnTo: text().notNull(),
  expiresAt: at().notNull(),
});

/** One row per request that read personal data: who, why, by which rule, which dossiers. */
export const accessLog = pgTable(
  "access_log",
  {
    id: id(),
    at: at().notNull(),
    viewerKind: text({ enum: ["citizen", "officer"] }).notNull(),
    viewerId: uuid().notNull(),
    purpose: text().notNull(),
    /** Permission of the policy. */
    rule: text().notNull(),
    /** Of an officer: the rule by which the dossier was open to that person (`app/identity/officer-access.ts`). */
    basis: text(),
    fields: jsonb().$type<string[]>().notNull(),
    dossierIds: jsonb().$type<string[]>().notNull(),
    requestId: text().notNull(),
    /** In the viewer's own words, where the rule asks for them. */
    reason: text(),
  },
  (t) => [
    index("access_log_viewer").on(t.viewerId, t.at),
    index("access_log_dossiers").using("gin", t.dossierIds.op("jsonb_path_ops")),
  ],
);
