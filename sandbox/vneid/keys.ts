/** VNeID's signing key and cookie keys: made once, kept beside the books, so that a restart breaks no sign-in check. */
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";

export type Keys = { jwks: { keys: Record<string, unknown>[] }; cookieKeys: string[] };

export function loadKeys(dir: string): Keys {
  const path = join(dir, "vneid-keys.json");
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const keys = makeKeys();
  mkdirSync(dir, { recursive: true });
  // Written aside and renamed: a crash leaves the whole file or none.
  const file = openSync(`${path}.new`, "w", 0o600);
  writeSync(file, JSON.stringify(keys));
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
  return keys;
}

function makeKeys(): Keys {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256" };
  return { jwks: { keys: [jwk] }, cookieKeys: [randomBytes(32).toString("base64url")] };
}
