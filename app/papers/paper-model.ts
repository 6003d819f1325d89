/**
 * A paper as it is printed: every word of it, no layout. Stored with the paper, so that a later change of wording changes no paper that
 * was issued, and a rendering for a check starts from what was said.
 */

/** Label and value: one line of a form. */
export type PaperLine = { label: string; value: string };

export type PaperColumn = {
  label: string;
  /** Share of the width. */
  share: number;
  align?: "left" | "right" | "center";
};

export type Signature = { role: string; name: string | null };

export type PaperBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "lines"; lines: PaperLine[] }
  /** `more`: what is said about an item, each on a line of its own. */
  | { kind: "list"; items: { text: string; more: string[] }[] }
  | { kind: "table"; title: string; columns: PaperColumn[]; rows: string[][] }
  /** Side by side, at most two. */
  | { kind: "signatures"; signatures: Signature[] };

export type PaperModel = {
  title: string;
  /** Under the title, e.g. the law's number of the form. */
  form: string | null;
  agency: string;
  /** "Số: …" */
  number: string | null;
  motto: readonly [string, string];
  /** Place and day, in words. */
  placeAndDay: string;
  /** Wide tables lie across. */
  across: boolean;
  blocks: PaperBlock[];
  /** How anyone can check it: what the code says and what stands beside it. */
  check: { address: string; heading: string; serial: string; note: string; alt: string };
  /** At the foot of each page; `{{page}}` and `{{pages}}` are filled in. */
  foot: { left: string; right: string };
};
