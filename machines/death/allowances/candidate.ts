/** An offer before it is compared with the others. */
import type { GrantOffer } from "../../kernel/grant.ts";
import type { Given } from "./values.ts";

export type Candidate = Pick<GrantOffer, "benefit" | "amount" | "rule" | "ground"> & {
  /** Why there is no right to it. */
  notDue: string[];
};
export type Kind = (given: Given) => Candidate;
