/** The scanner's field: a scan ends with Enter, which sends the form, so nobody touches the mouse. */
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { TextInput } from "./controls.tsx";

type Props = { title: string; commandId: string; typed: string | undefined };

export function ScanForm({ title, commandId, typed }: Props) {
  const t = useT();
  const error = typed === undefined ? undefined : "decisions:scan.error";
  return (
    <div className="desk-act stack">
      <a className="back-link" href="/can-bo" data-key="u">
        {t("officer:dossier.back")}
      </a>
      <ErrorSummary errors={error ? [{ field: "pass", text: t(error) }] : []} />
      <h1>{title}</h1>
      <form method="post" className="stack" noValidate>
        {/* What the hand-over's own form needs, when the code is a pass and is sent on to it. */}
        <input type="hidden" name="commandId" value={commandId} />
        <input type="hidden" name="intent" value="pass" />
        <TextInput
          name="pass"
          label={t("decisions:scan.label")}
          hint={t("decisions:scan.hint")}
          value={typed ?? ""}
          error={error}
          focus={!error}
        />
        <button type="submit" className="button">
          {t("decisions:scan.submit")}
        </button>
      </form>
    </div>
  );
}
