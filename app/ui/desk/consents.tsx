/** Who was asked for consent, in which capacity, and what they answered. */
import type { ShownConsent } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Tag } from "../tag.tsx";

const tones = {
  pending: "wait",
  agreed: "good",
  onPaper: "good",
  refused: "bad",
  expired: "bad",
  replaced: "neutral",
} as const;

export function Consents({ consents }: { consents: ShownConsent[] }) {
  const t = useT();
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">{t("officer:dossier.consents")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("officer:dossier.consent.person")}</th>
            <th scope="col">{t("officer:dossier.consent.capacity")}</th>
            <th scope="col">{t("officer:dossier.consent.parts")}</th>
            <th scope="col">{t("officer:dossier.consent.answer")}</th>
          </tr>
        </thead>
        <tbody>
          {consents.map(({ id, fullName, capacities, parts, consent, when }) => (
            <tr key={id}>
              <th scope="row">{fullName}</th>
              <td>{capacities.join(", ")}</td>
              <td>{parts.join(", ")}</td>
              <td>
                <Tag tone={tones[consent]}>{t(`dossier:consent.${consent}`)}</Tag>{" "}
                <span className="hint">{when}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
