/** Attached papers beside the answers: pictures are shown in place, documents are opened by their name. */
import { formatDateTime } from "#app/calendar/local-time.ts";
import type { DossierView } from "#app/dossiers/dossier-view.ts";
import type { OfficerFile, OfficerPaper } from "#app/dossiers/officer-dossier-types.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { paperName } from "../procedure-words.ts";
import { say } from "../words.ts";

export function Papers({ papers }: { papers: OfficerPaper[] }) {
  const t = useT();
  if (papers.length === 0) return <p className="hint">{t("officer:dossier.noPapers")}</p>;
  return (
    <ul className="desk-papers">
      {papers.map((paper) => (
        <li key={paper.id}>
          <h3>{paper.label}</h3>
          {paper.files.length === 0 && <p className="hint">{t("officer:dossier.noPaper")}</p>}
          {paper.files.map((file) => (
            <File key={file.id} file={file} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What offices issued in this dossier; until a paper is signed, and for a counter, the one to print. */
export function IssuedPapers({ view: { procedure, papers } }: { view: DossierView }) {
  const t = useT();
  if (papers.length === 0) return null;
  return (
    <section aria-labelledby="van-ban">
      <h2 id="van-ban">{t("papers:issued.title")}</h2>
      <ul>
        {papers.map(({ id, paper, serial, issuedAt }) => (
          <li key={id}>
            <a href={`/giay/${serial}`}>
              {t("dossier:paper.serial", { paper: say(t, paperName(procedure, paper)), serial })}
            </a>
            , {formatDateTime(issuedAt)}.{" "}
            <a href={`/giay/${serial}?ban=in`}>
              {t("papers:download.print")} <span className="visually-hidden">{serial}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function File({ file }: { file: OfficerFile }) {
  const t = useT();
  const language = useLanguage();
  const href = `/tep/${file.id}`;
  return (
    <figure className="desk-file">
      {file.mediaType.startsWith("image/") && (
        <a href={href}>
          <img src={href} alt={t("officer:dossier.image", { name: file.fileName })} loading="lazy" />
        </a>
      )}
      <figcaption>
        <a href={href}>
          {t("officer:dossier.file", { name: file.fileName, size: sizeOf(file.size, language) })}
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
