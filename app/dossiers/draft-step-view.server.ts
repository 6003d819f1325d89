/** One page of the wizard, resolved: fields, choices, sources, in the person's language. */
import { eq } from "drizzle-orm";
import { formatDateTime, formatTime, localDay } from "#app/calendar/local-time.ts";
import { mayCarryNote } from "#app/forms/kept-text.ts";
import { noteName } from "#app/forms/note-name.ts";
import type { Typed } from "#app/forms/read-form.ts";
import type { FieldView, StepView } from "#app/forms/step-types.ts";
import {
  askedPages,
  choicesOf,
  fieldsOf,
  type Known,
  lockedValue,
  shownAnswers,
  suggestedValue,
  typedValue,
  type Values,
} from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { drafts } from "#db/schema/index.ts";
import type { Answers, Field, Page, Section, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { agenciesFor, agencyKindsOf, catalogueOf } from "./draft-catalogues.server.ts";
import { listPapers } from "./draft-papers.server.ts";
import { type DraftWords, draftWords } from "./draft-words.ts";
import { findFormLink, formsOfChoices } from "./form-links.ts";
import { lookUp } from "./prefill-draft.server.ts";
import { withPlaces } from "./step-places.server.ts";

type Needs = Pick<Services, "db" | "sql" | "env" | "log" | "clock">;
/** `typed` is shown instead of what is kept: a post that came back. `assisted`: an officer fills it in for the person. */
export type StepAsk = {
  draft: DraftRow;
  assisted?: boolean;
  procedure: Procedure;
  page: Page;
  typed?: Typed;
  toCheck: boolean;
};

export async function getStepView(
  services: Needs,
  { draft, assisted = false, procedure, page, typed, toCheck }: StepAsk,
  t: Translate,
): Promise<StepView> {
  const words = draftWords(procedure, t, draft.answers);
  const asked = askedPages(procedure.pages, draft.answers);
  const at = asked.findIndex((one) => one.page.id === page.id);
  const earlier = asked[at]?.earlier ?? {};
  const sources = await openSources(services, procedure, draft, page, earlier);
  const known: Known = { earlier, sources, today: localDay(await services.clock.now()) };
  const shown = typedOf(page, typed, { ...draft.answers[page.id], ...draft.unfinished[page.id] }, known);
  const notes = draft.notes[page.id] ?? {};
  const noteOf = ({ name }: Field) => typed?.[noteName(name)] ?? notes[name] ?? "";
  const views = await Promise.all(
    fieldsOf(page, earlier).map((field) =>
      viewField(services, procedure, page, field, shown, known, words, noteOf(field)),
    ),
  );
  const placed = await withPlaces(services, views, { page, known, typed }, t);
  const fields = assisted ? placed.map(withoutOwnFilling) : placed;
  const root = `/ho-so/nhap/${draft.id}`;
  const before = asked[at - 1]?.page.slug;
  return {
    schema: `${procedure.id}/${page.id}`,
    address: `${root}/${page.slug}`,
    back: toCheck ? `${root}/kiem-tra` : before ? `${root}/${before}` : root,
    owner: draft.citizenId,
    kept: !assisted,
    revision: draft.revision,
    savedAt: draft.revision > 1 ? savedAt(draft.updatedAt, known.today) : "",
    step: { number: page.step, name: t(`filing:step.${page.step}`) },
    title: words.text(page.title),
    ...(page.lead ? { lead: words.text(page.lead) } : {}),
    notices: noticesOf(fieldsOf(page, earlier), known, words),
    sections: page.sections.flatMap(({ id, title, lead, revealedBy, fields: own }) => {
      const views = own.flatMap(({ name }) => fields.filter((field) => field.name === name));
      const heading = {
        ...(title ? { title: words.text(title) } : {}),
        ...(lead ? { lead: words.text(lead) } : {}),
      };
      const aside = revealedBy ? { revealed: revealedSections(page).indexOf(id) + 1 } : {};
      if (revealedBy && isSettled(revealedBy, fields)) return [];
      return views.length > 0 ? [{ id, ...heading, ...aside, fields: views }] : [];
    }),
    lines: (page.derived?.({ ...earlier, [page.id]: draft.answers[page.id] ?? {} }, sources) ?? []).map(
      words.line,
    ),
    ...(page.papers ? { papers: await listPapers(services, procedure, draft, words) } : {}),
    forms: formsOfChoices(fieldsOf(page, earlier), draft.answers[page.id] ?? {}).flatMap(
      (id) =>
        findFormLink(procedure, shownAnswers(procedure.pages, draft.answers), id, {
          root,
          text: words.text,
        }) ?? [],
    ),
    toCheck,
  };
}

/** "10:42" today, with the day when it was another one. */
const savedAt = (moment: Date, today: string): string =>
  localDay(moment) === today ? formatTime(moment) : formatDateTime(moment);

/** Registers asked when a page is opened; the answer is kept so that the next opening is quick. */
async function openSources(
  services: Needs,
  procedure: Procedure,
  draft: DraftRow,
  page: Page,
  answers: Answers,
): Promise<Sources> {
  const ask = {
    when: "opened",
    page: page.id,
    answers,
    sources: draft.sources,
    purpose: `draft ${draft.id}`,
  } as const;
  const sources = await lookUp(services, procedure, ask);
  if (sources !== draft.sources)
    await services.db
      .update(drafts)
      .set({ sources: { ...sources } })
      .where(eq(drafts.id, draft.id));
  return sources;
}

/** What each control holds: typed, else kept, else known or suggested; locked values always. */
function typedOf(page: Page, typed: Typed | undefined, kept: Values | undefined, known: Known): Typed {
  return Object.fromEntries(
    fieldsOf(page, known.earlier).map((field) => {
      const locked = lockedValue(field, known);
      if (locked !== undefined) return [field.name, typedValue(field, locked)];
      if (typed) return [field.name, typed[field.name] ?? ""];
      const value = kept && field.name in kept ? kept[field.name] : suggestedValue(field, known);
      return [field.name, typedValue(field, value)];
    }),
  );
}

/** The choice that would show a section is locked to another value, so that nobody can make it. */
const isSettled = ({ field, values }: NonNullable<Section["revealedBy"]>, fields: readonly FieldView[]) =>
  fields.some(({ name, locked, value }) => name === field && locked !== undefined && !values.includes(value));

/** Sections that some choice of the page shows, by their order: a choice names them by number, counted from 1. */
const revealedSections = ({ sections }: Page): readonly string[] =>
  sections.flatMap(({ id, revealedBy }) => (revealedBy ? [id] : []));

/** Numbers of the sections that this choice of the field shows. */
function revealedWith(page: Page, field: string, value: string): string {
  const shown = page.sections.filter(
    ({ revealedBy }) => revealedBy?.field === field && revealedBy.values.includes(value),
  );
  return shown.map(({ id }) => revealedSections(page).indexOf(id) + 1).join(" ");
}

async function viewField(
  services: Needs,
  procedure: Procedure,
  page: Page,
  field: Field,
  typed: Typed,
  known: Known,
  words: DraftWords,
  note: string,
): Promise<FieldView> {
  const value = typed[field.name] ?? "";
  const locked = lockedValue(field, known) !== undefined;
  const choices =
    choicesOf(field, known.earlier, known.sources)?.map(({ value: id, label, params, hint }) => ({
      value: id,
      label: words.filled(label, params ?? {}),
      ...(hint ? { hint: words.text(hint) } : {}),
    })) ?? (await catalogueOf(services, field, typed, known.earlier));
  const agencies =
    field.agencyOf && value
      ? await agenciesFor(services, procedure, { parts: field.agencyOf, answers: known.earlier }, value)
      : [];
  const prefilled = value !== "" && typedValue(field, suggestedValue(field, known)) === value;
  const { options } = field;
  return {
    name: field.name,
    kind: field.kind,
    label: words.text(field.label),
    ...(field.hint ? { hint: words.text(field.hint) } : {}),
    ...(field.why ? { why: words.text(field.why) } : {}),
    optional: field.optional ?? false,
    ...(field.prefill && prefilled ? { source: words.text(`source.${sourceOf(field.prefill, known)}`) } : {}),
    ...(locked ? { locked: choices?.find((choice) => choice.value === value)?.label ?? value } : {}),
    ...(field.prefill?.constant ? { constant: true } : {}),
    // What can be typed over is corrected by typing; the officer sees both values.
    ...(field.prefill && mayCarryNote(field) && (locked || note) ? { note } : {}),
    value,
    ...(choices && !locked
      ? {
          choices: choices.map((one) => {
            const reveals = revealedWith(page, field.name, one.value);
            return reveals ? { ...one, reveals } : one;
          }),
        }
      : {}),
    ...(options && "catalogue" in options && options.of ? { of: options.of } : {}),
    ...(agencies.length > 0 ? { agency: agencies.flatMap((one) => (one ? [one.name] : [])).join("; ") } : {}),
    ...(field.agencyOf ? { agencyKinds: agencyKindsOf(procedure, field.agencyOf, known.earlier) } : {}),
    ...(field.autoComplete ? { autoComplete: field.autoComplete } : {}),
  };
}

/** The browser at a desk would offer the officer's own address, and keep this person's. */
const withoutOwnFilling = ({ autoComplete: _own, ...field }: FieldView): FieldView => field;

const sourceOf = ({ source, from }: NonNullable<Field["prefill"]>, { sources, earlier }: Known): string =>
  from?.(sources, earlier) ?? source;

/** Registers that were down and whose data this page would have shown. */
function noticesOf(fields: readonly Field[], known: Known, words: DraftWords): string[] {
  const { sources } = known;
  const used = new Set(fields.flatMap(({ prefill }) => (prefill ? [sourceOf(prefill, known)] : [])));
  const down = [...used].filter(
    (source) => (sources[source] as { unavailable?: boolean } | undefined)?.unavailable === true,
  );
  return down.flatMap((source) => words.own(`unavailable.${source}`) ?? []);
}
