/** The applicant's dossier page. */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import type { DossierPage } from "../dossiers/dossier-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { CaseCode } from "./case-code.tsx";
import { DossierMap } from "./dossier-map.tsx";
import { Consents, Papers, Results } from "./dossier-sections.tsx";
import { DossierTodo } from "./dossier-todo.tsx";
import { statusTone, statusWords } from "./part-words.ts";
import { procedureName } from "./procedure-words.ts";
import { SummaryList } from "./summary-list.tsx";
import { Tag } from "./tag.tsx";
import { Timeline } from "./timeline.tsx";
import { say } from "./words.ts";

export function DossierPageView({ page }: { page: DossierPage }) {
  const t = useT();
  const { view, timeline } = page;
  const { caseCode, procedure, parts, intake } = view;
  const label = (key: string) => t(`dossier:dossier.${key}`);
  const issued = new Set(view.papers.map(({ paper }) => paper));
  const resultHref = (component: string) => {
    const result = view.results.find(
      (one) => one.component === component && one.ready && issued.has(one.resultId),
    );
    return result && `/ho-so/${caseCode}/ket-qua/${result.resultId}`;
  };
  return (
    <>
      <a className="back-link" href="/ho-so">
        {t("dossier:list.title")}
      </a>
      <h1>{view.subjectName}</h1>
      <p className="cluster">
        <CaseCode code={caseCode} />
        <Tag tone={statusTone(view.nationalStatus)}>{say(t, statusWords(view.nationalStatus))}</Tag>
      </p>
      <DossierTodo page={page} />
      <SummaryList
        rows={[
          { label: t("dossier:receipt.procedure"), value: say(t, procedureName(procedure)) },
          { label: label("submitted"), value: formatDateTime(view.submittedAt) },
          { label: label("due"), value: view.dueAt && formatDate(view.dueAt) },
          { label: label("closed"), value: view.closedAt && formatDateTime(view.closedAt) },
          { label: label("outcome"), value: view.outcome && label(`outcome.${view.outcome}`) },
        ]}
      />
      <p className="button-row no-print">
        <a className="button button-secondary" href={`/ho-so/${caseCode}/bien-nhan`}>
          {label("receipt")}
        </a>
        <a className="back-link" href={`/tra-cuu/${caseCode}`}>
          {label("public")}
        </a>
      </p>
      <section aria-labelledby="phan">
        <h2 id="phan">{t("dossier:map.title")}</h2>
        <DossierMap
          procedure={procedure}
          parts={intake.closedAt === null ? [intake, ...parts] : parts}
          audience="family"
          resultHref={resultHref}
        />
      </section>
      <Results view={view} issued={issued} />
      <Consents view={view} />
      <section aria-labelledby="dien-bien">
        <h2 id="dien-bien">{t("dossier:timeline.title")}</h2>
        <Timeline procedure={procedure} entries={timeline} />
      </section>
      <Papers page={page} />
    </>
  );
}
