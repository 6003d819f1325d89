/** Decisions at the bottom of a dossier, as named links to their pages: only those that are possible now. */
import type { ActGroup } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";

const looks = { good: "button", plain: "button button-secondary", bad: "button button-warning" } as const;

export function Acts({ groups }: { groups: ActGroup[] }) {
  const t = useT();
  return (
    <section className="desk-acts" aria-labelledby="quyet-dinh">
      <h2 id="quyet-dinh">{t("officer:dossier.acts")}</h2>
      {groups.length === 0 && <p className="hint">{t("officer:dossier.noActs")}</p>}
      {groups.map(({ part, acts }) => (
        <div key={part} className="desk-act-group">
          <h3>{part}</h3>
          <div className="button-row">
            {acts.map(({ href, label, tone }) => (
              <a key={href} href={href} className={looks[tone]}>
                {label}
              </a>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
