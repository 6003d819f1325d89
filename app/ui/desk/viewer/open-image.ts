/** A photographed paper as a sheet of one page: the picture that the page already holds. */
import type { Sheet } from "./sheet.ts";

/** @throws when the browser cannot show the picture. */
export async function openImage(image: HTMLImageElement): Promise<Sheet> {
  image.loading = "eager"; // until now it was hidden, and so not fetched
  await image.decode();
  const size = { width: image.naturalWidth, height: image.naturalHeight };
  return { element: image, pages: 1, sizeOf: async () => size, draw: async () => {} };
}
