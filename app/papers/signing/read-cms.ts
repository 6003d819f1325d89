/** Reads a CMS container as others may have made it: who signed, and whether the signature holds for the content. */
import { X509Certificate } from "node:crypto";
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from "pkijs";
import { lengthOf } from "./der.ts";

export type ReadContainer = {
  /** The container without the zeros behind it. */
  der: Buffer;
  /** DER of its certificates: the signer's first, the others as they come. */
  chain: Buffer[];
  signature: Buffer;
  /** Whether digest and signature fit the content. */
  holds: boolean;
};

/** Undefined when it is no signature of one signer, or cannot be read. */
export async function readContainer(container: Buffer, content: Buffer): Promise<ReadContainer | undefined> {
  try {
    const length = lengthOf(container);
    if (!length || container.subarray(length).some((byte) => byte !== 0)) return undefined;
    const der = container.subarray(0, length);
    const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(der)).content });
    const [info] = signed.signerInfos;
    const certificates = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
    if (!info || signed.signerInfos.length !== 1 || !(info.sid instanceof IssuerAndSerialNumber))
      return undefined;
    const { issuer, serialNumber } = info.sid;
    const isSigner = (one: Certificate) =>
      one.issuer.isEqual(issuer) && one.serialNumber.isEqual(serialNumber);
    const signer = certificates.find(isSigner);
    if (!signer || signed.encapContentInfo.eContent || !info.signedAttrs) return undefined;
    const ordered = [signer, ...certificates.filter((one) => one !== signer)];
    const chain = ordered.map((one) => Buffer.from(one.toSchema().toBER()));
    for (const one of chain) new X509Certificate(one); // a stricter reader than the one above
    return {
      der,
      chain,
      signature: Buffer.from(info.signature.valueBlock.valueHexView),
      holds: await signed.verify({ signer: 0, data: new Uint8Array(content).buffer }).catch(() => false),
    };
  } catch {
    return undefined; // what a stranger sends may be anything
  }
}
