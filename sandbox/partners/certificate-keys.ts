/**
 * Keys and certificates of the certificate authority: a root, an issuing authority under it, and one signer per agency, each made when it
 * is first needed and kept in a file that only this process's user can read.
 */
import { constants, privateEncrypt, randomBytes, webcrypto } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as asn1 from "asn1js";
import * as pki from "pkijs";

const { subtle } = webcrypto;

/** `key`: PKCS#8, `certificate`: DER; both base64. */
type Credential = { key: string; certificate: string; validFrom: string; validTo: string };
type Kept = { root: Credential; issuing: Credential; agencies: Record<string, Credential[]> };
type Subject = { commonName: string; organisation: string; agencyCode?: string };
type Years = { from: number; to: number };

const organisation = "Môi trường thử";
const authorityYears = { from: 2020, to: 2060 };
const signerYears = 3;

const rsa = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const ec = { name: "ECDSA", namedCurve: "P-256" };

export type CertificateKeys = ReturnType<typeof openCertificateKeys>;

/** Nothing is made before it is asked for. */
export function openCertificateKeys(path: string) {
  let kept: Kept | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other, so that each key is made once. */
  const inTurn = <T>(work: (all: Kept) => Promise<T>): Promise<T> => {
    const next = queue.then(async () => {
      kept ??= existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Kept) : await begin();
      return work(kept);
    });
    queue = next.catch(() => {});
    return next;
  };
  const begin = async (): Promise<Kept> => {
    const root = await make({ commonName: "Chứng thư gốc thử", organisation }, authorityYears, ec);
    const commonName = "Chứng thực chữ ký số cơ quan (thử)";
    const issuing = await make({ commonName, organisation }, authorityYears, ec, root);
    const made = { root, issuing, agencies: {} };
    store(made);
    return made;
  };
  const store = (all: Kept) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(all), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };

  return {
    rootPem: () =>
      inTurn(async ({ root }) => {
        const lines = root.certificate.match(/.{1,64}/g) ?? [];
        return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
      }),

    /** Makes the agency's signer when there is none for that moment. */
    prepare: (agency: { code: string; name: string }, at: Date) =>
      inTurn(async (all) => {
        if (findSigner(all, agency.code, at)) return;
        const subject = { commonName: agency.name, organisation, agencyCode: agency.code };
        const year = at.getUTCFullYear();
        const signer = await make(subject, { from: year, to: year + signerYears }, rsa, all.issuing);
        all.agencies[agency.code] = [...(all.agencies[agency.code] ?? []), signer];
        store(all);
      }),

    /** A signer that was prepared: its chain without the root, and its signature of a digest, in base64. */
    signer(code: string, at: Date) {
      const signer = kept && findSigner(kept, code, at);
      if (!kept || !signer) throw new Error(`No signer of ${code} was prepared`);
      return {
        certificates: [signer.certificate, kept.issuing.certificate],
        signDigest: (digest: Buffer) => signDigest(signer, digest),
      };
    },
  };
}

const findSigner = ({ agencies }: Kept, code: string, at: Date) =>
  agencies[code]?.findLast(({ validFrom, validTo }) => new Date(validFrom) <= at && at < new Date(validTo));

/** DigestInfo of a SHA-256 digest (RFC 8017 §9.2): what a remote signer is given is the digest, never the paper. */
const digestInfo = Buffer.from("3031300d060960864801650304020105000420", "hex");

function signDigest({ key }: Credential, digest: Buffer): string {
  const pem = `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`;
  const padding = constants.RSA_PKCS1_PADDING;
  return privateEncrypt({ key: pem, padding }, Buffer.concat([digestInfo, digest])).toString("base64");
}

