/** Cash on delivery of a day: what the carrier's settlement says it collected beside what its scans told us. */
import { z } from "zod";
import { momentOf } from "#app/calendar/local-time.ts";
import type { Difference } from "#app/reconciliation/compare.ts";
import { keepIncidents } from "#app/reconciliation/reconcile.server.ts";
import type { Services } from "#app/services.server.ts";

const timeoutMs = 30_000;
/** Name of this book among the partners' books. */
const book = "carrierCash";

const Lines = z.array(
  z.object({
    itemNumber: z.string().min(1).max(40),
    caseCode: z.string().max(60).nullable().default(null),
    collected: z.number().int().min(0),
  }),
);
export type CashLine = { itemNumber: string; caseCode: string | null; collected: number };
export type OwnCash = CashLine & { dossierId: string };

/** One difference per parcel. Pure. */
export function compareCash(ours: readonly OwnCash[], theirs: readonly CashLine[]): Difference[] {
  const line = ({ itemNumber, caseCode }: CashLine, dossierId: string | null) => ({
    ...{ idempotencyKey: itemNumber, operation: "collectCash", caseCode, dossierId },
  });
  const own = new Map(ours.map((one) => [one.itemNumber, one]));
  const named = new Set(theirs.map(({ itemNumber }) => itemNumber));
  return [
    ...ours
      .filter(({ itemNumber }) => !named.has(itemNumber))
      .map((one): Difference => ({ kind: "missingThere", ...line(one, one.dossierId) })),
    ...theirs.flatMap((one): Difference[] => {
      const known = own.get(one.itemNumber);
      if (!known) return [{ kind: "missingHere", ...line(one, null) }];
      return known.collected === one.collected
        ? []
        : [{ kind: "differentAmount", ...line(one, known.dossierId) }];
    }),
  ];
}

/** Opens and closes the incidents of one day; how many differences there are. @throws Error when the carrier gives no list. */
export async function reconcileCash(
  services: Pick<Services, "sql" | "clock" | "env" | "log">,
  day: string,
): Promise<number> {
  const theirs = await fetchSettlement(services, day);
  const ours = await services.sql<OwnCash[]>`
    select p.item_number as "itemNumber", d.case_code as "caseCode", p.collected, d.id as "dossierId"
    from parcels p join dossiers d on d.id = p.dossier_id
    where p.collected_at >= ${momentOf(day, "00:00")} and p.collected_at < ${momentOf(day, "24:00")} and p.collected > 0`;
  const differences = compareCash(ours, theirs);
  await keepIncidents(services, book, day, differences);
  if (differences.length > 0)
    services.log.warn({ day, count: differences.length }, "cash differs from the carrier's settlement");
  return differences.length;
}

async function fetchSettlement({ env }: Pick<Services, "env">, day: string): Promise<CashLine[]> {
  const response = await fetch(new URL(`/carrier/settlements?day=${day}`, env.PARTNER_ORIGIN), {
    headers: { authorization: `Bearer ${env.PARTNER_TOKEN}`, accept: "application/json" },
    signal: AbortSignal.timeout(timeoutMs),
    redirect: "error",
  });
  if (!response.ok) throw new Error(`The carrier gave no settlement of ${day}: http ${response.status}`);
  return Lines.parse(await response.json());
}
