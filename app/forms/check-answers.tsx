/** Every answer with "Sửa", what will be printed, who gets what, and the declaration. */
import type { CheckView } from "../dossiers/draft-check.server.ts";
import { useT } from "../texts/texts.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { SummaryList } from "../ui/summary-list.tsx";

export type SubmitProblem = { kind: string; caseCode?: string | undefined };
type Props = { view: CheckView; commandId: string; problem: SubmitProblem | undefined };

export function CheckAnswers({ view, commandId, problem }: Props) {
  const t = useT();
  const ready = view.unfinished.length === 0;
  return (
    <>
      <p className="back-link">
        <a href={`/ho-so/nhap/${view.draftId}`}>{t("filing:toTaskList")}</a>
      </p>
      <h1>{t("filing:check.title")}</h1>
      <Problem problem={problem} />
      {!ready && <Unfinished view={view} />}
      {view.warnings.map((warning) => (
        <Notice key={warning} tone="wait">
          <p>{warning}</p>
        </Notice>
      ))}
      {view.printed.length > 0 && (
        <section className="printed">
          <h2>{t("filing:check.printed")}</h2>
          <p className="hint">{t("filing:check.printedHint")}</p>
          <SummaryList
            rows={view.printed.map(({ label, text }) => ({ label, value: text || t("filing:check.blank") }))}
          />
        </section>
      )}
      {view.sections.map(({ id, title, rows }) => (
        <section key={id} className="check-answers">
          <h2>{title}</h2>
          <SummaryList
            rows={rows.map(({ label, value, change }) => ({
              label,
              value,
              ...(change
                ? {
                    action: (
                      <a href={change} aria-label={t("filing:check.changeLabel", { label })}>
                        {t("filing:check.change")}
                      </a>
                    ),
                  }
                : {}),
            }))}
          />
        </section>
      ))}
      {view.agencies.length > 0 && (
        <section>
          <h2>{t("filing:check.agencies")}</h2>
          <SummaryList rows={view.agencies.map(({ label, text }) => ({ label, value: text }))} />
        </section>
      )}
      {ready && <Declaration view={view} commandId={commandId} />}
    </>
  );
}

function Declaration({ view, commandId }: Pick<Props, "view" | "commandId">) {
  const t = useT();
  return (
    <form method="post" action={`/ho-so/nhap/${view.draftId}/nop`}>
      <h2>{t("filing:check.declare")}</h2>
      <input type="hidden" name="commandId" value={commandId} />
      <div className="field">
        <div className="choice">
          <input id="declared" type="checkbox" name="declared" />
          <label htmlFor="declared">{t("filing:check.declaration")}</label>
        </div>
      </div>
      <div className="button-row">
        <button type="submit" className="button">
          {t("filing:submit")}
        </button>
        <a href="/ho-so">{t("filing:saveForLater")}</a>
      </div>
    </form>
  );
}

function Unfinished({ view }: Pick<Props, "view">) {
  const t = useT();
  return (
    <Notice tone="wait" title={t("filing:check.unfinished")}>
      <ul>
        {view.unfinished.map(({ title, href }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Problem({ problem }: Pick<Props, "problem">) {
  const t = useT();
  if (!problem) return null;
  if (problem.kind === "notDeclared")
    return <ErrorSummary errors={[{ field: "declared", text: t("filing:check.declareError") }]} />;
  if (problem.kind === "unfinished") return null;
  if (problem.kind === "duplicate" && problem.caseCode)
    return (
      <Notice tone="bad" title={t("filing:check.duplicateTitle")}>
        <p>
          {t("filing:check.duplicateOwn")} <a href={`/ho-so/${problem.caseCode}`}>{problem.caseCode}</a>
        </p>
      </Notice>
    );
  return (
    <Notice tone="bad" title={t(`filing:check.${problem.kind}Title`)}>
      <p>{t(`filing:check.${problem.kind}`)}</p>
    </Notice>
  );
}
