/** A dossier as pages show it: what `getDossierView` reads. Ids, codes, dates and text keys; words are said by the page. */
import type { Channel, Consent } from "#machines/kernel/dossier-context.ts";
import type { NationalStatus } from "#machines/kernel/national-status.ts";

export type PartView = {
  /** Component id, or `intake`. */
  component: string;
  agencyId: string;
  agencyName: string;
  agencyKind: string;
  /** Dotted state inside the region, e.g. `registering.asked`. */
  state: string;
  /** Whose turn: value of the `waits-for:` tag. */
  turn: string | null;
  /** Officers' forms carry it. */
  seq: number;
  /** Since when it is in this state. */
  since: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  /** True while the law's clock stands still for this part. */
  paused: boolean;
  /** Components that come first and are not done yet; `intake` before reception. */
  blockedBy: string[];
  /** Legal ground code of a refusal. */
  ground: string | null;
  /** What the register answered. */
  result: Record<string, unknown> | null;
};

export type ResultView = {
  resultId: string;
  component: string;
  channel: Channel;
  ready: boolean;
  fulfilled: boolean;
  parcel: { state: string; itemNumber: string | null; updatedAt: Date } | null;
};

export type ConfirmationView = {
  requestId: string;
  fullName: string;
  capacities: string[];
  components: string[];
  consent: Consent;
  askedAt: Date;
  answeredAt: Date | null;
};

/** An open request for more: what was asked of one part, until when. */
export type SupplementView = {
  component: string;
  /** Seq of the request. */
  seq: number;
  askedAt: Date;
  dueAt: Date | null;
  items: { id: string; target: string; reason: string; guidance: string }[];
};

export type IssuedPaperView = {
  id: string;
  serial: string;
  /** `receipt`, `supplementRequest`, `refusal`, or a result id. */
  paper: string;
  component: string | null;
  seq: number;
  issuedAt: Date;
  openedAt: Date | null;
};

export type DossierView = {
  id: string;
  caseCode: string;
  procedure: string;
  ruleVersion: string;
  nationalStatus: NationalStatus;
  outcome: "FULL" | "PARTIAL" | "NONE" | null;
  draftId: string;
  applicantName: string;
  subjectName: string;
  submittedAt: Date;
  dueAt: Date | null;
  closedAt: Date | null;
  intake: PartView;
  /** Parts that apply, in the order of the law. */
  parts: PartView[];
  results: ResultView[];
  confirmations: ConfirmationView[];
  supplements: SupplementView[];
  /** Open choices after a missing consent, with their last moment. */
  choices: { component: string; dueAt: Date | null }[];
  papers: IssuedPaperView[];
};
