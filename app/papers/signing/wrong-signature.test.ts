/** A signature that does not hold is never stored, and never the last word. [cap C10] */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, type Asked, startPartner } from "#app/testing/partner-server.ts";
import { wardB } from "#app/testing/signing.ts";
import { createTestPortal, monday, type TestPortal } from "#app/testing/test-portal.ts";
import {
  addPaper,
  type PaperRow,
  rowOf as paperRow,
  signedFiles,
  storedVerdict,
} from "#app/testing/waiting-papers.ts";
import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { createClient, startTestSandbox } from "../../../sandbox/testing.ts";
import { signPaper } from "./sign-paper.server.ts";

let sandbox: Sandbox;
let authority: ReturnType<typeof createClient>;
let portal: TestPortal;
const minutes = (count: number) => new Date(monday.getTime() + count * 60_000);

beforeAll(async () => {
  sandbox = await startTestSandbox();
  authority = createClient(sandbox);
  portal = await createTestPortal([], { SANDBOX_ORIGIN: sandbox.origin });
}, 60_000);
beforeEach(() => portal.setTime(monday));
afterAll(async () => {
  await portal.close();
  await sandbox.stop();
});

const add = () => addPaper(portal);
const rowOf = (id: string) => paperRow(portal, id);
const verdictOf = (id: string) => storedVerdict(portal, id);
const filesOf = (id: string) => signedFiles(portal, id);
const until = (check: () => Promise<unknown>) =>
  vi.waitFor(async () => expect(await check()).toBeTruthy(), { timeout: 15_000, interval: 50 });

/** A service in front of the true one that bends its answers. */
async function bentAuthority(
  bend: (answer: { result: Record<string, unknown> }, asked: Asked) => Promise<void>,
) {
  const waiting = new Map<string, Answer>();
  const ask = async (asked: Asked): Promise<void> => {
    const headers = { "idempotency-key": `bent:${asked.key}`, "x-legal-time": monday.toISOString() };
    const { status, body } = await authority.call(asked.path, asked.body, headers);
    if (status === 200) await bend(body, asked);
    waiting.set(asked.key, { status, body });
  };
  // The partner of the tests answers at once: the first call is told to come back, meanwhile the true authority is asked.
  const partner = await startPartner((asked) => {
    const ready = waiting.get(asked.key);
    if (ready) return ready;
    void ask(asked);
    return { status: 503, body: { status: "error", message: "server error" } };
  });
  return partner;
}

describe("a signature that does not hold", () => {
  /** Tries until the answer is no more "later". */
  async function tryWith(origin: string, id: string): Promise<PaperRow> {
    const bent = { ...portal, env: { ...portal.env, PARTNER_ORIGIN: origin } };
    await until(async () => {
      await portal.sql`update issued_papers set sign_after = ${monday} where id = ${id} and signed_at is null`;
      await signPaper(bent, { paperId: id });
      const { error, signedAt } = await rowOf(id);
      return signedAt ?? (error && error !== "http 503");
    });
    return rowOf(id);
  }

  it.each<[string, string, (answer: { result: Record<string, unknown> }, asked: Asked) => Promise<void>]>([
    [
      "with a digit that is wrong",
      "signature",
      async ({ result }) => {
        if (typeof result.signature !== "string") return;
        const bytes = Buffer.from(result.signature, "base64");
        bytes[10] = bytes[10]! ^ 1;
        result.signature = bytes.toString("base64");
      },
    ],
    [
      "by the key of another agency, with its certificate",
      "agency",
      async ({ result }, { path, body, key }) => {
        const other = { ...body, agencyCode: wardB.code, agencyName: wardB.name };
        const headers = { "idempotency-key": `other:${key}`, "x-legal-time": monday.toISOString() };
        result.certificates = (
          await authority.call("/ca/certificates", other, headers)
        ).body.result.certificates;
        if (path.endsWith("/signatures"))
          result.signature = (await authority.call(path, other, headers)).body.result.signature;
      },
    ],
    [
      "by the key of another agency under the right certificate",
      "signature",
      async ({ result }, { path, body, key }) => {
        if (!path.endsWith("/signatures")) return;
        const other = { ...body, agencyCode: wardB.code, agencyName: wardB.name };
        const headers = { "idempotency-key": `other:${key}`, "x-legal-time": monday.toISOString() };
        result.signature = (await authority.call(path, other, headers)).body.result.signature;
      },
    ],
    [
      "without the certificate in between",
      "untrusted",
      async ({ result }) => {
        result.certificates = (result.certificates as string[]).slice(0, 1);
      },
    ],
    [
      "with something that is no certificate",
      "answer",
      async ({ result }) => {
        result.certificates = ["AAAA"];
      },
    ],
  ])(
    "%s is never stored",
    async (_, error, bend) => {
      const id = await add();
      const partner = await bentAuthority(bend);
      try {
        expect(await tryWith(partner.origin, id)).toMatchObject({
          error,
          signedAt: null,
          signedKey: null,
          signAfter: minutes(60),
        });
        expect(await filesOf(id)).toEqual([]);
      } finally {
        await partner.close();
      }
      portal.setTime(minutes(60));
      await signPaper(portal, { paperId: id });
      expect((await verdictOf(id)).status).toBe("valid");
    },
    30_000,
  );
});
