/** What the family declared, by section; where a register says something else, both values stand beside each other. */
import type { AnswerRow, AnswerSection } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Tag } from "../tag.tsx";

export function AnswerSections({ sections }: { sections: AnswerSection[] }) {
  return (
    <div className="desk-answers">
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <h3 id={`section-${section.id}`}>{section.title}</h3>
          <dl className="summary-list">
            {section.rows.map((row) => (
              <Answer key={row.field} row={row} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

const differs = ({ known }: AnswerRow) => known !== undefined && !known.same;

/** What to look at before deciding, each a link to its row: differences from the state's data, and what the family says about it. */
export function Differences({ sections }: { sections: AnswerSection[] }) {
  const t = useT();
  const rows = sections.flatMap((section) => section.rows.map((row) => ({ ...row, section: section.title })));
  const differing = rows.filter(differs);
  const noted = rows.filter(({ note }) => note);
  return (
    <>
      {differing.length === 0 && <p className="hint">{t("officer:dossier.noDifferences")}</p>}
      {differing.length > 0 && (
        <Listed text={t("officer:dossier.differences", { count: differing.length })} rows={differing} />
      )}
      {noted.length > 0 && <Listed text={t("officer:dossier.notes", { count: noted.length })} rows={noted} />}
    </>
  );
}

function Listed({ text, rows }: { text: string; rows: (AnswerRow & { section: string })[] }) {
  return (
    <div className="notice notice-wait">
      <p>{text}</p>
      <ul>
        {rows.map(({ field, label, section }) => (
          <li key={field}>
            <a href={`#khac-${field}`}>
              {section}: {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Answer({ row }: { row: AnswerRow }) {
  const t = useT();
  const both = differs(row);
  return (
    <div
      className={both ? "summary-row desk-differs" : "summary-row"}
      id={both || row.note ? `khac-${row.field}` : undefined}
    >
      <dt>{row.label}</dt>
      <dd className={both ? "desk-values desk-values-both" : "desk-values"}>
        {both && <Tag tone="wait">{t("officer:dossier.differs")}</Tag>}
        <span>
          {both && <span className="hint">{t("officer:dossier.declared")}: </span>}
          {row.value ?? <span className="hint">{t("officer:dossier.empty")}</span>}
        </span>
        {row.known && (
          <span className={both ? undefined : "hint"}>
            <span className="hint">{row.known.source}: </span>
            {both ? row.known.value : t("officer:dossier.same")}
          </span>
        )}
        {row.note && (
          <span className="desk-note">
            <span className="hint">{t("officer:dossier.note")}: </span>
            {row.note}
          </span>
        )}
      </dd>
    </div>
  );
}
