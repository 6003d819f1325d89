/** Prints the page: the browser's own command without script, a button where the small file `/in.js` runs. */
import { useT } from "../texts/texts.tsx";

export function PrintButton() {
  const t = useT();
  return (
    <>
      <p className="caption">{t("filing:forms.print")}</p>
      <button type="button" className="button button-secondary" data-print hidden>
        {t("filing:forms.printButton")}
      </button>
      <script src="/in.js" defer />
    </>
  );
}
