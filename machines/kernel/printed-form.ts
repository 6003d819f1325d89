/**
 * The paper forms that a procedure's answers fill in, as data: the app lays them out, on screen and on A4.
 *
 * A model names texts by key and holds typed values as they are, so that one form is read in both languages and printed in the law's.
 */
import type { Answers, Sources, TextKey } from "./form.ts";

/** A sentence of the procedure's texts; its parameters are values as they were typed. */
export type PrintedWords = { key: TextKey; params?: Readonly<Record<string, string>> };
/** Typed values (names, places, numbers) are the same in every language. */
export type Said = string | PrintedWords;

/** Values of one line follow each other; an empty line is left to be filled in by hand. */
export type PrintedLine =
  | { label: TextKey; value: Said | readonly Said[] }
  /** One box per digit. */
  | { label: TextKey; boxes: number; digits: string };

/** `state` says how the person agreed or has yet to agree; without it there is room for ink. */
export type Signer = { fullName: string; personalId: string; state?: PrintedWords; ink?: true };
export type Signature = { title: TextKey; hint: TextKey; signers: readonly Signer[] };

export type PrintedBlock =
  | { kind: "lines"; lines: readonly PrintedLine[] }
  | { kind: "text"; text: Said }
  | { kind: "table"; caption: TextKey; columns: readonly TextKey[]; rows: readonly (readonly Said[])[] }
  | { kind: "signatures"; signatures: readonly Signature[] };

export type PrintedSection = { id: string; title?: TextKey; blocks: readonly PrintedBlock[] };

export type PrintedModel = {
  /** What the reader has to do with the sheet; never printed. */
  notice: TextKey;
  sections: readonly PrintedSection[];
};

export const consentVerdicts = ["pending", "agreed", "refused", "expired", "onPaper", "replaced"] as const;

/** How a person who was asked to agree has answered; `on` is the day of the answer. */
export type PrintedConsent = {
  personalId: string;
  fullName: string;
  capacities: readonly string[];
  verdict: (typeof consentVerdicts)[number];
  on: string | null;
};

export type PrintedInput = {
  answers: Answers;
  /** Names of places and facilities by code, as far as the answers name them. */
  names: Readonly<Record<string, string>>;
  /** Names of the agencies by component. */
  agencies: Readonly<Record<string, string>>;
  /** What the state knows, as it was kept with the answers. */
  sources?: Sources;
  /** Once it was filed: on which legal day, what the registers answered, how the persons asked have answered. */
  filed?: {
    day: string;
    registered: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    consents: readonly PrintedConsent[];
  };
};

export type PrintedForm = {
  id: string;
  /** Last part of `/ho-so/…/to-khai/:form`. */
  slug: string;
  /** How people call it, in links. */
  name: TextKey;
  /** What the sheet itself is headed. */
  title: TextKey;
  /** Number of the form and the act that prescribes it. */
  ground: TextKey;
  /** Whether these answers call for the form, and are far enough to fill it in. */
  when: (answers: Answers) => boolean;
  model: (input: PrintedInput) => PrintedModel;
};

/** Every text key of a model, for checks. */
export function keysOf({ notice, sections }: PrintedModel): TextKey[] {
  const said = (value: Said) => (typeof value === "string" ? [] : [value.key]);
  const inLine = (line: PrintedLine) => [
    line.label,
    ...("boxes" in line
      ? []
      : Array.isArray(line.value)
        ? line.value.flatMap(said)
        : said(line.value as Said)),
  ];
  const inBlock = (block: PrintedBlock): TextKey[] => {
    switch (block.kind) {
      case "lines":
        return block.lines.flatMap(inLine);
      case "text":
        return said(block.text);
      case "table":
        return [block.caption, ...block.columns, ...block.rows.flat().flatMap(said)];
      case "signatures":
        return block.signatures.flatMap(({ title, hint, signers }) => [
          title,
          hint,
          ...signers.flatMap(({ state }) => (state ? [state.key] : [])),
        ]);
    }
  };
  return [
    notice,
    ...sections.flatMap(({ title, blocks }) => [...(title ? [title] : []), ...blocks.flatMap(inBlock)]),
  ];
}
