/**
 * Words that are kept with a page beside its answers: what a person says about values that the state knows, and text that could not be
 * read yet. Pure.
 */
import type { Answers, Field } from "#machines/kernel/form.ts";
import { normalise } from "#machines/kernel/identifiers/text.ts";
import { noteLength, noteName } from "./note-name.ts";
import type { Typed } from "./read-form.ts";

export type KeptText = Readonly<Record<string, string>>;

/** More than any field takes: enough to show again what was typed. */
const unreadLength = 2_000;

/** A value that somebody else gave may be wrong; constants and what the person answers alone carry no note. */
export const mayCarryNote = ({ prefill }: Pick<Field, "prefill">): boolean =>
  prefill !== undefined && !prefill.constant;

/** Notes of a page after a post: what was posted counts, also when it was emptied; notes that were not on the page stay. */
export function readNotes(fields: readonly Field[], typed: Typed, kept: KeptText = {}): KeptText {
  const notes: Record<string, string> = {};
  for (const field of fields.filter(mayCarryNote)) {
    const posted = typed[noteName(field.name)];
    const text = posted === undefined ? kept[field.name] : cleanNote(posted);
    if (text) notes[field.name] = text;
  }
  return notes;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

const cleanNote = (text: string): string =>
  normalise(text.replace(/\r\n?/g, "\n").replace(controls, "")).slice(0, noteLength);

/** What was typed into the fields that could not be read. The database takes no NUL. */
export const unreadText = (typed: Typed, errors: Readonly<Record<string, string>>): KeptText =>
  Object.fromEntries(
    Object.keys(errors).flatMap((name) => {
      const text = (typed[name] ?? "").replaceAll("\u0000", "").slice(0, unreadLength);
      return text.trim() ? [[name, text]] : [];
    }),
  );

/** Texts by page with this page's replaced; a page without any is left out. */
export function withPage(
  all: Readonly<Record<string, KeptText>>,
  page: string,
  texts: KeptText,
): Record<string, Record<string, string>> {
  const { [page]: _before, ...others } = all;
  return Object.keys(texts).length > 0 ? { ...others, [page]: { ...texts } } : { ...others };
}

/** Notes on what is filed: those on hidden pages and fields fall away with them. */
export const filedNotes = (
  notes: Readonly<Record<string, KeptText>>,
  answers: Answers,
): Record<string, Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answers).map(([page, values]) => [
      page,
      Object.fromEntries(Object.entries(notes[page] ?? {}).filter(([field]) => field in values)),
    ]),
  );
