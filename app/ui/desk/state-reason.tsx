/** The form that stands before a dossier outside the officer's own list: purpose and reason, and what becomes of them. */
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { SummaryList } from "../summary-list.tsx";
import { Choice, TextArea } from "./controls.tsx";

export type StateReasonPage = {
  caseCode: string;
  /** Why it is not on the own list. */
  because: string;
  minutes: number;
  purposes: readonly { value: string; label: string }[];
};
type Failure = { errors: Record<string, string>; typed: Record<string, string> };

/** Nothing of the dossier is shown here but the code that the officer has already. */
export function StateReason({ page, failure }: { page: StateReasonPage; failure: Failure | undefined }) {
  const t = useT();
  const field = (name: string) => ({
    ...{ name, value: failure?.typed[name] ?? "" },
    error: failure?.errors[name],
  });
  const errors = Object.entries(failure?.errors ?? {}).map(([name, key]) => ({ field: name, text: t(key) }));
  return (
    <div className="desk-act stack">
      <a className="back-link" href="/can-bo">
        {t("access:reason.back")}
      </a>
      <ErrorSummary errors={errors} />
      <h1>{t("access:reason.title")}</h1>
      <SummaryList rows={[{ label: t("officer:decide.caseCode"), value: page.caseCode }]} />
      <p>{t("access:reason.agency", { because: page.because })}</p>
      <p>{t("access:reason.text", { minutes: page.minutes })}</p>
      <p>{t("access:reason.limits")}</p>
      <form method="post" className="stack" noValidate>
        <Choice {...field("purpose")} legend={t("access:reason.purpose")} options={page.purposes} />
        <TextArea
          {...field("reason")}
          label={t("access:reason.reason")}
          hint={t("access:reason.reason.hint")}
        />
        <button type="submit" className="button">
          {t("access:reason.submit")}
        </button>
      </form>
    </div>
  );
}
