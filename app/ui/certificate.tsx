/** An electronic result laid out like the paper it stands for. */
import { formatDate } from "../calendar/local-time.ts";
import type { IssuedResult } from "../dossiers/issued-result.server.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "./notice.tsx";
import { ownText } from "./procedure-words.ts";
import { SummaryList } from "./summary-list.tsx";
import { say } from "./words.ts";

type Props = { caseCode: string; procedure: string; result: IssuedResult };

export function Certificate({ caseCode, procedure, result }: Props) {
  const t = useT();
  const { document, issuedAt, agencyName } = result;
  return (
    <>
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("dossier:result.back", { code: caseCode })}
      </a>
      {!result.signed && (
        <Notice tone="wait" title={t("verify:result.unsigned.title")}>
          <p>{t("verify:result.unsigned.text")}</p>
        </Notice>
      )}
      <article className="certificate">
        <p className="certificate-motto">
          <span>{t("dossier:result.motto.1")}</span>
          <span>{t("dossier:result.motto.2")}</span>
        </p>
        <h1>{say(t, ownText(procedure, document.title))}</h1>
        {document.number && (
          <p className="certificate-number">{t("dossier:result.serial", { serial: document.number })}</p>
        )}
        <SummaryList
          rows={document.lines.map(({ label, value }) => ({
            label: say(t, ownText(procedure, label)),
            value: value || t("filing:check.blank"),
          }))}
        />
        <div className="stack">
          <p>{t("dossier:result.by", { agency: agencyName })}</p>
          <p>{t("dossier:result.issued", { date: formatDate(issuedAt) })}</p>
          <p className="certificate-foot">{t("dossier:result.foot", { code: caseCode })}</p>
        </div>
      </article>
      <p className="no-print">
        <a className="button button-secondary" href={`/giay/${result.serial}`}>
          {t("papers:download.file")}
        </a>
      </p>
    </>
  );
}
