/** What the person takes home for the originals that stay: only on paper, below a button that prints it. */
import type { OriginalsPage } from "#app/delivery/originals.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { formatDate, formatDateTime } from "../../calendar/local-time.ts";
import { PrintButton } from "../print-button.tsx";
import { say } from "../words.ts";

export function KeptReceipt({ page, caseCode }: { page: OriginalsPage; caseCode: string }) {
  const t = useT();
  const kept = page.originals.filter(({ returnedAt }) => !returnedAt);
  if (kept.length === 0) return null;
  return (
    <>
      <div className="no-print stack">
        <PrintButton label={t("assisted:keptReceipt.print")} />
      </div>
      <section className="kept-receipt">
        <h2>{t("assisted:keptReceipt.title")}</h2>
        <p>{t("assisted:keptReceipt.text", { agency: page.agency, code: caseCode })}</p>
        <ol>
          {kept.map(({ id, name, detail, takenAt }) => (
            <li key={id}>
              {t("assisted:keptReceipt.line", {
                paper: [say(t, name), detail].filter(Boolean).join(", "),
                since: formatDate(takenAt),
              })}
            </li>
          ))}
        </ol>
        <p>{t("assisted:keptReceipt.return")}</p>
        <p>{t("assisted:keptReceipt.date", { at: formatDateTime(page.at) })}</p>
        <div className="sheet-signatures">
          <p>{t("assisted:keptReceipt.officer")}</p>
          <p>{t("assisted:keptReceipt.person")}</p>
        </div>
      </section>
    </>
  );
}
