/** Decisions at the bottom of a dossier, as named links to their pages: only those that are possible now. */
import type { ActGroup } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { ActLinks } from "./act-links.tsx";

export function Acts({ groups }: { groups: ActGroup[] }) {
  const t = useT();
  return (
    <section className="desk-acts" aria-labelledby="quyet-dinh">
      <h2 id="quyet-dinh">{t("officer:dossier.acts")}</h2>
      {groups.length === 0 && <p className="hint">{t("officer:dossier.noActs")}</p>}
      {groups.map(({ part, acts }) => (
        <div key={part} className="desk-act-group">
          <h3>{part}</h3>
          <ActLinks acts={acts} />
        </div>
      ))}
    </section>
  );
}
