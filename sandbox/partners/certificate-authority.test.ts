/** The certificate authority as the portal meets it, over HTTP. */
import { createHash, randomBytes, verify, X509Certificate } from "node:crypto";
import { statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sandbox } from "../sandbox.ts";
import { createClient, newDataDir, startTestSandbox } from "../testing.ts";

let sandbox: Sandbox;
let client: ReturnType<typeof createClient>;
const dataDir = newDataDir();
const ward = { agencyCode: "H55.01.954", agencyName: "UBND Xã Ngân Sơn (Demo A)" };
const legal = { "x-legal-time": "2026-11-16T09:00:00+07:00" };

beforeAll(async () => {
  sandbox = await startTestSandbox({ dataDir });
  client = createClient(sandbox);
});
afterAll(() => sandbox.stop());

const chainOf = (result: { certificates: string[] }) =>
  result.certificates.map((one) => new X509Certificate(Buffer.from(one, "base64")));
const root = async () => new X509Certificate(await (await fetch(`${sandbox.origin}/ca/root.pem`)).text());
const order = (digest: Buffer) => ({
  ...ward,
  digestSha256: digest.toString("hex"),
  algorithm: "rsa-sha256",
});

test("an agency's certificate names it and leads over the issuing authority to the root", async () => {
  const { body } = await client.call("/ca/certificates", ward, legal);
  const [signer, issuing] = chainOf(body.result);
  const trusted = await root();
  expect(signer!.subject).toBe(`C=VN\nO=Môi trường thử\nCN=${ward.agencyName}\nserialNumber=H55.01.954`);
  expect(signer!.checkIssued(issuing!) && signer!.verify(issuing!.publicKey)).toBe(true);
  expect(issuing!.checkIssued(trusted) && issuing!.verify(trusted.publicKey)).toBe(true);
  expect([signer!.ca, issuing!.ca, trusted.ca]).toEqual([false, true, true]);
});

test("signs a digest so that the agency's certificate confirms what was digested", async () => {
  const content = randomBytes(100);
  const digest = createHash("sha256").update(content).digest();
  const { body } = await client.call("/ca/signatures", order(digest), { ...legal, "idempotency-key": "s1" });
  const [signer] = chainOf(body.result);
  expect(verify("sha256", content, signer!.publicKey, Buffer.from(body.result.signature, "base64"))).toBe(
    true,
  );
});

test("the same key gets the very same signature, and it is booked once", async () => {
  const send = () =>
    client.call("/ca/signatures", order(randomBytes(32)), { ...legal, "idempotency-key": "s2" });
  const [one, other] = [await send(), await send()];
  expect(other).toEqual(one);
  const booked = (await client.book("ca")).filter((entry) => (entry as { key?: string }).key === "s2");
  expect(booked).toHaveLength(1);
});

test("the same agency asked for twice at once has one certificate, another agency has its own", async () => {
  const other = { agencyCode: "H12.31.900", agencyName: "UBND Xã Vĩnh Lợi (Demo B)" };
  const answers = await Promise.all(
    [other, other, ward].map((one) => client.call("/ca/certificates", one, legal)),
  );
  const [first, second, third] = answers.map(({ body }) => body.result.certificates[0]);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test("years later, by legal time, the agency has a new certificate", async () => {
  const later = await client.call("/ca/certificates", ward, { "x-legal-time": "2031-05-01T09:00:00+07:00" });
  const now = await client.call("/ca/certificates", ward, legal);
  expect(later.body.result.certificates[0]).not.toBe(now.body.result.certificates[0]);
  expect(new Date(chainOf(later.body.result)[0]!.validTo).getUTCFullYear()).toBe(2034);
});

test("keys outlive the process, in a file that only its user can read", async () => {
  const before = [await client.call("/ca/certificates", ward, legal), (await root()).fingerprint256];
  await sandbox.stop();
  sandbox = await startTestSandbox({ dataDir });
  client = createClient(sandbox);
  expect([await client.call("/ca/certificates", ward, legal), (await root()).fingerprint256]).toEqual(before);
  expect(statSync(join(dataDir, "sandbox", "ca-keys.json")).mode & 0o777).toBe(0o600);
});

test("gives the root to everybody, signatures only with the token, and nothing while it is down", async () => {
  expect((await client.call("/ca/signatures", {}, { authorization: "Bearer wrong" })).status).toBe(401);
  expect(
    (
      await client.call(
        "/ca/signatures",
        { ...order(randomBytes(32)), algorithm: "md5" },
        { "idempotency-key": "x" },
      )
    ).status,
  ).toBe(400);
  await client.fault("ca", "down", 1);
  expect((await fetch(`${sandbox.origin}/ca/root.pem`)).status).toBe(503);
  expect((await client.call("/ca/certificates", ward, legal)).status).toBe(503);
  expect((await client.call("/ca/certificates", ward, legal)).status).toBe(200);
});
