/** Prints the page: the browser's own command without script, a button where the small file `/in.js` runs. */
import { useT } from "../texts/texts.tsx";

/** `label`: what is printed, where it is no filed form. */
export function PrintButton({ label }: { label?: string }) {
  const t = useT();
  return (
    <>
      <p className="caption">{t("filing:forms.print")}</p>
      <button type="button" className="button button-secondary" data-print hidden>
        {label ?? t("filing:forms.printButton")}
      </button>
      <script src="/in.js" defer />
    </>
  );
}
