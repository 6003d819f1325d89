/**
 * The family's papers beside the answers: without script every picture in its place and a link to every document; with the desk's script
 * (`viewer.ts`) one at a time in a frame with zoom, turning and pages.
 */
import type { OfficerFile, OfficerPaper } from "#app/dossiers/officer-dossier-types.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { FileFigure } from "./file-figure.tsx";
import { ViewerTools } from "./viewer-tools.tsx";

export function PapersViewer({ papers }: { papers: readonly OfficerPaper[] }) {
  const t = useT();
  const language = useLanguage();
  const files = papers.flatMap((paper) => paper.files.map((file) => ({ file, label: nameOf(paper, file) })));
  const missing = papers.filter((paper) => paper.files.length === 0).map(({ label }) => label);
  return (
    <section aria-labelledby="giay-to" className="viewer" data-viewer={files.length > 0 ? "" : undefined}>
      <h2 id="giay-to">{t("officer:papers")}</h2>
      {papers.length === 0 && <p className="hint">{t("officer:dossier.noPapers")}</p>}
      {missing.length > 0 && (
        <p className="notice notice-wait">
          {t("deskDossier:viewer.missing", {
            papers: new Intl.ListFormat(language, { type: "unit" }).format(missing),
          })}
        </p>
      )}
      {files.length > 1 && (
        <nav aria-label={t("deskDossier:viewer.papers")}>
          <ol className="viewer-list">
            {files.map(({ file, label }) => (
              <li key={file.id}>
                <a href={`#tep-${file.id}`} data-sheet-link>
                  {label}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {files.length > 0 && <ViewerTools />}
      {files.map(({ file, label }) => (
        <FileFigure key={file.id} file={file} label={label} />
      ))}
    </section>
  );
}

/** Several photos of one paper are numbered. */
function nameOf({ label, files }: OfficerPaper, file: OfficerFile): string {
  return files.length > 1 ? `${label} (${files.indexOf(file) + 1}/${files.length})` : label;
}
