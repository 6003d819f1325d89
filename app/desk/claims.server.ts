/** Claims as the rest of the desk uses them: the lease itself, how it changes hands, and who could take it. */
export {
  type Claim,
  heldByAnother,
  type PartRef,
  readClaim,
  readClaims,
  releaseClaim,
  renewClaim,
  type Taken,
  takeClaim,
} from "./claim-lease.server.ts";
export { assignClaim, type Handed, leads, takeOver, transferClaim } from "./claim-moves.server.ts";
export { type Colleague, colleaguesFor } from "./colleagues.server.ts";
