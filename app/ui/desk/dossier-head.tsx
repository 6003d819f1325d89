/** What an officer takes in at a glance: who, which dossier, what is left of the time, how every part stands. */
import type { HeadPart, PageHead } from "#app/desk/page-head.ts";
import type { Due } from "#app/desk/work-list-types.ts";
import type { OfficerDossierPage } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Tag } from "../tag.tsx";

type Props = { title: string; page: OfficerDossierPage };

export function DossierHead({ title, page }: Props) {
  const t = useT();
  const { head, subjectName, submitted, standing } = page;
  return (
    <header className="dossier-head">
      <div className="dossier-head-line">
        <h1 data-focus tabIndex={-1}>
          {title}
        </h1>
        <Tag tone={head.tone}>{head.status}</Tag>
      </div>
      <dl className="dossier-head-facts">
        <Fact label={t("officer:column.subject")}>
          <strong>{subjectName}</strong>
        </Fact>
        <Fact label={t("deskDossier:head.due")}>
          <DueWords due={head.due} />
        </Fact>
        <Fact label={t("officer:column.submitted")}>{submitted}</Fact>
        {standing.news && <Fact label={t("officer:dossier.news")}>{standing.news}</Fact>}
      </dl>
      <Parts parts={head.parts} />
    </header>
  );
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const DueWords = ({ due: { date, text, tone } }: { due: Due }) => (
  <span className={`desk-due-${tone}`}>
    {date && <span className="nowrap">{date}</span>} {date ? `(${text})` : text}
  </span>
);

function Parts({ parts }: Pick<PageHead, "parts">) {
  const t = useT();
  return (
    <ol className="dossier-head-parts" aria-label={t("deskDossier:head.parts")}>
      {parts.map((part) => (
        <li key={part.component} className={part.own ? "dossier-head-own" : undefined}>
          <Part part={part} />
        </li>
      ))}
    </ol>
  );
}

function Part({ part: { name, agency, own, state, tone, turn, due, late } }: { part: HeadPart }) {
  const t = useT();
  return (
    <>
      <p className="dossier-head-name">
        {name}
        <span className="cluster">
          <Tag tone={tone}>{state}</Tag>
          {late && <Tag tone="bad">{t("deskDossier:head.late")}</Tag>}
        </span>
      </p>
      <p>
        <DueWords due={due} />
      </p>
      <p className="hint">{turn ?? agency}</p>
      {own && <span className="visually-hidden">{t("deskDossier:head.own")}</span>}
    </>
  );
}
