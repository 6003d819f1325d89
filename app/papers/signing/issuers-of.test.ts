/** Chains of certificates that strangers send. [cap C10] */
import { webcrypto } from "node:crypto";
import * as asn1 from "asn1js";
import * as pki from "pkijs";
import { expect, it } from "vitest";
import { judgeChain } from "./certificates.ts";

const at = new Date("2026-11-16T02:00:00Z");
const name = (value: string) =>
  new pki.RelativeDistinguishedNames({
    typesAndValues: [
      new pki.AttributeTypeAndValue({ type: "2.5.4.3", value: new asn1.Utf8String({ value }) }),
    ],
  });
const extension = (extnID: string, value: { toBER: () => ArrayBuffer }) =>
  new pki.Extension({ extnID, critical: true, extnValue: value.toBER() });

/** Certificates that all have one key: whoever made them can let them sign each other. */
async function oneKey() {
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  const keys = (await webcrypto.subtle.generateKey(curve, true, [
    "sign",
    "verify",
  ])) as webcrypto.CryptoKeyPair;
  let number = 1_000;
  return async (subject: string, issuer: string) => {
    const authority = subject !== "signer";
    const one = new pki.Certificate({ version: 2 });
    one.serialNumber = new asn1.Integer({ value: number++ });
    one.notBefore = new pki.Time({ type: 0, value: new Date("2026-01-01T00:00:00Z") });
    one.notAfter = new pki.Time({ type: 0, value: new Date("2029-01-01T00:00:00Z") });
    [one.subject, one.issuer] = [name(subject), name(issuer)];
    await one.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey);
    const usage = new Uint8Array([authority ? 0x06 : 0xc0]).buffer;
    one.extensions = [
      extension("2.5.29.19", new pki.BasicConstraints({ cA: authority }).toSchema()),
      extension("2.5.29.15", new asn1.BitString({ valueHex: usage, unusedBits: 1 })),
    ];
    await one.sign(keys.privateKey as CryptoKey, "SHA-256");
    return Buffer.from(one.toSchema(true).toBER());
  };
}

it("comes to an end with certificates that sign each other in a circle, and trusts none of them", async () => {
  const make = await oneKey();
  const root = await make("root", "root");
  const signer = await make("signer", "first");
  const [first, second] = [await make("first", "second"), await make("second", "first")];
  expect(await judgeChain([signer, first, second], [root], at)).toBe("untrusted");
  const inside = await make("signer", "back");
  expect(await judgeChain([inside, await make("back", "signer")], [root], at)).toBe("untrusted");
  const twins = [await make("first", "first"), await make("first", "first")];
  expect(await judgeChain([signer, ...twins], [root], at)).toBe("untrusted");
});

it("goes up a straight chain whatever else came with it, and a repeated certificate is one", async () => {
  const make = await oneKey();
  const root = await make("root", "root");
  const [signer, middle] = [await make("signer", "middle"), await make("middle", "root")];
  const [one, other] = [await make("one", "other"), await make("other", "one")];
  expect(await judgeChain([signer, one, middle, other, middle], [root], at)).toBe("trusted");
  expect(await judgeChain([signer, middle, root], [root], at)).toBe("trusted");
});
