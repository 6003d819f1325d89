/** Takes a file out of a draft that is not filed. A repeat finds nothing and does nothing. */
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { attachments, drafts } from "#db/schema/index.ts";

export async function deleteUpload(
  { db, files }: Pick<Services, "db" | "files">,
  draftId: string,
  attachmentId: string,
): Promise<void> {
  if (!z.guid().safeParse(attachmentId).success) return;
  const gone = await db.transaction(async (tx) => {
    // Held: what another device files at this moment keeps its papers.
    const [open] = await tx
      .select({ id: drafts.id })
      .from(drafts)
      .where(and(eq(drafts.id, draftId), isNull(drafts.submittedAt)))
      .for("no key update");
    if (!open) return undefined;
    const [row] = await tx
      .delete(attachments)
      .where(and(eq(attachments.id, attachmentId), eq(attachments.draftId, draftId)))
      .returning({ key: attachments.storageKey });
    return row;
  });
  if (gone) await files.delete(gone.key);
}
