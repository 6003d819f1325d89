/**
 * The platform's list of what was paid on a day is laid beside our book: what we never heard of is taken then, and settles or goes back.
 *
 * May run again. What cannot be brought together stays an incident.
 */
import { addDays, momentOf } from "#app/calendar/local-time.ts";
import { compareBooks, type OwnRequest } from "#app/reconciliation/compare.ts";
import { keepIncidents } from "#app/reconciliation/reconcile.server.ts";
import type { Services } from "#app/services.server.ts";
import { recordOrder } from "./order-status.server.ts";
import { listPaid, type PaidLine } from "./platform.server.ts";
import { watchMoney } from "./watch-money.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">;

/** Name of this book among the partners' books; the platform's refunds are compared as a register's changes are. */
export const paidOrders = "paymentOrders";
const operation = "payOrder";
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The night's work on payments of a day: both books, and whether anybody is owed money. */
export async function reconcileMoney(services: Needs, day: string): Promise<void> {
  await reconcilePayments(services, day);
  await watchMoney(services);
}

/** How many differences are left. @throws Error when the platform gives no list. */
export async function reconcilePayments(services: Needs, day: string): Promise<number> {
  const [theirs, nearby] = await Promise.all([listPaid(services, day), listPaid(services, addDays(day, -1))]);
  // Seen first: that the platform did not tell us is kept, also when its money is taken a moment later.
  const missed = await compare(services, day, theirs, nearby);
  if (missed === 0) return 0;
  await takeUnheard(services, theirs);
  return compare(services, day, theirs, nearby);
}

async function compare(
  services: Needs,
  day: string,
  theirs: readonly PaidLine[],
  nearby: readonly PaidLine[],
): Promise<number> {
  const differences = compareBooks(
    await readOwn(services, day, theirs),
    theirs.map(lineOf),
    nearby.map(lineOf),
  );
  await keepIncidents(services, paidOrders, day, differences);
  return differences.length;
}

const lineOf = ({ orderId, caseCode }: PaidLine) => ({ operation, caseCode, idempotencyKey: orderId });

/** Another amount than the one we were told is another state of the same order. */
async function readOwn(
  { sql }: Pick<Services, "sql">,
  day: string,
  theirs: readonly PaidLine[],
): Promise<OwnRequest[]> {
  const [from, to] = [momentOf(day, "00:00"), momentOf(day, "24:00")];
  const rows = await sql<(Omit<OwnRequest, "operation" | "status"> & { received: number | null })[]>`
    select a.id, a.received, d.case_code as "caseCode", d.id as "dossierId",
      coalesce(a.paid_at >= ${from} and a.paid_at < ${to}, false) as "onDay"
    from payment_attempts a join payments p on p.id = a.payment_id join dossiers d on d.id = p.dossier_id
    where a.channel = 'platform' and ((a.paid_at >= ${from} and a.paid_at < ${to}) or a.id::text = any(${theirs.map(({ orderId }) => orderId)}))`;
  return rows.map(({ received, ...row }) => {
    const line = theirs.find(({ orderId }) => orderId === row.id);
    const same = received !== null && (!line || line.amount === received);
    return { ...row, operation, status: same ? ("accepted" as const) : ("asked" as const) };
  });
}

/** Orders that were paid and of which we were not told; an order that we do not have is taken for the dossier that it names. */
async function takeUnheard(services: Needs, theirs: readonly PaidLine[]): Promise<void> {
  const known = await services.sql<{ id: string; received: number | null }[]>`
    select id, received from payment_attempts where id::text = any(${theirs.map(({ orderId }) => orderId)})`;
  for (const line of theirs) {
    const attempt = known.find(({ id }) => id === line.orderId);
    if (attempt?.received != null || !uuid.test(line.orderId)) continue;
    if (!attempt) await adopt(services, line);
    await recordOrder(services, line.orderId, { state: "paid", ...line });
  }
}

async function adopt({ sql, clock }: Needs, { orderId, caseCode, amount }: PaidLine): Promise<void> {
  await sql`insert into payment_attempts (id, payment_id, channel, state, amount, created_at)
    select ${orderId}, p.id, 'platform', 'ordered', ${amount}, ${await clock.now()}
    from payments p join dossiers d on d.id = p.dossier_id where d.case_code = ${caseCode} on conflict do nothing`;
}
