/**
 * The treasury's list of what arrived on a day is laid beside our book: what we never heard of is taken then.
 *
 * May run again. What cannot be brought together stays an incident. Cash at the counter is in our own hands: of it the treasury knows the order.
 */
import { addDays, momentOf } from "#app/calendar/local-time.ts";
import { compareBooks, type OwnRequest } from "#app/reconciliation/compare.ts";
import { keepIncidents } from "#app/reconciliation/reconcile.server.ts";
import type { Services } from "#app/services.server.ts";
import { recordReport } from "./record-report.server.ts";
import { listPaidOut, type PaidOutLine } from "./treasury.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log" | "env">;

/** Name of this book among the partners' books; orders are compared as a register's changes are. */
export const paidOut = "treasuryPaid";
/** Requests of ours that the treasury's list of changes names. */
export const treasuryOrders = { partner: "treasury", operations: ["orderPayout", "cancelPayout"] } as const;

const operation = "payOut";
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** How many differences are left. @throws Error when the treasury gives no list. */
export async function reconcilePayouts(services: Needs, day: string): Promise<number> {
  const [theirs, nearby] = await Promise.all([
    listPaidOut(services, day),
    listPaidOut(services, addDays(day, -1)),
  ]);
  const missed = await compare(services, day, theirs, nearby);
  if (missed === 0) return 0;
  for (const { orderId, reference } of theirs)
    if (uuid.test(orderId)) await recordReport(services, { orderId, reference, state: "paid" });
  return compare(services, day, theirs, nearby);
}

async function compare(
  services: Needs,
  day: string,
  theirs: readonly PaidOutLine[],
  nearby: readonly PaidOutLine[],
): Promise<number> {
  const own = await readOwn(services, day, theirs);
  const differences = compareBooks(own, theirs.map(lineOf), nearby.map(lineOf));
  await keepIncidents(services, paidOut, day, differences);
  if (differences.length > 0)
    services.log.warn({ day, count: differences.length }, "payouts differ from the treasury's list");
  return differences.length;
}

const lineOf = ({ orderId, caseCode }: PaidOutLine) => ({ operation, caseCode, idempotencyKey: orderId });

/** Another amount than the one decided is another state of the same order. */
async function readOwn(
  { sql }: Pick<Services, "sql">,
  day: string,
  theirs: readonly PaidOutLine[],
): Promise<OwnRequest[]> {
  const [from, to] = [momentOf(day, "00:00"), momentOf(day, "24:00")];
  type Row = Omit<OwnRequest, "operation" | "status"> & { paid: boolean; amount: number };
  const rows = await sql<Row[]>`
    select o.id, o.state = 'paid' as paid, p.amount::float8 as amount, d.case_code as "caseCode", d.id as "dossierId",
      o.state = 'paid' and o.updated_at >= ${from} and o.updated_at < ${to} as "onDay"
    from payout_orders o join payouts p on p.id = o.payout_id join dossiers d on d.id = p.dossier_id
    where o.way <> 'cash' and ((o.state = 'paid' and o.updated_at >= ${from} and o.updated_at < ${to})
      or o.id::text = any(${theirs.map(({ orderId }) => orderId)}))`;
  return rows.map(({ paid, amount, ...row }) => {
    const line = theirs.find(({ orderId }) => orderId === row.id);
    const same = paid && (!line || line.amount === amount);
    return { ...row, operation, status: same ? ("accepted" as const) : ("asked" as const) };
  });
}
