/** A QR code as the outline of its dark squares, for an inline SVG: no picture request, no script. */
import { create } from "qrcode";

export type QrCode = {
  /** Squares per side, quiet zone included. */
  size: number;
  /** SVG path of the dark squares. */
  path: string;
};

const quiet = 4;

export function qrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, y) =>
    Array.from({ length: modules.size }, (_, x) =>
      modules.get(y, x) ? `M${x + quiet} ${y + quiet}h1v1h-1z` : "",
    ).join(""),
  );
  return { size: modules.size + 2 * quiet, path: rows.join("") };
}
