/** Papers to attach: one small form a row, which works without script; with script files go one by one, with progress. */
import { useT } from "../texts/texts.tsx";
import { ErrorSummary, type FieldError } from "../ui/error-summary.tsx";
import { StepButtons } from "./step-form.tsx";
import type { PaperView, StepView } from "./step-types.ts";
import { useUpload } from "./use-upload.ts";

/** Photos by any phone, and PDF. */
const accepted = "image/*,application/pdf,.heic,.heif";

export function PaperRows({ view, errors }: { view: StepView; errors: readonly FieldError[] }) {
  const t = useT();
  const papers = view.papers ?? [];
  return (
    <>
      <ErrorSummary errors={errors} />
      {papers.length === 0 && <p>{t("filing:papers.none")}</p>}
      {papers.map((paper) => (
        <PaperRow
          key={paper.id}
          view={view}
          paper={paper}
          errors={errors.filter(({ field }) => field === paper.id)}
        />
      ))}
      <form method="post" action={view.address + (view.toCheck ? "?ve=kiem-tra" : "")}>
        <input type="hidden" name="revision" value={view.revision} />
        <StepButtons toCheck={view.toCheck} />
      </form>
    </>
  );
}

function PaperRow({
  view,
  paper,
  errors,
}: {
  view: StepView;
  paper: PaperView;
  errors: readonly FieldError[];
}) {
  const t = useT();
  const upload = useUpload(view.address, paper.id);
  const said = [...errors.map(({ text }) => text), ...upload.errors];
  return (
    <section className="card paper-row">
      <h2 className="paper-title">
        {paper.label} {!paper.required && <span className="field-optional">{t("filing:optional")}</span>}
      </h2>
      <p className="hint">
        {[paper.hint, t("filing:readBy", { readers: paper.readBy })].filter(Boolean).join(". ")}
      </p>
      <Files view={view} paper={paper} />
      <form
        method="post"
        action={view.address}
        encType="multipart/form-data"
        onSubmit={upload.onSubmit}
        className="field"
      >
        <input type="hidden" name="paper" value={paper.id} />
        <label htmlFor={paper.id}>{t("filing:papers.choose")}</label>
        <span className="hint" id={`${paper.id}-hint`}>
          {t("filing:papers.limits", { room: paper.room })}
        </span>
        {said.map((text) => (
          <span className="field-error" key={text}>
            {text}
          </span>
        ))}
        <input
          id={paper.id}
          type="file"
          name="files"
          multiple
          accept={accepted}
          className="input"
          aria-describedby={`${paper.id}-hint`}
        />
        <button
          type="submit"
          className="button button-secondary field-button"
          name="intent"
          value="upload"
          aria-disabled={upload.busy ? true : undefined}
        >
          {t("filing:papers.upload")}
        </button>
        <div aria-live="polite">
          {upload.busy && (
            <>
              <progress
                max={100}
                value={upload.percent}
                aria-label={t("filing:papers.progress", { file: upload.file })}
              />
              <p className="hint">{t("filing:papers.progress", { file: upload.file })}</p>
            </>
          )}
        </div>
      </form>
    </section>
  );
}

function Files({ view, paper }: { view: StepView; paper: PaperView }) {
  const t = useT();
  if (paper.files.length === 0) return <p>{t("filing:papers.noFile")}</p>;
  return (
    <ul className="file-list">
      {paper.files.map(({ id, name, size }) => (
        <li key={id}>
          <span>
            <a href={`/tep/${id}`}>{name}</a> <span className="hint">({size})</span>
          </span>
          <form method="post" action={view.address}>
            <input type="hidden" name="attachment" value={id} />
            <button
              type="submit"
              className="button button-secondary"
              name="intent"
              value="remove"
              aria-label={t("filing:papers.removeFile", { file: name })}
            >
              {t("filing:papers.remove")}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}
