/** What families and agencies were told, channel by channel, and whether it arrived. */
import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "./columns.ts";
import { dossiers } from "./dossiers.ts";

export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    dossierId: uuid()
      .notNull()
      .references(() => dossiers.id),
    /** `workflowId:seq:index` of the effect: exactly one notice per event and channel. */
    effectKey: text().notNull(),
    channel: text({ enum: ["inbox", "sms", "mail", "vneid", "letter", "agency"] }).notNull(),
    text: text().notNull(),
    component: text(),
    /** `held`: quiet hours; `sent`: taken by the carrier of the message; `delivered`/`undelivered`: what it reported. */
    status: text({
      enum: ["held", "queued", "sent", "delivered", "undelivered", "failed"],
    }).notNull(),
    createdAt: at().notNull(),
    sentAt: at(),
    /** When it may go out, or when its report is given up and the next channel takes over; null = nothing is awaited. */
    dueAt: at(),
    /** What was reported last. */
    reportedAt: at(),
    /** The gateway's number of the message. */
    messageId: text(),
    /** Place in the order of channels, from 1. */
    rank: integer().notNull().default(1),
    /** Tries that the channel could not take: it was down or slow. */
    attempts: integer().notNull().default(0),
    /** When the applicant opened it in the portal. */
    readAt: at(),
  },
  (t) => [
    unique("notifications_once").on(t.effectKey, t.channel),
    index("notifications_dossier").on(t.dossierId, t.createdAt),
    index("notifications_due").on(t.dueAt).where(sql`${t.dueAt} is not null`),
    index("notifications_message").on(t.channel, t.messageId),
    /** What the header counts, and letters that an agency still has to send. */
    index("notifications_unread").on(t.dossierId).where(sql`${t.channel} = 'inbox' and ${t.readAt} is null`),
    index("notifications_letters")
      .on(t.dossierId)
      .where(sql`${t.channel} = 'letter' and ${t.status} = 'queued'`),
  ],
);
