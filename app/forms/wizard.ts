/**
 * What a filing form means for given answers: which pages and fields are asked, what is locked, and whether a page is finished.
 *
 * Pure. Hidden pages and fields are dropped, locked values come from their source and never from the post (architecture §3).
 */
import { z } from "zod";
import type { Answers, Field, Option, Page, Sources } from "#machines/kernel/form.ts";
import { formatIsoDate } from "#machines/kernel/identifiers/dates.ts";
import { formatPhone } from "#machines/kernel/identifiers/phone.ts";
import type { Typed } from "./read-form.ts";

export type Values = Readonly<Record<string, unknown>>;
export type Known = {
  earlier: Answers;
  sources: Sources;
  today: string;
  /** Legal local time `HH:mm` of a save; not known where kept answers are only looked at. */
  time?: string;
};

export const fieldsOf = (page: Page, earlier: Answers): Field[] =>
  page.sections.flatMap(({ fields }) => fields.filter((field) => field.when?.(earlier) ?? true));

/** Pages that are asked, each with the answers of the pages before it, freed of everything hidden. */
export function askedPages(pages: readonly Page[], answers: Answers): { page: Page; earlier: Answers }[] {
  const asked: { page: Page; earlier: Answers }[] = [];
  let earlier: Answers = {};
  for (const page of pages) {
    if (!(page.when?.(earlier) ?? true)) continue;
    asked.push({ page, earlier });
    const values = answers[page.id];
    if (values) earlier = { ...earlier, [page.id]: pick(values, fieldsOf(page, earlier)) };
  }
  return asked;
}

/** Answers without pages and fields that are hidden. */
export function shownAnswers(pages: readonly Page[], answers: Answers): Answers {
  const shown = askedPages(pages, answers).flatMap(({ page, earlier }) => {
    const values = answers[page.id];
    return values ? [[page.id, pick(values, fieldsOf(page, earlier))] as const] : [];
  });
  return Object.fromEntries(shown);
}

const pick = (values: Values, fields: readonly Field[]): Values =>
  Object.fromEntries(
    fields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );

/** The value a source gives and locks; undefined when the person answers. */
export function lockedValue(field: Field, { earlier, sources }: Known): string | undefined {
  const value = field.prefill?.lock?.(sources, earlier) ? field.prefill.read(sources, earlier) : undefined;
  // A place that the source could not tell as it is today is asked, whatever else is known.
  const isPlace = field.kind === "ward" || field.kind === "province";
  return isPlace && value === "" ? undefined : value;
}

export const suggestedValue = (field: Field, { earlier, sources }: Known): string | undefined =>
  field.prefill?.read(sources, earlier);

/** A kept value as a person would type it. */
export function typedValue({ kind }: Pick<Field, "kind">, value: unknown): string {
  if (value === undefined || value === null || value === false) return "";
  if (value === true) return "on";
  const text = String(value);
  if (kind === "date" || kind === "partialDate") return formatIsoDate(text);
  return kind === "phone" ? formatPhone(text) : text;
}

/** Choices of a field that has its own list, after what a source offers. */
export function choicesOf({ options }: Field, earlier: Answers, sources: Sources = {}): Option[] | undefined {
  if (!options || "catalogue" in options) return undefined;
  const offered = "own" in options ? options.offered(sources, earlier) : [];
  const own = "own" in options ? options.own : options;
  return [...offered, ...own.filter(({ when }) => when?.(earlier) ?? true)];
}

/** Schema of the asked fields only. */
export const schemaOf = (page: Page, fields: readonly Field[]): z.ZodObject =>
  z.object(
    Object.fromEntries(
      fields.flatMap(({ name }) => (page.schema.shape[name] ? [[name, page.schema.shape[name]]] : [])),
    ),
  );

export type PageRead = {
  /** Values of the fields that could be read. */
  values: Record<string, unknown>;
  /** Text keys by field; empty when the page is valid. */
  errors: Record<string, string>;
};

/** Reads a post of a page, field by field, without the rules across fields. */
export function readFields(page: Page, typed: Typed, known: Known): PageRead {
  const read: PageRead = { values: {}, errors: {} };
  for (const field of fieldsOf(page, known.earlier)) {
    const schema: z.ZodType | undefined = page.schema.shape[field.name] as z.ZodType | undefined;
    if (!schema) continue;
    const result = schema.safeParse(postedValue(field, typed, known));
    if (result.success) read.values[field.name] = result.data;
    else read.errors[field.name] = result.error.issues[0]?.message ?? "error.text";
  }
  return read;
}

/** What counts as posted: the locked value, or what was typed where the form offers it. */
function postedValue(field: Field, typed: Typed, known: Known): string {
  const locked = lockedValue(field, known);
  if (locked !== undefined) return typedValue(field, locked);
  const value = typed[field.name] ?? "";
  const choices = choicesOf(field, known.earlier, known.sources);
  return !choices || choices.some((choice) => choice.value === value) ? value : "";
}

/** Adds the rules across fields; a field's own error comes first. */
export function checkFields(page: Page, read: PageRead, { earlier, sources, today, time }: Known): PageRead {
  const errors = { ...read.errors };
  for (const { field, message } of page.check?.(read.values, earlier, today, sources, time) ?? [])
    errors[field] ??= message;
  return { values: read.values, errors };
}

export const readPage = (page: Page, typed: Typed, known: Known): PageRead =>
  checkFields(page, readFields(page, typed, known), known);

/** Kept values as they would be posted again. */
export const typedPage = (page: Page, values: Values, earlier: Answers): Typed =>
  Object.fromEntries(
    fieldsOf(page, earlier).map((field) => [field.name, typedValue(field, values[field.name])]),
  );

/** Saved and still valid with today's sources and earlier answers. */
export function isFinished(page: Page, answers: Answers, known: Known): boolean {
  const values = answers[page.id];
  return (
    !!values && Object.keys(readPage(page, typedPage(page, values, known.earlier), known).errors).length === 0
  );
}
