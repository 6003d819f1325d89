/** Deletes an open draft with its files. Files go first: a file without a row could never be found again. */
import { eq } from "drizzle-orm";
import type { Services } from "#app/services.server.ts";
import { attachments, drafts } from "#db/schema/index.ts";

export async function deleteDraft(
  { db, files }: Pick<Services, "db" | "files">,
  draftId: string,
): Promise<void> {
  const stored = await db
    .select({ key: attachments.storageKey })
    .from(attachments)
    .where(eq(attachments.draftId, draftId));
  await Promise.all(stored.map(({ key }) => files.delete(key)));
  await db.transaction(async (tx) => {
    await tx.delete(attachments).where(eq(attachments.draftId, draftId));
    await tx.delete(drafts).where(eq(drafts.id, draftId));
  });
}
