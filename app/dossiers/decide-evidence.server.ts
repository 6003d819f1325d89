/**
 * What an officer has to see beside a decision: values that a register does not confirm, papers that are missing, and why two persons have
 * to confirm it. Pure; words are resolved.
 */
import type { Answers, Sources, Warning } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { isReadBy } from "./decide-targets.server.ts";
import { showAnswers, type Words } from "./officer-dossier-answers.server.ts";
import type { Differing, Override } from "./officer-dossier-types.ts";
import type { OfficerWords } from "./officer-dossier-words.server.ts";

export type Evidence = {
  answers: Answers;
  sources: Sources;
  /** Papers with a file. */
  attached: readonly string[];
  /** Names of places and facilities by code. */
  names: Readonly<Record<string, string>>;
  /** Local day of filing: what was late then stays late. */
  day: string;
};

/** Values of the part that a source says differently, page by page. */
export function differing(
  { pages }: Procedure,
  component: string,
  { answers, sources, names }: Evidence,
  words: OfficerWords,
): (Differing & { page: string })[] {
  const own: Words = { text: words.text, source: words.source, name: (code) => names[code] };
  return showAnswers(pages, { answers, sources, components: [component] }, own).flatMap(({ title, rows }) =>
    rows.flatMap(({ field, label, value, known }) =>
      known && !known.same
        ? [
            {
              page: field.split(".")[0] ?? "",
              label: `${title}: ${label}`,
              declared: value ?? "",
              source: known.source,
              known: known.value,
            },
          ]
        : [],
    ),
  );
}

/** Papers that this case needs and that nobody has attached. */
export const missingPapers = (
  { papers }: Procedure,
  component: string,
  { answers, sources, attached }: Evidence,
  words: OfficerWords,
): string[] =>
  papers
    .filter((row) => row.required && isReadBy(row, component) && row.when(answers, sources))
    .filter(({ id }) => !attached.includes(id))
    .map(({ label }) => words.text(label));

/** Each reason with what stands behind it now: the procedure's own sentences, and the values that differ on the same pages. */
export function overridesOf(
  procedure: Procedure,
  component: string,
  reasons: readonly string[],
  evidence: Evidence,
  words: OfficerWords,
): Override[] {
  const { answers, sources, day } = evidence;
  const warnings = (procedure.warnings?.(answers, day, sources) ?? []).filter(({ sensitive }) =>
    sensitive?.components.includes(component),
  );
  const differs = differing(procedure, component, evidence, words);
  return reasons.map((reason) => {
    const own = warnings.filter(({ sensitive }) => sensitive?.reason === reason);
    return {
      value: reason,
      label: words.text(`officer:override.${reason}`),
      because: own.map(({ text }) => words.text(text)),
      differs: differs.filter(({ page }) => concerns(reason, own, page)),
    };
  });
}

/** A late registration is a matter of days, not of values. */
const concerns = (reason: string, warnings: readonly Warning[], page: string): boolean =>
  reason !== "lateRegistration" && warnings.some((warning) => warning.page === page);
