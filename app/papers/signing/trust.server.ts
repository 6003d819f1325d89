/**
 * The roots that signatures must lead to: certificates of a file (`SIGNING_TRUST`), or in the sandbox those of its certificate authority.
 *
 * The sandbox's root is asked for again every minute; once seen it is kept among the stored files and never forgotten, so that papers
 * can be checked while the authority is away. When it was never seen nobody can say what to trust, and the answer is undefined.
 */
import { readFile } from "node:fs/promises";
import type { Disk } from "flydrive";
import type { Env } from "#app/env.server.ts";
import { certificatesOf } from "./certificates.ts";

export type Trust = { roots: () => Promise<readonly Buffer[] | undefined> };

const keptKey = "trust/sandbox-roots.pem";
const freshMs = 60_000;
const failedMs = 5_000;
const timeoutMs = 3_000;

export const createTrust = (env: Env, files: Disk): Trust =>
  env.SIGNING_TRUST
    ? trustFile(env.SIGNING_TRUST)
    : sandboxTrust(new URL("/ca/root.pem", env.PARTNER_ORIGIN), files);

function trustFile(path: string): Trust {
  let read: Promise<Buffer[]> | undefined;
  return {
    roots: () => {
      read ??= readFile(path, "utf8").then(certificatesOf);
      return read;
    },
  };
}

function sandboxTrust(address: URL, files: Disk): Trust {
  let asked: { until: number; roots: Promise<readonly Buffer[] | undefined> } | undefined;
  const ask = async () => {
    const kept = (await files.exists(keptKey)) ? await files.get(keptKey) : "";
    const pem = await fetchRoot(address);
    if (pem === undefined && asked) asked.until = Date.now() + failedMs;
    if (pem !== undefined && !kept.includes(pem)) await files.put(keptKey, pem + kept);
    const roots = certificatesOf(kept.includes(pem ?? "") ? kept : pem + kept);
    return roots.length > 0 ? roots : undefined;
  };
  return {
    roots: () => {
      if (!asked || asked.until < Date.now()) {
        asked = { until: Date.now() + freshMs, roots: ask() };
        asked.roots.catch(() => {
          asked = undefined;
        });
      }
      return asked.roots;
    },
  };
}

/** Undefined when the authority does not answer with certificates. */
async function fetchRoot(address: URL): Promise<string | undefined> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), redirect: "error" });
    const pem = response.ok ? await response.text() : "";
    return certificatesOf(pem).length > 0 ? pem : undefined;
  } catch {
    return undefined;
  }
}
