/**
 * Drafts that nobody touches are deleted with their files, and the person is told before (decisions 14).
 *
 * Once a legal day outside the quiet hours, whichever worker sees it first. Telling and its job are one transaction, so that it happens exactly once; a change
 * of the draft begins the time anew. Nothing is deleted before its notice is old enough, even after a time without workers.
 */
import { sql as condition } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { addDays, localDay, momentOf } from "#app/calendar/local-time.ts";
import { isQuiet } from "#app/notifications/notice-rules.ts";
import { getNoticeSettings, type NoticeSettings } from "#app/notifications/notice-settings.server.ts";
import type { Services } from "#app/services.server.ts";
import { deleteDraft } from "./delete-draft.server.ts";
import { deletionDay, getDraftLimits } from "./draft-limits.server.ts";

type Needs = Pick<Services, "db" | "sql" | "clock" | "files" | "log">;

/** Drafts handled at a time. */
const batch = 100;

/** Watches the clock for one worker; a day that failed is looked at again. */
export function draftWatch(services: Needs) {
  let seen: string | undefined;
  // The hours of a day are read once: the whole night long there is nothing else to ask for.
  let quiet: { day: string; hours: NoticeSettings } | undefined;
  return {
    look: async (): Promise<void> => {
      const now = await services.clock.now();
      const day = localDay(now);
      if (day === seen) return;
      if (quiet?.day !== day) quiet = { day, hours: await getNoticeSettings(services) };
      if (isQuiet(now, quiet.hours)) return;
      await tellBeforeDeletion(services);
      await deleteExpired(services);
      seen = day;
    },
  };
}

/** The moment before which a draft must have been changed last to be `days` old today. */
const changedBefore = (now: Date, days: number): Date => momentOf(addDays(localDay(now), 1 - days), "00:00");

/** How many people were told. */
export async function tellBeforeDeletion({ sql, clock }: Pick<Services, "sql" | "clock">): Promise<number> {
  const now = await clock.now();
  const { keptDays, warningDays } = await getDraftLimits({ sql, clock });
  const before = changedBefore(now, keptDays - warningDays);
  let told = 0;
  for (;;) {
    const some = await sql.begin(async (tx) => {
      const rows = await tx<{ id: string }[]>`
        select id from drafts where submitted_at is null and updated_at < ${before}
          and (deletion_told_at is null or deletion_told_at < updated_at)
        order by updated_at limit ${batch} for update skip locked`;
      for (const { id } of rows) {
        const noticeId = uuidv7();
        const payload = JSON.stringify({ draftId: id, noticeId });
        await tx`update drafts set deletion_told_at = ${now} where id = ${id}`;
        await tx`select portal.add_effect('tellDraft', ${payload}, ${`draft:${noticeId}`})`;
      }
      return rows.length;
    });
    told += some;
    if (some < batch) return told;
  }
}

/** How many drafts are gone. */
export async function deleteExpired(services: Needs): Promise<number> {
  const now = await services.clock.now();
  const limits = await getDraftLimits(services);
  const [changed, toldBefore] = [changedBefore(now, limits.keptDays), changedBefore(now, limits.warningDays)];
  let gone = 0;
  for (;;) {
    const rows = await services.sql<{ id: string; updatedAt: Date; deletionToldAt: Date }[]>`
      select id, updated_at as "updatedAt", deletion_told_at as "deletionToldAt" from drafts
      where submitted_at is null and updated_at < ${changed} and deletion_told_at >= updated_at and deletion_told_at < ${toldBefore}
      order by updated_at limit ${batch}`;
    let deleted = 0;
    for (const draft of rows.filter((row) => deletionDay(row, limits) <= localDay(now)))
      if (await deleteDraft(services, draft.id, condition`updated_at = ${draft.updatedAt.toISOString()}`))
        deleted++;
    gone += deleted;
    if (rows.length < batch || deleted === 0) break;
  }
  if (gone > 0) services.log.info({ drafts: gone }, "drafts that nobody touched were deleted");
  return gone;
}
