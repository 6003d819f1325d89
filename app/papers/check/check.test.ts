/** The public check of papers as anybody meets it: by number and by file, without a name of a person. [cap F5] */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { action as checkAny, loader as findAny } from "#app/routes/public/verify.tsx";
import { action as checkOne, loader as readOne } from "#app/routes/public/verify-paper.tsx";
import { loader as readRoots } from "#app/routes/public/verify-roots.ts";
import { call, leadsTo, serveFrom } from "#app/testing/handlers.ts";
import { makeAuthority, paperModel, renderedPaper, signedPaper, wardA, wardB } from "#app/testing/signing.ts";
import { createTestPortal, monday, type TestPortal } from "#app/testing/test-portal.ts";
import type { Sandbox } from "../../../sandbox/sandbox.ts";
import { createClient, startTestSandbox } from "../../../sandbox/testing.ts";
import { certificatesOf } from "../signing/certificates.ts";
import { signPaper } from "../signing/sign-paper.server.ts";
import { renderOnce, storePaper } from "../store-paper.server.ts";

let sandbox: Sandbox;
let portal: TestPortal;
let served: { release: () => void };
type Paper = { id: string; serial: string; signed: Buffer; unsigned: Buffer };
let paper: Paper;
let other: Paper;

beforeAll(async () => {
  sandbox = await startTestSandbox();
  portal = await createTestPortal([], { SANDBOX_ORIGIN: sandbox.origin });
  served = serveFrom(portal);
  [paper, other] = [await issue(), await issue(wardB.code)];
}, 60_000);
afterAll(async () => {
  served.release();
  await portal.close();
  await sandbox.stop();
});

let seq = 0;
async function issue(agencyId = wardA.code, sign = true): Promise<Paper> {
  const id = uuidv7();
  seq += 1;
  const words = ({ serial }: { serial: string }) => paperModel(serial);
  await storePaper(portal, {
    ...{ id, dossierId: null, agencyId, component: null, paper: "receipt", seq },
    issuedAt: monday,
    data: {},
    words,
  });
  await renderOnce(portal, id);
  if (sign) await signPaper(portal, { paperId: id });
  const [row] = await portal.sql<{ serial: string; fileKey: string; signedKey: string | null }[]>`
    select serial, file_key as "fileKey", signed_key as "signedKey" from issued_papers where id = ${id}`;
  const bytes = async (key: string) => Buffer.from(await portal.files.getBytes(key));
  const unsigned = await bytes(row!.fileKey);
  return {
    id,
    serial: row!.serial,
    unsigned,
    signed: row!.signedKey ? await bytes(row!.signedKey) : unsigned,
  };
}

type Answer<T> = { data: T; init: { status?: number } | null };
const look = async (serial: string) =>
  (await call(readOne, `/xac-thuc/${serial}`, { params: { serial } })) as Awaited<ReturnType<typeof readOne>>;
const stateOf = async (serial: string) => (await look(serial)).data.view?.state;
/** Posts a file as a browser does. */
async function post(bytes: Buffer | undefined, serial?: string, name = "giay.pdf") {
  const body = new FormData();
  body.append("file", bytes ? new File([new Uint8Array(bytes)], name) : new File([], ""));
  const request = new Request("http://localhost:3000/xac-thuc", { method: "POST", body });
  const context = { requestId: "test", nonce: "test", clientIp: "127.0.0.1" };
  const args = { request, params: serial ? { serial } : {}, context } as unknown as Parameters<
    typeof checkOne
  >[0];
  return (await (serial ? checkOne(args) : checkAny(args))) as Answer<{
    file?: { verdict: string; serial?: string };
    error?: string;
    agency?: string;
  }>;
}
const verdictOf = async (bytes: Buffer, serial?: string) => (await post(bytes, serial)).data.file?.verdict;

