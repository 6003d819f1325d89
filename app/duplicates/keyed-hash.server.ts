/** The radar's own key: its hashes can be compared with nothing else that the portal keeps. */
import { createHmac, hkdfSync } from "node:crypto";
import type { Services } from "#app/services.server.ts";
import type { KeyedHash } from "./numbers.ts";

/** HMAC-SHA256, hex. The oldest session secret makes the key, so that adding a newer one in front changes nothing. */
export function radarHash({ env }: Pick<Services, "env">): KeyedHash {
  const key = Buffer.from(hkdfSync("sha256", env.SESSION_SECRETS.at(-1) ?? "", "", "duplicate-radar", 32));
  return (text) => createHmac("sha256", key).update(text).digest("hex");
}