/** Without an issuer the certificate signs itself. */
async function make(
  subject: Subject,
  years: Years,
  algorithm: typeof rsa | typeof ec,
  issuer?: Credential,
): Promise<Credential> {
  const keys = (await subtle.generateKey(algorithm, true, ["sign", "verify"])) as webcrypto.CryptoKeyPair;
  const signing = issuer
    ? await subtle.importKey("pkcs8", Buffer.from(issuer.key, "base64"), ec, false, ["sign"])
    : keys.privateKey;
  const authority = subject.agencyCode === undefined;
  const [from, to] = [years.from, years.to].map((year) => new Date(Date.UTC(year, 0, 1))) as [Date, Date];

  const certificate = new pki.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({
    valueHex: new Uint8Array([0x4d, ...randomBytes(15)]).buffer,
  });
  certificate.notBefore = time(from);
  certificate.notAfter = time(to);
  certificate.subject = nameOf(subject);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey);
  const issuing = issuer && pki.Certificate.fromBER(Buffer.from(issuer.certificate, "base64"));
  certificate.issuer = issuing?.subject ?? certificate.subject;
  certificate.extensions = [
    basicConstraints(authority, issuing !== undefined),
    keyUsage(authority),
    await subjectKeyIdentifier(certificate),
    await authorityKeyIdentifier(issuing ?? certificate),
  ];
  await certificate.sign(signing as CryptoKey, "SHA-256");
  return {
    key: Buffer.from(await subtle.exportKey("pkcs8", keys.privateKey)).toString("base64"),
    certificate: Buffer.from(certificate.toSchema(true).toBER()).toString("base64"),
    validFrom: from.toISOString(),
    validTo: to.toISOString(),
  };
}

/** UTCTime ends with 2049 (RFC 5280 §4.1.2.5). */
const time = (value: Date) => new pki.Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });

/** One set per part: the library itself would put all of them into one. */
function nameOf({ commonName, organisation: o, agencyCode }: Subject): pki.RelativeDistinguishedNames {
  const part = (type: string, value: asn1.AsnType) =>
    new asn1.Set({
      value: [new asn1.Sequence({ value: [new asn1.ObjectIdentifier({ value: type }), value] })],
    });
  const value = [
    part("2.5.4.6", new asn1.PrintableString({ value: "VN" })),
    part("2.5.4.10", new asn1.Utf8String({ value: o })),
    part("2.5.4.3", new asn1.Utf8String({ value: commonName })),
    ...(agencyCode ? [part("2.5.4.5", new asn1.PrintableString({ value: agencyCode }))] : []),
  ];
  return pki.RelativeDistinguishedNames.fromBER(new asn1.Sequence({ value }).toBER());
}

const extension = (extnID: string, critical: boolean, value: { toBER: () => ArrayBuffer }) =>
  new pki.Extension({ extnID, critical, extnValue: value.toBER() });

const basicConstraints = (cA: boolean, last: boolean) =>
  extension(
    "2.5.29.19",
    true,
    new pki.BasicConstraints({ cA, ...(cA && last && { pathLenConstraint: 0 }) }).toSchema(),
  );

/** Authorities sign certificates and revocation lists; agencies sign papers. */
const keyUsage = (authority: boolean) =>
  extension(
    "2.5.29.15",
    true,
    new asn1.BitString(
      authority
        ? { valueHex: new Uint8Array([0x06]).buffer, unusedBits: 1 }
        : { valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 },
    ),
  );

const keyId = async ({ subjectPublicKeyInfo }: pki.Certificate) =>
  subtle.digest("SHA-1", new Uint8Array(subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView));

const subjectKeyIdentifier = async (certificate: pki.Certificate) =>
  extension("2.5.29.14", false, new asn1.OctetString({ valueHex: await keyId(certificate) }));

const authorityKeyIdentifier = async (issuer: pki.Certificate) => {
  const keyIdentifier = new asn1.OctetString({ valueHex: await keyId(issuer) });
  return extension("2.5.29.35", false, new pki.AuthorityKeyIdentifier({ keyIdentifier }).toSchema());
};
