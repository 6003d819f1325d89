/** A component procedure of a linked dossier, as data. */
import type { Role } from "./actors.ts";

export type AgencyKind = "communePeoplesCommittee" | "communePolice" | "localSocialInsurance";

export type Component = {
  id: string;
  agencyKind: AgencyKind;
  /** Components that must be done before this one opens. */
  needs: readonly string[];
  /** Refusal of this part closes the whole dossier (civil status: decisions 3 and 5). */
  closesAll?: true;
  /** Other regions whose pauses stop this part's clock too (decisions 2). */
  pausedWith: readonly string[];
  /** Roles per duty (decisions 7); without a signer the officer decides alone. */
  duties: { officer: readonly Role[]; signer?: readonly Role[]; refuser: readonly Role[] };
  /** The register that records the decision: its answer makes the part done (decisions 1). */
  register: { partner: string; operation: string };
  /** Rule versions under which the part exists; all when not given. */
  ruleVersions?: readonly string[];
  /** Done only when the family asks for it; its limit is not part of what the guide promises for the group. */
  optional?: true;
  /** The officer may say that something must be verified, which gives the whole group its longer limit (birth-linked §8). */
  verifies?: true;
  /** Results that the part issues when done. */
  results: readonly string[];
  /** Legal grounds an officer may choose from when refusing: codes with their text keys in the procedure's texts. */
  refusalGrounds: readonly string[];
};
