/** Cash that the carrier collected for the portal's agencies on a day: the list that comes with its money. */
import type { RequestHandler } from "express";
import type { Library, PartnerBook } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import { listParcels } from "./carrier-orders.ts";
import { isoDate } from "./shapes.ts";

export type SettlementLine = { itemNumber: string; caseCode: string; collected: number; at: string };

/** `GET …?day=YYYY-MM-DD`, local day of Vietnam by the time of each scan. A carrier that is down is down here too. */
export function settlementList({ carrier }: Library, faults: Faults): RequestHandler {
  return (request, response) => {
    const day = isoDate.safeParse(request.query.day);
    if (!day.success) return void response.status(400).json({ error: "day: YYYY-MM-DD" });
    const fault = faults.peek("carrier");
    if (fault?.mode === "down") {
      faults.use(fault);
      return void response.status(503).json({ status: "error", message: "server error" });
    }
    return void response.json(settlementOf(carrier, day.data));
  };
}

/** One line per parcel delivered against cash, whatever became of its scan on the way to the portal. */
export function settlementOf(carrier: PartnerBook, day: string): SettlementLine[] {
  return listParcels(carrier).flatMap(({ itemNumber, order: { caseCode }, scans }) =>
    scans
      .filter(({ collected, at }) => (collected ?? 0) > 0 && localDay(at) === day)
      .map(({ collected = 0, at }) => ({ itemNumber, caseCode, collected, at })),
  );
}

const localDay = (moment: string) =>
  new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
