/** Signs a PDF with a key that is somewhere else: only the digest of the signed attributes ever leaves. */
import { Signer, SignPdf } from "@signpdf/signpdf";
import { sha256, signedAttributes, signedData } from "./cms.ts";
import { type Statement, withRoomForSignature } from "./room-for-signature.ts";

export type RemoteKey = {
  /** DER: the signer's certificate, then those that lead from it towards the root. */
  chain: readonly Uint8Array[];
  /** Signs a SHA-256 digest: RSASSA-PKCS1-v1_5 or ECDSA, by the kind of the certificate's key. */
  sign: (digest: Buffer) => Promise<Uint8Array>;
};

/** @throws what the remote key throws. */
export async function signPdf(
  pdf: Buffer,
  statement: Statement,
  { chain, sign }: RemoteKey,
): Promise<Buffer> {
  const signer = Object.assign(new Signer(), {
    sign: async (content: Buffer) => {
      const contentDigest = sha256(content);
      const signature = await sign(sha256(signedAttributes(contentDigest, chain)));
      return signedData({ contentDigest, chain, signature });
    },
  });
  return new SignPdf().sign(withRoomForSignature(pdf, statement), signer);
}
