/**
 * Fills a form in as a person would who takes what is offered and types only what is given here: for samples of a procedure.
 *
 * Pages and fields that are not asked stay empty. Throws when a page would not be taken.
 */
import { z } from "zod";
import type { Answers, Field, Page, Sources } from "./form.ts";
import { formatIsoDate } from "./identifiers/dates.ts";

type Given = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function fillForm(pages: readonly Page[], sources: Sources, given: Given): Answers {
  const answers: Record<string, Record<string, unknown>> = {};
  for (const page of pages) {
    if (page.when && !page.when(answers)) continue;
    answers[page.id] = fillPage(page, answers, sources, given[page.id] ?? {});
  }
  return answers;
}

function fillPage(page: Page, earlier: Answers, sources: Sources, given: Given[string]) {
  const fields = page.sections
    .flatMap((section) => section.fields)
    .filter((field) => !field.when || field.when(earlier));
  const names = fields.map(({ name }) => name);
  const schema = z.object(
    Object.fromEntries(Object.entries(page.schema.shape).filter(([name]) => names.includes(name))),
  );
  const posted = Object.fromEntries(
    fields.map((field) => [field.name, posting(field, earlier, sources, given[field.name])]),
  );
  const read = schema.safeParse(posted);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join(", ");
  throw new Error(`Page ${page.id} is not taken: ${problems}`);
}

/** A locked value stands whatever was typed. */
function posting({ kind, prefill }: Field, earlier: Answers, sources: Sources, given: unknown): unknown {
  const known = prefill?.read(sources, earlier);
  const value = given === undefined || prefill?.lock?.(sources, earlier) ? (known ?? given) : given;
  if (kind === "checkbox") return value === true || value === "on" ? "on" : undefined;
  const isDate = kind === "date" || kind === "partialDate";
  return isDate && typeof value === "string" ? formatIsoDate(value) : (value ?? "");
}
