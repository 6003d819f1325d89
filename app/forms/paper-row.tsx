/** One paper: what is there, what is on its way, and where to add more. */
import { useEffect, useRef, useState } from "react";
import { useT } from "../texts/texts.tsx";
import { FileList } from "./file-list.tsx";
import type { PaperView, StepView } from "./step-types.ts";
import type { Upload } from "./upload-queue.ts";
import { useUpload } from "./use-upload.ts";

/** Named one by one: so asked, an iPhone turns its own kind of photo into one that everybody can read. */
const accepted = "image/jpeg,image/png,image/webp,application/pdf";

type Props = {
  view: StepView;
  paper: PaperView;
  /** What the server said about the row's last post. */
  said: readonly string[];
  /** Told whenever it changes. */
  onPending: (paper: string, now: Pending) => void;
};
/** How many files are still on their way, and how many were refused. */
export type Pending = { pending: number; refused: number };

export function PaperRow({ view, paper, said, onPending }: Props) {
  const t = useT();
  const upload = useUpload(view.address.split("/")[3] ?? "", paper);
  const { id, required, hint, readBy } = paper;
  const { pending } = upload;
  const refused = upload.uploads.length - pending;
  useEffect(() => onPending(id, { pending, refused }), [id, onPending, pending, refused]);
  // With script files go as soon as they are chosen: nobody chooses one and forgets to send it.
  const [awake, setAwake] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const send = () => {
    upload.choose([...(input.current?.files ?? [])]);
    if (input.current) input.current.value = "";
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what was chosen before the script woke
  useEffect(() => {
    setAwake(true);
    send();
  }, []);
  return (
    <section className="card paper-row">
      <h2 className="paper-title">
        {paper.label} {!required && <span className="field-optional">{t("filing:optional")}</span>}
      </h2>
      <p className="hint">{[hint, t("filing:readBy", { readers: readBy })].filter(Boolean).join(". ")}</p>
      {paper.form && (
        <p>
          <a className="tall-link" href={paper.form.href}>
            {t("filing:forms.see", { form: paper.form.title })}
          </a>
        </p>
      )}
      <FileList view={view} files={upload.row.files} />
      <ul className="file-list" aria-label={t("filing:upload.onTheWay")} hidden={upload.uploads.length === 0}>
        {upload.uploads.map((one) => (
          <OnTheWay
            key={one.key}
            upload={one}
            onRetry={() => upload.retry(one.key)}
            onCancel={() => upload.cancel(one.key)}
          />
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {upload.through && t("filing:upload.through", { file: upload.through })}
      </p>
      <form method="post" action={view.address} encType="multipart/form-data" className="field">
        <input type="hidden" name="paper" value={id} />
        <label htmlFor={id}>{t("filing:papers.choose")}</label>
        <span className="hint" id={`${id}-hint`}>
          {t("filing:papers.limits", { room: upload.row.room })}
        </span>
        {said.map((text) => (
          <span className="field-error" key={text}>
            {text}
          </span>
        ))}
        <input
          id={id}
          type="file"
          name="files"
          multiple
          accept={accepted}
          className="input"
          aria-describedby={`${id}-hint`}
          ref={input}
          onChange={send}
        />
        {!awake && (
          <button type="submit" className="button button-secondary field-button" name="intent" value="upload">
            {t("filing:papers.upload")}
          </button>
        )}
      </form>
    </section>
  );
}

function OnTheWay({
  upload: { file, state, percent, said },
  onRetry,
  onCancel,
}: {
  upload: Upload;
  onRetry: () => void;
  onCancel: () => void;
}) {
  const t = useT();
  const named = { file: file.name };
  return (
    <li>
      <span className="file-name">
        {state === "lost" || state === "refused" ? (
          <span role="alert" className="field-error">
            {said}
          </span>
        ) : (
          <>
            {t(state === "sending" ? "filing:papers.progress" : "filing:upload.queued", named)}
            <progress max={100} value={percent} aria-label={t("filing:papers.progress", named)} />
          </>
        )}
      </span>
      <span className="file-acts">
        {state === "lost" && (
          <button
            type="button"
            className="button button-secondary"
            onClick={onRetry}
            aria-label={t("filing:upload.retryFile", named)}
          >
            {t("filing:upload.retry")}
          </button>
        )}
        <button
          type="button"
          className="button button-secondary"
          onClick={onCancel}
          aria-label={t(
            state === "refused" ? "filing:upload.dismissFile" : "filing:upload.cancelFile",
            named,
          )}
        >
          {t(state === "refused" ? "filing:upload.dismiss" : "filing:upload.cancel")}
        </button>
      </span>
    </li>
  );
}
