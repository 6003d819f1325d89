/** Begins a draft: at most five open ones a citizen (decisions 14), the account's data already in it. */
import { and, desc, eq, isNull, or } from "drizzle-orm";
import { z } from "zod";
import type { DraftRow } from "#app/identity/policy.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { citizens, drafts } from "#db/schema/index.ts";
import type { Answers } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { getDraftLimits } from "./draft-limits.server.ts";
import { readAccount } from "./prefill-draft.server.ts";

export type OpenDraft = {
  id: string;
  procedure: string;
  siblingGroup: string | null;
  updatedAt: Date;
  deletionToldAt: Date | null;
};

const open = (citizenId: string) => and(eq(drafts.citizenId, citizenId), isNull(drafts.submittedAt));

const inGroup = (citizenId: string, group: string) =>
  and(eq(drafts.citizenId, citizenId), or(eq(drafts.siblingGroup, group), eq(drafts.id, group)));

/** Open drafts, the last changed first. */
export async function listDrafts({ db }: Pick<Services, "db">, citizenId: string): Promise<OpenDraft[]> {
  const { id, procedure, siblingGroup, updatedAt, deletionToldAt } = drafts;
  return db
    .select({ id, procedure, siblingGroup, updatedAt, deletionToldAt })
    .from(drafts)
    .where(open(citizenId))
    .orderBy(desc(drafts.updatedAt));
}

/** How many drafts count: those for children of one birth are one (decisions 14). */
export const countDrafts = (list: readonly { id: string; siblingGroup: string | null }[]): number =>
  new Set(list.map(({ id, siblingGroup }) => siblingGroup ?? id)).size;

/** `answers`: given before sign-in already, read by the pages' own rules; `siblingOf`: a draft, filed or not, for a child of the same birth. */
type DraftStart = { draftId: string; procedure: Procedure; answers?: Answers; siblingOf?: DraftRow };

/**
 * `draftId` was made with the page, so that a double click begins one draft. "full" when five are open already.
 * @throws Response 422 for an id that is none, or that somebody else's draft has. The count and the insert hold the citizen's row: two tabs at once do not make six.
 */
export async function createDraft(
  services: Pick<Services, "db" | "sql" | "env" | "log" | "clock">,
  viewer: CitizenViewer,
  { draftId, procedure, answers = {}, siblingOf }: DraftStart,
): Promise<"created" | "full"> {
  if (!z.uuid().safeParse(draftId).success) throw new Response(null, { status: 422 });
  const account = await readAccount(services, viewer, `draft ${draftId}`);
  const [now, limits] = await Promise.all([services.clock.now(), getDraftLimits(services)]);
  const group = siblingOf ? (siblingOf.siblingGroup ?? siblingOf.id) : null;
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
    const rows = await tx
      .select({ id: drafts.id, siblingGroup: drafts.siblingGroup, submittedAt: drafts.submittedAt })
      .from(drafts)
      .where(group ? or(open(viewer.id), inGroup(viewer.id, group)) : open(viewer.id));
    const siblings = rows.filter((row) => (row.siblingGroup ?? row.id) === group).length;
    const begun = rows.filter(({ submittedAt }) => !submittedAt);
    if (countDrafts([...begun, { id: draftId, siblingGroup: group }]) > limits.atMost) return "full";
    if (siblings >= limits.siblingsAtMost) return "full";
    if (siblingOf && !siblingOf.siblingGroup)
      await tx.update(drafts).set({ siblingGroup: group }).where(eq(drafts.id, siblingOf.id));
    const inserted = await tx
      .insert(drafts)
      .values({
        id: draftId,
        citizenId: viewer.id,
        procedure: procedure.id,
        answers: answers as DraftRow["answers"],
        siblingGroup: group,
        sources: { account },
        revision: 1,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: drafts.id });
    // Whoever goes on from here copies answers into the draft of this id.
    if (inserted.length === 0) throw new Response(null, { status: 422 });
    return "created";
  });
}
