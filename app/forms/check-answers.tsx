/** Every answer with "Sửa", what will be printed, the forms that are filed, who gets what, and the declaration. */
import type { CheckRow, CheckView } from "../dossiers/draft-check.server.ts";
import { useT } from "../texts/texts.tsx";
import { DryRunSection } from "../ui/dry-run.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { type SiblingOffer, SiblingOfferLink } from "../ui/sibling-offer.tsx";
import { SummaryList } from "../ui/summary-list.tsx";

export type SubmitProblem = { kind: string; caseCode?: string | undefined };
type Props = {
  view: CheckView;
  commandId: string;
  problem: SubmitProblem | undefined;
  /** Another child of the same birth. */
  sibling?: SiblingOffer | undefined;
  /** A handed-over draft: filed after signing in. */
  limited?: boolean;
  /** An officer files it for the person. */
  assisted?: boolean;
};

export function CheckAnswers({ view, commandId, problem, sibling, limited, assisted }: Props) {
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
          <h2>{t("filing:check.printed", { paper: view.printedOn })}</h2>
          <p className="hint">{t("filing:check.printedHint")}</p>
          <SummaryList
            rows={view.printed.map(({ label, text }) => ({ label, value: text || t("filing:check.blank") }))}
          />
        </section>
      )}
      <FormLinks forms={view.forms} />
      {view.sections.map(({ id, title, rows, none }) => (
        <section key={id} className="check-answers">
          <h2>{title}</h2>
          {none && <p>{none}</p>}
          <SummaryList
            rows={rows.map((row) => ({
              label: row.label,
              value: <Value row={row} />,
              ...(row.change ? { action: <Change row={row} /> } : {}),
            }))}
          />
        </section>
      ))}
      {view.dryRun && <DryRunSection dryRun={view.dryRun} />}
      {ready && !view.dryRun && problem?.kind !== "noAgency" && <Problem problem={{ kind: "noAgency" }} />}
      {ready && (assisted || !limited) && (
        <Declaration view={view} commandId={commandId} assisted={assisted ?? false} />
      )}
      {ready && limited && !assisted && <SignInToFile draftId={view.draftId} />}
      <SiblingOfferLink offer={sibling} />
    </>
  );
}

function Value({ row: { value, note } }: { row: CheckRow }) {
  const t = useT();
  return (
    <>
      {value}
      {note && (
        <span className="check-note">
          {t("filing:check.note")} <span className="pre-line">{note}</span>
        </span>
      )}
    </>
  );
}

function Change({ row: { label, change } }: { row: CheckRow }) {
  const t = useT();
  return (
    <a href={change} aria-label={t("filing:check.changeLabel", { label })}>
      {t("filing:check.change")}
    </a>
  );
}

function FormLinks({ forms }: Pick<CheckView, "forms">) {
  const t = useT();
  if (forms.length === 0) return null;
  return (
    <section>
      <h2>{t("filing:forms.title")}</h2>
      <p className="hint">{t("filing:forms.hint")}</p>
      <ul className="form-links">
        {forms.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SignInToFile({ draftId }: { draftId: string }) {
  const t = useT();
  return (
    <section>
      <p>{t("filing:handover.file")}</p>
      <a className="button" href={`/dang-nhap?tiep=${encodeURIComponent(`/ho-so/nhap/${draftId}/kiem-tra`)}`}>
        {t("filing:handover.signIn")}
      </a>
    </section>
  );
}

function Declaration({
  view,
  commandId,
  assisted,
}: Pick<Props, "view" | "commandId"> & { assisted: boolean }) {
  const t = useT();
  const said = (key: string) => t(assisted ? `assisted:check.${key}` : `filing:check.${key}`);
  return (
    <form method="post" action={`/ho-so/nhap/${view.draftId}/nop`}>
      <h2>{said("declare")}</h2>
      <input type="hidden" name="commandId" value={commandId} />
      <input type="hidden" name="revision" value={view.revision} />
      <div className="field">
        <div className="choice">
          <input id="declared" type="checkbox" name="declared" aria-describedby="declared-hint" />
          <label htmlFor="declared">{said("declaration")}</label>
          <span className="hint" id="declared-hint">
            {said("declareHint")}
          </span>
        </div>
      </div>
      <div className="button-row">
        <button type="submit" className="button">
          {t("filing:submit")}
        </button>
        {assisted ? (
          <a href={`/can-bo/nop-ho/${view.draftId}`}>{t("assisted:leave")}</a>
        ) : (
          <a href="/ho-so">{t("filing:saveForLater")}</a>
        )}
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
