/** What the family declared, by section; where a register says something else, both values stand beside each other. */
import type { AnswerRow, AnswerSection } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Tag } from "../tag.tsx";
import { type MarkedWord, markWords } from "./mark-words.ts";
import { PickTick } from "./supplement-pick.tsx";

export function AnswerSections({ sections }: { sections: AnswerSection[] }) {
  return (
    <div className="desk-answers">
      {sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
    </div>
  );
}

/** Says something: was answered, noted, or a register knows what was left empty. */
const says = (row: AnswerRow) => row.value !== undefined || row.note !== undefined || differs(row);

/** What was left empty is there for who looks for it, and in nobody's way. */
function Section({ section: { title, rows, papers = [] } }: { section: AnswerSection }) {
  const t = useT();
  const [full, empty] = [rows.filter(says), rows.filter((row) => !says(row))];
  return (
    <section>
      <div className="desk-section-head">
        <h3>{title}</h3>
        {papers.map(({ fileId, label }) => (
          <a key={fileId} className="tall-link" href={`#tep-${fileId}`} data-sheet-link>
            {t("deskDossier:answers.paper", { paper: label })}
          </a>
        ))}
      </div>
      {full.length > 0 && <Rows rows={full} />}
      {empty.length > 0 && (
        <details>
          <summary>{t("deskDossier:answers.empty", { count: empty.length })}</summary>
          <Rows rows={empty} />
        </details>
      )}
    </section>
  );
}

const Rows = ({ rows }: { rows: readonly AnswerRow[] }) => (
  <dl className="summary-list">
    {rows.map((row) => (
      <Answer key={row.field} row={row} />
    ))}
  </dl>
);

const differs = ({ known }: AnswerRow) => known !== undefined && !known.same;

type Placed = AnswerRow & { section: string };

/** What to look at before deciding, with both values, and what the family says about known data; each leads to its row. */
export function Differences({ sections }: { sections: AnswerSection[] }) {
  const t = useT();
  const rows = sections.flatMap((section) => section.rows.map((row) => ({ ...row, section: section.title })));
  const differing = rows.filter(differs);
  const noted = rows.filter(({ note }) => note);
  return (
    <>
      {differing.length === 0 && <p className="hint">{t("officer:dossier.noDifferences")}</p>}
      {differing.length > 0 && (
        <Listed
          text={t("officer:dossier.differences", { count: differing.length })}
          rows={differing}
          show={(row) => <Both row={row} />}
        />
      )}
      {noted.length > 0 && (
        <Listed
          text={t("officer:dossier.notes", { count: noted.length })}
          rows={noted}
          show={({ note }) => <span className="desk-note">{note}</span>}
        />
      )}
    </>
  );
}

type ListedProps = { text: string; rows: Placed[]; show: (row: Placed) => React.ReactNode };

function Listed({ text, rows, show }: ListedProps) {
  return (
    <div className="notice notice-wait desk-look">
      <p>{text}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.field}>
            <a href={`#khac-${row.field}`}>
              {row.section}: {row.label}
            </a>
            <div>{show(row)}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The declared value and the register's, with the words that make the difference marked. */
function Both({ row: { value, known } }: { row: AnswerRow }) {
  const t = useT();
  const [declared, registered] = markWords(value ?? "", known?.value ?? "");
  return (
    <>
      <span>
        <span className="hint">{t("officer:dossier.declared")}: </span>
        {value === undefined ? (
          <span className="hint">{t("officer:dossier.empty")}</span>
        ) : (
          <Marked words={declared} />
        )}
      </span>
      {known && (
        <span>
          <span className="hint">{known.source}: </span>
          <Marked words={registered} />
        </span>
      )}
    </>
  );
}

/** Words of the same kind in a row are one piece. */
function Marked({ words }: { words: readonly MarkedWord[] }) {
  const pieces = words.reduce<MarkedWord[]>((found, { text, differs }) => {
    const last = found.at(-1);
    return last && last.differs === differs
      ? [...found.slice(0, -1), { text: `${last.text} ${text}`, differs }]
      : [...found, { text, differs }];
  }, []);
  return pieces.map(({ text, differs }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same piece may come twice, and pieces never move
    <span key={index}>
      {index > 0 && " "}
      {differs ? <mark>{text}</mark> : text}
    </span>
  ));
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
        {both ? (
          <>
            <Tag tone="wait">{t("officer:dossier.differs")}</Tag>
            <Both row={row} />
          </>
        ) : (
          <>
            <span>{row.value ?? <span className="hint">{t("officer:dossier.empty")}</span>}</span>
            {row.known && (
              <span className="hint">
                {row.known.source}: {t("officer:dossier.same")}
              </span>
            )}
          </>
        )}
        {row.note && (
          <span className="desk-note">
            <span className="hint">{t("officer:dossier.note")}: </span>
            {row.note}
          </span>
        )}
        <PickTick target={`field:${row.field}`} label={row.label} />
      </dd>
    </div>
  );
}
