/**
 * Every night at 01:00 legal time each register's day is compared once, whichever worker sees the hour first.
 *
 * Due days are claimed and handed to the worker's queue in one transaction; the queue tries again until the partner gives its list.
 * After a clock jump or a time without workers all days in between are compared.
 */
import { z } from "zod";
import { addDays, localDay, localTime } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import { procedures } from "#machines/registry.ts";
import { reconcileCash } from "../delivery/reconcile-cash.server.ts";
import { paidOrders, reconcileMoney } from "../payments/reconcile-payments.server.ts";
import { paidOut, reconcilePayouts, treasuryOrders } from "../payouts/reconcile-payouts.server.ts";
import { reconcile } from "./reconcile.server.ts";
import { type Register, registersOf } from "./registers.ts";

const hour = "01:00:00";
/** Days caught up at most: partners keep their lists for a season. */
const longestGap = 92;

export const allRegisters = (): Register[] =>
  registersOf(Object.values(procedures).flatMap(({ components }) => components));

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "env" | "log">;
/** A book with a comparison of its own, under a name of its own among the partners. */
export type OtherBook = { partner: string; compare: (services: Needs, day: string) => Promise<unknown> };

/** Lists of a day that are not about what a register did. */
export const otherBooks: readonly OtherBook[] = [
  { partner: "carrierCash", compare: reconcileCash },
  { partner: paidOrders, compare: reconcileMoney },
  { partner: paidOut, compare: reconcilePayouts },
  {
    partner: treasuryOrders.partner,
    compare: (services, day) => reconcile(services, treasuryOrders, day),
  },
  {
    partner: "payment",
    compare: (services, day) =>
      reconcile(services, { partner: "payment", operations: ["createRefund"] }, day),
  },
];

/** The last day that is due at a moment: yesterday, from 01:00 on. */
export const lastDueDay = (now: Date): string => addDays(localDay(now), localTime(now) < hour ? -2 : -1);

/** Watches the clock for one worker. */
export function nightWatch(
  services: Pick<Services, "sql" | "clock">,
  books: readonly { partner: string }[] = [...allRegisters(), ...otherBooks],
) {
  let seen: string | undefined;
  return {
    /** Hands due days to the queue; cheap when there is nothing new. */
    look: async () => {
      const day = lastDueDay(await services.clock.now());
      if (day === seen) return;
      for (const { partner } of books) await claim(services, partner, day);
      seen = day;
    },
  };
}

/** The row's lock lets one worker claim; the others then find the day claimed. What lies before a portal's first night was not its. */
async function claim({ sql }: Pick<Services, "sql">, partner: string, day: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`insert into reconciliations (partner, last_day) values (${partner}, ${day}) on conflict do nothing`;
    const [row] = await tx<{ lastDay: string }[]>`
      select to_char(last_day, 'YYYY-MM-DD') as "lastDay" from reconciliations where partner = ${partner} for update`;
    if (!row || row.lastDay >= day) return;
    const [next, oldest] = [addDays(row.lastDay, 1), addDays(day, -longestGap)];
    const payload = JSON.stringify({ partner, from: next > oldest ? next : oldest, to: day });
    await tx`update reconciliations set last_day = ${day} where partner = ${partner}`;
    await tx`select portal.add_effect('reconcile', ${payload}, ${`reconcile:${partner}:${day}`})`;
  });
}

const Payload = z.object({ partner: z.string(), from: z.iso.date(), to: z.iso.date() });

/** The job: days not compared yet, and earlier ones with open incidents, which may have vanished. Throws when it must be tried again. */
export async function reconcileDays(
  services: Needs,
  payload: unknown,
  registers: readonly Register[] = allRegisters(),
): Promise<void> {
  const { partner, from, to } = Payload.parse(payload);
  const compare = comparisonWith(partner, registers);
  const open = await services.sql<{ day: string }[]>`
    select distinct to_char(day, 'YYYY-MM-DD') as day from incidents where partner = ${partner} and closed_at is null and day < ${from}`;
  const days = open.map(({ day }) => day);
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  for (const day of days.sort()) await compare(services, day);
}

function comparisonWith(partner: string, registers: readonly Register[]): OtherBook["compare"] {
  const other = otherBooks.find((one) => one.partner === partner);
  if (other) return other.compare;
  const register = registers.find((one) => one.partner === partner);
  if (!register) throw new Error(`No component is registered with ${partner}`);
  return (services, day) => reconcile(services, register, day);
}
