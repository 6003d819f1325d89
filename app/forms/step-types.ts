/** A page of the wizard as data: everything resolved on the server, in the person's language. */

export type ChoiceView = { value: string; label: string; hint?: string };

export type FieldView = {
  name: string;
  kind: string;
  label: string;
  hint?: string;
  why?: string;
  /** Names of the parts that read the value. */
  readBy: string;
  optional: boolean;
  /** Where the shown value comes from. */
  source?: string;
  /** Known and not asked: the text to show. */
  locked?: string;
  /** Locked because only this value is served. */
  constant?: true;
  /** What the control holds, as typed. */
  value: string;
  choices?: ChoiceView[];
  /** Province field of the same page that narrows the choices. */
  of?: string;
  /** Agency that follows from the chosen ward. */
  agency?: string;
  autoComplete?: string;
};

export type SectionView = { id: string; title?: string; lead?: string; fields: FieldView[] };
export type LineView = { label: string; text: string };

export type FileView = { id: string; name: string; size: string };
export type PaperView = {
  id: string;
  label: string;
  hint?: string;
  required: boolean;
  readBy: string;
  files: FileView[];
  /** Room left in the row, as text. */
  room: string;
};

export type StepView = {
  /** Module of the page's rules, `<procedure>/<page>`. */
  schema: string;
  address: string;
  back: string;
  revision: number;
  /** Local time of the last save, `HH:mm`; empty before the first. */
  savedAt: string;
  step: { number: number; name: string };
  title: string;
  lead?: string;
  notices: string[];
  sections: SectionView[];
  lines: LineView[];
  /** Messages of this procedure's rules by key. */
  messages: Record<string, string>;
  papers?: PaperView[];
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
  desk?: { name: string; address: string; phone: string; openingHours: string };
  back: string;
};
