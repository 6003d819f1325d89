/** The national portal's ten status codes for a linked dossier (decisions 3, glossary §6). */
import type { ActiveState } from "./active-states.ts";
import { allClosed, allFulfilled, anyDone, type DossierContext } from "./dossier-context.ts";

export const nationalStatuses = {
  1: "NEW",
  2: "ACCEPTED",
  3: "NOT_ACCEPTED",
  4: "PROCESSING",
  5: "SUPPLEMENT_REQUIRED",
  6: "PAYMENT_REQUIRED",
  7: "WITHDRAW_REQUESTED",
  8: "STOPPED",
  9: "DONE",
  10: "RETURNED",
} as const;
export type NationalStatus = keyof typeof nationalStatuses;

/** First match of decisions 3. Codes 6 and 7 come with payment and withdrawal states that carry `national:<code>` tags. */
export function nationalStatus(context: DossierContext, states: readonly ActiveState[]): NationalStatus {
  const tagged = (code: number) => states.some((state) => state.tags.includes(`national:${code}`));
  if (!anyDone(context) && context.intake === "refused") return 3;
  if (allClosed(context) && !anyDone(context)) return 8;
  if (allClosed(context)) return allFulfilled(context) ? 10 : 9;
  if (tagged(7)) return 7;
  if (tagged(5)) return 5;
  if (tagged(6)) return 6;
  if (context.intake !== "accepted") return 1;
  return Object.values(context.parts).some((part) => part.begun) ? 4 : 2;
}
