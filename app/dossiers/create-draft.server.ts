/** Begins a draft: at most five open ones a citizen (decisions 14), the account's data already in it. */
import { and, count, desc, eq, isNull } from "drizzle-orm";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { citizens, drafts } from "#db/schema/index.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { readAccount } from "./prefill-draft.server.ts";

export const draftLimit = 5;

export type OpenDraft = { id: string; procedure: string; updatedAt: Date };

const open = (citizenId: string) => and(eq(drafts.citizenId, citizenId), isNull(drafts.submittedAt));

/** Open drafts, the last changed first. */
export async function listDrafts({ db }: Pick<Services, "db">, citizenId: string): Promise<OpenDraft[]> {
  return db
    .select({ id: drafts.id, procedure: drafts.procedure, updatedAt: drafts.updatedAt })
    .from(drafts)
    .where(open(citizenId))
    .orderBy(desc(drafts.updatedAt));
}

/**
 * `draftId` was made with the page, so that a double click begins one draft. "full" when five are open already.
 * The count and the insert hold the citizen's row: two tabs at once do not make six.
 */
export async function createDraft(
  services: Pick<Services, "db" | "env" | "log" | "clock">,
  viewer: CitizenViewer,
  { draftId, procedure }: { draftId: string; procedure: Procedure },
): Promise<"created" | "full"> {
  const account = await readAccount(services, viewer, `draft ${draftId}`);
  const now = await services.clock.now();
  return services.db.transaction(async (tx) => {
    await tx
      .select({ id: citizens.id })
      .from(citizens)
      .where(eq(citizens.id, viewer.id))
      .for("no key update");
    const [known] = await tx
      .select({ id: drafts.id })
      .from(drafts)
      .where(and(eq(drafts.id, draftId), eq(drafts.citizenId, viewer.id)));
    if (known) return "created";
    const [row] = await tx.select({ open: count() }).from(drafts).where(open(viewer.id));
    if ((row?.open ?? 0) >= draftLimit) return "full";
    await tx
      .insert(drafts)
      .values({
        id: draftId,
        citizenId: viewer.id,
        procedure: procedure.id,
        answers: {},
        sources: { account },
        revision: 1,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing();
    return "created";
  });
}
