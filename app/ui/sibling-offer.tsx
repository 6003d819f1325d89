/** Leads to a dossier for the next child of the same birth: plainly where the notice says so, quietly where nobody knows. */
import { Notice } from "./notice.tsx";

/** `expected`: a source says that there are more. */
export type SiblingOffer = { href: string; expected: boolean; text: string; begin: string };

export function SiblingOfferLink({ offer }: { offer: SiblingOffer | undefined }) {
  if (!offer) return null;
  const { href, expected, text, begin } = offer;
  const link = (
    <a className={expected ? "button button-secondary" : undefined} href={href}>
      {begin}
    </a>
  );
  return expected ? (
    <Notice tone="neutral">
      <p>{text}</p>
      <p>{link}</p>
    </Notice>
  ) : (
    <p>
      {text} {link}
    </p>
  );
}
