/**
 * Stores one uploaded file of a paper row, or says why not; other files are never harmed.
 *
 * Bytes first, then the row; when the row is refused the bytes are taken back. The draft's row is held, so that two uploads at once
 * cannot pass the limit together.
 */
import { and, eq, isNull } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import { attachments, drafts } from "#db/schema/index.ts";
import { rowLimit, type UploadError, uploadLimit } from "./limits.ts";
import { type PreparedFile, prepareFile } from "./prepare-file.server.ts";

export type Upload = { draftId: string; paper: string; file: File };

type Needs = Pick<Services, "db" | "files" | "clock">;

/** The stored file's id, or why it was refused. The very same file sent once more (its first answer was lost) is the one that is there. */
export async function storeUpload(
  services: Needs,
  { draftId, paper, file }: Upload,
): Promise<{ id: string } | { error: UploadError }> {
  if (file.size === 0) return { error: "empty" };
  if (file.size > uploadLimit) return { error: "tooLarge" };
  const prepared = await prepareFile(Buffer.from(await file.arrayBuffer()));
  if (typeof prepared === "string") return { error: prepared };
  if (prepared.bytes.length > rowLimit)
    return { error: prepared.extension === "pdf" ? "pdfTooLarge" : "rowFull" };
  const id = uuidv7();
  const storageKey = `drafts/${draftId}/${id}.${prepared.extension}`;
  await services.files.put(storageKey, prepared.bytes);
  const kept = await addRow(services, {
    id,
    draftId,
    paper,
    fileName: safeName(file.name),
    storageKey,
    prepared,
  });
  if (!("id" in kept && kept.id === id)) await services.files.delete(storageKey);
  return kept;
}

type Row = {
  id: string;
  draftId: string;
  paper: string;
  fileName: string;
  storageKey: string;
  prepared: PreparedFile;
};

async function addRow(
  { db, clock }: Needs,
  { prepared, ...row }: Row,
): Promise<{ id: string } | { error: UploadError }> {
  const uploadedAt = await clock.now();
  const sha256 = sha256Hex(prepared.bytes);
  return db.transaction(async (tx) => {
    await tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.id, row.draftId)).for("no key update");
    const stored = await tx
      .select({
        id: attachments.id,
        name: attachments.fileName,
        paper: attachments.paper,
        size: attachments.size,
        sha256: attachments.sha256,
      })
      .from(attachments)
      .where(and(eq(attachments.draftId, row.draftId), isNull(attachments.supersededAt)));
    const same = stored.find((one) => one.paper === row.paper && one.sha256 === sha256);
    if (same) return { id: same.id };
    const fold = (name: string) => name.normalize("NFC").toLocaleLowerCase("vi");
    if (stored.some(({ name }) => fold(name) === fold(row.fileName))) return { error: "twice" };
    const used = stored.filter(({ paper }) => paper === row.paper).reduce((sum, { size }) => sum + size, 0);
    if (used + prepared.bytes.length > rowLimit) return { error: "rowFull" };
    await tx.insert(attachments).values({
      ...row,
      mediaType: prepared.mediaType,
      size: prepared.bytes.length,
      sha256,
      uploadedAt,
    });
    // An upload is work on the draft too: it is kept from today on.
    await tx
      .update(drafts)
      .set({ updatedAt: uploadedAt })
      .where(and(eq(drafts.id, row.draftId), isNull(drafts.submittedAt)));
    return { id: row.id };
  });
}

/** The name as the person knows it: without folders and control characters, at most 120 characters. */
export function safeName(name: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069"<>|*?:]/g, "").trim();
  return clean.slice(-120) || "tep";
}
