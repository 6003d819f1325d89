/** Goes on from the last row shown, or back to the start: lists are paged by key, so there are no page numbers. */
import { useT } from "../texts/texts.tsx";

export function Pagination({ first, next }: { first?: string | undefined; next?: string | undefined }) {
  const t = useT();
  if (!first && !next) return null;
  return (
    <nav className="pagination" aria-label={t("common:page.label")}>
      {first ? <a href={first}>{t("common:page.first")}</a> : <span />}
      {next && (
        <a href={next} rel="next">
          {t("common:page.next")}
        </a>
      )}
    </nav>
  );
}
