/** Deletes a draft with its files. Files go first: a file without a row could never be found again. */
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Services } from "#app/services.server.ts";
import { attachments, drafts } from "#db/schema/index.ts";

/**
 * `when`: a condition that must still hold. The draft's row is held meanwhile, so that nobody saves into what is being deleted and a
 * filed draft is never touched. False when it was not deleted.
 */
export async function deleteDraft(
  { db, files }: Pick<Services, "db" | "files">,
  draftId: string,
  when?: SQL,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [held] = await tx
      .select({ id: drafts.id })
      .from(drafts)
      .where(and(eq(drafts.id, draftId), isNull(drafts.submittedAt), when))
      .for("update");
    if (!held) return false;
    const stored = await tx
      .delete(attachments)
      .where(eq(attachments.draftId, draftId))
      .returning({ key: attachments.storageKey });
    await Promise.all(stored.map(({ key }) => files.delete(key)));
    await tx.delete(drafts).where(eq(drafts.id, draftId));
    return true;
  });
}
