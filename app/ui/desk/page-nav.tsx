/** The sections of a long page with how much each holds, as links: what is not there has no link. */
import { useT } from "#app/texts/texts.tsx";

/** `count`: undefined where there is nothing to count. */
export type PageSection = { id: string; label: string; count?: number | undefined };

export function PageNav({ sections }: { sections: readonly PageSection[] }) {
  const t = useT();
  return (
    <nav aria-label={t("deskDossier:nav.label")} className="page-sections no-print">
      <ul>
        {sections.map(({ id, label, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {label}
              {Boolean(count) && (
                <>
                  {" "}
                  <span className="desk-count" aria-hidden="true">
                    {count}
                  </span>
                  <span className="visually-hidden">
                    ({t("deskDossier:nav.count", { count: count ?? 0 })})
                  </span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
