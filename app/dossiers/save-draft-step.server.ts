/**
 * Saves one page of a draft: rules of the page, registers, places, then the row, if nobody else saved in between.
 *
 * Registers are asked before the transaction-free update; the revision decides between two tabs.
 */
import { and, eq, isNull, sql } from "drizzle-orm";
import { formatTime, localDay } from "#app/calendar/local-time.ts";
import { readNotes, unreadText, withPage } from "#app/forms/kept-text.ts";
import type { Typed } from "#app/forms/read-form.ts";
import {
  askedPages,
  checkFields,
  fieldsOf,
  type Known,
  type PageRead,
  readFields,
  shownAnswers,
} from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import { drafts } from "#db/schema/index.ts";
import type { Answers, Page } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { agenciesFor, catalogueOf } from "./draft-catalogues.server.ts";
import { lookUp } from "./prefill-draft.server.ts";
import { findRepeatedSave } from "./repeated-save.server.ts";

type Needs = Pick<Services, "db" | "sql" | "env" | "log" | "clock">;
export type StepSave = {
  draft: DraftRow;
  procedure: Procedure;
  page: Page;
  typed: Typed;
  revision: number;
  later: boolean;
};
export type StepSaved =
  /** `next`: the page to fill in now; undefined after the last one. */
  | { kind: "saved"; next: Page | undefined; exit: boolean }
  | { kind: "errors"; errors: Record<string, string> }
  /** Another tab saved something else first; what was typed is still with the caller. */
  | { kind: "conflict" };

/** `later` keeps what could be read even when the page is not finished. */
export async function saveStep(
  services: Needs,
  { draft, procedure, page, typed, revision, later }: StepSave,
): Promise<StepSaved> {
  const now = await services.clock.now();
  const today = localDay(now);
  const { earlier } = askedPages(procedure.pages, draft.answers).find((one) => one.page.id === page.id) ?? {
    earlier: {},
  };
  const known: Known = { earlier, sources: draft.sources, today, time: formatTime(now) };
  const fields = readFields(page, typed, known);
  const complete = Object.keys(fields.errors).length === 0;
  const sources = complete
    ? await lookUp(services, procedure, {
        when: "saved",
        page: page.id,
        answers: { ...earlier, [page.id]: fields.values },
        sources: draft.sources,
        purpose: `draft ${draft.id}`,
      })
    : draft.sources;
  const placed = await checkPlaces(services, procedure, page, fields, known);
  const { values, errors } = checkFields(page, placed, { ...known, sources });
  if (Object.keys(errors).length > 0 && !later) return { kind: "errors", errors };
  const answers: Answers = { ...draft.answers, [page.id]: values };
  const kept = {
    answers: answers as DraftRow["answers"],
    sources: sources as DraftRow["sources"],
    notes: withPage(draft.notes, page.id, readNotes(fieldsOf(page, earlier), typed, draft.notes[page.id])),
    unfinished: withPage(draft.unfinished, page.id, unreadText(typed, fields.errors)),
  };
  if (!(await write(services, draft, revision, kept))) {
    const now = await findRepeatedSave(services, { draftId: draft.id, pageId: page.id, kept });
    return now
      ? { kind: "saved", ...nextOf(procedure, page, now.answers, today, now.sources) }
      : { kind: "conflict" };
  }
  return { kind: "saved", ...nextOf(procedure, page, answers, today, sources) };
}

/** A ward lies in its province, a facility is known, and the ward has the agencies that the field decides. */
async function checkPlaces(
  services: Needs,
  procedure: Procedure,
  page: Page,
  read: PageRead,
  { earlier }: Known,
): Promise<PageRead> {
  const errors = { ...read.errors };
  const typed = Object.fromEntries(Object.entries(read.values).map(([name, value]) => [name, String(value)]));
  for (const field of fieldsOf(page, earlier)) {
    const value = typed[field.name];
    if (!value || errors[field.name] || !field.options || !("catalogue" in field.options)) continue;
    const choices = await catalogueOf(services, field, typed, earlier);
    if (!choices?.some((choice) => choice.value === value))
      errors[field.name] = `filing:error.${field.options.catalogue}`;
    else if (
      field.agencyOf &&
      (await agenciesFor(services, procedure, { parts: field.agencyOf, answers: earlier }, value)).includes(
        undefined,
      )
    )
      errors[field.name] = "filing:error.agency";
  }
  return { values: read.values, errors };
}

async function write(
  { db, clock }: Needs,
  draft: DraftRow,
  revision: number,
  kept: Pick<DraftRow, "answers" | "sources" | "notes" | "unfinished">,
): Promise<boolean> {
  const saved = await db
    .update(drafts)
    .set({
      ...kept,
      revision: sql`${drafts.revision} + 1`,
      updatedAt: await clock.now(),
    })
    .where(and(eq(drafts.id, draft.id), eq(drafts.revision, revision), isNull(drafts.submittedAt)))
    .returning({ id: drafts.id });
  return saved.length === 1;
}

function nextOf(
  { pages, exits }: Procedure,
  page: Page,
  answers: Answers,
  today: string,
  sources: DraftRow["sources"],
) {
  const asked = askedPages(pages, answers);
  const shown = shownAnswers(pages, answers);
  const at = asked.findIndex((one) => one.page.id === page.id);
  return { next: asked[at + 1]?.page, exit: exits.some((exit) => exit.when(shown, today, sources)) };
}
