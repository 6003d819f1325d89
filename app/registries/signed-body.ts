/** What a partner calls us with is proven by a signature over the raw body: `sha256=<hex HMAC>`, compared in constant time. */
import { createHmac, timingSafeEqual } from "node:crypto";
import type { z } from "zod";

/** The message in a signed body; 401 when the signature is not the partner's, 400 when the body is not such a message. */
export function readSigned<Message>(
  schema: z.ZodType<Message>,
  secret: string,
  body: string,
  signature: string | null,
): Message | 400 | 401 {
  if (!isSigned(secret, body, signature)) return 401;
  const message = schema.safeParse(safeJson(body));
  return message.success ? message.data : 400;
}

/** The header's value for a body, as the partner writes it. */
export const signBody = (secret: string, body: string): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

export function isSigned(secret: string, body: string, signature: string | null): boolean {
  const wanted = Buffer.from(signBody(secret, body));
  const given = Buffer.from(signature ?? "");
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function safeJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
