/**
 * Workflow aggregate: the current snapshot and its append-only, hash-chained history.
 *
 * Only the door (`app/workflow/`) writes here. Events carry ids, verdicts and codes; words live in `event_notes`, which can be
 * erased, their hash in the event.
 */
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";

export const workflows = pgTable(
  "workflows",
  {
    id: id(),
    kind: text().notNull(),
    machineVersion: text().notNull(),
    /** Workflow that this one serves (a parcel's dossier). */
    ownerId: uuid(),
    snapshot: jsonb().$type<unknown>().notNull(),
    status: text({ enum: ["active", "done"] }).notNull(),
    seq: integer().notNull(),
    openedAt: at().notNull(),
    updatedAt: at().notNull(),
  },
  (t) => [
    check("workflows_seq_positive", sql`${t.seq} > 0`),
    index("workflows_owner").on(t.ownerId),
    index("workflows_active_kind").on(t.kind, t.machineVersion).where(sql`${t.status} = 'active'`),
  ],
);

/** Never updated or deleted: a trigger and missing grants refuse both. */
export const workflowEvents = pgTable(
  "workflow_events",
  {
    workflowId: uuid()
      .notNull()
      .references(() => workflows.id),
    seq: integer().notNull(),
    type: text().notNull(),
    event: jsonb().$type<Record<string, unknown>>().notNull(),
    /** `Actor` of machines/kernel/actors.ts: ids and role names. */
    actor: jsonb().$type<Record<string, unknown>>().notNull(),
    commandId: text().notNull(),
    /** Legal time at which the event took effect. */
    at: at().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "workflow_events_pk", columns: [t.workflowId, t.seq] }),
    unique("workflow_events_once").on(t.workflowId, t.commandId),
  ],
);

/** What a person wrote with an event: reasons, guidance, notes. `visibility` family = shown to the applicant. */
export const eventNotes = pgTable(
  "event_notes",
  {
    workflowId: uuid().notNull(),
    seq: integer().notNull(),
    key: text().notNull(),
    body: text().notNull(),
    visibility: text({ enum: ["family", "officers"] }).notNull(),
  },
  (t) => [primaryKey({ name: "event_notes_pk", columns: [t.workflowId, t.seq, t.key] })],
);

/** Due moments of waiting states and of partner requests that are tried again; due by the legal clock. */
export const timers = pgTable(
  "timers",
  {
    workflowId: uuid()
      .notNull()
      .references(() => workflows.id),
    region: text().notNull(),
    name: text().notNull(),
    dueAt: at().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [
    primaryKey({ name: "timers_pk", columns: [t.workflowId, t.region, t.name] }),
    index("timers_due").on(t.dueAt),
    /** What waits for an officer's answer: few at any time. */
    index("timers_asked").on(t.region, t.dueAt).where(sql`${t.region} in ('withdrawal', 'objection')`),
  ],
);

/** Times in which a region's clock stands still, with the reason; the ledger adds them to due dates (decisions 2). */
export const clockIntervals = pgTable(
  "clock_intervals",
  {
    id: id(),
    workflowId: uuid()
      .notNull()
      .references(() => workflows.id),
    region: text().notNull(),
    reason: text().notNull(),
    startedAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [index("clock_intervals_workflow").on(t.workflowId, t.startedAt)],
);

/** One row per request to a partner; the id is the idempotency key that the partner honours. */
export const partnerRequests = pgTable(
  "partner_requests",
  {
    id: id(),
    workflowId: uuid()
      .notNull()
      .references(() => workflows.id),
    component: text().notNull(),
    partner: text().notNull(),
    operation: text().notNull(),
    /** `workflowId:seq:index` of the effect that asked (with the channel for notices): a repeated job finds its request again. */
    effectKey: text().notNull(),
    /** The job that asked, added again when a try is due. */
    job: jsonb().$type<{ task: string; payload: Record<string, unknown>; key: string }>().notNull(),
    status: text({ enum: ["asked", "accepted", "refused", "failed"] }).notNull(),
    attempts: integer().notNull(),
    response: jsonb().$type<Record<string, unknown>>(),
    lastError: text(),
    /** First words of the partner's last reply that was no answer, for the person who has to look at it. */
    lastReply: text(),
    askedAt: at().notNull(),
    answeredAt: at(),
  },
  (t) => [
    unique("partner_requests_effect").on(t.effectKey),
    index("partner_requests_workflow").on(t.workflowId, t.component),
  ],
);

/** Messages received from partners: the same message counts once, and one that a later one overtook not at all. */
export const inbox = pgTable(
  "inbox",
  {
    partner: text().notNull(),
    messageId: text().notNull(),
    /** Workflow that it is about, and the partner's own count of messages about it; null when the partner does not count. */
    workflowId: uuid()
      .notNull()
      .references(() => workflows.id),
    sequence: integer(),
    receivedAt: at().notNull(),
  },
  (t) => [
    primaryKey({ name: "inbox_pk", columns: [t.partner, t.messageId] }),
    index("inbox_workflow").on(t.workflowId, t.sequence),
  ],
);
