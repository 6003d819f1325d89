/** The officer's dossier page: head, answers beside papers, what belongs to it below, decisions always in reach at the lower edge. */
import type { OfficerDossierPage } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { ClockLinesView } from "../clock-lines.tsx";
import { DossierMap } from "../dossier-map.tsx";
import { ParcelLines } from "../parcel-lines.tsx";
import { DeskPayouts } from "../payouts/payout-lines.tsx";
import { Timeline } from "../timeline.tsx";
import { Acts } from "./acts.tsx";
import { AgencyNotices } from "./agency-notices.tsx";
import { AnswerSections, Differences } from "./answers.tsx";
import { AtCounterSection } from "./at-counter.tsx";
import { ClaimNotices, Claims } from "./claims.tsx";
import { Consents } from "./consents.tsx";
import { DossierHead } from "./dossier-head.tsx";
import { sectionsOf } from "./dossier-sections.ts";
import { DuplicateSection, DuplicateWarning } from "./duplicate-section.tsx";
import { FormerDossiers } from "./former-dossiers.tsx";
import { DeskNotes } from "./notes.tsx";
import { DeskNotices } from "./notices.tsx";
import { PageNav } from "./page-nav.tsx";
import { IssuedPapers } from "./papers.tsx";
import { DeskPayment } from "./payment.tsx";
import { Reported } from "./reported.tsx";
import { PickForm, PickPapers, SupplementPicks } from "./supplement-pick.tsx";
import { PapersViewer } from "./viewer/papers-viewer.tsx";

/** `noteId`: made with the page, of the note that may be written on it. */
type Props = { title: string; page: OfficerDossierPage; noteId: string };

export function DeskDossier({ title, page, noteId }: Props) {
  const t = useT();
  return (
    <div className="dossier-page stack">
      <Ways caseCode={page.caseCode} />
      {page.done && (
        <p className="notice notice-good" role="status">
          {page.done}
        </p>
      )}
      <ClaimNotices claims={page.claims} />
      <DossierHead title={title} page={page} />
      <Warnings page={page} />
      {page.acts.length > 0 && <DuplicateWarning mark={page.duplicates} />}
      <PageNav sections={sectionsOf(page, t)} />
      <SupplementPicks value={page.pick}>
        <div className="desk-beside">
          <section aria-labelledby="thong-tin">
            <h2 id="thong-tin">{t("officer:dossier.answers")}</h2>
            <Differences sections={page.sections} />
            <AnswerSections sections={page.sections} />
            <PickPapers papers={page.papers} />
          </section>
          <div className="desk-side">
            <PapersViewer papers={page.papers} />
          </div>
        </div>
        <PickForm caseCode={page.caseCode} />
      </SupplementPicks>
      <Below page={page} noteId={noteId} />
      <Acts groups={page.acts} />
    </div>
  );
}

/** Where to go from here: back to the list, or on to its next dossier. */
function Ways({ caseCode }: Pick<OfficerDossierPage, "caseCode">) {
  const t = useT();
  return (
    <p className="dossier-ways no-print">
      <a className="back-link" href="/can-bo" data-key="u">
        {t("officer:dossier.back")}
      </a>
      <a className="tall-link" href={`/can-bo/tiep-theo?sau=${caseCode}`} data-key="n">
        {t("deskDossier:next.dossier")}
      </a>
    </p>
  );
}

function Warnings({ page: { standing, refusals } }: Pick<Props, "page">) {
  const t = useT();
  return (
    <>
      {standing.warnings.map((warning) => (
        <p key={warning} className="notice notice-wait">
          {warning}
        </p>
      ))}
      {refusals.map(({ part, reason, last4 }) => (
        <p key={part} className="notice notice-wait">
          {t("officer:dossier.refused", { part, reason })}{" "}
          {last4 && t("officer:dossier.refused.last4", { last4 })}
        </p>
      ))}
    </>
  );
}

/** What belongs to the dossier and is looked up now and then. */
function Below({ page, noteId }: Pick<Props, "page" | "noteId">) {
  const t = useT();
  const { view, caseCode } = page;
  return (
    <>
      <DeskNotes notes={page.notes} caseCode={caseCode} noteId={noteId} mayNote={page.mayNote} />
      <Claims claims={page.claims} caseCode={caseCode} />
      {page.consents.length > 0 && (
        <section aria-labelledby="xac-nhan">
          <h2 id="xac-nhan">{t("officer:dossier.consents")}</h2>
          <Consents consents={page.consents} />
        </section>
      )}
      <AtCounterSection counter={page.counter} />
      <DuplicateSection mark={page.duplicates} />
      <FormerDossiers former={page.former} />
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
      <IssuedPapers view={view} />
      <DeskPayment payment={page.payment} caseCode={caseCode} mayTake={page.mayTakeCash} />
      <DeskPayouts
        procedure={view.procedure}
        payouts={page.payouts}
        caseCode={caseCode}
        mayPay={page.mayPayOut}
      />
      {page.parcels.length > 0 && (
        <section aria-labelledby="buu-chinh">
          <h2 id="buu-chinh">{t("delivery:parcels.post")}</h2>
          <ParcelLines procedure={view.procedure} parcels={page.parcels} audience="officer" />
        </section>
      )}
      <Reported corrections={page.corrections} />
      <DeskNotices caseCode={caseCode} notices={page.notices} />
      <AgencyNotices notices={page.agencyNotices} />
      <section aria-labelledby="qua-trinh">
        <h2 id="qua-trinh">{t("dossier:timeline.title")}</h2>
        <Timeline procedure={view.procedure} entries={page.timeline} />
      </section>
      <p>
        <a className="tall-link" href={`/can-bo/ho-so/${caseCode}/ai-xem-duoc`}>
          {t("access:who.link")}
        </a>
      </p>
    </>
  );
}
