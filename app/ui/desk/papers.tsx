/** What offices issued in a dossier; until a paper is signed, and for a counter, the one to print. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import type { DossierView } from "#app/dossiers/dossier-view.ts";
import { useT } from "#app/texts/texts.tsx";
import { paperName } from "../procedure-words.ts";
import { Tag } from "../tag.tsx";
import { say } from "../words.ts";

export function IssuedPapers({ view: { procedure, papers } }: { view: DossierView }) {
  const t = useT();
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="van-ban">
      <h2 id="van-ban">{t("papers:issued.title")}</h2>
      <ul>
        {papers.map(({ id, paper, serial, issuedAt, endedAt }) => (
          <li key={id}>
            <a href={`/giay/${serial}`}>
              {t("dossier:paper.serial", { paper: say(t, paperName(procedure, paper)), serial })}
            </a>
            , {formatDateTime(issuedAt)}.{" "}
            {endedAt ? (
              <Tag tone="bad">{t("deskDossier:issued.ended", { at: formatDateTime(endedAt) })}</Tag>
            ) : (
              <a href={`/giay/${serial}?ban=in`}>
                {t("papers:download.print")} <span className="visually-hidden">{serial}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
