/** The applicant's dossier page. */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import type { DossierPage } from "../dossiers/dossier-page.server.ts";
import { shownParts } from "../dossiers/dossier-view.ts";
import { useT } from "../texts/texts.tsx";
import { CaseCode } from "./case-code.tsx";
import { ClockLinesView } from "./clock-lines.tsx";
import { Corrections } from "./corrections.tsx";
import { Custody } from "./custody.tsx";
import { LostParts } from "./dossier-lost.tsx";
import { DossierMap } from "./dossier-map.tsx";
import { Consents, Papers, Results } from "./dossier-sections.tsx";
import { DossierTodo } from "./dossier-todo.tsx";
import { NextStepNotice } from "./next-step.tsx";
import { ObjectionBanner } from "./objection-banner.tsx";
import { statusTone, statusWords } from "./part-words.ts";
import { Payouts } from "./payouts/payout-lines.tsx";
import { procedureName } from "./procedure-words.ts";
import { SummaryList } from "./summary-list.tsx";
import { Tag } from "./tag.tsx";
import { TakeOverOffers } from "./take-over-offers.tsx";
import { Timeline } from "./timeline.tsx";
import { WithdrawalNotices } from "./withdrawal-notices.tsx";
import { say } from "./words.ts";

export function DossierPageView({ page }: { page: DossierPage }) {
  const t = useT();
  const { view, timeline, possible } = page;
  const { caseCode, procedure, parts, intake } = view;
  const mayWithdraw = possible.some(({ type }) => type === "dossier.withdraw" || type === "part.withdraw");
  const label = (key: string, params?: Record<string, string>) => t(`dossier:dossier.${key}`, params);
  const onPaper = view.results.filter(({ paperOnly }) => paperOnly).map(({ resultId }) => resultId);
  const valid = view.papers.flatMap(({ paper, endedAt }) => (endedAt ? [] : [paper]));
  const issued = new Set(valid.filter((paper) => !onPaper.includes(paper)));
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
      <ObjectionBanner objection={view.objection} />
      <NextStepNotice next={page.next} />
      <WithdrawalNotices
        procedure={procedure}
        withdrawals={view.withdrawals}
        agencies={Object.fromEntries(
          [intake, ...parts].map(({ component, agencyName }) => [component, agencyName]),
        )}
      />
      <DossierTodo page={page} />
      {view.forwardedAt && view.intake.closedAt === null && view.closedAt === null && (
        <p>{label("forwarded", { agency: intake.agencyName })}</p>
      )}
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
        <a className="back-link" href={`/ho-so/${caseCode}/thanh-toan`}>
          {t("payments:link")}
        </a>
        <a className="back-link" href={`/ho-so/${caseCode}/chia-se`}>
          {t("tracking:share.title")}
        </a>
        {possible.some(({ type }) => type === "contact.change") && (
          <a className="back-link" href={`/ho-so/${caseCode}/lien-he`}>
            {t("tracking:contact.open")}
          </a>
        )}
        {mayWithdraw && (
          <a className="back-link" href={`/ho-so/${caseCode}/rut`}>
            {label("withdraw")}
          </a>
        )}
      </p>
      <section aria-labelledby="phan">
        <h2 id="phan">{t("dossier:map.title")}</h2>
        <DossierMap
          procedure={procedure}
          parts={shownParts(view)}
          audience="family"
          resultHref={resultHref}
        />
      </section>
      <LostParts page={page} />
      <TakeOverOffers offers={page.takeOvers} />
      <Results page={page} issued={issued} />
      <Payouts procedure={procedure} payouts={page.payouts} caseCode={caseCode} />
      <Corrections page={page} />
      <Custody agency={intake.agencyName} originals={page.originals} />
      <Consents view={view} />
      {page.clock.parts.length > 0 && (
        <section aria-labelledby="thoi-han">
          <h2 id="thoi-han">{label("clock")}</h2>
          <ClockLinesView procedure={procedure} clock={page.clock} />
        </section>
      )}
      <section aria-labelledby="dien-bien">
        <h2 id="dien-bien">{t("dossier:timeline.title")}</h2>
        <Timeline procedure={procedure} entries={timeline} />
      </section>
      <Papers page={page} />
    </>
  );
}
