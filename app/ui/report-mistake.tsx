/** "Báo sai sót": the paper's lines to choose from, and before that what happens then and how registered data are corrected. */
import type { ReportPage } from "../corrections/report-page.server.ts";
import type { FormFailure } from "../forms/read-form.ts";
import { useT } from "../texts/texts.tsx";
import { Choice, TextArea } from "./desk/controls.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { SummaryList } from "./summary-list.tsx";
import { say } from "./words.ts";

type Props = { page: ReportPage; commandId: string; failure: FormFailure | undefined };

export function ReportMistake({ page, commandId, failure }: Props) {
  const t = useT();
  const { caseCode, agencyName } = page;
  const back = `/ho-so/${caseCode}#sai-sot`;
  return (
    <div className="stack">
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("dossier:result.back", { code: caseCode })}
      </a>
      <ErrorSummary
        errors={Object.entries(failure?.errors ?? {}).map(([field, key]) => ({ field, text: t(key) }))}
      />
      <h1>{t("corrections:title")}</h1>
      <SummaryList
        plain
        rows={[
          { label: t("corrections:facts.paper"), value: say(t, page.paper) },
          { label: t("corrections:facts.serial"), value: page.serial },
          { label: t("corrections:facts.issued"), value: page.issued },
          { label: t("corrections:facts.agency"), value: agencyName },
        ]}
      />
      {page.state === "ready" ? (
        <>
          <p className="lead">{t("corrections:lead", { agency: agencyName, time: page.answerBy })}</p>
          <Next page={page} />
          <ReportForm page={page} commandId={commandId} failure={failure} />
        </>
      ) : (
        <section className="notice notice-neutral" aria-labelledby="khong-bao">
          <h2 id="khong-bao">{t(`corrections:${page.state}.title`)}</h2>
          <p>{t(`corrections:${page.state}.text`)}</p>
          <a href={back}>{t("corrections:toDossier")}</a>
        </section>
      )}
      <section aria-labelledby="cach-sua">
        <h2 id="cach-sua">{t("corrections:how.title")}</h2>
        <p>{say(t, page.how)}</p>
      </section>
    </div>
  );
}

function Next({ page }: { page: ReportPage }) {
  const t = useT();
  return (
    <section aria-labelledby="tiep-theo">
      <h2 id="tiep-theo">{t("corrections:next.title")}</h2>
      <ol>
        <li>{t("corrections:next.1", { days: page.answerDays })}</li>
        <li>{t("corrections:next.2")}</li>
        <li>{t("corrections:next.3")}</li>
      </ol>
    </section>
  );
}

function ReportForm({ page, commandId, failure }: Props) {
  const t = useT();
  const lines = page.lines.map(({ code, label, value }) => ({
    value: code,
    label: `${say(t, label)}: ${value || t("filing:check.blank")}`,
  }));
  const other = `${t("corrections:line.other")} (${t("corrections:line.other.hint")})`;
  return (
    <form method="post" className="stack desk-act" noValidate>
      <input type="hidden" name="commandId" value={failure?.typed.commandId || commandId} />
      <Choice
        name="line"
        legend={t("corrections:line")}
        options={[...lines, { value: "other", label: other }]}
        value={failure?.typed.line ?? ""}
        error={failure?.errors.line}
      />
      <TextArea
        name="wish"
        label={t("corrections:wish")}
        hint={t("corrections:wish.hint")}
        value={failure?.typed.wish ?? ""}
        error={failure?.errors.wish}
      />
      <button type="submit" className="button">
        {t("corrections:send")}
      </button>
    </form>
  );
}
