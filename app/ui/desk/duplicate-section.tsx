/** The radar on the dossier's own page: how many candidates there are, and the warning above the decisions. */
import type { DuplicateMark } from "#app/duplicates/read-candidates.server.ts";
import { useT } from "#app/texts/texts.tsx";

export function DuplicateSection({ mark: { href, undecided, decided } }: { mark: DuplicateMark }) {
  const t = useT();
  return (
    <section aria-labelledby="trung-lap">
      <h2 id="trung-lap">{t("duplicates:title")}</h2>
      {undecided + decided === 0 ? (
        <p>{t("duplicates:section.none")}</p>
      ) : (
        <>
          {undecided > 0 && <p>{t("duplicates:section.open", { count: undecided })}</p>}
          {decided > 0 && <p>{t("duplicates:section.decided", { count: decided })}</p>}
          <p>
            <a className="button button-secondary" href={href}>
              {t("duplicates:section.link")}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

/** Above decisions: says what an officer has concluded, and decides nothing. */
export function DuplicateWarning({ mark: { href, undecided, same } }: { mark: DuplicateMark }) {
  const t = useT();
  if (same === 0 && undecided === 0) return null;
  return (
    <p className="notice notice-wait">
      {same > 0
        ? t("duplicates:warning.same", { count: same })
        : t("duplicates:warning.open", { count: undecided })}{" "}
      <a href={href}>{t("duplicates:section.link")}</a>
    </p>
  );
}
