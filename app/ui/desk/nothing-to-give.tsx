/** Somebody came and nothing can be handed over now: why that may be, and where to look. */
import { useT } from "#app/texts/texts.tsx";

export function NothingToGive({ caseCode }: { caseCode: string }) {
  const t = useT();
  return (
    <>
      <h1>{t("decisions:give.none")}</h1>
      <p className="lead">{t("decisions:give.none.text", { caseCode })}</p>
      <div className="button-row">
        <a className="button" href={`/can-bo/ho-so/${caseCode}`} data-key="u">
          {t("decisions:give.none.open")}
        </a>
        <a className="button button-secondary" href="/can-bo/quet">
          {t("decisions:scan.another")}
        </a>
      </div>
    </>
  );
}
