/** Which short forms are looked at once more before they are sent. */
import type { DecisionShape } from "./officer-dossier-types.ts";

/** Words of these acts reach the family, or money is granted; the others carry none or are confirmed as they stand. */
export const previewed: readonly DecisionShape[] = [
  "refusal",
  "told",
  "forward",
  "apology",
  "supplement",
  "again",
  "grant",
];
