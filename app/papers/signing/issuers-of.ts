/** The way from a certificate up through those that came with it. Pure. */
import type { Certificate } from "pkijs";

/** Longer ways lead to no authority that we know. */
const longest = 5;

/**
 * One issuer after the other, as far as they came along. Undefined when the way branches, is too long or comes back to itself: the engine
 * that judges chains tries every way, and in certificates that a stranger let sign each other it would go round for ever.
 */
export function issuersOf(signer: Certificate, others: readonly Certificate[]): Certificate[] | undefined {
  const way = [signer];
  for (let last = signer; !last.issuer.isEqual(last.subject); ) {
    // Names decide: the engine takes whatever has the name for an issuer, the signer's own certificate too.
    if (way.some(({ subject }) => subject.isEqual(last.issuer))) return undefined;
    const [next, ...more] = withoutRepeats(others.filter(({ subject }) => subject.isEqual(last.issuer)));
    if (!next) break;
    if (more.length > 0 || way.length > longest) return undefined;
    way.push(next);
    last = next;
  }
  return way.slice(1);
}

const withoutRepeats = (certificates: readonly Certificate[]): Certificate[] =>
  certificates.filter((one, at) => certificates.findIndex((other) => isSame(one, other)) === at);

const isSame = (one: Certificate, other: Certificate): boolean =>
  Buffer.from(one.tbsView).equals(other.tbsView);
