/** What the family will read, word by word, before the officer confirms; everything typed goes along unseen. */
import type { DecisionPage, DecisionShape, Preview } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { SummaryList } from "../summary-list.tsx";

type Props = { shape: DecisionShape; page: Pick<DecisionPage, "label" | "warning">; preview: Preview };

/** Set by the two buttons themselves. */
const own = ["confirmed", "intent"];

export function DecisionPreview({ shape, page, preview }: Props) {
  const t = useT();
  const kept = Object.entries(preview.typed).filter(([name]) => !own.includes(name));
  const { notices = [], hints = [] } = preview;
  return (
    <form method="post" className="stack">
      {kept.flatMap(([name, values]) =>
        values.map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {page.warning && <p className="notice notice-wait">{page.warning}</p>}
      <section className="notice notice-neutral desk-preview" aria-labelledby="gia-dinh-doc">
        <h2 id="gia-dinh-doc">{t("officer:preview.title")}</h2>
        {notices.map((notice) => (
          <div key={notice}>
            <h3>{t("decisions:preview.notice")}</h3>
            <p>{notice}</p>
          </div>
        ))}
        {notices.length > 0 && <h3>{t("decisions:preview.page")}</h3>}
        <SummaryList plain rows={preview.lines} />
      </section>
      {hints.length > 0 && (
        <section className="notice notice-wait" aria-labelledby="goi-y">
          <h2 id="goi-y">{t("decisions:preview.hints")}</h2>
          <ul>
            {hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
          <p className="hint">{t("decisions:preview.hints.text")}</p>
        </section>
      )}
      <div className="button-row">
        <button
          type="submit"
          name="confirmed"
          value="yes"
          className={shape === "refusal" ? "button button-warning" : "button"}
          aria-describedby="gia-dinh-doc"
          // biome-ignore lint/a11y/noAutofocus: confirming what was just filled in is the one thing left to do
          autoFocus
        >
          {page.label}
        </button>
        <button type="submit" name="intent" value="edit" className="button button-secondary">
          {t("officer:preview.edit")}
        </button>
      </div>
    </form>
  );
}
