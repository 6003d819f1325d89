/** What the holder of a pass reads before going to the counter. */
import { formatDate } from "../calendar/local-time.ts";
import type { HolderPage } from "../delivery/pass-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { CaseCode } from "./case-code.tsx";
import { whenWords } from "./day-words.ts";
import { deskRows } from "./desk-rows.ts";
import { PrintButton } from "./print-button.tsx";
import { Qr } from "./qr.tsx";
import { SummaryList } from "./summary-list.tsx";
import { say } from "./words.ts";

export function Holder({ page }: { page: HolderPage }) {
  const t = useT();
  if (page.state !== "live")
    return (
      <>
        <h1>{t("counter:holder.title")}</h1>
        <p className="lead">{t(`counter:holder.${page.state}`)}</p>
      </>
    );
  const { caseCode, ready, coming, originals, desk, until, appointment, code, qr } = page;
  const list = (names: typeof ready) => names.map((name) => say(t, name)).join(", ");
  const nothing = ready.length === 0 && originals === 0;
  return (
    <>
      <h1>{t("counter:holder.title")}</h1>
      <p className="lead">{t("counter:holder.lead")}</p>
      {nothing && <p className="notice notice-wait">{t("counter:holder.nothing")}</p>}
      <section className="card" aria-labelledby="ma">
        <h2 id="ma">{t("counter:holder.show")}</h2>
        <Qr qr={qr} title={t("counter:pass.qr")} />
        <p>{t("counter:pass.code")}</p>
        <p className="case-code case-code-large">{code}</p>
        <p>{t("counter:holder.show.text")}</p>
      </section>
      <SummaryList
        rows={[
          { label: t("counter:holder.case"), value: <CaseCode code={caseCode} /> },
          { label: t("counter:holder.ready"), value: list(ready) },
          { label: t("counter:holder.coming"), value: list(coming) },
          {
            label: t("counter:holder.originals"),
            value: originals > 0 && t("counter:holder.originals.count", { count: originals }),
          },
          { label: t("counter:holder.appointment"), value: appointment && whenWords(t, appointment) },
          { label: t("counter:holder.until"), value: formatDate(until) },
          ...deskRows(t, desk),
        ]}
      />
      <h2>{t("counter:bring.title")}</h2>
      <ul>
        <li>{t("counter:holder.bring.id")}</li>
        <li>{t("counter:holder.bring.pass")}</li>
      </ul>
      <PrintButton label={t("counter:print")} />
    </>
  );
}
