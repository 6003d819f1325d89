/** What papers say, as data: read once when a paper is issued and kept with it. Moments are ISO. */

/** Who issued a paper, about what, for whom; the same on every paper of a dossier. */
export type CommonData = {
  caseCode: string;
  component: string | null;
  /** Name of the issuing agency, and how it can be reached. */
  agency: string;
  agencyAddress: string;
  agencyPhone: string;
  agencyHours: string;
  /** Name of the commune or province in which it is signed. */
  place: string;
  procedure: string;
  procedureCode: string;
  subject: string;
  filer: { name: string; address: string | null; phone: string | null; email: string | null };
  /** The officer whose act issued it; null when it was nobody's (the law's limit ran out, the family took its dossier back). */
  officer: string | null;
};

export type ReceiptData = {
  form: "Mẫu 01";
  receivedAt: string;
  acceptedAt: string;
  dueAt: string | null;
  parts: { component: string; agency: string; days: number; dueAt: string }[];
  papers: { label: string | null; files: number }[];
  results: { id: string; channel: string; place: string | null }[];
  fees: { label: string; count: number; each: number; sum: number; exempt: string | null }[];
  total: number;
  payment: string | null;
};

export type SupplementData = {
  form: "Mẫu 02";
  items: { target: string; label: string | null; reason: string; guidance: string }[];
  askedAt: string;
  answerBy: string | null;
};

export type RefusalData = {
  form: "Mẫu 03";
  ground: string | null;
  reason: string | null;
  /** What would make it pass; missing in papers of before, and where nobody decided. */
  way?: string | null;
  legalBasis: string[];
  /** Component whose way on is told: the part's own, for the whole dossier that of the part which decides about it. */
  next: string | null;
  refusedAt: string;
};

export type ApologyData = {
  form: "Mẫu 04";
  receivedAt: string;
  dueBefore: string | null;
  dueAfter: string | null;
  workingDays: number | null;
  reason: string | null;
};

export type StopData = {
  form: "Mẫu 05";
  askedAt: string;
  askedBecause: string | null;
  stage: "beforeAcceptance" | "inProcess";
  decision: "atOnce" | "bySilence" | "granted";
  decidedAt: string;
  settlement: "nothingPaid" | "refund";
  amount: number;
};

export type ControlRow = {
  component: string;
  /** Null: the family gave it. */
  from: string | null;
  to: string;
  /** Null: it never came to this unit. */
  givenAt: string | null;
  /** Working days of the limit; null: none is set. */
  days: number | null;
  dueAt: string | null;
  endedAt: string | null;
  result: "early" | "onTime" | "late" | null;
  /** How the part ended, and what changed its limit. */
  state: string;
  verified: boolean;
  extendedBy: number;
};
export type ControlData = { form: "Mẫu 06"; receivedAt: string; rows: ControlRow[] };

export type RegisterRow = {
  caseCode: string;
  procedure: string;
  filer: string;
  address: string | null;
  phone: string | null;
  receivedAt: string;
  dueAt: string | null;
  /** When the first other unit got it; when the last result was there; when the family had everything. */
  forwardedAt: string | null;
  resultAt: string | null;
  returnedAt: string | null;
  channels: string[];
  status: number;
};
export type RegisterData = { form: "Mẫu 07"; month: string; rows: RegisterRow[] };
