/**
 * Checks the signature of a paper: bytes and trusted roots in, a verdict out. Pure, so that anybody can use it.
 *
 * Stricter than readers of PDF are: the signature must cover the whole file, and its container must be, byte for byte, the one that
 * follows from its certificates, its content and its signature. Whatever is changed, even where no reader looks, is found.
 */
import { type ChainVerdict, judgeChain, readCertificate, type SignerCertificate } from "./certificates.ts";
import { sha256, signedData } from "./cms.ts";
import { findSignature } from "./pdf-signature.ts";
import { type ReadContainer, readContainer } from "./read-cms.ts";

/** A signature that holds, and who made it. */
type Signed = { signer: SignerCertificate; signedAt: Date };
export type Verdict =
  | ({ status: "valid" } & Signed)
  /** The signature holds; whether its certificate is to be trusted could not be asked. */
  | ({ status: "untold" } & Signed)
  /** The signature holds, but its certificate leads to no trusted root, or was not valid when it was made. */
  | ({ status: "untrusted"; reason: Exclude<ChainVerdict, "trusted"> } & Signed)
  | { status: "altered"; reason: "appended" | "container" | "content" }
  | { status: "unsigned" }
  | { status: "notPdf" };

/** `roots`: DER of the trusted roots; undefined when nobody could say which they are. */
export async function verifyPdf(bytes: Buffer, roots: readonly Uint8Array[] | undefined): Promise<Verdict> {
  if (!isPdf(bytes)) return { status: "notPdf" };
  const found = findSignature(bytes);
  if (found === "unsigned") return { status: "unsigned" };
  if (found === "appended") return { status: "altered", reason: "appended" };
  if (found === "malformed" || !found.claimedAt) return { status: "altered", reason: "container" };
  const read = await readContainer(found.container, found.content);
  if (!read) return { status: "altered", reason: "container" };
  if (!read.holds) return { status: "altered", reason: "content" };
  const signed = { signer: readCertificate(read.chain[0] ?? read.der), signedAt: found.claimedAt };
  const chain = roots && (await judgeChain(read.chain, roots, found.claimedAt));
  if (chain !== undefined && chain !== "trusted") return { status: "untrusted", reason: chain, ...signed };
  if (!isCanonical(read, found.content)) return { status: "altered", reason: "container" };
  return { status: chain ? "valid" : "untold", ...signed };
}

export const isPdf = (bytes: Buffer): boolean =>
  /^%PDF-[12]\.\d[\r\n]/.test(bytes.subarray(0, 9).toString("latin1"));

/** Whether the container is the one that its own parts make; the order of the further certificates is the signer's choice. */
function isCanonical({ der, chain, signature }: ReadContainer, content: Buffer): boolean {
  const [signer, ...others] = chain;
  const contentDigest = sha256(content);
  return (
    signer !== undefined &&
    orders(others).some((rest) => {
      try {
        return signedData({ contentDigest, chain: [signer, ...rest], signature }).equals(der);
      } catch {
        return false; // a key of a kind that we do not use
      }
    })
  );
}

/** DER has lost the order in which the signer named the certificates; chains are short. */
function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  if (items.length > 4) return [];
  return items.flatMap((one, at) => orders(items.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}
