/** Above every page of a draft that an officer fills in for somebody: for whom, until when, and the way to end it at once. */
import { useT } from "../texts/texts.tsx";

type Props = { draftId: string; fullName: string; until: string };

export function AssistedBanner({ draftId, fullName, until }: Props) {
  const t = useT();
  return (
    <aside className="assisted-banner" aria-label={t("common:assisted.label")}>
      <p>
        <strong>{t("common:assisted.for", { name: fullName })}</strong>{" "}
        {t("common:assisted.until", { until })}
      </p>
      <form method="post" action={`/can-bo/nop-ho/${draftId}`}>
        <button type="submit" className="button button-secondary" name="intent" value="end">
          {t("common:assisted.end")}
        </button>
      </form>
    </aside>
  );
}
