/**
 * A filing form as data: pages → sections → fields.
 *
 * `when` exists only here and looks only at answers of earlier pages; `answers.ts` never tests visibility. Values of hidden
 * fields are dropped before validation; locked values are never read from the post.
 */
import type { z } from "zod";

/** A key of the procedure's texts (or of the shared ones). */
export type TextKey = string;

/** Answers so far: page id → field name → value as the page's schema gives it. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What the state already knows, by source; fetched by the app and kept with the draft. */
export type Sources = Readonly<Record<string, unknown>>;

export type FieldKind =
  | "text"
  | "textarea"
  | "select"
  | "radios"
  | "checkbox"
  | "date"
  | "partialDate"
  | "phone"
  | "email"
  | "personalId"
  | "number"
  | "province"
  | "ward"
  | "facility";

/** `when` looks only at answers of earlier pages, like a field's. */
export type Option = { value: string; label: TextKey; hint?: TextKey; when?: (answers: Answers) => boolean };

/**
 * A list in the form itself, or a catalogue that the app resolves; `of` names the province field of the same page that narrows it,
 * `within` reads the province from earlier pages.
 */
export type Options =
  | readonly Option[]
  | {
      catalogue: "provinces" | "wards" | "facilities" | "ethnicities";
      of?: string;
      within?: (answers: Answers) => string | undefined;
    };

export type Field = {
  name: string;
  kind: FieldKind;
  label: TextKey;
  hint?: TextKey;
  options?: Options;
  /** Shown with a "(không bắt buộc)" mark; whether it may be empty is the schema's matter. */
  optional?: true;
  /**
   * Value known from a source, in the form in which answers are kept (ISO dates); `lock` shows it read-only and never reads it
   * from the post. `source` names the label `source.<source>` of the procedure's texts.
   */
  prefill?: {
    source: string;
    read: (sources: Sources, answers: Answers) => string | undefined;
    lock?: (sources: Sources, answers: Answers) => boolean;
    /** The only value served here: shown, and nothing to check or correct. */
    constant?: true;
  };
  /** Control name on the national portal, kept for migration and support. */
  portalName?: string;
  /** Components that read this value, shown with why it is asked. */
  readBy: readonly string[];
  why?: TextKey;
  when?: (answers: Answers) => boolean;
  autoComplete?: string;
  /** Components whose agency follows from this ward: the app shows it and refuses a ward without one. */
  agencyOf?: readonly string[];
};

export type Section = { id: string; title?: TextKey; lead?: TextKey; fields: readonly Field[] };

/** A line that follows from the answers and is shown, never typed ("Ghi bằng chữ"). */
export type DerivedLine = { label: TextKey; text: string };

/** A question to a register, asked by the app when a page is opened or saved or the draft is filed; `keep` says how much of the answer the draft may hold. */
export type Lookup = {
  source: string;
  register: "population" | "birthNotice" | "household" | "marriage" | "registeredBirth";
  query: Readonly<Record<string, string>>;
  keep?: (answer: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
};

export type Page = {
  id: string;
  /** Last part of `/ho-so/nhap/:draftId/:step`. */
  slug: string;
  /** Step of the portal's five that this page belongs to. */
  step: 1 | 2 | 3 | 4 | 5;
  title: TextKey;
  lead?: TextKey;
  sections: readonly Section[];
  when?: (answers: Answers) => boolean;
  /** The page on which papers are attached: it has no fields of its own. */
  papers?: true;
  /** Lines shown below the fields and among the answers to check. */
  derived?: (answers: Answers) => readonly DerivedLine[];
  /** Flat object schema of the page's fields; messages are text keys. */
  schema: z.ZodObject;
  /** Rules across fields and earlier pages; `today` is the legal local day `YYYY-MM-DD`. */
  check?: (
    values: Readonly<Record<string, unknown>>,
    answers: Answers,
    today: string,
    sources: Sources,
  ) => { field: string; message: TextKey }[];
};

/**
 * A case the portal does not serve: the page shown instead, with where to go. Looked up after each saved page.
 * `page` holds the answer that leads there, `agencyOf` names the component whose agency is the desk to go to.
 */
export type Exit = {
  id: string;
  title: TextKey;
  text: TextKey;
  clause?: TextKey;
  page: string;
  agencyOf?: string;
  when: (answers: Answers, today: string, sources: Sources) => boolean;
  /** What a register said about the case, shown with the text. */
  lines?: (sources: Sources) => readonly DerivedLine[];
};

/** Something the applicant should know before filing; never a refusal. */
export type Warning = { page: string; text: TextKey };

/** One row of papers to attach. */
export type PaperRow = {
  id: string;
  label: TextKey;
  hint?: TextKey;
  /** Said when the row is required and empty; a general message otherwise. */
  missing?: TextKey;
  when: (answers: Answers, sources: Sources) => boolean;
  /** False: may be left empty. */
  required: boolean;
  readBy: readonly string[];
};
