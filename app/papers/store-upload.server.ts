/**
 * Stores one uploaded file of a paper row, or says why not; other files are never harmed.
 *
 * Bytes first, then the row; when the row is refused the bytes are taken back. The draft's row is held, so that two uploads at once
 * cannot pass the limit together.
 */
import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Services } from "#app/services.server.ts";
import { attachments, drafts } from "#db/schema/index.ts";
import { rowLimit, uploadLimit } from "./limits.ts";
import { type PreparedFile, prepareFile } from "./prepare-file.server.ts";

export type UploadError = "empty" | "tooLarge" | "kind" | "twice" | "rowFull";
export type Upload = { draftId: string; paper: string; file: File };

type Needs = Pick<Services, "db" | "files" | "clock">;

/** The stored file's id, or why it was refused. */
export async function storeUpload(
  services: Needs,
  { draftId, paper, file }: Upload,
): Promise<{ id: string } | { error: UploadError }> {
  if (file.size === 0) return { error: "empty" };
  if (file.size > uploadLimit) return { error: "tooLarge" };
  const prepared = await prepareFile(Buffer.from(await file.arrayBuffer()));
  if (!prepared) return { error: "kind" };
  if (prepared.bytes.length > rowLimit) return { error: "rowFull" };
  const id = uuidv7();
  const storageKey = `drafts/${draftId}/${id}.${prepared.extension}`;
  await services.files.put(storageKey, prepared.bytes);
  const error = await addRow(services, {
    id,
    draftId,
    paper,
    fileName: safeName(file.name),
    storageKey,
    prepared,
  });
  if (!error) return { id };
  await services.files.delete(storageKey);
  return { error };
}

type Row = {
  id: string;
  draftId: string;
  paper: string;
  fileName: string;
  storageKey: string;
  prepared: PreparedFile;
};

async function addRow({ db, clock }: Needs, { prepared, ...row }: Row): Promise<UploadError | undefined> {
  const uploadedAt = await clock.now();
  return db.transaction(async (tx) => {
    await tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.id, row.draftId)).for("no key update");
    const stored = await tx
      .select({ name: attachments.fileName, paper: attachments.paper, size: attachments.size })
      .from(attachments)
      .where(and(eq(attachments.draftId, row.draftId), isNull(attachments.supersededAt)));
    const fold = (name: string) => name.normalize("NFC").toLocaleLowerCase("vi");
    if (stored.some(({ name }) => fold(name) === fold(row.fileName))) return "twice";
    const used = stored.filter(({ paper }) => paper === row.paper).reduce((sum, { size }) => sum + size, 0);
    if (used + prepared.bytes.length > rowLimit) return "rowFull";
    await tx.insert(attachments).values({
      ...row,
      mediaType: prepared.mediaType,
      size: prepared.bytes.length,
      sha256: createHash("sha256").update(prepared.bytes).digest("hex"),
      uploadedAt,
    });
    return undefined;
  });
}

/** The name as the person knows it: without folders and control characters, at most 120 characters. */
export function safeName(name: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069"<>|*?:]/g, "").trim();
  return clean.slice(-120) || "tep";
}
