/** What the officers' pages about a report are given to show: words resolved on the server. */
import type {
  DecisionFailure,
  Named,
  OfficerAct,
  Preview,
  ShownChange,
} from "../dossiers/officer-dossier-types.ts";
import type { CorrectionAct } from "./act-form.ts";

export type ShownLine = {
  label: string;
  printed: string | null;
  now: string | null;
  same: boolean;
  wrong: boolean;
};

export type CorrectionPage = {
  id: string;
  caseCode: string;
  paper: string;
  /** Paper, line, what the family says, state, dates. */
  facts: { label: string; value: string }[];
  checkHref: string;
  late: boolean;
  /** Undefined once it has ended: today's data matter while somebody decides. */
  compared: { lines: ShownLine[]; verdict: string } | undefined;
  proposal: { label: string; value: string }[] | undefined;
  history: (ShownChange & { note: string | null })[];
  acts: OfficerAct[];
  /** Why somebody who could sign may not. */
  hint: string | undefined;
  /** What the officer has just done, to be confirmed on top. */
  done: string | undefined;
};

/** One act, to be confirmed on its own page. */
export type CorrectionActPage = {
  type: CorrectionAct;
  label: string;
  effect: string;
  /** What the act is about. */
  facts: { label: string; value: string }[];
  warning: string | undefined;
  possible: boolean;
  seq: number;
  choice: { name: "cause" | "ground"; legend: string; options: Named[] } | undefined;
  words: { label: string; hint: string; previewed: boolean } | undefined;
  /** What was done meanwhile, when the act is not possible (any more). */
  changes: ShownChange[];
};

export type CorrectionActResult =
  | { done: true }
  | { conflict: ShownChange[] }
  | { preview: Preview }
  | DecisionFailure;
