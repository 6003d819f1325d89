/**
 * The CMS container of a PAdES B-B signature (ETSI EN 319 142-1, RFC 5652, RFC 5035), built part by part.
 *
 * Signed attributes are exactly content-type, message-digest and signing-certificate-v2; the time stands in the PDF's signature
 * dictionary, as the baseline wants it. The last attribute names every certificate of the chain, so that not a byte of the container can
 * change unnoticed: what is not signed follows from what is.
 */
import { createHash, X509Certificate } from "node:crypto";
import { Certificate } from "pkijs";
import { type Block, decode, encode, inOrder, integer, octets, oid, sequence, setOf, tagged } from "./der.ts";

export const oids = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
} as const;

/** How a key of each kind signs a SHA-256 digest. */
export const algorithms = {
  rsa: { name: "rsa-sha256", oid: "1.2.840.113549.1.1.11" },
  ec: { name: "ecdsa-sha256", oid: "1.2.840.10045.4.3.2" },
} as const;
export type KeyKind = keyof typeof algorithms;

export const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** Kind of a certificate's key; undefined for one that we do not use. */
export function keyKind(certificate: Uint8Array): KeyKind | undefined {
  const kind = new X509Certificate(certificate).publicKey.asymmetricKeyType;
  return kind === "rsa" || kind === "ec" ? kind : undefined;
}

/** DER of the signed attributes as a SET: these bytes are what the key signs. `chain`: DER, the signer's certificate first. */
export function signedAttributes(contentDigest: Uint8Array, chain: readonly Uint8Array[]): Buffer {
  return encode(setOf(attributes(contentDigest, chain)));
}

function attributes(contentDigest: Uint8Array, chain: readonly Uint8Array[]): Block[] {
  const attribute = (type: string, value: Block): Block => sequence(oid(type), setOf([value]));
  // SHA-256 is the default of ESSCertIDv2, and DER leaves defaults out.
  const ids = chain.map((certificate) => sequence(octets(sha256(certificate))));
  return [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(contentDigest)),
    attribute(oids.signingCertificateV2, sequence(sequence(...ids))),
  ];
}

type Parts = { contentDigest: Uint8Array; chain: readonly Uint8Array[]; signature: Uint8Array };

/** The whole container. The same parts always give the same bytes. @throws Error for a chain without a signer or with an unknown key. */
export function signedData({ contentDigest, chain, signature }: Parts): Buffer {
  const [signer] = chain;
  const kind = signer && keyKind(signer);
  if (!signer || !kind) throw new Error("A signer's certificate with an RSA or EC key is needed");
  const { issuer, serialNumber } = Certificate.fromBER(new Uint8Array(signer));
  const digestAlgorithm = () => sequence(oid(oids.sha256));
  const signerInfo = sequence(
    integer(1),
    sequence(issuer.toSchema(), serialNumber),
    digestAlgorithm(),
    tagged(0, inOrder(attributes(contentDigest, chain))),
    sequence(oid(algorithms[kind].oid), ...(kind === "rsa" ? [decode(Buffer.from("0500", "hex"))] : [])),
    octets(signature),
  );
  const content = sequence(
    integer(1),
    setOf([digestAlgorithm()]),
    sequence(oid(oids.data)),
    tagged(0, inOrder(chain.map(decode))),
    setOf([signerInfo]),
  );
  return encode(sequence(oid(oids.signedData), tagged(0, [content])));
}
