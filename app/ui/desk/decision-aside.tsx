/** What an officer compares before deciding, beside the form: what will be printed, what differs, what is missing. */
import type { DecisionPage, Differing, ShownDocument } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { SummaryList } from "../summary-list.tsx";

type Props = { page: Pick<DecisionPage, "documents" | "differs" | "missing"> };

export function DecisionAside({ page: { documents, differs, missing } }: Props) {
  const t = useT();
  return (
    <section className="stack" aria-labelledby="doi-chieu">
      <h2 id="doi-chieu">{t("decisions:beside")}</h2>
      {missing.length > 0 && (
        <div className="notice notice-wait">
          <h3>{t("decisions:missing")}</h3>
          <ul>
            {missing.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </div>
      )}
      {differs.length > 0 && (
        <div className="notice notice-wait">
          <h3>{t("decisions:differs")}</h3>
          <DiffersList rows={differs} />
        </div>
      )}
      {differs.length + missing.length === 0 && <p className="hint">{t("decisions:nothing.compare")}</p>}
      {documents.length > 0 && <Documents documents={documents} />}
    </section>
  );
}

/** Both values of each, one under the other. */
export function DiffersList({ rows }: { rows: readonly Differing[] }) {
  const t = useT();
  return (
    <dl className="desk-compare">
      {rows.map(({ label, declared, source, known }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <span className="hint">{t("decisions:differs.declared")}: </span>
            {declared || t("officer:dossier.empty")}
          </dd>
          <dd>
            <span className="hint">{source}: </span>
            {known}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Documents({ documents }: { documents: readonly ShownDocument[] }) {
  const t = useT();
  return (
    <>
      <h3>{t("decisions:documents")}</h3>
      {documents.map(({ title, lines }, index) => (
        <details key={title} className="desk-document" open={index === 0}>
          <summary>{title}</summary>
          <SummaryList plain rows={lines} />
        </details>
      ))}
      <p className="hint">{t("decisions:documents.later")}</p>
    </>
  );
}
