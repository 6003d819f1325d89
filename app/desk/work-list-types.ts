/** What the work list's page is given to show: words resolved on the server, so that components know no procedure and no database. */
import type { OpenLetter } from "../notifications/letters.server.ts";

/** The three lists of the desk: to do, waiting for others, results at the counter. */
export type List = "act" | "wait" | "collect";

/** `bad` = late, `wait` = today or tomorrow. */
export type Due = { date: string | undefined; text: string; tone: "bad" | "wait" | "calm" };

export type ShownRow = {
  key: string;
  href: string;
  caseCode: string;
  subject: string;
  /** Day of birth or death and the masked number, as far as they are known. */
  about: string[];
  part: string;
  /** Commune that received it, where it is not the officer's own; leads to the list of what came from there. */
  place: { text: string; href: string } | undefined;
  /** For those who look over several agencies. */
  agency: string | undefined;
  state: string;
  turn: string;
  /** Who has taken it. */
  holder: { text: string; mine: boolean } | undefined;
  due: Due;
  submitted: string;
  mine: boolean;
  /** What makes the part pressing, in words. */
  marks: { text: string; tone: "bad" | "wait" | "info" }[];
};

/** A task that is no part of the officer's own agency, in a sentence. */
export type SpecialTask = { dossierId: string; caseCode: string; href: string; text: string };

export type Option = { value: string; label: string };
/** A control of the filter form. */
export type FilterField = { name: string; label: string; value: string } & (
  | { kind: "choice"; options: Option[] }
  | { kind: "day" }
);
/** A filter in force, and the list without it. */
export type FilterChip = { text: string; withoutHref: string };

export type SearchResult = {
  key: string;
  href: string;
  caseCode: string;
  subject: string;
  about: string[];
  place: string;
  procedure: string;
  state: string;
  submitted: string;
};
/** What the search box found, in the list's place. */
export type SearchPage = {
  typed: string;
  /** False: nothing of it can be looked for. */
  understood: boolean;
  results: SearchResult[];
  nextHref: string | undefined;
  firstHref: string | undefined;
};

export type DeskLink = { href: string; text: string; count?: number };

export type WorkListPage = {
  /** Other pages of this officer's desk. */
  links: DeskLink[];
  /** Reports of mistakes on papers of the agency that wait for an answer. */
  corrections: number;
  list: List;
  tabs: { list: List; href: string; label: string; count: number }[];
  /** Query values that the filter form carries on unseen. */
  kept: Option[];
  fields: FilterField[];
  chips: FilterChip[];
  /** The list without any filter. */
  clearHref: string;
  /** The rows are of several agencies. */
  province: boolean;
  search: SearchPage | undefined;
  /** Families that want their whole dossier back and wait for this reception. */
  withdrawals: { dossierId: string; caseCode: string; href: string; subject: string; until: string }[];
  /** Parts of other desks that this officer may look at as the second one. */
  secondLooks: SpecialTask[];
  /** Objections that this signer has to answer. */
  objections: SpecialTask[];
  /** Parts that somebody took from this officer and holds now. */
  lost: SpecialTask[];
  /** Families that no channel could reach: letters for this reception to send. */
  letters: OpenLetter[];
  rows: ShownRow[];
  nextHref: string | undefined;
  /** Set on every page but the first. */
  firstHref: string | undefined;
};
