/** All answers of a draft in words, before it is filed: each with the page that changes it. */
import { localDay } from "#app/calendar/local-time.ts";
import type { LineView } from "#app/forms/step-types.ts";
import { askedPages, choicesOf, fieldsOf, lockedValue, shownAnswers, typedValue } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import { namesIn } from "#app/registries/names-in.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Answers, Field, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { unfinishedPages } from "./draft-overview.server.ts";
import { listPapers } from "./draft-papers.server.ts";
import { type DraftWords, draftWords } from "./draft-words.ts";
import { type DryRun, findDryRun } from "./dry-run.server.ts";
import { type FormLink, listForms } from "./form-links.ts";

export type CheckRow = {
  id: string;
  label: string;
  value: string;
  change: string;
  /** What the person says about a known value. */
  note?: string;
};
export type CheckView = {
  draftId: string;
  /** What is read here is what is filed, or nothing. */
  revision: number;
  /** Pages that must be finished first. */
  unfinished: { title: string; href: string }[];
  /** `none` is said where nothing was needed. */
  sections: { id: string; title: string; rows: CheckRow[]; none: string | undefined }[];
  printed: LineView[];
  /** Name of the result on which they will be printed. */
  printedOn: string;
  /** Printed forms, to read before they are filed. */
  forms: FormLink[];
  warnings: string[];
  /** Who will act and by when, once nothing is missing; undefined too when some part has no agency. */
  dryRun: DryRun | undefined;
};

type Needs = Pick<Services, "db" | "sql" | "clock">;

export async function getCheckView(
  services: Needs,
  procedure: Procedure,
  draft: DraftRow,
  t: Translate,
): Promise<CheckView> {
  const words = draftWords(procedure, t, draft.answers);
  const answers = shownAnswers(procedure.pages, draft.answers);
  const now = await services.clock.now();
  const today = localDay(now);
  const [names, unfinished] = await Promise.all([
    namesIn(services, answers),
    unfinishedPages(services, procedure, draft),
  ]);
  const root = `/ho-so/nhap/${draft.id}`;
  return {
    draftId: draft.id,
    revision: draft.revision,
    unfinished: unfinished.map(({ title, slug }) => ({
      title: words.text(title),
      href: `${root}/${slug}?ve=kiem-tra`,
    })),
    sections: await sectionsOf(services, procedure, draft, names, words),
    printed: (procedure.printed?.(answers, names) ?? []).map(words.line),
    printedOn: words.text(`result.${procedure.components[0]?.results[0]}.name`),
    forms: listForms(procedure, answers, { root, text: words.text }),
    warnings: (procedure.warnings?.(answers, today, draft.sources) ?? []).map(({ text }) => words.text(text)),
    dryRun:
      unfinished.length > 0
        ? undefined
        : await findDryRun(services, procedure, { answers, sources: draft.sources }, now),
  };
}

async function sectionsOf(
  services: Needs,
  procedure: Procedure,
  draft: DraftRow,
  names: Record<string, string>,
  words: DraftWords,
) {
  const papers = await listPapers(services, procedure, draft, words);
  const sections = askedPages(procedure.pages, draft.answers).map(({ page, earlier }) => {
    const change = `/ho-so/nhap/${draft.id}/${page.slug}?ve=kiem-tra`;
    const values = draft.answers[page.id] ?? {};
    const notes = draft.notes[page.id] ?? {};
    const known = { ...earlier, [page.id]: values };
    const rows = page.papers
      ? papers.map(({ id, label, files }) => ({
          id: `${page.id}-${id}`,
          label,
          value: files.map(({ name }) => name).join(", ") || words.t("filing:papers.noFile"),
          change: `${change}#${id}`,
        }))
      : fieldsOf(page, earlier)
          .filter((field) => isWorthReading(field, values[field.name]))
          .map((field) => ({
            id: `${page.id}-${field.name}`,
            label: words.text(field.label),
            value: inWords(field, values[field.name], { earlier, sources: draft.sources }, names, words),
            ...(notes[field.name] ? { note: notes[field.name] } : {}),
            change:
              lockedValue(field, { earlier, sources: draft.sources, today: "" }) === undefined
                ? `${change}#${field.name}`
                : "",
          }));
    const lines = (page.derived?.(known, draft.sources) ?? []).map(words.line).map((line, index) => ({
      id: `${page.id}-line-${index}`,
      label: line.label,
      value: line.text,
      change: "",
    }));
    const none = page.papers && papers.length === 0 ? words.t("filing:papers.none") : undefined;
    return { id: page.id, title: words.text(page.title), rows: [...rows, ...lines], none };
  });
  return sections.filter(({ rows, none }) => rows.length > 0 || none);
}

/** Constants and questions left empty would only make the page longer; pages that miss something are named on top. */
const isWorthReading = ({ prefill, optional }: Field, value: unknown): boolean =>
  !prefill?.constant && value !== undefined && value !== "" && !(optional && value === false);

function inWords(
  field: Field,
  value: unknown,
  known: { earlier: Answers; sources: Sources },
  names: Record<string, string>,
  words: DraftWords,
): string {
  if (field.kind === "checkbox") return words.t(value === true ? "common:yes" : "common:no");
  const typed = typedValue(field, value);
  if (!typed) return words.t("filing:empty");
  const choice = choicesOf(field, known.earlier, known.sources)?.find((one) => one.value === typed);
  return choice ? words.filled(choice.label, choice.params ?? {}) : (names[typed] ?? typed);
}
