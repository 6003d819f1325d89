/**
 * What a workflow kind and a procedure folder give to the rest of the portal.
 *
 * The app knows only these types: a third linked procedure is a new folder and one line in `registry.ts`.
 */
import type { AnyStateMachine } from "xstate";
import type { z } from "zod";
import type { EventRule } from "./actors.ts";
import type { Component } from "./component.ts";
import type { RuleVersion } from "./deadlines.ts";
import type { DossierInput } from "./dossier-context.ts";
import type { FeeLine } from "./fees.ts";
import type {
  Answers,
  DerivedLine,
  Exit,
  Lookup,
  Page,
  PaperRow,
  Sources,
  TextKey,
  Warning,
} from "./form.ts";
import type { Grant, GrantOffer, ParameterOn } from "./grant.ts";
import type { PrintedForm } from "./printed-form.ts";
import type { SensitiveParts } from "./sensitive.ts";

/** Anything with a statechart and a row of its own: dossiers, parcels. */
export type WorkflowKind = {
  id: string;
  machineVersion: string;
  /** Machines by version: an old one stays until no open workflow uses it. */
  machines: Readonly<Record<string, AnyStateMachine>>;
  events: z.ZodType<{ type: string; [key: string]: unknown }>;
  eventRules: Readonly<Record<string, EventRule>>;
  /** Components by order of the law; empty for parcels. */
  components: readonly Component[];
  ruleVersions: readonly RuleVersion[];
};

/** Competent places read from the answers: ward codes by component, and the ward that receives the dossier. */
export type Competence = { intakeWard: string; wards: Readonly<Record<string, string>> };

/** A person asked for consent; `personalId` goes to its own table, never into a machine. */
export type ConfirmerFacts = {
  personalId: string;
  fullName: string;
  capacities: readonly string[];
  components: readonly string[];
};

/** Somebody whom the dossier concerns; `personalId` goes to its own table, never into a machine. */
export type RelatedPerson = { personalId: string; capacity: string };

/**
 * Somebody named in a dossier, as desks look for people: `child`, `deceased`, `mother`, `father`, `applicant`. Dates are partial ISO dates
 * (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`); `placeCode` a ward. `about`: the dossier is this person's own.
 */
export type NamedPerson = {
  role: string;
  fullName: string;
  personalId?: string;
  birthDate?: string;
  diedOn?: string;
  sex?: string;
  placeCode?: string;
  /** The hospital's notice of this person's birth or death. */
  noticeCode?: string;
  /** The day on which this person bore the child of the dossier. */
  gaveBirthOn?: string;
  about?: true;
};

/** The person whom the dossier is about, where that person is to be told of it and may object. */
export type ConcernedPerson = { personalId: string; fullName: string };

/** To whom granted money is paid and how: into an account, in cash at the counter, or in cash by post. */
export type Payee = {
  fullName: string;
  way: "bank" | "cash" | "post";
  account: { number: string; bankName: string; holder: string } | null;
  /** Where it goes by post. */
  address: Delivery | null;
};

/** Where paper results go by post. */
export type Delivery = {
  receiver: string;
  phone: string;
  provinceCode: string;
  wardCode: string;
  detail: string;
};

/** Everything the submission derives from the answers (`facts.ts`); ids are added by the use case. */
export type FilingFacts = {
  applicable: string[];
  competence: Competence;
  confirmers: ConfirmerFacts[];
  results: DossierInput["results"];
  /** Text from which the live-dossier key is made (HMAC by the app): birth notice code, else mother's number + birth date. */
  subject: string;
  /** How lists and pages name the dossier, e.g. the child's name as typed. */
  subjectName: string;
  /** How the applicant wants to be told. */
  contact: { phone: string; email: string | null };
  /** Where paper results go by post, when a result is sent by post. */
  delivery: Delivery | null;
  /** Cases of parts by component (`Component.variants`). */
  variants?: Readonly<Record<string, string>>;
  /** Components behind which one source alone stands (`Component.corroborators`). */
  uncorroborated?: readonly string[];
  /** Reasons for which two persons decide by name; added by the app from the procedure's warnings on the day of filing. */
  sensitive?: SensitiveParts;
  /** Somebody else who is told the news in the applicant's place; kept with the dossier, never with the applicant. */
  newsReceiver?: { fullName: string; phone: string; email: string | null } | null;
};

/** One request to a partner: what the machine's `request` effect means for these answers. */
export type PartnerMessages = Readonly<
  Record<string, (input: { answers: Answers; context: MessageContext }) => Record<string, unknown>>
>;
export type MessageContext = {
  caseCode: string;
  today: string;
  agencyCode: string;
  wardCode: string;
  officerId: string;
  signerId: string | null;
  /** Register answers of finished parts by component. */
  registered: Readonly<Record<string, Record<string, unknown>>>;
  /** What this part's decision grants. */
  grant?: Grant;
};

