/** On-time parts of each unit this month, most late first. */
import { formatDate, formatDateTime } from "#app/calendar/local-time.ts";
import type { OnTimeReport } from "#app/dossiers/on-time.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { DeskTable } from "./desk-table.tsx";

export function OnTimeTable({ report }: { report: OnTimeReport }) {
  const t = useT();
  const language = useLanguage();
  const { units } = report;
  const columns = ["unit", "onTime", "late", "open", "rate", "kept"].map((one) =>
    t(`officer:onTime.column.${one}`),
  );
  const percent = (rate: number | null) => (rate === null ? "–" : `${rate.toLocaleString(language)} %`);
  return (
    <section aria-labelledby="dung-han">
      <h2 id="dung-han">{t("officer:onTime.title")}</h2>
      <p>
        {t("officer:onTime.text", { since: formatDate(report.since), at: formatDateTime(report.at) })}{" "}
        {report.cut && t("officer:onTime.cut")}
      </p>
      {units.length === 0 ? (
        <p className="notice notice-neutral">{t("officer:onTime.empty")}</p>
      ) : (
        <DeskTable caption={t("officer:onTime.title")} columns={columns}>
          {units.map(({ agencyId, name, onTime, late, open, rate, kept, promised }) => (
            <tr key={agencyId}>
              <th scope="row">{name}</th>
              <td data-label={columns[1]}>{onTime}</td>
              <td data-label={columns[2]}>{late}</td>
              <td data-label={columns[3]}>{open}</td>
              <td data-label={columns[4]}>{percent(rate)}</td>
              <td data-label={columns[5]}>
                {promised === 0 ? "–" : t("officer:onTime.kept", { kept, promised })}
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
    </section>
  );
}
