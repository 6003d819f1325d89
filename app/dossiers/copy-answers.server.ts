/**
 * Copies answers (of a filed dossier, or what a sibling shares) into a new draft, page by page as if the family had typed them again: hidden and unknown
 * pages fall away, registers are asked anew, and what no longer fits is left for the family to fill in.
 */
import { and, eq } from "drizzle-orm";
import { askedPages, typedPage, type Values } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import { drafts } from "#db/schema/index.ts";
import type { Answers, Page } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { saveStep } from "./save-draft-step.server.ts";

type Needs = Pick<Services, "db" | "sql" | "env" | "log" | "clock">;
type Copy = { procedure: Procedure; draftId: string; answers: Answers };

/** Answers of a filed dossier as they are now. */
export async function filedAnswers({ sql }: Pick<Needs, "sql">, dossierId: string): Promise<Answers> {
  const rows = await sql<{ page: string; values: Values }[]>`
    select page, values from dossier_answers where dossier_id = ${dossierId}`;
  return Object.fromEntries(rows.map(({ page, values }) => [page, values]));
}

/** Does nothing to a draft that somebody has worked on: a repeated click never overwrites. */
export async function copyAnswers(services: Needs, { procedure, draftId, answers }: Copy): Promise<void> {
  let draft = await readDraft(services, draftId);
  if (draft?.revision !== 1) return;
  for (const page of procedure.pages) {
    const values = answers[page.id];
    if (!draft || !values || page.papers) continue;
    if (!(await copyPage(services, procedure, draft, page, values))) return;
    draft = await readDraft(services, draftId);
  }
  if (draft) await keepCopied(services, draft, answers);
}

/** What was not there to copy was not answered either: it stays open, so that suggestions fill it. */
async function keepCopied({ db }: Needs, draft: DraftRow, given: Answers): Promise<void> {
  const answers = Object.fromEntries(
    Object.entries(draft.answers).map(([page, values]) => [
      page,
      Object.fromEntries(
        Object.entries(values).filter(
          ([name, value]) => !given[page] || name in given[page] || (value !== "" && value !== false),
        ),
      ),
    ]),
  );
  await db
    .update(drafts)
    .set({ answers })
    .where(and(eq(drafts.id, draft.id), eq(drafts.revision, draft.revision)));
}

/** False when the draft was changed elsewhere meanwhile. */
async function copyPage(
  services: Needs,
  procedure: Procedure,
  draft: DraftRow,
  page: Page,
  values: Values,
): Promise<boolean> {
  const asked = askedPages(procedure.pages, draft.answers).find((one) => one.page.id === page.id);
  if (!asked) return true;
  const typed = typedPage(page, values, asked.earlier);
  const { revision } = draft;
  const saved = await saveStep(services, { draft, procedure, page, typed, revision, later: true });
  return saved.kind === "saved";
}

async function readDraft({ db }: Needs, draftId: string): Promise<DraftRow | undefined> {
  const [row] = await db.select().from(drafts).where(eq(drafts.id, draftId));
  return row;
}
