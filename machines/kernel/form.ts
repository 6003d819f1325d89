/**
 * A filing form as data: pages → sections → fields.
 *
 * `when` exists only here and looks only at answers of earlier pages; `answers.ts` never tests visibility. Values of hidden
 * fields are dropped before validation; locked values are never read from the post.
 */
import type { z } from "zod";
import type { SensitiveReason } from "./sensitive.ts";

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
export type Option = {
  value: string;
  label: TextKey;
  hint?: TextKey;
  when?: (answers: Answers) => boolean;
  /** Printed form that this choice needs: shown beside it once chosen. */
  form?: string;
  /** Values that the label names, e.g. a date that a register told. */
  params?: Readonly<Record<string, string>>;
};

/**
 * A list in the form itself; what a source offers before that list; or a catalogue that the app resolves: `of` names the province field
 * of the same page that narrows it, `within` reads the province from earlier pages.
 */
export type Options =
  | readonly Option[]
  | { offered: (sources: Sources, answers: Answers) => readonly Option[]; own: readonly Option[] }
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
   * from the post. `source` names the label `source.<source>` of the procedure's texts; where a value may come from several, `from` says
   * from which it comes (or would come, if that register answered) and `others` lists them.
   */
  prefill?: {
    source: string;
    others?: readonly string[];
    from?: (sources: Sources, answers: Answers) => string | undefined;
    read: (sources: Sources, answers: Answers) => string | undefined;
    lock?: (sources: Sources, answers: Answers) => boolean;
    /** The only value served here: shown, and nothing to check or correct. */
    constant?: true;
  };
  /** What another source says about the same value: officers see it where it differs, the person is never stopped by it. */
  compare?: {
    source: string;
    read: (sources: Sources, answers: Answers) => string | undefined;
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

export type Section = {
  id: string;
  title?: TextKey;
  lead?: TextKey;
  fields: readonly Field[];
  /** Shown once this choice of the same page has one of the values, as far as the browser can; posted and read all the same. */
  revealedBy?: { field: string; values: readonly string[] };
};

/** A line that follows from the answers and is shown, never typed ("Ghi bằng chữ"). */
export type DerivedLine = {
  label: TextKey;
  text: string;
  /** Said after the text, in the reader's language, one after the other. */
  sentences?: readonly { key: TextKey; params?: Readonly<Record<string, string>> }[];
};

/**
 * A question to a register, asked by the app when a page is opened or saved or the draft is filed; `keep` says how much of the answer the
 * draft may hold. `kin`, `ownNotices`, `spouse`, `household` and `poorHousehold` answer about the signed-in applicant alone: whose data they
 * give is never the procedure's to say. `benefitStatus` answers about a relative of the applicant only.
 */
export type Lookup = {
  source: string;
  register:
    | "population"
    | "birthNotice"
    | "marriage"
    | "registeredBirth"
    | "dwelling"
    | "deathNotice"
    | "registeredDeath"
    | "benefitStatus"
    | "kin"
    | "ownNotices"
    | "spouse"
    | "household"
    | "poorHousehold";
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
  /**
   * One question with the choices in sight, asked before sign-in already (`/thu-tuc/:slug/bat-dau`); the answer carries over into the
   * draft. The first pages of a form, at most six (ui.md).
   */
  precheck?: true;
  /** Lines shown below the fields and among the answers to check. */
  derived?: (answers: Answers, sources: Sources) => readonly DerivedLine[];
  /** Flat object schema of the page's fields; messages are text keys. */
  schema: z.ZodObject;
  /** Rules across fields and earlier pages; `today` is the legal local day `YYYY-MM-DD`, `time` its `HH:mm` when the page is saved. */
  check?: (
    values: Readonly<Record<string, unknown>>,
    answers: Answers,
    today: string,
    sources: Sources,
    time?: string,
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
  lines?: (sources: Sources, answers: Answers) => readonly DerivedLine[];
  /** Answers that contradict a register, field by field, each with what the register knows (in the form in which answers are kept). */
  differences?: (answers: Answers, sources: Sources) => readonly Difference[];
  /** A way to go on here after all: the button's words, and what the answers become; the officer is told of the differences. */
  remedy?: { label: TextKey; apply: (answers: Answers, sources: Sources) => Answers };
  /** Papers to bring to the desk. */
  papers?: readonly TextKey[];
  /** Where the case is served instead. */
  link?: { href: string; text: TextKey };
};

export type Difference = { page: string; field: string; known: string };

/** Something the applicant should know before filing; never a refusal. */
export type Warning = {
  page: string;
  text: TextKey;
  /** Going on in spite of it is a decision of two persons, in these parts. */
  sensitive?: { reason: SensitiveReason; components: readonly string[] };
};

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
  /** Pages whose answers this paper proves: officers see them beside each other. */
  proves?: readonly string[];
  /** Printed form that is to be printed, signed and attached here. */
  form?: string;
};
