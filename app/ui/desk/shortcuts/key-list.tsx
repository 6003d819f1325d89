/** The dialog that `?` opens: which keys do something on this page. Its lines are found by the desk's script when it opens. */
import { useT } from "#app/texts/texts.tsx";

export function KeyList({ on }: { on: boolean }) {
  const t = useT();
  if (!on) return null;
  return (
    <dialog className="key-list" data-keys aria-labelledby="phim-tat-ten">
      <div className="key-list-head">
        <h2 id="phim-tat-ten">{t("deskDossier:keys.here")}</h2>
        <form method="dialog">
          <button type="submit" className="button button-secondary">
            {t("deskDossier:keys.close")}
          </button>
        </form>
      </div>
      <dl>
        <FixedKeys />
      </dl>
      <dl data-keys-page />
      <p>
        <a className="tall-link" href="/can-bo/phim-tat">
          {t("deskDossier:keys.settings")}
        </a>
      </p>
    </dialog>
  );
}

/** Keys that no element of a page names: the list itself, and those of lists. */
export function FixedKeys() {
  const t = useT();
  return (
    <>
      <div>
        <dt>
          <kbd className="key">?</kbd>
        </dt>
        <dd>{t("deskDossier:keys.list")}</dd>
      </div>
      <div data-keys-rows>
        <dt>
          <kbd className="key">j</kbd> <kbd className="key">k</kbd>
        </dt>
        <dd>{t("deskDossier:keys.rows")}</dd>
      </div>
      <div data-keys-rows>
        <dt>
          <kbd className="key">Enter</kbd>
        </dt>
        <dd>{t("deskDossier:keys.enter")}</dd>
      </div>
    </>
  );
}
