/** What the page for signing several decisions shows; words are resolved on the server. */

export type SignRow = {
  /** What its tick posts: dossier, part and version. */
  pick: string;
  href: string;
  caseCode: string;
  subject: string;
  /** The decision, with the money that it grants. */
  what: string;
  proposer: string;
  proposedAt: string;
  due: string;
  late: boolean;
  looked: boolean;
  /** Why it cannot be ticked. */
  because: string | undefined;
};

export type SignPage = {
  rows: SignRow[];
  /** How many were looked at as they are now. */
  seen: number;
  /** There may be more than are shown. */
  full: boolean;
  /** The next to look at. */
  nextHref: string | undefined;
};

export type SignOutcome = "signed" | "changed" | "look" | "sensitive" | "notAllowed" | "held" | "error";
/** What became of each decision; `href` opens it where it was not signed. */
export type SignedRow = {
  key: string;
  caseCode: string;
  subject: string;
  outcome: SignOutcome;
  href: string;
};
