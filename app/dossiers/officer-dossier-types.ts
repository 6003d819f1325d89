/** What officers' pages are given to show: words resolved on the server, so that components know no procedure and no database. */

import type { Consent } from "#machines/kernel/dossier-context.ts";
import type { AtCounter } from "../assisted/at-counter.server.ts";
import type { ParcelLine } from "../delivery/parcel-lines.ts";
import type { AgencyNotice } from "../desk/agency-notices.server.ts";
import type { ClaimsSection } from "../desk/claim-types.ts";
import type { FormerDossier } from "../desk/former-dossiers.server.ts";
import type { ShownNote } from "../desk/notes.ts";
import type { PageHead } from "../desk/page-head.ts";
import type { DuplicateMark } from "../duplicates/read-candidates.server.ts";
import type { OfficerNotices } from "../notifications/officer-notices.server.ts";
import type { PaymentStanding } from "../payments/payment-facts.server.ts";
import type { PayoutLine } from "../payouts/payout-lines.ts";
import type { DossierClock } from "./clock.server.ts";
import type { DossierView } from "./dossier-view.ts";
import type { TimelineEntry } from "./timeline.ts";

/** Warnings in whole sentences; `news`: who is told the news in the applicant's place. */
export type Standing = { warnings: string[]; news: string | undefined };

export type AnswerRow = {
  /** `page.field`, as the access log and supplement items name it. */
  field: string;
  label: string;
  /** In words; undefined = left empty. */
  value: string | undefined;
  /** What a source said about the same thing when the family filed; `same` compares without case and spacing. */
  known?: { source: string; value: string; same: boolean };
  /** What the family says about this value, in its own words. */
  note?: string;
};
/** `papers`: attached files that prove these answers, to be brought up beside them. */
export type AnswerSection = {
  id: string;
  title: string;
  rows: AnswerRow[];
  papers?: { fileId: string; label: string }[];
};

/** `size` in bytes as stored. */
export type OfficerFile = { id: string; paper: string; fileName: string; mediaType: string; size: number };
export type OfficerPaper = { id: string; label: string; files: OfficerFile[] };

export type ShownConsent = {
  id: string;
  fullName: string;
  capacities: string[];
  parts: string[];
  consent: Consent;
  when: string;
};

/** A named button: `tone` good = goes on, plain = keeps it open, bad = ends something. */
export type OfficerAct = { href: string; label: string; tone: "good" | "plain" | "bad" };
export type ActGroup = { part: string; acts: OfficerAct[] };

/** `last4`: last digits of what exists already, as the register gave them (B21, B29). */
export type RegisterRefusal = { part: string; reason: string; last4: string | undefined };

export type OfficerDossierPage = {
  caseCode: string;
  /** Who works on which part. */
  claims: ClaimsSection;
  duplicates: DuplicateMark;
  counter: AtCounter;
  subjectName: string;
  submitted: string;
  sections: AnswerSection[];
  standing: Standing;
  /** What a register said no to: the officer decides again with its answer. */
  refusals: RegisterRefusal[];
  papers: OfficerPaper[];
  consents: ShownConsent[];
  acts: ActGroup[];
  /** What may be asked for again from here. */
  pick: SupplementPick | undefined;
  /** What the officer has just done, to be confirmed on top, with who goes on and until when. */
  done: string | undefined;
  head: PageHead;
  /** What officers wrote for each other, as far as this one may read it; `mayNote`: this one may add to it. */
  notes: ShownNote[];
  mayNote: boolean;
  /** Of the same family. */
  former: FormerDossier[];
  /** What the portal told the viewer's agency. */
  agencyNotices: AgencyNotice[];
  /** The map and history that the family sees too. */
  view: DossierView;
  parcels: ParcelLine[];
  /** How each part's due date is counted. */
  clock: DossierClock;
  timeline: TimelineEntry[];
  /** Mistakes that the family reported on finished papers. */
  corrections: { href: string; paper: string; line: string; state: string; opened: string }[];
  /** How the applicant was told, and what has to be told by letter. */
  notices: OfficerNotices;
  payment: PaymentStanding | null;
  /** This officer's desk takes cash for it. */
  mayTakeCash: boolean;
  /** Money that finished parts granted, and whether this officer's desk pays out cash of it now. */
  payouts: PayoutLine[];
  mayPayOut: boolean;
};

/**
 * Kinds of short forms before an act. `reason` is read by officers only, `told` by the family; `again` = a second supplement with the
 * signer's reason; `forward` chooses a commune, `apology` a new due date, `grant` what is paid.
 */
