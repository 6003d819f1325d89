/** What registers had recorded about deaths before the sandbox began: who was dead already, and whose funeral was paid for. */
import { getCitizen } from "./citizens.ts";

export const earlierDeaths = [
  { personalId: getCitizen("MẸ-5").personalId, registerNumber: "1", registeredOn: "2026-11-09" },
];

/** A second funeral benefit for the same person is refused (`paidAlready`). */
export const funeralsPaid: readonly string[] = [getCitizen("ĐÃ MẤT-30").personalId];
