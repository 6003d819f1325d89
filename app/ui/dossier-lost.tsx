/** Parts that ended without a result: the ground, what the office wrote, and what the family can do next. */
import type { DossierPage } from "../dossiers/dossier-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { stateTone, stateWords } from "./part-words.ts";
import { groundName, partName } from "./procedure-words.ts";
import { Tag } from "./tag.tsx";
import { say } from "./words.ts";

export function LostParts({ page: { view, lost } }: { page: DossierPage }) {
  const t = useT();
  if (lost.length === 0) return null;
  return (
    <section aria-labelledby="khong-co-ket-qua">
      <h2 id="khong-co-ket-qua">{t("dossier:dossier.lost")}</h2>
      {lost.map(({ component, next, again }) => {
        const part = view.parts.find((one) => one.component === component);
        if (!part) return null;
        return (
          <div className="card" key={component}>
            <h3>{say(t, partName(view.procedure, component))}</h3>
            <p>
              <Tag tone={stateTone(part.state)}>{say(t, stateWords(part.state))}</Tag>
            </p>
            {part.ground && (
              <p>
                {t("dossier:map.ground")}: {say(t, groundName(view.procedure, part.ground))}
              </p>
            )}
            {part.existingLast4 && <p>{t("dossier:map.existing", { last4: part.existingLast4 })}</p>}
            {part.reason && <p className="timeline-note">{part.reason}</p>}
            {part.way && (
              <p className="timeline-note">
                {t("dossier:map.way")}: {part.way}
              </p>
            )}
            {next && (
              <p>
                <strong>{t("dossier:dossier.lost.next")}:</strong> {say(t, next)}
              </p>
            )}
            {again && (
              <p className="no-print">
                <a className="button button-secondary" href={again}>
                  {t("dossier:dossier.lost.again")}
                </a>
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}
