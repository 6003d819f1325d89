/** Leads to another procedure that may be filed with what this dossier holds, in that procedure's words; nothing when there is none. */
import type { TakeOverOffer } from "../dossiers/taken-answers.server.ts";
import { useT } from "../texts/texts.tsx";
import { say } from "./words.ts";

export function TakeOverOffers({ offers }: { offers: readonly TakeOverOffer[] }) {
  const t = useT();
  return (
    <>
      {offers.map(({ href, title, text, begin }) => (
        <section key={href} className="notice notice-neutral no-print">
          <h2>{say(t, title)}</h2>
          <p>{say(t, text)}</p>
          <p>
            <a href={href}>{say(t, begin)}</a>
          </p>
        </section>
      ))}
    </>
  );
}
