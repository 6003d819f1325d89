/**
 * Dossier aggregate: what pages, lists and searches read. Projections are written by the door together with the snapshot;
 * answers and consents belong to the dossier but have their own retention.
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { agencies } from "./agencies.ts";
import { at, id } from "./columns.ts";
import { citizens } from "./identity.ts";
import { workflows } from "./workflows.ts";

export const dossiers = pgTable(
  "dossiers",
  {
    id: uuid()
      .primaryKey()
      .references(() => workflows.id),
    caseCode: text().notNull(),
    procedure: text().notNull(),
    ruleVersion: text().notNull(),
    /** National code 1–10 (decisions 3). */
    nationalStatus: integer().notNull(),
    outcome: text({ enum: ["FULL", "PARTIAL", "NONE"] }),
    applicantId: uuid()
      .notNull()
      .references(() => citizens.id),
    /** Agency that received the dossier. */
    intakeAgencyId: text()
      .notNull()
      .references(() => agencies.id),
    draftId: uuid().notNull(),
    /** HMAC of the birth notice code or of the deceased's number; unique among live dossiers. */
    subjectKey: text().notNull(),
    /** Child or deceased as typed, for lists of those who may see it. */
    subjectName: text().notNull(),
    /** When that person was born or died, as far as it is known (`YYYY[-MM[-DD]]`). */
    subjectDate: text(),
    /** Last digits of the first personal number that the answers name, as lists may show it. */
    maskedNumber: text(),
    submittedAt: at().notNull(),
    /** Latest due moment of its parts; null when nothing runs any more. */
    dueAt: at(),
    closedAt: at(),
    /** Due moments as they were said before filing, by part; kept to be compared with the outcome. Null before forecasts were kept. */
    forecast: jsonb().$type<Record<string, string>>(),
    updatedAt: at().notNull(),
  },
  (t) => [
    unique("dossiers_case_code").on(t.caseCode),
    unique("dossiers_draft").on(t.draftId),
    uniqueIndex("dossiers_live_subject").on(t.subjectKey).where(sql`${t.closedAt} is null`),
    index("dossiers_applicant").on(t.applicantId, t.submittedAt),
    index("dossiers_intake").on(t.intakeAgencyId, t.submittedAt, t.id),
  ],
);

/** Projection per part: the work list reads it by `(agency, bucket, sort key)`. */
export const dossierComponents = pgTable(
  "dossier_components",
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    /** Component id, or `intake` for the reception's own task. */
    component: text().notNull(),
    agencyId: text()
      .notNull()
      .references(() => agencies.id),
    /** Case of the part (`Component.variants`); null where it has none. */
    variant: text(),
    /** Dotted state inside the region, e.g. `registering.asked`. */
    state: text().notNull(),
    /** Whose turn: the `waits-for:` tag. */
    turn: text(),
    /** `act` = "Cần xử lý", `wait` = "Đang chờ người khác", null = closed. */
    bucket: text({ enum: ["act", "wait"] }),
    /** Bucket, component and turn in one: the rows that lie together at a desk. Null when closed. */
    desk: text().generatedAlwaysAs(sql`bucket || ':' || component || ':' || coalesce(turn, '')`),
    /** Due moment for `act`, remaining time for `wait`, as milliseconds. */
    sortKey: bigint({ mode: "number" }),
    /** Seq of the last event that touched this part: officers' forms carry it. */
    seq: integer().notNull(),
    startedAt: at().notNull(),
    dueAt: at(),
    /** Its clock stands still, by its own pause or by one that stops it too: `dueAt` moves on until the pause ends. */
    paused: boolean().notNull().default(false),
    closedAt: at(),
    /** When the public late mark was set (decisions 9). */
    lateAt: at(),
    /** What the register answered: numbers and dates of the result. */
    result: jsonb().$type<Record<string, unknown>>(),
    /** One source alone stands behind it, and no other officer has looked at it yet: it cannot be signed. */
    secondLook: boolean().notNull().default(false),
    /** Why two persons decide it by name (`kernel/sensitive.ts`); empty where nothing is sensitive. */
    sensitive: text().array().notNull().default(sql`'{}'`),
  },
  (t) => [
    primaryKey({ name: "dossier_components_pk", columns: [t.dossierId, t.component] }),
    /** Few at any time: whoever may look at them finds them from here. */
    index("dossier_components_second_look").on(t.dossierId, t.component).where(sql`${t.secondLook}`),
    index("dossier_components_work_list").on(t.agencyId, t.bucket, t.sortKey, t.dossierId),
    /** A desk's own turn comes first without reading past everybody else's rows. */
    index("dossier_components_desk")
      .on(t.agencyId, t.desk, t.sortKey, t.dossierId)
      .where(sql`${t.desk} is not null`),
    index("dossier_components_ended").on(t.agencyId, t.closedAt),
    /** Few at any time: what no register takes and a manager has to look at. */
    index("dossier_components_stuck")
      .on(t.startedAt, t.dossierId, t.component)
      .where(sql`${t.state} = 'registering.failed'`),
    /** What runs, by due moment: what is late, and what is due today. */
    index("dossier_components_running")
      .on(t.agencyId, t.dueAt, t.dossierId, t.component)
      .where(sql`${t.closedAt} is null and not ${t.paused}`),
  ],
);

