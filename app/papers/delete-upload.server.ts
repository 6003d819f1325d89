/** Takes a file out of a draft. A repeat finds nothing and does nothing. */
import { and, eq } from "drizzle-orm";
import type { Services } from "#app/services.server.ts";
import { attachments } from "#db/schema/index.ts";

export async function deleteUpload(
  { db, files }: Pick<Services, "db" | "files">,
  draftId: string,
  attachmentId: string,
): Promise<void> {
  if (!/^[0-9a-f-]{36}$/i.test(attachmentId)) return;
  const [gone] = await db
    .delete(attachments)
    .where(and(eq(attachments.id, attachmentId), eq(attachments.draftId, draftId)))
    .returning({ key: attachments.storageKey });
  if (gone) await files.delete(gone.key);
}
