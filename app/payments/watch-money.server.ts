/**
 * Every night: whoever has paid has what was paid for, or the money within the limit (capability D7).
 *
 * Looks at the rows alone and trusts no machine: a payment that is kept for parts that ended without being done, and a sum that is still
 * on its way back after its limit, open an incident each.
 */
import { getCalendar } from "#app/calendar/calendar.server.ts";
import { limitEnd } from "#app/calendar/working-time.ts";
import type { Services } from "#app/services.server.ts";
import { paymentRuleVersions } from "#machines/payment/deadlines.ts";
import { openMoneyIncident } from "./money-incidents.server.ts";

/** Deliveries that long ago are settled: what is paid and not delivered is looked at however old it is. */
const days = 60;

type Kept = { paymentId: string; closedAt: Date };

/** How many payments were found that owe a family its money. */
export async function watchMoney(services: Pick<Services, "sql" | "clock" | "log">): Promise<number> {
  const { sql } = services;
  const [now, calendar] = await Promise.all([services.clock.now(), getCalendar(sql)]);
  const limit = paymentRuleVersions[0]?.deadlines.timers.refund;
  if (!limit) throw new Error("A refund has no limit");
  const [kept, refunding] = await Promise.all([
    readKept(services, new Date(now.getTime() - days * 86_400_000)),
    sql<{ paymentId: string }[]>`
      select distinct a.payment_id as "paymentId" from payment_attempts a where a.state = 'refunding'
        and not exists (select 1 from timers t where t.workflow_id = a.payment_id and t.name = 'refund' and t.due_at >= ${now})`,
  ]);
  const late = kept.filter(({ closedAt }) => limitEnd(calendar, closedAt, limit) < now);
  const owing = new Set([...late, ...refunding].map(({ paymentId }) => paymentId));
  for (const paymentId of owing)
    await openMoneyIncident(sql, { paymentId, kind: "owedToFamily", key: paymentId, at: now });
  if (owing.size > 0) services.log.error({ count: owing.size }, "money is owed to families after its limit");
  return owing.size;
}

/** Payments of closed dossiers that kept more than the lines of the parts that were done. */
const readKept = ({ sql }: Pick<Services, "sql">, since: Date) => sql<Kept[]>`
  select p.id as "paymentId", d.closed_at as "closedAt" from payments p join dossiers d on d.id = p.dossier_id
  where (p.state = 'paid' or (p.state = 'delivered' and p.updated_at > ${since})) and d.closed_at is not null
    and (select sum(a.received - a.refund_amount) from payment_attempts a where a.payment_id = p.id) >
      (select coalesce(sum((l ->> 'amount')::int), 0) from jsonb_array_elements(p.lines) l
        join dossier_components c on c.dossier_id = p.dossier_id and c.component = l ->> 'component' and c.state = 'done')`;
