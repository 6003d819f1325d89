/** What an officer had typed when an act came too late: as a block to copy, and as a way back into the form while the act is possible. */
import type { Kept } from "#app/desk/claim-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { KeptFields } from "./take-over.tsx";

export function KeptBlock({ kept, held }: { kept: Kept; held: boolean }) {
  const t = useT();
  const { rows, typed, again } = kept;
  const text = rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
  return (
    <>
      {text && <CopyBlock text={text} />}
      {again && !held && (
        <form method="post" className="stack">
          <KeptFields typed={typed} />
          <input type="hidden" name="seq" value={again.seq} />
          <input type="hidden" name="commandId" value={again.commandId} />
          <p>{t("claims:kept.again.text")}</p>
          <button type="submit" className="button" name="intent" value="edit">
            {t("claims:kept.again")}
          </button>
        </form>
      )}
      {!again && <p>{t("claims:kept.gone")}</p>}
    </>
  );
}

/** A field that cannot be changed is the one thing that every browser lets a person select as a whole. */
export function CopyBlock({ text }: { text: string }) {
  const t = useT();
  return (
    <section aria-labelledby="da-nhap">
      <h2 id="da-nhap">{t("claims:kept.title")}</h2>
      <p className="hint" id="da-nhap-luu-y">
        {t("claims:kept.text")}
      </p>
      <label htmlFor="da-nhap-ban-chep" className="visually-hidden">
        {t("claims:kept.copy")}
      </label>
      <textarea
        id="da-nhap-ban-chep"
        className="input desk-kept"
        readOnly
        rows={Math.min(12, text.split("\n").length + 2)}
        value={text}
        aria-describedby="da-nhap-luu-y"
      />
    </section>
  );
}
