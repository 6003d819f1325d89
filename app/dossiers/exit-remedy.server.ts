/** Going on from an exit after all: what the register knows replaces what was declared, and the officer is told (decisions 15). */
import { and, eq, isNull, sql } from "drizzle-orm";
import { shownAnswers } from "#app/forms/wizard.ts";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { drafts } from "#db/schema/index.ts";
import { exitSlug, findExit } from "./draft-exit.server.ts";
import { requireProcedure } from "./draft-procedure.server.ts";
import { differencesOf } from "./exit-differences.ts";

/** Address to go on at: the page of the changed answer, or the exit again when another tab was quicker. */
export async function takeRemedy(
  { db, clock }: Pick<Services, "db" | "clock">,
  draft: DraftRow,
  revision: number,
): Promise<string> {
  const root = `/ho-so/nhap/${draft.id}`;
  const procedure = requireProcedure(draft.procedure);
  const now = await clock.now();
  const exit = findExit(procedure, draft, now);
  if (!exit?.remedy) return exit ? `${root}/${exitSlug}` : root;
  const answers = shownAnswers(procedure.pages, draft.answers);
  const remedied = exit.remedy.apply(answers, draft.sources);
  // Officers read Vietnamese, whatever language the page is in.
  const t = translator("vi");
  const notes = structuredClone(draft.notes);
  for (const { page, field, declared } of differencesOf(
    procedure,
    exit,
    { answers, sources: draft.sources },
    t,
  ))
    notes[page] = { ...notes[page], [field]: t("filing:exit.remedyNote", { declared }) };
  const saved = await db
    .update(drafts)
    .set({
      answers: { ...draft.answers, ...remedied } as DraftRow["answers"],
      notes,
      revision: sql`${drafts.revision} + 1`,
      updatedAt: now,
    })
    .where(and(eq(drafts.id, draft.id), eq(drafts.revision, revision), isNull(drafts.submittedAt)))
    .returning({ id: drafts.id });
  const page = procedure.pages.find(({ id }) => id === exit.page);
  return saved.length === 1 && page ? `${root}/${page.slug}` : `${root}/${exitSlug}`;
}