describe("by number", () => {
  it("shows a signed paper as valid, with its kind, agency, day and signature", async () => {
    const { data, init } = await look(paper.serial);
    expect(init?.status).toBe(200);
    expect(data.view).toMatchObject({
      state: "valid",
      serial: paper.serial,
      paper: "receipt",
      agencyName: wardA.name,
      issuedAt: monday,
      signature: { subject: wardA.name, agencyCode: wardA.code, signedAt: monday },
    });
  });

  it("reads the number as people write it: small letters, spaces, no dashes", async () => {
    expect(await stateOf(paper.serial.toLowerCase().replaceAll("-", " "))).toBe("valid");
    expect(
      leadsTo(await call(findAny, `/xac-thuc?so=${paper.serial.toLowerCase().replaceAll("-", "")}`)),
    ).toBe(`/xac-thuc/${paper.serial}`);
    expect(await call(findAny, "/xac-thuc?so=")).toMatchObject({ error: "empty" });
    expect(await call(findAny, "/xac-thuc?so=ABC")).toMatchObject({ error: "format", typed: "ABC" });
  });

  it("says that the signature is awaited, that a newer paper replaced it, that it was revoked and why", async () => {
    const [waiting, replaced, revoked] = [await issue(wardA.code, false), await issue(), await issue()];
    expect(await stateOf(waiting.serial)).toBe("awaitingSignature");
    expect(await verdictOf(replaced.signed, replaced.serial)).toBe("genuine");
    await portal.sql`update issued_papers set superseded_at = ${monday}, superseded_by_id = ${paper.id} where id = ${replaced.id}`;
    expect((await look(replaced.serial)).data.view).toMatchObject({ state: "superseded", endedAt: monday });
    await portal.sql`update issued_papers set revoked_at = ${monday}, revoked_because = 'wrongHolder' where id = ${revoked.id}`;
    expect((await look(revoked.serial)).data.view).toMatchObject({
      state: "revoked",
      endedAt: monday,
      revokedBecause: "wrongHolder",
    });
    for (const { signed, unsigned, serial } of [replaced, revoked])
      expect([await verdictOf(signed, serial), await verdictOf(unsigned), await verdictOf(signed)]).toEqual([
        "ended",
        "ended",
        "ended",
      ]);
  });

  it("gives the same 404 page for a number that nobody has and for one that none can be", async () => {
    const answers = await Promise.all(
      ["7K2M-94QX-B3TN", "7K2M-94QX-B3T0", "x", "' or 1=1 --", "%"].map(look),
    );
    for (const { data, init } of answers) expect([init?.status, data]).toEqual([404, answers[0]!.data]);
    expect(answers[0]!.data.view).toBeUndefined();
  });

  it("never shows more than the paper's own public lines", async () => {
    const { view } = (await look(paper.serial)).data;
    expect(Object.keys(view!).sort()).toEqual(
      [
        "agencyName",
        "endedAt",
        "issuedAt",
        "paper",
        "procedure",
        "revokedBecause",
        "serial",
        "signature",
        "state",
      ].sort(),
    );
  });

  it("says so when the stored file does not hold any more", async () => {
    const broken = await issue();
    const [row] = await portal.sql<
      { key: string }[]
    >`select signed_key as key from issued_papers where id = ${broken.id}`;
    const bytes = Buffer.from(broken.signed);
    bytes[200] = bytes[200]! ^ 1;
    await portal.files.put(row!.key, bytes);
    expect(await stateOf(broken.serial)).toBe("broken");
    await portal.files.delete(row!.key);
    expect(await stateOf(broken.serial)).toBe("untold");
  });
});

