/**
 * The sweep: notices whose moment has come are handed to the queue, and those whose report never came give way to the next channel.
 *
 * Looking and claiming is one statement, so that several workers share the work. What one person is told by one channel goes out in
 * the order in which it was written.
 */
import type { Services } from "#app/services.server.ts";
import { subjectNotices } from "./notice-rules.ts";
import { passOn } from "./pass-on.server.ts";

const batch = 200;
/** A claimed notice that nobody sent is claimed again after this. */
const leaseMs = 2 * 60_000;

/** How many were handed on; cheap when there is nothing. */
export async function sweepNotices(services: Pick<Services, "sql" | "clock">): Promise<number> {
  const now = await services.clock.now();
  const sent = await handOut(services, now);
  const silent = await services.sql<{ id: string }[]>`
    select id from notifications where due_at <= ${now} and status = 'sent' order by due_at limit ${batch}`;
  for (const { id } of silent) await passOn(services, { id, from: "sent", to: "sent" });
  return sent + silent.length;
}

async function handOut({ sql }: Pick<Services, "sql">, now: Date): Promise<number> {
  const claimed = await sql`
    with due as (
      select n.id from notifications n where n.due_at <= ${now} and n.status in ('held', 'queued')
        and not exists (select 1 from notifications e
          where e.dossier_id = n.dossier_id and e.channel = n.channel and e.id < n.id and e.status in ('held', 'queued')
            and (e.text = any(${[...subjectNotices]})) = (n.text = any(${[...subjectNotices]}))
            and (e.status = 'held' or e.attempts = 0 or (e.attempts = 1 and e.due_at > ${now})))
      order by n.due_at, n.id limit ${batch} for update of n skip locked
    ), claimed as (
      update notifications n set status = 'queued', attempts = n.attempts + 1, due_at = ${new Date(now.getTime() + leaseMs)}
      from due where n.id = due.id returning n.id
    )
    select portal.add_effect('sendNotice', json_build_object('noticeId', id)::text, 'notice:' || id) from claimed order by id`;
  return claimed.length;
}
