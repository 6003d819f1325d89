/**
 * Texts that a procedure uses and does not have in both languages.
 *
 * Keys with a namespace (`common:yes`) are the app's own. Words the app looks up by convention: the procedure's names, its entry on
 * the home page (`home.*`), its guide (`guide.who.1`, `.2`, …, `guide.fees.1`, …, `guide.law`), what to have at hand (`new.ready`),
 * `component.<id>.name`, `component.<id>.part.propose` and `.part.sign` (the buttons), `result.<id>.name`, `ground.<code>`,
 * `capacity.<code>` of a confirmer, `source.<id>` of a prefilled value, and for each `reason.<code>` of a supplement the `guidance.<code>` that is
 * proposed with it.
 */
import { type Component, everyCase } from "../component.ts";
import type { Answers, Field, Sources, TextKey } from "../form.ts";
import { consentVerdicts, keysOf } from "../printed-form.ts";
import type { Procedure } from "../procedure.ts";

/** One sentence per missing text; `today` is the legal day on which the samples would be filed. */
export function textProblems(procedure: Procedure, today: string): string[] {
  const { texts, components, samples } = procedure;
  const used = new Set([
    ...["name", "shortName", "home.title", "home.text", "home.action", "new.ready"],
    ...["guide.who.1", "guide.fees.1", "guide.law"],
    ...components.flatMap(everyCase).flatMap(componentKeys),
    ...formKeys(procedure),
    ...Object.values(samples).flatMap((sample) => sampleKeys(procedure, sample, today)),
    ...Object.keys(texts.vi).flatMap(guidanceKey),
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

const guidanceKey = (key: TextKey): TextKey[] => {
  const code = /^reason\.([\w-]+)$/.exec(key)?.[1];
  return code ? [`guidance.${code}`] : [];
};

function componentKeys({
  id,
  duties,
  results,
  refusalGrounds,
  corroborators,
  mayNotApply,
}: Component): TextKey[] {
  return [
    `component.${id}.name`,
    `component.${id}.part.propose`,
    ...(duties.signer ? [`component.${id}.part.sign`] : []),
    ...(mayNotApply ? [`component.${id}.part.notApplicable`] : []),
    ...(corroborators ? [`component.${id}.part.corroborate`] : []),
    ...results.map((result) => `result.${result}.name`),
    ...refusalGrounds.map((ground) => `ground.${ground}`),
  ];
}

function formKeys({ pages, exits, papers, forms }: Procedure): TextKey[] {
  return [
    ...forms.flatMap((form) => [form.name, form.title, form.ground]),
    ...pages.flatMap((page) => [page.title, page.lead]),
    ...pages.flatMap(({ sections }) => sections).flatMap((section) => [section.title, section.lead]),
    ...pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields.flatMap(fieldKeys))),
    ...exits.flatMap(({ title, text, clause, papers: bring, link, remedy }) => [
      ...[title, text, clause, link?.text, remedy?.label],
      ...(bring ?? []),
    ]),
    ...papers.flatMap((paper) => [paper.label, paper.hint, paper.missing]),
  ].filter((key) => key !== undefined);
}

function fieldKeys({ label, hint, why, options, prefill, compare }: Field): (TextKey | undefined)[] {
  const own = !options || "catalogue" in options ? [] : "own" in options ? options.own : options;
  const sources = [prefill?.source, ...(prefill?.others ?? []), compare?.source];
  return [
    ...[label, hint, why],
    ...sources.map((source) => source && `source.${source}`),
    ...own.flatMap((option) => [option.label, option.hint]),
  ];
}

/** What only shows with answers: derived lines, warnings, confirmers' capacities and the results themselves. */
function sampleKeys(
  procedure: Procedure,
  { answers, sources }: { answers: Answers; sources: Sources },
  today: string,
) {
  const { pages, printed, warnings, facts, documents, components, fees, ruleVersions } = procedure;
  const registered = Object.fromEntries(components.map(({ id }) => [id, {}]));
  const named = { caseCode: "", agencyName: "", signerName: null, issuedAt: new Date(0), names: {} };
  const issued = Object.values(documents).map((document) => document({ ...named, answers, registered }));
  return [
    ...pages
      .flatMap((page) => page.derived?.(answers, sources) ?? [])
      .flatMap(({ label, sentences = [] }) => [label, ...sentences.map(({ key }) => key)]),
    ...(printed?.(answers, {}) ?? []).map(({ label }) => label),
    ...printedKeys(procedure, answers, sources, today),
    ...(warnings?.(answers, today, sources) ?? []).map(({ text }) => text),
    ...ruleVersions
      .flatMap(({ id }) => fees?.(answers, id, today) ?? [])
      .flatMap(({ label, exempt }) => [label, ...(exempt ? [exempt.text] : [])]),
    ...facts(answers, sources).confirmers.flatMap(({ capacities }) =>
      capacities.map((code) => `capacity.${code}`),
    ),
    ...issued.flatMap((model) => (model ? [model.title, ...model.lines.map(({ label }) => label)] : [])),
  ];
}

/** Printed forms as a draft, and filed with every answer that a person asked may have given. */
function printedKeys(
  { forms, facts }: Procedure,
  answers: Answers,
  sources: Sources,
  day: string,
): TextKey[] {
  const { confirmers } = facts(answers, sources);
  const filed = consentVerdicts.map((verdict) => ({
    day,
    registered: {},
    consents: confirmers.map((one) => ({ ...one, verdict, on: day })),
  }));
  return forms
    .filter((form) => form.when(answers))
    .flatMap((form) => {
      const named = { answers, names: {}, agencies: {} };
      const models = [form.model(named), ...filed.map((one) => form.model({ ...named, filed: one }))];
      return [...new Set(models.flatMap(keysOf))];
    });
}
