/**
 * Turns what was sent into what is stored: the kind is read from the content, images are turned by EXIF, freed of all metadata and
 * shrunk; PDFs stay as they are (decisions 17).
 */
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import { imageTarget } from "./limits.ts";

export type PreparedFile = {
  bytes: Buffer;
  mediaType: "application/pdf" | "image/jpeg";
  extension: "pdf" | "jpg";
};

/** Photos of phones that write a kind of their own. Read only where the image library can: its free build cannot. */
const heicTypes = new Set(["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"]);
/** Photos that phones take; anything else is refused. */
const imageTypes = new Set(["image/jpeg", "image/png", "image/webp", "image/avif", ...heicTypes]);

/** A picture with more pixels than a phone takes is a bomb, not a paper. */
const pixelLimit = 60_000_000;
/** A4 at about 200 dpi: text stays readable. */
const longestSide = 2_400;
const qualities = [82, 70, 58, 46];

/** Why a file cannot be kept: neither photo nor PDF or broken, or a photo of a kind that only some phones can read. */
export type Unreadable = "kind" | "heic";

export async function prepareFile(bytes: Buffer): Promise<PreparedFile | Unreadable> {
  const kind = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? "";
  if (kind === "application/pdf")
    return isWholePdf(bytes) ? { bytes, mediaType: "application/pdf", extension: "pdf" } : "kind";
  if (!imageTypes.has(kind)) return "kind";
  try {
    return { bytes: await shrink(bytes), mediaType: "image/jpeg", extension: "jpg" };
  } catch {
    return heicTypes.has(kind) ? "heic" : "kind"; // broken or too large a picture: the person is asked for another one
  }
}

/**
 * Has what every PDF has from its head to its end. A text that only begins like one is refused, and so is a PDF of which a poor
 * line brought one half.
 */
function isWholePdf(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 8).toString("latin1");
  const end = bytes.subarray(-2_048).toString("latin1");
  return /^%PDF-[12]\.\d$/.test(head) && bytes.includes(" obj") && /startxref\s+\d+\s+%%EOF/.test(end);
}

async function shrink(bytes: Buffer): Promise<Buffer> {
  const turned = await sharp(bytes, { limitInputPixels: pixelLimit, failOn: "error" })
    .rotate()
    .flatten({ background: "#ffffff" })
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .png({ compressionLevel: 1 })
    .toBuffer();
  let smallest: Buffer | undefined;
  for (const quality of qualities) {
    smallest = await sharp(turned).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (smallest.length <= imageTarget) break;
  }
  return smallest ?? turned;
}
