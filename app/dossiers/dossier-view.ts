/** A dossier as pages show it: what `getDossierView` reads. Ids, codes, dates and text keys; words are said by the page. */
import type { Channel, Consent, DossierContext } from "#machines/kernel/dossier-context.ts";
import type { NationalStatus } from "#machines/kernel/national-status.ts";
import type { UsualDate } from "../tracking/usual-date.ts";

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
  /** What the officer wrote for the family when the part, or the one it depends on, was refused. */
  reason: string | null;
  /** What the officer wrote about how it would be granted. */
  way: string | null;
  /** When the public late mark was set (decisions 9). */
  lateAt: Date | null;
  /** How many supplements were asked. */
  supplements: number;
  /** The group's longer limit holds, because something is being verified. */
  verified: boolean;
  /** Working days added with a signed apology; 0 = none. */
  extendedBy: number;
  /** The due moment before that extension; filled in by the clock (`clock.server.ts`). */
  dueBefore: Date | null;
  /** By when this unit usually ends the part; null when too little is known or the part has ended. Filled in by the clock. */
  usual: UsualDate | null;
  /** Last four digits of what exists already, as the register gave them when it said no (test case B29). */
  existingLast4: string | null;
  /** What the register answered. */
  result: Record<string, unknown> | null;
};

export type ResultView = {
  resultId: string;
  component: string;
  channel: Channel;
  ready: boolean;
  fulfilled: boolean;
  /** Waits for its fee; will not be made, because that was not paid; is with the carrier. */
  held?: true;
  dropped?: true;
  sent?: true;
  /** Exists on paper only: nothing to open on a screen. */
  paperOnly?: true;
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

/** A withdrawal that was asked or declined; `component` is `intake` for the whole dossier (decisions 8). */
export type WithdrawalView = {
  component: string;
  at: Date;
  /** `asked`: waits for an answer until `dueAt`, then it is granted; `declined`: with the officer's reason. */
  state: "asked" | "declined";
  dueAt: Date | null;
  reason: string | null;
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
  /** Since when it counts no more: another was issued in its place, or it was revoked. */
  endedAt: Date | null;
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
  /** Until when the people who were asked may answer; null when nobody is asked now. */
  consentsDueAt: Date | null;
  /** Of the whole dossier or single parts, as far as they matter now. */
  withdrawals: WithdrawalView[];
  /** When reception passed the dossier on to the competent commune. */
  forwardedAt: Date | null;
  /** The person whom the dossier is about has objected to it. */
  objection?: DossierContext["objection"];
  papers: IssuedPaperView[];
  /** Money was granted and has not arrived yet. */
  moneyDue: boolean;
};

/** Parts that maps show: reception only while it has to decide. */
export const shownParts = ({ intake, parts, closedAt }: DossierView): PartView[] =>
  intake.closedAt === null && closedAt === null ? [intake, ...parts] : parts;
