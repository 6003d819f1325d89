/**
 * Answers of a dossier as an officer reads them: by section, in words, each beside what the state already knew.
 *
 * Pure. Only fields that a component of the viewer's desk reads are given out (data minimisation); the reception sees all, because it
 * checks completeness for everybody.
 */
import type { Answers, Field, Page, Section, Sources } from "#machines/kernel/form.ts";
import { formatDate } from "../calendar/local-time.ts";
import type { AnswerRow, AnswerSection } from "./officer-dossier-types.ts";

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
  { answers, sources, components }: { answers: Answers; sources: Sources; components: readonly string[] },
  words: Words,
): AnswerSection[] {
  return readableFields(pages, answers, components).map(({ page, section, fields }) => ({
    id: `${page.id}-${section.id}`,
    title: titleOf(page, section, words.text),
    rows: fields.map((field) => showField(page, field, answers, sources, words)),
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
  // Other prefills (defaults, copies of earlier answers) are suggestions: only what was looked up is evidence.
  if (!field.prefill || !Object.hasOwn(sources, field.prefill.source)) return row;
  const known = field.prefill.read(sources, answers);
  if (known === undefined || known === "") return row;
  const value = inWords(field, known, words) ?? known;
  return {
    ...row,
    known: { source: words.source(field.prefill.source), value, same: fold(row.value) === fold(value) },
  };
}

const fold = (text: string | undefined) =>
  (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim().toLocaleLowerCase("vi");

/** A stored value in words; undefined when nothing was answered. */
export function inWords(field: Field, value: unknown, words: Words): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (field.kind === "checkbox")
    return words.text(value === true || value === "true" || value === "on" ? "officer:yes" : "officer:no");
  const text = typeof value === "object" ? partsOf(value) : String(value);
  if (field.kind === "date" || field.kind === "partialDate") return showPartialDate(text);
  if (Array.isArray(field.options)) {
    const option = (field.options as readonly { value: string; label: string }[]).find(
      (one) => one.value === text,
    );
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

/** `2026-11-10` → `10/11/2026`, `1992-05` → `05/1992`, `1992` stays. */
function showPartialDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return formatDate(text);
  const [year, month] = text.split("-");
  return month ? `${month}/${year}` : text;
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
