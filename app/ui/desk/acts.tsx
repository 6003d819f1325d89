/** Decisions as named links to their pages, only those that are possible now: always in reach at the lower edge of the screen. */
import type { ActGroup } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { ActLinks } from "./act-links.tsx";

/** Digits press them in their order. */
export function Acts({ groups }: { groups: ActGroup[] }) {
  const t = useT();
  const before = (index: number) => groups.slice(0, index).reduce((sum, { acts }) => sum + acts.length, 0);
  return (
    <section className="desk-acts" aria-labelledby="quyet-dinh">
      <h2 id="quyet-dinh" className="visually-hidden">
        {t("officer:dossier.acts")}
      </h2>
      {groups.length === 0 && <p className="hint">{t("officer:dossier.noActs")}</p>}
      {groups.map(({ part, acts }, index) => (
        <div key={part} className="desk-act-group">
          <h3>{part}</h3>
          <ActLinks acts={acts} firstKey={before(index) + 1} />
        </div>
      ))}
    </section>
  );
}
