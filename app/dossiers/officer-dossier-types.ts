/** What officers' pages are given to show: words resolved on the server, so that components know no procedure and no database. */

import type { DossierView } from "./dossier-view.ts";
import type { TimelineEntry } from "./timeline.ts";

/** The three lists of the desk: to do, waiting for others, results at the counter. */
export type List = "act" | "wait" | "collect";

/** `bad` = late, `wait` = today or tomorrow. */
export type Due = { date: string | undefined; text: string; tone: "bad" | "wait" | "calm" };

export type ShownRow = {
  key: string;
  href: string;
  caseCode: string;
  subject: string;
  part: string;
  state: string;
  turn: string;
  due: Due;
  submitted: string;
  mine: boolean;
};

export type WorkListPage = {
  list: List;
  tabs: { list: List; href: string; label: string; count: number }[];
  filter: string;
  rows: ShownRow[];
  nextHref: string | undefined;
  /** Set on every page but the first. */
  firstHref: string | undefined;
};

export type AnswerRow = {
  /** `page.field`, as the access log and supplement items name it. */
  field: string;
  label: string;
  /** In words; undefined = left empty. */
  value: string | undefined;
  /** What a source said about the same thing when the family filed; `same` compares without case and spacing. */
  known?: { source: string; value: string; same: boolean };
};
export type AnswerSection = { id: string; title: string; rows: AnswerRow[] };

/** `size` in bytes as stored. */
export type OfficerFile = { id: string; paper: string; fileName: string; mediaType: string; size: number };
export type OfficerPaper = { id: string; label: string; files: OfficerFile[] };

export type ShownConsent = {
  id: string;
  fullName: string;
  capacities: string[];
  parts: string[];
  consent: "pending" | "agreed" | "refused" | "expired";
  when: string;
};

/** A named button: `tone` good = goes on, plain = keeps it open, bad = ends something. */
export type OfficerAct = { href: string; label: string; tone: "good" | "plain" | "bad" };
export type ActGroup = { part: string; acts: OfficerAct[] };

/** `last4`: last digits of what exists already, as the register gave them (B21, B29). */
export type RegisterRefusal = { part: string; reason: string; last4: string | undefined };

export type OfficerDossierPage = {
  caseCode: string;
  subjectName: string;
  submitted: string;
  sections: AnswerSection[];
  /** What a register said no to: the officer decides again with its answer. */
  refusals: RegisterRefusal[];
  papers: OfficerPaper[];
  consents: ShownConsent[];
  acts: ActGroup[];
  /** What the officer has just done, to be confirmed on top. */
  done: string | undefined;
  /** The map and history that the family sees too. */
  view: DossierView;
  timeline: TimelineEntry[];
};

/** Kinds of short forms before an act. */
export type DecisionShape = "confirm" | "supplement" | "refusal" | "reason";
export type Act = { type: string; component: string; shape: DecisionShape };
export type TargetGroup = { title: string; targets: { target: string; label: string }[] };
export type Named = { value: string; label: string };

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
  reasons: Named[];
  grounds: Named[];
  /** A supplement was asked of this part before: a second makes the dossier late (lifecycle §7). */
  askedBefore: boolean;
  changes: ShownChange[];
};

/** Field → text key of the message; `typed` gives back everything that was filled in. */
export type DecisionFailure = { errors: Record<string, string>; typed: Record<string, string[]> };

export type HandOverPage = {
  result: string;
  /**
   * Who may collect: the applicant, or somebody with an authorisation by them. Birth date `dd/MM/yyyy`.
   * Undefined: this result is not handed over by this officer now, so nobody's data is shown.
   */
  applicant: { fullName: string; personalId: string; birthDate: string } | undefined;
  /** What this result needs besides (e.g. the paper birth notice is collected), in the procedure's words. */
  hint: string | undefined;
};
