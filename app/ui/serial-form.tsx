/** One field for the check number at the foot of a paper; a GET form, so that it works from everywhere. */
import { useT } from "../texts/texts.tsx";

type Props = { typed?: string; error?: string | undefined };

/** A number that can be right and is nobody's. */
const example = "7K2M-94QX-B3TN";

export function SerialForm({ typed = "", error }: Props) {
  const t = useT();
  return (
    <form method="get" action="/xac-thuc" className="field-inline">
      <div className="field">
        <label htmlFor="so">{t("verify:serial.label")}</label>
        <p className="hint" id="so-goi-y">
          {t("verify:serial.hint", { example })}
        </p>
        {error && (
          <p className="field-error" id="so-loi">
            {error}
          </p>
        )}
        <input
          className="input input-code"
          id="so"
          name="so"
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "so-goi-y so-loi" : "so-goi-y"}
        />
      </div>
      <button type="submit" className="button">
        {t("verify:serial.action")}
      </button>
    </form>
  );
}
