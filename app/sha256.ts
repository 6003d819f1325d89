/** SHA-256 in hex: what files, texts and tokens are known by. */
import { createHash } from "node:crypto";

export const sha256Hex = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");
