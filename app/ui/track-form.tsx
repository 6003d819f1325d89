/** One field for a case code; a GET form, so that it works from everywhere. */
import { useT } from "../texts/texts.tsx";

type Props = { typed?: string; error?: string | undefined };

export function TrackForm({ typed = "", error }: Props) {
  const t = useT();
  return (
    <form method="get" action="/tra-cuu" className="field-inline">
      <div className="field">
        <label htmlFor="ma">{t("public:track.code")}</label>
        <p className="hint" id="ma-goi-y">
          {t("public:track.code.hint")}
        </p>
        {error && (
          <p className="field-error" id="ma-loi">
            {error}
          </p>
        )}
        <input
          className="input input-code"
          id="ma"
          name="ma"
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "ma-goi-y ma-loi" : "ma-goi-y"}
        />
      </div>
      <button type="submit" className="button">
        {t("public:track.action")}
      </button>
    </form>
  );
}
