/**
 * Samples that the procedure itself would not take: each is posted page by page as a browser would, and the facts drawn from it
 * are compared with the components.
 */
import { z } from "zod";
import type { Answers, Field, Page, Sources } from "../form.ts";
import { formatIsoDate } from "../identifiers/dates.ts";
import type { Procedure } from "../procedure.ts";

type Checked = Pick<Procedure, "components" | "pages" | "exits" | "facts" | "samples">;
type Values = Readonly<Record<string, unknown>>;

/** One sentence per problem; `today` is the legal day of filing. */
export function sampleProblems(procedure: Checked, today: string): string[] {
  const samples = Object.entries(procedure.samples);
  return [
    ...procedure.pages.flatMap(pageProblems),
    ...(samples.length === 0 ? ["there is no sample"] : []),
    ...samples.flatMap(([name, sample]) =>
      problemsOf(procedure, sample, today).map((problem) => `sample ${name}: ${problem}`),
    ),
  ];
}

const fieldsOf = ({ sections }: Page): Field[] => sections.flatMap(({ fields }) => fields);

/** Fields and schema of a page name the same values. */
function pageProblems(page: Page): string[] {
  const fields = fieldsOf(page).map(({ name }) => name);
  const read = Object.keys(page.schema.shape);
  return [
    ...fields
      .filter((name) => !read.includes(name))
      .map((name) => `page ${page.id} asks ${name} and never reads it`),
    ...read
      .filter((name) => !fields.includes(name))
      .map((name) => `page ${page.id} reads ${name} and never asks it`),
    ...fields
      .filter((name, at) => fields.indexOf(name) !== at)
      .map((name) => `page ${page.id} asks ${name} twice`),
  ];
}

function problemsOf(
  procedure: Checked,
  { answers, sources }: { answers: Answers; sources: Sources },
  today: string,
) {
  const problems: string[] = [];
  const earlier: Record<string, Values> = {};
  for (const page of procedure.pages) {
    if (page.when && !page.when(earlier)) {
      if (answers[page.id]) problems.push(`page ${page.id} is hidden and answered`);
      continue;
    }
    const values = answers[page.id] ?? {};
    problems.push(...postProblems(page, values, earlier, sources, today));
    earlier[page.id] = values;
    const exit = procedure.exits.find(
      (found) => found.page === page.id && found.when(earlier, today, sources),
    );
    if (exit) problems.push(`page ${page.id} leads to the exit ${exit.id}`);
  }
  const known = procedure.pages.map(({ id }) => id);
  problems.push(
    ...Object.keys(answers)
      .filter((id) => !known.includes(id))
      .map((id) => `there is no page ${id}`),
  );
  return problems.length > 0 ? problems : factProblems(procedure, answers, sources);
}

/** The page is posted with what a browser would send for the kept values; the same values must come back. */
function postProblems(
  page: Page,
  values: Values,
  earlier: Answers,
  sources: Sources,
  today: string,
): string[] {
  const shown = fieldsOf(page).filter((field) => !field.when || field.when(earlier));
  const names = shown.map(({ name }) => name);
  const hidden = Object.keys(values).filter((name) => !names.includes(name));
  const schema = z.object(
    Object.fromEntries(Object.entries(page.schema.shape).filter(([name]) => names.includes(name))),
  );
  const post = Object.fromEntries(shown.map((field) => [field.name, typed(field, values[field.name])]));
  const result = schema.safeParse(post);
  if (!result.success)
    return result.error.issues.map(
      ({ path, message }) => `${page.id}.${path.join(".")} is not taken: ${message}`,
    );
  const read: Values = result.data;
  const changed = names.filter((name) => JSON.stringify(read[name]) !== JSON.stringify(values[name]));
  return [
    ...hidden.map((name) => `${page.id}.${name} is hidden and answered`),
    ...changed.map((name) => `${page.id}.${name} is kept as ${JSON.stringify(read[name])}`),
    ...(page.check?.(read, earlier, today, sources) ?? []).map(
      ({ field, message }) => `${page.id}.${field} is not taken: ${message}`,
    ),
  ];
}

const typed = ({ kind }: Field, value: unknown) =>
  (kind === "date" || kind === "partialDate") && typeof value === "string" ? formatIsoDate(value) : value;

function factProblems({ components, facts }: Checked, answers: Answers, sources: Sources): string[] {
  const ids = components.map(({ id }) => id);
  const drawn = facts(answers, sources);
  const unknown = (names: readonly string[], what: string) =>
    names.filter((name) => !ids.includes(name)).map((name) => `${what} ${name}, which does not exist`);
  const issued = components.flatMap(({ id, results }) => results.map((result) => `${id}/${result}`));
  return [
    ...(drawn.applicable.length === 0 ? ["no component applies"] : []),
    ...unknown(drawn.applicable, "it applies to"),
    ...unknown(
      drawn.confirmers.flatMap((confirmer) => confirmer.components),
      "somebody confirms",
    ),
    ...drawn.applicable
      .filter((id) => !drawn.competence.wards[id])
      .map((id) => `nobody is competent for ${id}`),
    ...drawn.results
      .map(({ component, id }) => `${component}/${id}`)
      .filter((result) => !issued.includes(result))
      .map((result) => `nobody issues ${result}`),
    ...(drawn.delivery || drawn.results.every(({ channel }) => channel !== "post")
      ? []
      : ["a result goes by post without an address"]),
  ];
}
