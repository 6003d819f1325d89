/**
 * Every night usual durations are computed anew, once, whichever worker sees the hour first.
 *
 * The day is claimed and handed to the worker's queue in one statement's transaction. After a clock jump the last night counts for all:
 * what is computed always looks back over the whole window.
 */
import { lastDueDay } from "#app/reconciliation/nightly.server.ts";
import type { Services } from "#app/services.server.ts";

/** Its own line in the book of nightly work. */
export const usualWork = "usualDurations";

/** Watches the clock for one worker; cheap when there is nothing new. */
export function usualWatch({ sql, clock }: Pick<Services, "sql" | "clock">) {
  let seen: string | undefined;
  return {
    look: async (): Promise<void> => {
      const day = lastDueDay(await clock.now());
      if (day === seen) return;
      await sql.begin(async (tx) => {
        const [claimed] = await tx`
          insert into reconciliations as r (partner, last_day) values (${usualWork}, ${day})
          on conflict (partner) do update set last_day = excluded.last_day where r.last_day < excluded.last_day returning 1`;
        if (claimed) await tx`select portal.add_effect(${usualWork}, '{}', ${`${usualWork}:${day}`})`;
      });
      seen = day;
    },
  };
}
