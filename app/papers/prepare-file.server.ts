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

/** Photos that phones take; anything else is refused. HEIC only where the image library can read it. */
const imageTypes = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "image/heif",
  "image/avif",
]);

/** A picture with more pixels than a phone takes is a bomb, not a paper. */
const pixelLimit = 60_000_000;
/** A4 at about 200 dpi: text stays readable. */
const longestSide = 2_400;
const qualities = [82, 70, 58, 46];

/** Undefined when the content is neither a photo nor a PDF, or cannot be read. */
export async function prepareFile(bytes: Buffer): Promise<PreparedFile | undefined> {
  const kind = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  if (kind === "application/pdf") return { bytes, mediaType: "application/pdf", extension: "pdf" };
  if (!imageTypes.has(kind)) return undefined;
  try {
    return { bytes: await shrink(bytes), mediaType: "image/jpeg", extension: "jpg" };
  } catch {
    return undefined; // broken or too large a picture: the person is asked for another one
  }
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
