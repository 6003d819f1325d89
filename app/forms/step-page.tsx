/** Around a page's form: where one is, when it was saved, what is known not to work right now. */
import { useT } from "../texts/texts.tsx";
import type { FieldError } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { PaperRows } from "./paper-rows.tsx";
import { StepForm } from "./step-form.tsx";
import type { StepFailure, StepView } from "./step-types.ts";

type Props = { view: StepView; failure: StepFailure | undefined; paperErrors: readonly FieldError[] };

export function StepPage({ view, failure, paperErrors }: Props) {
  const t = useT();
  return (
    <>
      <p className="back-link">
        <a href={view.back}>{t("filing:back")}</a>
      </p>
      <p className="step-place">
        {t("filing:stepOf", { number: view.step.number, name: view.step.name })}
        {view.savedAt && <span className="step-saved">{t("filing:savedAt", { time: view.savedAt })}</span>}
      </p>
      <h1>{view.title}</h1>
      {view.lead && <p className="lead">{view.lead}</p>}
      {failure?.conflict && (
        <Notice tone="wait" title={t("filing:conflict.title")}>
          <p>{t("filing:conflict.text")}</p>
        </Notice>
      )}
      {view.notices.map((notice) => (
        <Notice key={notice} tone="wait">
          <p>{notice}</p>
        </Notice>
      ))}
      {view.lines.length > 0 && (
        <dl className="known">
          {view.lines.map(({ label, text }) => (
            <div className="known-row" key={label + text}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {view.forms.map(({ href, title }) => (
        <p key={href}>
          <a className="tall-link" href={href}>
            {t("filing:forms.see", { form: title })}
          </a>
        </p>
      ))}
      {view.papers ? (
        <PaperRows view={view} errors={paperErrors} />
      ) : (
        <StepForm key={view.address} view={view} failure={failure} />
      )}
      <p>
        <a href={view.address.split("/").slice(0, 4).join("/")}>{t("filing:toTaskList")}</a>
      </p>
    </>
  );
}
