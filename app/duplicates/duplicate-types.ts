/** The page of candidates as data, in words. */
import type { Tone } from "#app/ui/part-words.ts";
import type { Verdict } from "./read-candidates.server.ts";

export type ShownReason = {
  field: string;
  label: string;
  /** Undefined: not this officer's to see, or kept as a hash only. */
  own: string | undefined;
  other: string | undefined;
  relation: string;
  /** Speaks for one person, against it, or neither. */
  tone: "for" | "against" | "neither";
  points: number;
};

/** The other dossier as far as this officer may see it. */
export type OtherDossier = {
  caseCode: string;
  agency: string;
  phone: string;
  /** Missing where the dossier is nobody's business here. */
  href?: string;
  /** Values are shown: the officer may read that dossier now. */
  open?: {
    subject: string;
    state: string;
    tone: Tone;
    submitted: string;
    ended: boolean;
    sameApplicant: boolean;
  };
};

export type ShownCandidate = {
  id: string;
  /** Whom the pair is about, e.g. `Trẻ được khai sinh`. */
  who: string;
  twice: boolean;
  score: number;
  closeness: string;
  other: OtherDossier;
  reasons: ShownReason[];
  verdict: Verdict | null;
  /** Who said so and when. */
  decided: string | undefined;
  note: string;
};

export type DuplicatesPage = {
  caseCode: string;
  subject: string;
  candidates: ShownCandidate[];
  mayJudge: boolean;
};
