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

/** First match of decisions 3. Codes 5, 6 and 7 come with states that carry `national:<code>` tags. */
export function nationalStatus(context: DossierContext, states: readonly ActiveState[]): NationalStatus {
  const tagged = (code: number) => states.some((state) => state.tags.includes(`national:${code}`));
  if (!anyDone(context) && context.intake === "refused") return 3;
  if (allClosed(context) && !anyDone(context)) return 8;
  if (allClosed(context)) return allFulfilled(context) ? 10 : 9;
  if (withdrawalAsked(context, states)) return 7;
  if (tagged(5)) return 5;
  if (tagged(6)) return 6;
  if (context.intake !== "accepted") return 1;
  return Object.values(context.parts).some((part) => part.begun) ? 4 : 2;
}

/** The whole dossier is asked back, or after registration every part that is still open; one part among others is not (decisions 3). */
function withdrawalAsked({ parts }: DossierContext, states: readonly ActiveState[]): boolean {
  const asked = states.filter(({ tags }) => tags.includes("national:7")).map(({ region }) => region);
  const open = Object.keys(parts).filter((id) => parts[id]?.verdict === "pending");
  return asked.includes("withdrawal") || (open.length > 0 && open.every((id) => asked.includes(id)));
}
