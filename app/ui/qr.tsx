/** A QR code drawn in the page: no picture request, no script. */
import type { QrCode } from "../dossiers/receipt-qr.server.ts";

export const Qr = ({ qr: { size, path }, title }: { qr: QrCode; title: string }) => (
  <svg
    className="qr"
    viewBox={`0 0 ${size} ${size}`}
    role="img"
    aria-label={title}
    shapeRendering="crispEdges"
  >
    <rect className="qr-light" width={size} height={size} />
    <path className="qr-dark" d={path} />
  </svg>
);
