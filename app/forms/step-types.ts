/** A page of the wizard as data: everything resolved on the server, in the person's language. */

/** `reveals`: numbers of the revealed sections that choosing it shows, e.g. `1 3`. */
export type ChoiceView = { value: string; label: string; hint?: string; reveals?: string };

export type FieldView = {
  name: string;
  kind: string;
  label: string;
  hint?: string;
  why?: string;
  optional: boolean;
  /** Where the shown value comes from. */
  source?: string;
  /** Known and not asked: the text to show. */
  locked?: string;
  /** Locked because only this value is served. */
  constant?: true;
  /** What the person says about the known value, for the officer; present where something can be said. */
  note?: string;
  /** What the control holds, as typed. */
  value: string;
  choices?: ChoiceView[];
  /** Province field of the same page that narrows the choices. */
  of?: string;
  /** Agency that follows from the chosen ward. */
  agency?: string | null;
  /** Kinds of the agencies that follow from the ward, whichever is chosen. */
  agencyKinds?: string[];
  /** The search above a ward and its province. */
  place?: PlaceSearchView;
  autoComplete?: string;
};

/** `now`: today's name; the label also says what it was called. */
export type PlaceOffer = { province: string; ward: string; now: string; label: string };
/** A place as typed, and what was found for it; `said` is empty before a search. */
export type PlaceSearchView = { field: string; text: string; said: string; offers: PlaceOffer[] };

/** `revealed`: only worth seeing with certain choices of the same page; its number among such sections. */
export type SectionView = {
  id: string;
  title?: string;
  lead?: string;
  revealed?: number;
  fields: FieldView[];
};
export type LineView = { label: string; text: string };
export type DifferenceView = { label: string; declared: string; known: string };

export type FileView = { id: string; name: string; size: string; image: boolean };
export type PaperView = {
  id: string;
  label: string;
  hint?: string;
  required: boolean;
  readBy: string;
  files: FileView[];
  /** Room left in the row, as text. */
  room: string;
  /** Printed form to sign and attach here. */
  form?: { href: string; title: string };
};

export type StepView = {
  /** Module of the page's rules, `<procedure>/<page>`. */
  schema: string;
  address: string;
  back: string;
  /** Whose draft it is: what is typed is kept in the browser for this person only. */
  owner: string;
  /** False at an officer's desk: the browser keeps nothing of a person who only stands before it. */
  kept: boolean;
  revision: number;
  /** Local time of the last save, with the day when it was not today; empty before the first. */
  savedAt: string;
  step: { number: number; name: string };
  title: string;
  lead?: string;
  notices: string[];
  sections: SectionView[];
  lines: LineView[];
  papers?: PaperView[];
  /** Printed forms that the saved choices of this page need. */
  forms: { href: string; title: string }[];
  /** Comes back to the page of all answers. */
  toCheck: boolean;
};

export type StepFailure = { errors: Record<string, string>; conflict?: true };

export type ExitView = {
  title: string;
  text: string;
  /** What a register said about the case. */
  lines: LineView[];
  clause?: string;
  /** What was declared against what the register knows. */
  differences: DifferenceView[];
  /** A button that takes over what the register knows. */
  remedy?: { action: string; revision: number; text: string };
  /** Papers to bring. */
  papers: string[];
  /** Where the case is served instead. */
  link?: { href: string; text: string };
  desk?: { name: string; address: string; phone: string; openingHours: string };
  /** Asks for the place when no answer says it. */
  chooser?: DeskChooserView;
  /** Leads to the answer that can be changed. */
  back: string;
  away: { href: string; text: string };
};

/** A place to choose in a plain GET form; `noDesk`: the chosen place has no desk on the portal. */
export type DeskChooserView = {
  action: string;
  kept: [name: string, value: string][];
  province: string;
  ward: string;
  provinces: ChoiceView[];
  wards: ChoiceView[];
  noDesk: boolean;
};
