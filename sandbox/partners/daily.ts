/** A partner's list of a day: which changes it made, for whom, under which key. Its clients compare it with their own books. */
import type { RequestHandler } from "express";
import { z } from "zod";
import { type Library, type OperationEntry, partnerNames } from "../books/library.ts";
import type { Faults } from "../faults.ts";
import { isoDate } from "./shapes.ts";

export type DailyLine = { operation: string; caseCode: string | null; idempotencyKey: string; at: string };

/** `GET …?day=YYYY-MM-DD`, local day of Vietnam by the legal time of each request. A partner that is down is down here too. */
export function dailyList(library: Library, faults: Faults): RequestHandler {
  return (request, response) => {
    const partner = partnerNames.find((name) => name === request.params.partner);
    const day = isoDate.safeParse(request.query.day);
    if (!partner || !day.success)
      return void response
        .status(partner ? 400 : 404)
        .json({ error: partner ? "day: YYYY-MM-DD" : "partner" });
    const fault = faults.peek(partner);
    if (fault?.mode === "down") {
      faults.use(fault);
      return void response.status(503).json({ status: "error", message: "server error" });
    }
    return void response.json(listDay(library[partner].entries(), day.data));
  };
}

/** Accepted changes of a local day; reads carry no key and refusals changed nothing. */
export function listDay(entries: readonly OperationEntry[], day: string): DailyLine[] {
  return entries.flatMap(({ operation, key, request, answer, legalTime, at }) => {
    const moment = legalTime ?? at;
    const accepted = z.object({ status: z.literal("accepted") }).safeParse(answer.body).success;
    if (!key || !accepted || localDay(moment) !== day) return [];
    const caseCode = typeof request.caseCode === "string" ? request.caseCode : null;
    return [{ operation, caseCode, idempotencyKey: key, at: moment }];
  });
}

const localDay = (moment: string) =>
  new Date(new Date(moment).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
