/** Due timers: the states' own ones become events through the door, those of partner requests add their job again. */
import type { Services } from "#app/services.server.ts";
import { fireTimer } from "./apply-event.server.ts";

const batch = 200;

type Due = { workflow_id: string; region: string; name: string; due_at: Date };

/** Runs what is due, in order of due time. Returns how many ran; a full batch means there may be more. */
export async function runDueTimers(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
): Promise<number> {
  const now = await services.clock.now();
  const due = await services.sql<Due[]>`
    select workflow_id, region, name, due_at from timers where due_at <= ${now} order by due_at limit ${batch}`;
  for (const timer of due)
    await (timer.region.startsWith("request:")
      ? retry(services, timer)
      : fireTimer(services, timer.workflow_id, { ...timer, dueAt: timer.due_at }));
  return due.length;
}

async function retry({ sql }: Pick<Services, "sql">, { workflow_id, region, name }: Due): Promise<void> {
  await sql.begin((tx) =>
    Promise.all([
      tx`delete from timers where workflow_id = ${workflow_id} and region = ${region} and name = ${name}`,
      tx`select portal.add_effect(job ->> 'task', job ->> 'payload', job ->> 'key') from partner_requests where id = ${name} and status = 'asked'`,
    ]),
  );
}
