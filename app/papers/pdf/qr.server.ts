/** A QR code drawn as lines of a PDF: sharp at every size, no picture. */
import { create } from "qrcode";

/** Light squares that a code needs around it. */
const quiet = 4;

/** Draws the dark squares of `text` into a square of `size` points; runs of a row are one rectangle each, so that no seams show. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const unit = size / (modules.size + 2 * quiet);
  doc.rect(x, y, size, size).fill("#ffffff");
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; ) {
      let end = column;
      while (end < modules.size && modules.get(row, end)) end += 1;
      if (end > column)
        doc.rect(x + (column + quiet) * unit, y + (row + quiet) * unit, (end - column) * unit, unit);
      column = end + 1;
    }
  doc.fill("#000000");
}