describe("by file", () => {
  it("knows the very file, here and on the general page", async () => {
    expect(await verdictOf(paper.signed, paper.serial)).toBe("genuine");
    expect((await post(paper.signed)).data).toEqual({
      file: { verdict: "genuine", serial: paper.serial },
      agency: wardA.name,
    });
  });

  it("tells the unsigned print of the counter, another paper, and a stranger's PDF", async () => {
    expect(await verdictOf(paper.unsigned, paper.serial)).toBe("unsignedPrint");
    expect(await verdictOf(other.signed, paper.serial)).toBe("otherPaper");
    const stranger = await renderedPaper("7K2M-94QX-B3TN");
    expect(await verdictOf(stranger, paper.serial)).toBe("otherPaper");
    expect(await verdictOf(stranger)).toBe("unknown");
  });

  it("finds every change: a byte, something behind the end, a capital digit", async () => {
    const changed = Buffer.from(paper.signed);
    changed[300] = changed[300]! ^ 1;
    const appended = Buffer.concat([paper.signed, Buffer.from("\n")]);
    const from = paper.signed.indexOf("<3082") + 1;
    const shouted = Buffer.from(paper.signed);
    shouted.write(paper.signed.toString("latin1", from, from + 400).toUpperCase(), from, "latin1");
    for (const bytes of [changed, appended, shouted]) {
      expect(await verdictOf(bytes, paper.serial)).toBe("altered");
      expect((await post(bytes)).data.file).toEqual({ verdict: "altered", serial: paper.serial });
    }
  });

  it("finds a signature of another agency, and one of an authority that somebody made", async () => {
    const client = createClient(sandbox);
    const legal = { "x-legal-time": monday.toISOString() };
    const who = { agencyCode: wardB.code, agencyName: wardB.name };
    const { body } = await client.call("/ca/certificates", who, legal);
    const keyOfB = {
      chain: body.result.certificates.map((one: string) => Buffer.from(one, "base64")),
      sign: async (digest: Buffer) => {
        const order = { ...who, digestSha256: digest.toString("hex"), algorithm: "rsa-sha256" };
        const answer = await client.call("/ca/signatures", order, { ...legal, "idempotency-key": uuidv7() });
        return Buffer.from(answer.body.result.signature, "base64");
      },
    };
    const byOther = await signedPaper(keyOfB, { agency: wardB, serial: paper.serial });
    const forged = await signedPaper(await (await makeAuthority()).keyOf(wardA), { serial: paper.serial });
    for (const bytes of [byOther, forged]) {
      expect(await verdictOf(bytes, paper.serial)).toBe("foreignSignature");
      expect(await verdictOf(bytes)).toBe("foreignSignature");
    }
  });

  it("answers politely to no file, an empty one, one that is too large, and one that is no PDF", async () => {
    expect(await post(undefined, paper.serial)).toMatchObject({
      init: { status: 422 },
      data: { error: "Chọn tệp PDF cần kiểm tra" },
    });
    expect(await post(Buffer.alloc(0), paper.serial, "rong.pdf")).toMatchObject({ init: { status: 422 } });
    const large = await post(Buffer.alloc(15 * 1024 * 1024 + 1), paper.serial);
    expect(large).toMatchObject({
      init: { status: 422 },
      data: { error: expect.stringContaining("15,7 MB") },
    });
    expect(await verdictOf(Buffer.from("xin chào"), paper.serial)).toBe("notPdf");
    expect(await verdictOf(Buffer.from("%PDF-1.7\nxin chào"))).toBe("unknown");
    expect(await verdictOf(Buffer.from("xin chào"))).toBe("notPdf");
  });

  it("keeps nothing of what was sent", async () => {
    const before = [...(await portal.files.listAll("", { recursive: true })).objects].length;
    await post(await renderedPaper("0000-0000-0000"));
    expect([...(await portal.files.listAll("", { recursive: true })).objects].length).toBe(before);
  });
});

describe("when the authority is away", () => {
  it("still knows its root once it has been seen, and says so when it never was", async () => {
    const pem = await (await fetch(`${sandbox.origin}/ca/root.pem`)).text();
    const roots = (await call(readRoots, "/xac-thuc/chung-thu-goc.pem")) as Response;
    expect(certificatesOf(await roots.text())).toEqual(certificatesOf(pem));
    const { createTrust } = await import("../signing/trust.server.ts");
    const away = { ...portal.env, PARTNER_ORIGIN: "http://127.0.0.1:9" };
    expect(await createTrust(away, portal.files).roots()).toEqual(certificatesOf(pem));

    const files = await createTestPortal([], { SANDBOX_ORIGIN: "http://127.0.0.1:9" });
    expect(await files.trust.roots()).toBeUndefined();
    served.release();
    const without = serveFrom({ ...portal, trust: files.trust });
    expect(await stateOf(paper.serial)).toBe("untold");
    expect(await verdictOf(paper.signed, paper.serial)).toBe("genuineUntold");
    without.release();
    served = serveFrom(portal);
    await files.close();
  });
});
