/** An act came too late: nothing was recorded, and this is what happened meanwhile. */
import type { ShownChange } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";

export function Conflict({ caseCode, changes }: { caseCode: string; changes: ShownChange[] }) {
  const t = useT();
  return (
    <>
      <h1>{t("officer:conflict.title")}</h1>
      <p className="lead">{t("officer:conflict.text")}</p>
      {changes.length > 0 && (
        <section aria-labelledby="thay-doi">
          <h2 id="thay-doi">{t("officer:conflict.changes")}</h2>
          <ul className="timeline">
            {changes.map(({ what, who, when }) => (
              <li key={`${when} ${what}`}>
                <p className="timeline-when">
                  {when} · {who}
                </p>
                <p>{what}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <a className="button" href={`/can-bo/ho-so/${caseCode}`}>
        {t("officer:conflict.open")}
      </a>
    </>
  );
}
