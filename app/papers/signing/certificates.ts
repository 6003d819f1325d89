/** What a certificate says, and whether a chain of certificates ends at a root that we trust. */
import { X509Certificate } from "node:crypto";
import { BitString } from "asn1js";
import { Certificate, CertificateChainValidationEngine, type RelativeDistinguishedNames } from "pkijs";
import { issuersOf } from "./issuers-of.ts";

const names = { commonName: "2.5.4.3", agencyCode: "2.5.4.5", organisation: "2.5.4.10" } as const;

export type SignerCertificate = {
  /** Name of the agency. */
  subject: string;
  /** Code of the agency: the subject's serialNumber. */
  agencyCode: string;
  issuer: string;
  /** Hexadecimal, lower case. */
  serial: string;
  validFrom: Date;
  validTo: Date;
};

const nameIn = (parts: RelativeDistinguishedNames, type: string): string =>
  String(parts.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value ?? "");

export function readCertificate(der: Uint8Array): SignerCertificate {
  const { subject, issuer, notBefore, notAfter } = Certificate.fromBER(new Uint8Array(der));
  return {
    subject: nameIn(subject, names.commonName),
    agencyCode: nameIn(subject, names.agencyCode),
    issuer: nameIn(issuer, names.commonName),
    serial: new X509Certificate(der).serialNumber.toLowerCase(),
    validFrom: notBefore.value,
    validTo: notAfter.value,
  };
}

/** DER of every certificate of a PEM text. @throws Error when one of them is none. */
export function certificatesOf(pem: string): Buffer[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block).raw);
}

export type ChainVerdict = "trusted" | "untrusted" | "expired";

/** What the engine answers when a certificate of the path was not valid at that moment. */
const outsideValidity = 8;

/**
 * Whether the first certificate of the chain leads to one of the roots, all of them valid at that moment and allowed to do what they did
 * (signatures, names, basic constraints, key usages: RFC 5280 as pkijs knows it).
 */
export async function judgeChain(
  chain: readonly Uint8Array[],
  roots: readonly Uint8Array[],
  at: Date,
): Promise<ChainVerdict> {
  const [signer, ...others] = chain.map((der) => Certificate.fromBER(new Uint8Array(der)));
  if (!signer || roots.length === 0 || !maySign(signer)) return "untrusted";
  const issuers = issuersOf(signer, others);
  if (!issuers) return "untrusted";
  const engine = new CertificateChainValidationEngine({
    trustedCerts: roots.map((der) => Certificate.fromBER(new Uint8Array(der))),
    certs: [...issuers, signer],
    checkDate: at,
  });
  const { result, resultCode, certificatePath } = await engine.verify();
  if (!result) return resultCode === outsideValidity ? "expired" : "untrusted";
  // The engine asks about the last certificate it keeps, and of equal ones it keeps the first: it must have been ours.
  const [asked] = certificatePath ?? [];
  return asked && Buffer.from(asked.tbsView).equals(signer.tbsView) ? "trusted" : "untrusted";
}

const keyUsage = "2.5.29.15";
const signsContent = 0x80 | 0x40; // digitalSignature, nonRepudiation

/** A certificate for certificates, or for other uses only, signs no papers. */
function maySign({ extensions = [] }: Certificate): boolean {
  const usage: unknown = extensions.find(({ extnID }) => extnID === keyUsage)?.parsedValue;
  if (usage === undefined) return true;
  const bits = usage instanceof BitString ? (usage.valueBlock.valueHexView[0] ?? 0) : 0;
  return (bits & signsContent) !== 0 && (bits & 0x04) === 0;
}

/** A certificate as text, as programs read it. */
export const pemOf = (der: Uint8Array): string => new X509Certificate(der).toString();
