/**
 * Texts that a procedure uses and does not have in both languages.
 *
 * Keys with a namespace (`common:yes`) are the app's own. Words the app looks up by convention: the procedure's names,
 * `component.<id>.name`, `component.<id>.part.propose` and `.part.sign` (the buttons), `result.<id>.name`, `ground.<code>`,
 * `capacity.<code>` of a confirmer, `source.<id>` of a prefilled value.
 */
import type { Component } from "../component.ts";
import type { Answers, Field, Sources, TextKey } from "../form.ts";
import type { Procedure } from "../procedure.ts";

/** One sentence per missing text; `today` is the legal day on which the samples would be filed. */
export function textProblems(procedure: Procedure, today: string): string[] {
  const { texts, components, samples } = procedure;
  const used = new Set([
    ...["name", "shortName"],
    ...components.flatMap(componentKeys),
    ...formKeys(procedure),
    ...Object.values(samples).flatMap((sample) => sampleKeys(procedure, sample, today)),
  ]);
  const missing = (language: "vi" | "en", keys: Iterable<TextKey>) =>
    [...keys]
      .filter((key) => !key.includes(":") && !texts[language][key]?.trim())
      .map((key) => `text ${key} is missing in ${language}`);
  return [
    ...missing("vi", new Set([...used, ...Object.keys(texts.en)])),
    ...missing("en", new Set([...used, ...Object.keys(texts.vi)])),
  ];
}

function componentKeys({ id, duties, results, refusalGrounds }: Component): TextKey[] {
  return [
    `component.${id}.name`,
    `component.${id}.part.propose`,
    ...(duties.signer ? [`component.${id}.part.sign`] : []),
    ...results.map((result) => `result.${result}.name`),
    ...refusalGrounds.map((ground) => `ground.${ground}`),
  ];
}

function formKeys({ pages, exits, papers }: Procedure): TextKey[] {
  return [
    ...pages.flatMap((page) => [page.title, page.lead]),
    ...pages.flatMap(({ sections }) => sections).flatMap((section) => [section.title, section.lead]),
    ...pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields.flatMap(fieldKeys))),
    ...exits.flatMap((exit) => [exit.title, exit.text, exit.clause]),
    ...papers.flatMap((paper) => [paper.label, paper.hint, paper.missing]),
  ].filter((key) => key !== undefined);
}

function fieldKeys({ label, hint, why, options, prefill }: Field): (TextKey | undefined)[] {
  const listed =
    options && !("catalogue" in options) ? options.flatMap((option) => [option.label, option.hint]) : [];
  return [label, hint, why, prefill && `source.${prefill.source}`, ...listed];
}

/** What only shows with answers: derived lines, warnings, confirmers' capacities and the results themselves. */
function sampleKeys(
  procedure: Procedure,
  { answers, sources }: { answers: Answers; sources: Sources },
  today: string,
) {
  const { pages, printed, warnings, facts, documents, components } = procedure;
  const registered = Object.fromEntries(components.map(({ id }) => [id, {}]));
  const named = { caseCode: "", agencyName: "", signerName: null, issuedAt: new Date(0), names: {} };
  const issued = Object.values(documents).map((document) => document({ ...named, answers, registered }));
  return [
    ...pages.flatMap((page) => page.derived?.(answers) ?? []).map(({ label }) => label),
    ...(printed?.(answers) ?? []).map(({ label }) => label),
    ...(warnings?.(answers, today, sources) ?? []).map(({ text }) => text),
    ...facts(answers, sources).confirmers.flatMap(({ capacities }) =>
      capacities.map((code) => `capacity.${code}`),
    ),
    ...issued.flatMap(({ title, lines }) => [title, ...lines.map(({ label }) => label)]),
  ];
}
