/** Key by which a live dossier of the same child or deceased is found, without keeping the number itself (architecture §4). */
import { createHmac, hkdfSync } from "node:crypto";
import type { Services } from "#app/services.server.ts";

/** HMAC-SHA256, hex. The oldest session secret makes the key, so that adding a newer one in front changes nothing. */
export function subjectKey({ env }: Pick<Services, "env">, procedure: string, subject: string): string {
  const secret = env.SESSION_SECRETS.at(-1) ?? "";
  const key = Buffer.from(hkdfSync("sha256", secret, "", "subject-key", 32));
  return createHmac("sha256", key).update(`${procedure}:${subject}`).digest("hex");
}
