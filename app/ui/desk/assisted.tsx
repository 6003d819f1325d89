/** A filing for a person: going on with it, ending it, and after filing the sheet for the person and what the counter does next. */
import type { FiledSheet, FilingPage } from "#app/assisted/filing-page.server.ts";
import { formatTime } from "#app/calendar/local-time.ts";
import { useT } from "#app/texts/texts.tsx";
import { CaseCode } from "../case-code.tsx";
import { PrintButton } from "../print-button.tsx";
import { ReceiptSheet } from "../receipt.tsx";
import { IssueSlip } from "./slips.tsx";

type Props = { page: FilingPage; draftId: string; slipId: string };

export function AssistedFiling({ page, draftId, slipId }: Props) {
  const t = useT();
  return (
    <div className="desk-act stack">
      <a className="back-link" href="/can-bo/nop-ho">
        {t("assisted:back")}
      </a>
      {page.kind === "open" && <Open page={page} draftId={draftId} />}
      {page.kind === "over" && <Over />}
      {page.kind === "filed" && <Filed page={page} slipId={slipId} />}
    </div>
  );
}

function Open({
  page: { filing },
  draftId,
}: {
  page: Extract<FilingPage, { kind: "open" }>;
  draftId: string;
}) {
  const t = useT();
  const root = `/ho-so/nhap/${draftId}`;
  return (
    <>
      <h1>{t("assisted:open.title", { name: filing.fullName })}</h1>
      <p className="lead">{t(`${filing.procedure}:shortName`)}</p>
      <p>{t("assisted:open.until", { until: formatTime(filing.expiresAt) })}</p>
      <p className="button-row">
        <a className="button" href={root}>
          {t("assisted:open.go")}
        </a>
        <a className="button button-secondary" href={`${root}/may-khac`}>
          {t("assisted:open.device")}
        </a>
      </p>
      <p>{t("assisted:open.text")}</p>
      <form method="post" className="button-row">
        <button type="submit" className="button button-secondary" name="intent" value="end">
          {t("assisted:open.end")}
        </button>
        <a href={`${root}/xoa`}>{t("assisted:open.delete")}</a>
      </form>
    </>
  );
}

function Over() {
  const t = useT();
  return (
    <>
      <h1>{t("assisted:over.title")}</h1>
      <p>{t("assisted:over.text")}</p>
      <p>
        <a className="button" href="/can-bo/nop-ho">
          {t("assisted:over.again")}
        </a>
      </p>
    </>
  );
}

function Filed({ page, slipId }: { page: Extract<FilingPage, { kind: "filed" }>; slipId: string }) {
  const t = useT();
  const { caseCode, sheet } = page;
  return (
    <>
      <div className="no-print stack">
        <h1>{t("assisted:filed.title")}</h1>
        <p>
          {t("assisted:filed.code")}
          <CaseCode code={caseCode} large />
        </p>
        <section aria-labelledby="tiep-tai-quay">
          <h2 id="tiep-tai-quay">{t("assisted:filed.next")}</h2>
          {sheet && <NextSteps sheet={sheet} />}
          <IssueSlip slipId={slipId} caseCode={caseCode} />
        </section>
      </div>
      {sheet ? <PersonSheet sheet={sheet} /> : <p>{t("assisted:filed.over")}</p>}
    </>
  );
}

function NextSteps({ sheet: { view, receives, mayTakeOriginals } }: { sheet: FiledSheet }) {
  const t = useT();
  const paper = view.papers.find((one) => one.paper === "receipt");
  const root = `/can-bo/ho-so/${view.caseCode}`;
  if (!receives) return <p>{t("assisted:filed.elsewhere", { agency: view.intake.agencyName })}</p>;
  return (
    <>
      <p className="button-row">
        <a className="button" href={root}>
          {t("assisted:filed.open")}
        </a>
        {mayTakeOriginals && (
          <a className="button button-secondary" href={`${root}/ban-chinh`}>
            {t("assisted:filed.originals")}
          </a>
        )}
        {paper && (
          <a className="button button-secondary" href={`/giay/${paper.serial}`}>
            {t("assisted:filed.receipt", { serial: paper.serial })}
          </a>
        )}
      </p>
      {!paper && <p>{t("assisted:filed.receiptLater")}</p>}
    </>
  );
}

function PersonSheet({ sheet: { view, qr, note } }: { sheet: FiledSheet }) {
  const t = useT();
  return (
    <>
      <div className="no-print">
        <PrintButton label={t("assisted:filed.print")} />
      </div>
      <ReceiptSheet
        view={view}
        files={[]}
        qr={qr}
        heading="h2"
        more={[{ label: t("assisted:filed.note"), value: t("assisted:filed.note.value", note) }]}
      />
    </>
  );
}
