/** One attached file: its picture or a link that opens it, and what to do when it cannot be shown. */
import type { OfficerFile } from "#app/dossiers/officer-dossier-types.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";

export function FileFigure({ file, label }: { file: OfficerFile; label: string }) {
  const t = useT();
  const language = useLanguage();
  const href = `/tep/${file.id}`;
  const image = file.mediaType.startsWith("image/");
  return (
    <figure
      className="viewer-file"
      id={`tep-${file.id}`}
      data-sheet={image ? "image" : "pdf"}
      data-address={href}
      data-name={label}
    >
      <div className="viewer-stage" data-stage data-label={t("deskDossier:viewer.stage", { name: label })}>
        <div className="viewer-frame" data-frame>
          {image && <img src={href} alt={t("officer:dossier.image", { name: label })} loading="lazy" />}
        </div>
      </div>
      <p className="viewer-opening hint" role="status">
        {t("deskDossier:viewer.opening")}
      </p>
      <div className="viewer-failed notice notice-bad">
        <p>
          <strong>{t("deskDossier:viewer.failed")}</strong> {t("deskDossier:viewer.failed.next")}
        </p>
        <p>
          <a className="tall-link" href={href} download={file.fileName}>
            {t("deskDossier:viewer.download")}
          </a>
        </p>
      </div>
      <figcaption>
        <span className="viewer-label">{label}: </span>
        <a className="tall-link" href={href} target="_blank" rel="noreferrer">
          {t("officer:dossier.file", { name: file.fileName, size: sizeOf(file.size, language) })}
          <span className="visually-hidden"> ({t("deskDossier:viewer.open")})</span>
        </a>
      </figcaption>
    </figure>
  );
}

/** Bytes in words: `340 kB`, `1,2 MB`. */
function sizeOf(bytes: number, language: "vi" | "en"): string {
  const format = (value: number, digits: number) =>
    value.toLocaleString(language, { maximumFractionDigits: digits });
  return bytes < 1_000_000
    ? `${format(Math.max(1, bytes / 1000), 0)} kB`
    : `${format(bytes / 1_000_000, 1)} MB`;
}
