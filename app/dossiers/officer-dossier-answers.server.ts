/**
 * Answers of a dossier as an officer reads them: by section, in words, each beside what the state already knew.
 *
 * Pure. Only fields that a component of the viewer's desk reads are given out (data minimisation); the reception sees all, because it
 * checks completeness for everybody.
 */
import type { Answers, Field, Page, Section, Sources } from "#machines/kernel/form.ts";
import { formatPartialDate } from "../calendar/local-time.ts";
import type { AnswerRow, AnswerSection } from "./officer-dossier-types.ts";

/** Page → field → what the family says about a value that the state knows. */
export type Notes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Words for keys and codes: texts of the procedure, and names of places and facilities by code. */
export type Words = {
  text: (key: string) => string;
  source: (id: string) => string;
  name: (code: string) => string | undefined;
};

/** Fields that were shown to the family and that one of `components` reads; `intake` reads all. */
export function readableFields(pages: readonly Page[], answers: Answers, components: readonly string[]) {
  const readable = (field: Field) =>
    components.includes("intake") ||
    field.readBy.length === 0 ||
    field.readBy.some((id) => components.includes(id));
  return pages
    .filter((page) => page.when?.(answers) ?? true)
    .flatMap((page) =>
      page.sections.map((section) => ({
        page,
        section,
        fields: section.fields.filter((field) => readable(field) && (field.when?.(answers) ?? true)),
      })),
    )
    .filter(({ fields }) => fields.length > 0);
}

/** Sections with their rows; sections without a readable field are left out. */
export function showAnswers(
  pages: readonly Page[],
  {
    answers,
    sources,
    notes,
    components,
  }: { answers: Answers; sources: Sources; notes?: Notes; components: readonly string[] },
  words: Words,
): AnswerSection[] {
  return readableFields(pages, answers, components).map(({ page, section, fields }) => ({
    id: `${page.id}-${section.id}`,
    title: titleOf(page, section, words.text),
    rows: fields.map((field) => ({
      ...showField(page, field, answers, sources, words),
      ...(notes?.[page.id]?.[field.name] ? { note: notes[page.id]?.[field.name] ?? "" } : {}),
    })),
  }));
}

/** Sections of different pages may be called the same ("Nơi cư trú"): the page's title goes before. */
export function titleOf(page: Page, section: Section, text: (key: string) => string): string {
  const [whole, part] = [text(page.title), section.title && text(section.title)];
  return !part || part === whole ? whole : `${whole} – ${part}`;
}

function showField(page: Page, field: Field, answers: Answers, sources: Sources, words: Words): AnswerRow {
  const raw = answers[page.id]?.[field.name];
  const row: AnswerRow = {
    field: `${page.id}.${field.name}`,
    label: words.text(field.label),
    value: inWords(field, raw, words),
  };
  const known = knownValues(field, answers, sources).map(({ source, value: raw }) => {
    const value = inWords(field, raw, words) ?? raw;
    return { source: words.source(source), value, same: fold(row.value) === fold(value) };
  });
  // Where sources disagree the officer needs to see the one that differs from the answer.
  const shown = known.find(({ same }) => !same) ?? known[0];
  return shown ? { ...row, known: shown } : row;
}

/** What was looked up about a value. Other prefills (defaults, copies of earlier answers) are suggestions and no evidence. */
function knownValues({ prefill, compare }: Field, answers: Answers, sources: Sources) {
  const asked = [
    prefill && { source: prefill.from?.(sources, answers) ?? prefill.source, read: prefill.read },
    compare,
  ];
  return asked.flatMap((one) => {
    const value = one && Object.hasOwn(sources, one.source) ? one.read(sources, answers) : undefined;
    return one && value ? [{ source: one.source, value }] : [];
  });
}

const fold = (text: string | undefined) =>
  (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim().toLocaleLowerCase("vi");

/** A stored value in words; undefined when nothing was answered. */
export function inWords(field: Field, value: unknown, words: Words): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (field.kind === "checkbox")
    return words.text(value === true || value === "true" || value === "on" ? "officer:yes" : "officer:no");
  const text = typeof value === "object" ? partsOf(value) : String(value);
  if (field.kind === "date" || field.kind === "partialDate") return formatPartialDate(text);
  const { options } = field;
  if (options && !("catalogue" in options)) {
    const own = "own" in options ? options.own : options;
    const option = own.find((one) => one.value === text);
    return option ? words.text(option.label) : text;
  }
  return words.name(text) ?? text;
}

/** A date stored in parts: `{ day?, month?, year }` → `YYYY-MM-DD`, as far as it is known. */
function partsOf(value: object): string {
  if (!("year" in value)) return JSON.stringify(value);
  const { year, month, day } = value as { year: unknown; month?: unknown; day?: unknown };
  return [year, month, day]
    .filter((part) => part !== undefined && part !== null && part !== "")
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** Codes of places and facilities in the answers, so that their names can be asked at once. */
export function codesIn(
  pages: readonly Page[],
  answers: Answers,
  sources: Sources,
): { places: string[]; facilities: string[] } {
  const found = { places: new Set<string>(), facilities: new Set<string>() };
  for (const page of pages)
    for (const field of page.sections.flatMap((section) => section.fields)) {
      const into = field.kind === "facility" ? found.facilities : found.places;
      if (field.kind !== "facility" && field.kind !== "province" && field.kind !== "ward") continue;
      for (const value of [answers[page.id]?.[field.name], field.prefill?.read(sources, answers)])
        if (typeof value === "string" && value) into.add(value);
    }
  return { places: [...found.places], facilities: [...found.facilities] };
}
