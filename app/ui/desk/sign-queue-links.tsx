/** On the page of one signature among many: the next one to look at, and the list. */
import { useT } from "#app/texts/texts.tsx";

export function SignQueueLinks() {
  const t = useT();
  return (
    <nav className="button-row" aria-label={t("decisions:sign.title")}>
      <a className="button button-secondary" href="/can-bo/ky?tiep=1" data-key="n">
        {t("decisions:sign.next")}
      </a>
      <a className="button button-secondary" href="/can-bo/ky">
        {t("decisions:sign.back")}
      </a>
    </nav>
  );
}