/** What an issued result says, line by line: text keys and values as they are printed. */
export type DocumentModel = {
  title: TextKey;
  number: string | null;
  lines: { label: TextKey; value: string }[];
};
export type DocumentInput = {
  answers: Answers;
  caseCode: string;
  agencyName: string;
  signerName: string | null;
  issuedAt: Date;
  /** Names of places and facilities by code, as far as the answers name them. */
  names: Readonly<Record<string, string>>;
  /** The register's answer of this part, and those of the parts done before. */
  registered: Readonly<Record<string, Record<string, unknown>>>;
  /** What this part's decision grants. */
  grant?: Grant;
};

/** Several subjects of one event (twins), each with a dossier of its own. Words: `sibling.*` of the procedure's texts. */
export type Siblings = {
  /** How many there are, as far as a source says. */
  expected: (sources: Sources) => number | undefined;
  /** The answers that hold for all of them. */
  shared: (answers: Answers) => Answers;
};

export type Procedure = WorkflowKind & {
  /** Printed procedure code (decisions 12) and slug of `/thu-tuc/:slug`. */
  code: string;
  slug: string;
  /** Families in mourning are told in quiet words. */
  tone?: "calm";
  pages: readonly Page[];
  exits: readonly Exit[];
  papers: readonly PaperRow[];
  facts: (answers: Answers, sources: Sources) => FilingFacts;
  /** `FilingFacts.subject` as soon as the answers name it; words about a dossier that exists already: `existing.*` of the texts. */
  subject?: (answers: Answers) => string | undefined;
  siblings?: Siblings;
  /** People of the answers, not the applicant, who may follow the dossier after signing in (decisions 21). Words: `capacity.*`. */
  related?: (answers: Answers) => readonly RelatedPerson[];
  /** Parts that the answers so far ask for; all when not given. Words about the others are left out of the form. */
  chosen?: (answers: Answers) => readonly string[];
  /** Cases of parts as far as the answers say (`Component.variants`); the same as the facts', before the answers are complete. */
  variants?: (answers: Answers) => Readonly<Record<string, string>>;
  /** The person whom the dossier is about, where that person may object (`objection` region). */
  concerned?: (answers: Answers) => ConcernedPerson | undefined;
  /** People by whom a desk finds the dossier, and by whom two dossiers about the same person are recognised; the one it is about first. */
  people?: (answers: Answers) => readonly NamedPerson[];
  /** Dated parameters that pages read (`parameterFrom(sources)`), each with those of single provinces (`<key>.<province>`). */
  parameters?: readonly string[];
  /** What a part that grants money may grant; the officer decides. Words: `benefit.*` of the procedure's texts. */
  grants?: (
    component: string,
    input: { answers: Answers; sources: Sources; parameter: ParameterOn },
  ) => readonly GrantOffer[];
  /** To whom a component's grant is paid. */
  payee?: (answers: Answers, component: string) => Payee | undefined;
  /**
   * Answers that a new filing takes over from a filed dossier of another procedure, by that procedure's id: `answers` as filed, `registered` what
   * the registers answered. Undefined when that dossier is no case for it. Words of the offer: `takeOver.<id>.title`, `.text`, `.begin`.
   */
  takesOver?: Readonly<
    Record<
      string,
      (filed: {
        answers: Answers;
        registered: Readonly<Record<string, Record<string, unknown>>>;
      }) => Answers | undefined
    >
  >;
  /**
   * Registers to ask before a page is shown (`opened`), after its values were read (`saved`), or when the draft is filed
   * (`submitted`, no page: asked again whatever was answered before).
   */
  lookups?: (
    moment: "opened" | "saved" | "submitted",
    page: string,
    answers: Answers,
    sources: Sources,
  ) => readonly Lookup[];
  warnings?: (answers: Answers, today: string, sources: Sources) => readonly Warning[];
  /** Where the applicant lives, in one line, as papers name it; `names` of places by code. */
  applicantAddress?: (answers: Answers, names: Readonly<Record<string, string>>) => string | undefined;
  /** Lines of the main result exactly as they will be printed, shown before filing; `names` of places by code. */
  printed?: (answers: Answers, names: Readonly<Record<string, string>>) => readonly DerivedLine[];
  /** What the filing costs under a rule version; nothing when not given. `day`: local day of filing. */
  fees?: (answers: Answers, ruleVersion: string, day: string) => readonly FeeLine[];
  /** Paper forms that the answers fill in; each exists when its answers do. */
  forms: readonly PrintedForm[];
  messages: PartnerMessages;
  /** What is wrong with a register's acceptance, in a word for the log: such an answer is looked at by a person, never issued. */
  replies?: Readonly<
    Record<
      string,
      (input: { answers: Answers; result: Record<string, unknown>; grant?: Grant }) => string | undefined
    >
  >;
  /** Results issued, by result id (lifecycle §6, birth-linked §9); undefined when these answers ask for none. */
  documents: Readonly<Record<string, (input: DocumentInput) => DocumentModel | undefined>>;
  texts: { vi: Readonly<Record<string, string>>; en: Readonly<Record<string, string>> };
  /** Complete valid answers by name, for tests and demo. */
  samples: Readonly<Record<string, { answers: Answers; sources: Sources }>>;
};
