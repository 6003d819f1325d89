/** Every single key of the desk by where it works, and the switch; complete without script. */
import { useT } from "#app/texts/texts.tsx";

/** Texts by key or keys; `deskDossier:` unless they say where they are from. */
const groups = [
  {
    id: "everywhere",
    keys: [
      [["?"], "keys.list"],
      [["u"], "keys.back"],
      [["n"], "next.dossier"],
      [["/"], "keys.search"],
    ],
  },
  {
    id: "list",
    keys: [
      [["j", "k"], "keys.rows"],
      [["Enter"], "keys.enter"],
    ],
  },
  { id: "dossier", keys: [[["1", "…", "9"], "keys.decide"]] },
  {
    id: "viewer",
    keys: [
      [["+"], "viewer.larger"],
      [["-"], "viewer.smaller"],
      [["0"], "viewer.fit"],
      [["r"], "viewer.turn"],
      [["["], "viewer.previous"],
      [["]"], "viewer.next"],
      [[","], "viewer.pageBack"],
      [["."], "viewer.pageOn"],
    ],
  },
] as const;

export function KeysPage({ on, saved }: { on: boolean; saved: boolean }) {
  const t = useT();
  return (
    <div className="stack key-table">
      <a className="back-link" href="/can-bo" data-key="u">
        {t("officer:dossier.back")}
      </a>
      {saved && (
        <p className="notice notice-good" role="status">
          {t("deskDossier:keys.saved")}
        </p>
      )}
      <h1>{t("deskDossier:keys.title")}</h1>
      <p className="lead">{t("deskDossier:keys.lead")}</p>
      <form method="post" className="card">
        <p>
          <strong>{t(on ? "deskDossier:keys.on" : "deskDossier:keys.off")}</strong>
        </p>
        <p className="hint">{t("deskDossier:keys.why")}</p>
        <button type="submit" className="button button-secondary" name="keys" value={on ? "off" : "on"}>
          {t(on ? "deskDossier:keys.turnOff" : "deskDossier:keys.turnOn")}
        </button>
      </form>
      {groups.map(({ id, keys }) => (
        <section key={id} aria-labelledby={`phim-${id}`}>
          <h2 id={`phim-${id}`}>{t(`deskDossier:keys.group.${id}`)}</h2>
          <dl>
            {keys.map(([pressed, text]) => (
              <div key={text}>
                <dt>
                  {pressed.map((key) => (
                    <kbd key={key} className="key">
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd>{t(`deskDossier:${text}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
