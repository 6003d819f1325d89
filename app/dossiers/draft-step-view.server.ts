/** One page of the wizard, resolved: fields, choices, sources, messages, in the person's language. */
import { eq } from "drizzle-orm";
import { formatTime, localDay } from "#app/calendar/local-time.ts";
import type { Typed } from "#app/forms/read-form.ts";
import type { FieldView, StepView } from "#app/forms/step-types.ts";
import {
  askedPages,
  choicesOf,
  fieldsOf,
  type Known,
  lockedValue,
  suggestedValue,
  typedValue,
  type Values,
} from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { drafts } from "#db/schema/index.ts";
import type { Answers, Field, Page, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { agenciesFor, catalogueOf } from "./draft-catalogues.server.ts";
import { listPapers } from "./draft-papers.server.ts";
import { type DraftWords, draftWords } from "./draft-words.ts";
import { lookUp } from "./prefill-draft.server.ts";

type Needs = Pick<Services, "db" | "sql" | "env" | "log" | "clock">;
/** `typed` is shown instead of what is kept: a post that came back. */
export type StepAsk = { draft: DraftRow; procedure: Procedure; page: Page; typed?: Typed; toCheck: boolean };

export async function getStepView(
  services: Needs,
  { draft, procedure, page, typed, toCheck }: StepAsk,
  t: Translate,
): Promise<StepView> {
  const words = draftWords(procedure, t, draft.answers);
  const asked = askedPages(procedure.pages, draft.answers);
  const at = asked.findIndex((one) => one.page.id === page.id);
  const earlier = asked[at]?.earlier ?? {};
  const sources = await openSources(services, procedure, draft, page, earlier);
  const known: Known = { earlier, sources, today: localDay(await services.clock.now()) };
  const shown = typedOf(page, typed, draft.answers[page.id], known);
  const fields = await Promise.all(
    fieldsOf(page, earlier).map((field) => viewField(services, procedure, field, shown, known, words)),
  );
  const root = `/ho-so/nhap/${draft.id}`;
  const before = asked[at - 1]?.page.slug;
  return {
    schema: `${procedure.id}/${page.id}`,
    address: `${root}/${page.slug}`,
    back: toCheck ? `${root}/kiem-tra` : before ? `${root}/${before}` : root,
    revision: draft.revision,
    savedAt: draft.revision > 1 ? formatTime(draft.updatedAt) : "",
    step: { number: page.step, name: t(`filing:step.${page.step}`) },
    title: words.text(page.title),
    ...(page.lead ? { lead: words.text(page.lead) } : {}),
    notices: noticesOf(fieldsOf(page, earlier), sources, words),
    sections: page.sections.flatMap(({ id, title, lead, fields: own }) => {
      const views = own.flatMap(({ name }) => fields.filter((field) => field.name === name));
      const heading = {
        ...(title ? { title: words.text(title) } : {}),
        ...(lead ? { lead: words.text(lead) } : {}),
      };
      return views.length > 0 ? [{ id, ...heading, fields: views }] : [];
    }),
    lines: (page.derived?.({ ...earlier, [page.id]: draft.answers[page.id] ?? {} }) ?? []).map(words.line),
    messages: words.messages(),
    ...(page.papers ? { papers: await listPapers(services, procedure, draft, words) } : {}),
    toCheck,
  };
}

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

async function viewField(
  services: Needs,
  procedure: Procedure,
  field: Field,
  typed: Typed,
  known: Known,
  words: DraftWords,
): Promise<FieldView> {
  const value = typed[field.name] ?? "";
  const locked = lockedValue(field, known) !== undefined;
  const choices =
    choicesOf(field, known.earlier)?.map(({ value: id, label, hint }) => ({
      value: id,
      label: words.text(label),
      ...(hint ? { hint: words.text(hint) } : {}),
    })) ?? (await catalogueOf(services, field, typed, known.earlier));
  const agencies =
    field.agencyOf && value ? await agenciesFor(services, procedure, field.agencyOf, value) : [];
  const prefilled = value !== "" && typedValue(field, suggestedValue(field, known)) === value;
  const { options } = field;
  return {
    name: field.name,
    kind: field.kind,
    label: words.text(field.label),
    ...(field.hint ? { hint: words.text(field.hint) } : {}),
    ...(field.why ? { why: words.text(field.why) } : {}),
    readBy: words.readers(field.readBy),
    optional: field.optional ?? false,
    ...(field.prefill && prefilled ? { source: words.text(`source.${field.prefill.source}`) } : {}),
    ...(locked ? { locked: choices?.find((choice) => choice.value === value)?.label ?? value } : {}),
    ...(field.prefill?.constant ? { constant: true } : {}),
    value,
    ...(choices && !locked ? { choices } : {}),
    ...(options && "catalogue" in options && options.of ? { of: options.of } : {}),
    ...(agencies.length > 0 ? { agency: agencies.flatMap((one) => (one ? [one.name] : [])).join("; ") } : {}),
    ...(field.autoComplete ? { autoComplete: field.autoComplete } : {}),
  };
}

/** Registers that were down and whose data this page would have shown. */
function noticesOf(fields: readonly Field[], sources: Sources, words: DraftWords): string[] {
  const used = new Set(fields.flatMap(({ prefill }) => (prefill ? [prefill.source] : [])));
  const down = [...used].filter(
    (source) => (sources[source] as { unavailable?: boolean } | undefined)?.unavailable === true,
  );
  return down.flatMap((source) => words.own(`unavailable.${source}`) ?? []);
}