export type DecisionShape =
  | "confirm"
  | "supplement"
  | "again"
  | "refusal"
  | "reason"
  | "told"
  | "forward"
  | "apology"
  | "grant";
export type Act = { type: string; component: string; shape: DecisionShape };
export type TargetGroup = { title: string; targets: { target: string; label: string }[] };
export type Named = { value: string; label: string };

/** Parts for which this officer may ask for more now, and what may be ticked (`field:<page>.<name>`, `paper:<row>`). */
export type SupplementPick = { type: string; parts: Named[]; targets: string[] };

/** A value that a source says differently; everything in words. */
export type Differing = { label: string; declared: string; source: string; known: string };
/** A reason for which two persons confirm a decision, with what stands behind it: sentences, and values that differ. */
export type Override = Named & { because: string[]; differs: Differing[] };
/** A reason of the supplement library with its proposed wording for the family. */
export type SupplementReason = Named & { guidance: string | undefined };
/** What will be registered and printed. */
export type ShownDocument = { title: string; lines: { label: string; value: string }[] };

/** One thing that happened on a dossier: what, by whom (name or role), when. */
export type ShownChange = { what: string; who: string; when: string };

export type DecisionPage = {
  /** False: the act is not this officer's or not possible (any more); `changes` says what happened last. */
  possible: boolean;
  label: string;
  part: string;
  subjectName: string;
  /** Seq of the part; the form carries it. */
  seq: number;
  groups: TargetGroup[];
  reasons: SupplementReason[];
  /** Targets that were ticked on the dossier's page already. */
  chosen: string[];
  grounds: Named[];
  /** What the officer should weigh before this act, e.g. that it makes the dossier late. */
  warning: string | undefined;
  /** Facts that the paper of this act states besides (Mẫu 04: received, due). */
  facts: { label: string; value: string }[];
  forward: ForwardChoice | undefined;
  /** Working days of an extension, each with the due date it would make. */
  extensions: Named[];
  /** Of a decision that grants money. */
  grant?: GrantChoice | undefined;
  /** What this act decides in spite of: two persons name each reason (`kernel/sensitive.ts`). */
  overrides: Override[];
  /** Something is to be compared before this act: the three lists that follow. */
  compares: boolean;
  /** Line by line, before it is proposed or signed. */
  documents: ShownDocument[];
  /** What to compare first: values that a register does not confirm, papers that are not there. */
  differs: Differing[];
  missing: string[];
  /** What may be done in its place. */
  instead: OfficerAct[];
  changes: ShownChange[];
};

/** Communes to pass a dossier on to: those of one province at a time, so that no script is needed. */
export type ForwardChoice = { provinces: Named[]; province: string; wards: Named[]; ownWard: string };

/** A benefit that may be granted. `amount` in đồng; null = only the officer's register knows it. Everything else in words. */
export type GrantOption = {
  value: string;
  label: string;
  amount: number | null;
  amountText: string;
  period: "once" | "monthly";
  people: number;
  rule: string;
  ground: string;
};

/** What the rules offer, which of it they prefer, and what they leave out for which reasons. */
export type GrantChoice = {
  options: GrantOption[];
  preferred: string;
  dropped: (GrantOption & { because: string[] })[];
  /** Where to refuse, when this officer may. */
  refuseHref: string | undefined;
};

/** What the family will read when the act is confirmed, line by line. */
export type Preview = {
  lines: { label: string; value: string }[];
  typed: Record<string, string[]>;
  /** Notices that go out, word by word. */
  notices?: string[];
  /** Where the officer's words could be plainer; never in the way. */
  hints?: string[];
};

/** Field → text key of the message; `typed` gives back everything that was filled in. */
export type DecisionFailure = { errors: Record<string, string>; typed: Record<string, string[]> };

export type HandOverPage = {
  /** Handed over now; `printHref` of the paper, `hint` in the procedure's words (e.g. what is collected in return). */
  results: {
    id: string;
    name: string;
    hint: string | undefined;
    printHref: string | undefined;
    /** Its fee was to be paid on hand-over. */
    collectFirst: boolean;
    ticked: boolean;
  }[];
  /** Ready and held back until the fee is settled. */
  waiting: { id: string; name: string }[];
  /** The dossier's fee, in đồng. */
  amount: number;
  /** In the agency's keeping; `since`: `dd/MM/yyyy`. */
  originals: { id: string; name: string; detail: string; since: string }[];
  /**
   * Who may collect, besides the holder of a pass. Birth date `dd/MM/yyyy`. Undefined: this officer hands nothing over now, so
   * nobody's data is shown.
   */
  applicant: { fullName: string; personalId: string; birthDate: string } | undefined;
};
