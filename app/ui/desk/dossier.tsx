/** The officer's dossier page: documents beside fields on a wide screen, decisions at the bottom. */
import type { OfficerDossierPage } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { ClockLinesView } from "../clock-lines.tsx";
import { DossierMap } from "../dossier-map.tsx";
import { ParcelLines } from "../parcel-lines.tsx";
import { DeskPayouts } from "../payouts/payout-lines.tsx";
import { SummaryList } from "../summary-list.tsx";
import { Timeline } from "../timeline.tsx";
import { Acts } from "./acts.tsx";
import { AnswerSections, Differences } from "./answers.tsx";
import { Consents } from "./consents.tsx";
import { DeskNotices } from "./notices.tsx";
import { IssuedPapers, Papers } from "./papers.tsx";
import { DeskPayment } from "./payment.tsx";
import { Reported } from "./reported.tsx";

export function DeskDossier({ title, page }: { title: string; page: OfficerDossierPage }) {
  const t = useT();
  const { view } = page;
  return (
    <>
      <a className="back-link" href="/can-bo">
        {t("officer:dossier.back")}
      </a>
      {page.done && (
        <p className="notice notice-good" role="status">
          {page.done}
        </p>
      )}
      <h1>{title}</h1>
      {page.standing.warnings.map((warning) => (
        <p key={warning} className="notice notice-wait">
          {warning}
        </p>
      ))}
      {page.refusals.map(({ part, reason, last4 }) => (
        <p key={part} className="notice notice-wait">
          {t("officer:dossier.refused", { part, reason })}{" "}
          {last4 && t("officer:dossier.refused.last4", { last4 })}
        </p>
      ))}
      <SummaryList
        plain
        rows={[
          { label: t("officer:column.subject"), value: page.subjectName },
          { label: t("officer:column.submitted"), value: page.submitted },
          { label: t("officer:dossier.news"), value: page.standing.news },
        ]}
      />
      {page.acts.length > 0 && <a href="#quyet-dinh">{t("officer:dossier.toActs")}</a>}
      <section aria-labelledby="so-do">
        <h2 id="so-do">{t("dossier:map.title")}</h2>
        <DossierMap procedure={view.procedure} parts={[view.intake, ...view.parts]} audience="officer" />
      </section>
      {page.clock.parts.length > 0 && (
        <section aria-labelledby="thoi-han">
          <h2 id="thoi-han">{t("dossier:dossier.clock")}</h2>
          <ClockLinesView procedure={view.procedure} clock={page.clock} />
        </section>
      )}
      <div className="desk-beside">
        <section aria-labelledby="thong-tin">
          <h2 id="thong-tin">{t("officer:dossier.answers")}</h2>
          <Differences sections={page.sections} />
          <AnswerSections sections={page.sections} />
        </section>
        <section aria-labelledby="giay-to" className="desk-side">
          <h2 id="giay-to">{t("officer:papers")}</h2>
          <Papers papers={page.papers} />
        </section>
      </div>
      {page.consents.length > 0 && (
        <section aria-labelledby="xac-nhan">
          <h2 id="xac-nhan">{t("officer:dossier.consents")}</h2>
          <Consents consents={page.consents} />
        </section>
      )}
      <IssuedPapers view={view} />
      <DeskPayment payment={page.payment} caseCode={page.caseCode} mayTake={page.mayTakeCash} />
      <DeskPayouts
        procedure={view.procedure}
        payouts={page.payouts}
        caseCode={page.caseCode}
        mayPay={page.mayPayOut}
      />
      <DeskNotices caseCode={page.caseCode} notices={page.notices} />
      {page.parcels.length > 0 && (
        <section aria-labelledby="buu-chinh">
          <h2 id="buu-chinh">{t("delivery:parcels.post")}</h2>
          <ParcelLines procedure={view.procedure} parcels={page.parcels} audience="officer" />
        </section>
      )}
      <Reported corrections={page.corrections} />
      <section aria-labelledby="qua-trinh">
        <h2 id="qua-trinh">{t("dossier:timeline.title")}</h2>
        <Timeline procedure={view.procedure} entries={page.timeline} />
      </section>
      <Acts groups={page.acts} />
    </>
  );
}
