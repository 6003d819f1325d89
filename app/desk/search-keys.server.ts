/** Keys of personal numbers for the desk's search: the same number has the same key, and nobody reads the number from it. */
import { createHmac, hkdfSync } from "node:crypto";
import type { Services } from "#app/services.server.ts";
import type { KeyOf } from "./search-tokens.ts";

/** The oldest session secret makes the key, so that adding a newer one in front changes nothing. */
export const numberSecret = ({ env }: Pick<Services, "env">): Buffer =>
  Buffer.from(hkdfSync("sha256", env.SESSION_SECRETS.at(-1) ?? "", "", "search-number", 32));

/** HMAC-SHA256 shortened to 128 bits. */
export function numberKeys(services: Pick<Services, "env">): KeyOf {
  const key = numberSecret(services);
  return (personalId) => createHmac("sha256", key).update(personalId).digest("hex").slice(0, 32);
}
