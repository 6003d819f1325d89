/** Files that a paper row holds: a small picture, the name, the size, and how to take one out again. */
import { useT } from "../texts/texts.tsx";
import type { FileView, StepView } from "./step-types.ts";

export function FileList({ view, files }: { view: StepView; files: readonly FileView[] }) {
  const t = useT();
  if (files.length === 0) return <p>{t("filing:papers.noFile")}</p>;
  return (
    <ul className="file-list">
      {files.map(({ id, name, size, image }) => (
        <li key={id}>
          {image ? (
            <img
              className="thumbnail"
              src={`/tep/${id}?nho=1`}
              alt=""
              width={64}
              height={64}
              loading="lazy"
            />
          ) : (
            <span className="thumbnail" aria-hidden>
              PDF
            </span>
          )}
          <span className="file-name">
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
