/** Sends a stored file so that it can be looked at and can do nothing: no script, no sniffing, no other origin. */
import { Readable } from "node:stream";
import sharp from "sharp";
import type { AttachmentRow } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";

/** Browsers' own PDF viewers do not start in a sandbox; they run apart from the page's origin anyway. */
const policies = {
  image: "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
  pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
};

type Sent = Pick<AttachmentRow, "fileName" | "mediaType" | "size" | "storageKey">;

/** 404 when the bytes are gone. */
export async function sendFile(
  { files }: Pick<Services, "files">,
  { fileName, mediaType, size, storageKey }: Sent,
): Promise<Response> {
  if (!(await files.exists(storageKey))) throw new Response(null, { status: 404 });
  const body = Readable.toWeb(await files.getStream(storageKey)) as ReadableStream;
  const name = nameFor(fileName, mediaType);
  return new Response(body, {
    headers: {
      ...harmless(mediaType),
      "content-length": String(size),
      "content-disposition": `inline; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "cache-control": "private, no-store",
    },
  });
}

const harmless = (mediaType: string) => ({
  "content-type": mediaType,
  "x-content-type-options": "nosniff",
  "content-security-policy": policies[mediaType === "application/pdf" ? "pdf" : "image"],
});

/** Pixels of a small picture's side: sharp on a screen that shows 64. */
const thumbnailSide = 128;

/**
 * A small picture of a stored photo, a few kilobytes. A file never changes under its id, so the browser may keep it for an hour,
 * but only for the session that saw it: on a shared computer the next person gets nothing out of its memory. 404 for a PDF (its page shows a mark instead) and when the bytes are gone.
 */
export async function sendThumbnail(
  { files }: Pick<Services, "files">,
  { mediaType, storageKey }: Pick<Sent, "mediaType" | "storageKey">,
): Promise<Response> {
  if (!mediaType.startsWith("image/") || !(await files.exists(storageKey)))
    throw new Response(null, { status: 404 });
  const small = await sharp(await files.getBytes(storageKey))
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: "cover" })
    .jpeg({ quality: 60 })
    .toBuffer();
  return new Response(new Uint8Array(small), {
    headers: {
      ...harmless("image/jpeg"),
      "content-length": String(small.length),
      "cache-control": "private, max-age=3600",
      vary: "Cookie",
    },
  });
}

/** Images are stored as JPEG whatever they were: the name says so. */
const nameFor = (name: string, mediaType: string) =>
  mediaType === "image/jpeg" && !/\.jpe?g$/i.test(name) ? `${name.replace(/\.[^.]*$/, "")}.jpg` : name;
