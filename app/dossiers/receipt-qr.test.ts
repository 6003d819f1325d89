/** The codes drawn on receipts and beside shared addresses lead where they say, read by a reader of another make. */
import jsQR from "jsqr";
import { expect, it } from "vitest";
import { qrCode } from "./receipt-qr.server.ts";

/** Each square as four by four grey points. */
function photographed({ size, path }: { size: number; path: string }) {
  const scale = 4;
  const side = size * scale;
  const points = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++) {
        const at = ((Number(y) * scale + dy) * side + Number(x) * scale + dx) * 4;
        points.fill(0, at, at + 3);
      }
  return jsQR(points, side, side)?.data;
}

it.each([
  "https://dichvucong.example/tra-cuu/G00.00.00-261116-000001",
  "https://dichvucong.example/chia-se/7k3m-9d2f-0a1b-4c5d-6e7f-8g9h-jk",
])("[cap A21] a scanned code opens its address: %s", (address) => {
  expect(photographed(qrCode(address))).toBe(address);
});
