/** Sends an issued paper's file: the signed one where there is one, else what a counter prints meanwhile. */
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import type { IssuedPaper } from "./find-paper.server.ts";

type Sent = { key: string; sha256: string };

/** The file to give out; undefined while none has been made. `unsigned`: to be printed, signed by hand and stamped. */
export function fileOf(
  { fileKey, fileSha256, signedKey, signedSha256 }: IssuedPaper,
  unsigned = false,
): Sent | undefined {
  if (!unsigned && signedKey && signedSha256) return { key: signedKey, sha256: signedSha256 };
  return fileKey && fileSha256 ? { key: fileKey, sha256: fileSha256 } : undefined;
}

/** No browser keeps it: a family may read it on a computer that others use after them. @throws Error when the stored bytes are not those that were written: such a file is never given out. */
export async function sendPaper(
  { files, log }: Pick<Services, "files" | "log">,
  paper: IssuedPaper,
  { key, sha256 }: Sent,
): Promise<Response> {
  const bytes = await files.getBytes(key);
  if (sha256Hex(bytes) !== sha256) {
    log.error({ paperId: paper.id }, "a stored paper is not what was written");
    throw new Error(`Paper ${paper.id} was changed in the store`);
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      etag: `"${sha256}"`,
      "cache-control": "private, no-store",
      "content-type": "application/pdf",
      "content-length": String(bytes.length),
      "content-disposition": dispositionOf(paper),
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    },
  });
}

/** "Giấy khai sinh K7M2-9QXD-4TPA.pdf", and the same in plain letters for who knows no others. */
function dispositionOf({ title, paper, serial }: IssuedPaper): string {
  const name = title ?? paper;
  const full = `${name.charAt(0)}${name.slice(1).toLowerCase()} ${serial}.pdf`;
  const plain = full
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/[^\w.-]+/g, "-");
  return `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(full)}`;
}
