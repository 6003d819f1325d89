/**
 * Hands papers whose next try is due to the worker's queue, whichever worker looks first.
 *
 * The row is marked and the job is added in one transaction. A mark that nobody took up (its worker died) falls due again by itself.
 */
import type { Services } from "#app/services.server.ts";
import { claimMs } from "./sign-paper.server.ts";

const batch = 50;

/** How many were handed over. */
export async function queueDuePapers({ sql, clock }: Pick<Services, "sql" | "clock">): Promise<number> {
  const now = await clock.now();
  const claimed = new Date(now.getTime() + claimMs);
  return sql.begin(async (tx) => {
    const due = await tx<{ id: string; dropped: boolean }[]>`
      select id, (revoked_at is not null or superseded_at is not null) as dropped from issued_papers
      where signed_at is null and sign_after <= ${now} order by sign_after limit ${batch} for update skip locked`;
    if (due.length === 0) return 0;
    const dropped = due.filter((one) => one.dropped).map(({ id }) => id);
    const wanted = due.filter((one) => !one.dropped).map(({ id }) => id);
    // Nobody needs a signature on a paper that holds no more.
    await tx`update issued_papers set sign_after = null where id = any(${dropped}::uuid[])`;
    await tx`update issued_papers set sign_after = ${claimed} where id = any(${wanted}::uuid[])`;
    await tx`select portal.add_effect('signPaper', json_build_object('paperId', id, 'claimed', ${claimed.toISOString()}::text)::text, 'sign:' || id)
      from unnest(${wanted}::uuid[]) id`;
    return wanted.length;
  });
}
