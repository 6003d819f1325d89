/** Uploading a PDF to be checked, and what was found; complete without script. */
import type { FileView } from "../papers/check/check-views.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "./notice.tsx";
import type { Tone } from "./part-words.ts";

const tones: Record<FileView["verdict"], Tone> = {
  genuine: "good",
  genuineUntold: "wait",
  ended: "bad",
  unsignedPrint: "wait",
  altered: "bad",
  foreignSignature: "bad",
  certificateExpired: "bad",
  otherPaper: "bad",
  unknown: "bad",
  notPdf: "bad",
};

/** `agency`: whose paper the file was held against; `link`: leads to the paper's own page. */
export function FileVerdict({ file, agency, link }: { file: FileView; agency: string; link?: true }) {
  const t = useT();
  const words = t("verify:verdict.title");
  return (
    // biome-ignore lint/a11y/noAutofocus: the page came back for this answer; it is where reading goes on
    <section className="check-verdict" tabIndex={-1} autoFocus aria-label={words}>
      <Notice tone={tones[file.verdict]} title={t(`verify:verdict.${file.verdict}.title`)}>
        <p>{t(`verify:verdict.${file.verdict}.text`, { agency })}</p>
        {link && file.serial && (
          <p>
            <a href={`/xac-thuc/${file.serial}`}>{t("verify:verdict.open", { serial: file.serial })}</a>
          </p>
        )}
      </Notice>
    </section>
  );
}

export const fileField = "file";

export function FileForm({
  title,
  limit,
  error,
}: {
  title: string;
  limit: string;
  error: string | undefined;
}) {
  const t = useT();
  return (
    <section aria-labelledby="tep" className="stack">
      <h2 id="tep">{title}</h2>
      <form method="post" encType="multipart/form-data" noValidate className="stack">
        <div className="field">
          <label htmlFor={fileField}>{t("verify:file.label")}</label>
          <p className="hint" id="file-goi-y">
            {t("verify:file.hint", { limit })}
          </p>
          {error && (
            <p className="field-error" id="file-loi">
              {error}
            </p>
          )}
          <input
            className="input"
            type="file"
            id={fileField}
            name={fileField}
            accept="application/pdf,.pdf"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "file-goi-y file-loi" : "file-goi-y"}
          />
        </div>
        <button type="submit" className="button">
          {t("verify:file.action")}
        </button>
      </form>
    </section>
  );
}