/** Answers as submitted, one row per page of the form. */
export const dossierAnswers = pgTable(
  "dossier_answers",
  {
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    page: text().notNull(),
    values: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Field → what the family says about a value that the state knows. Erased with the answers. */
    notes: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** Raised by each supplement answer; 1 = as submitted. */
    version: integer().notNull(),
  },
  (t) => [primaryKey({ name: "dossier_answers_pk", columns: [t.dossierId, t.page] })],
);

/** What the state knew at submission, by source (kept as it was shown). */
export const dossierSources = pgTable("dossier_sources", {
  dossierId: uuid()
    .primaryKey()
    .references(() => dossiers.id),
  sources: jsonb().$type<Record<string, unknown>>().notNull(),
  delivery: jsonb().$type<Record<string, unknown>>(),
});

/** The person whom a dossier is about and who may object to it; the number lies here, never in a machine. */
export const dossierConcerned = pgTable(
  "dossier_concerned",
  {
    dossierId: uuid()
      .primaryKey()
      .references(() => dossiers.id),
    personalId: text().notNull(),
    fullName: text().notNull(),
  },
  (t) => [index("dossier_concerned_person").on(t.personalId)],
);

/** Somebody else who is told the news of a dossier in the applicant's place. */
export const dossierNewsReceivers = pgTable("dossier_news_receivers", {
  dossierId: uuid()
    .primaryKey()
    .references(() => dossiers.id),
  fullName: text().notNull(),
  phone: text().notNull(),
  email: text(),
});

/** A person asked for consent; the verdict lies in the snapshot, the person here. */
export const confirmationRequests = pgTable(
  "confirmation_requests",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    personalId: text().notNull(),
    fullName: text().notNull(),
    capacities: jsonb().$type<string[]>().notNull(),
    components: jsonb().$type<string[]>().notNull(),
    askedAt: at().notNull(),
    answeredAt: at(),
    consent: text({ enum: ["pending", "agreed", "refused", "expired", "onPaper", "replaced"] }).notNull(),
  },
  (t) => [
    index("confirmation_requests_dossier").on(t.dossierId),
    index("confirmation_requests_person").on(t.personalId),
  ],
);

/** What a supplement request asked for, item by item; open until answered. */
export const supplementItems = pgTable(
  "supplement_items",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    /** Seq of the request's event. */
    seq: integer().notNull(),
    component: text().notNull(),
    /** `field:<page>.<name>` or `paper:<row>`. */
    target: text().notNull(),
    reason: text().notNull(),
    guidance: text().notNull(),
    answeredAt: at(),
  },
  (t) => [index("supplement_items_dossier").on(t.dossierId, t.seq)],
);

/** Daily counter of case codes, taken in its own short transaction; gaps are allowed (decisions 12). */
export const caseCodeCounters = pgTable(
  "case_code_counters",
  { unit: text().notNull(), day: date({ mode: "string" }).notNull(), last: integer().notNull() },
  (t) => [primaryKey({ name: "case_code_counters_pk", columns: [t.unit, t.day] })],
);
