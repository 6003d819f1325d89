/** How many parts ended late, week by week: a line, and the numbers beside it. */
import { formatDate } from "#app/calendar/local-time.ts";
import type { Ended } from "#app/management/ended.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { LineChart } from "../charts/line-chart.tsx";
import { NumberTable } from "./number-table.tsx";

export function Weeks({ weeks }: { weeks: Ended["weeks"] }) {
  const t = useT();
  const language = useLanguage();
  const share = (late: number, ended: number) => Math.round((late * 1000) / ended) / 10;
  const percent = (value: number) => `${value.toLocaleString(language)} %`;
  const rows = weeks.map(({ monday, onTime, late }) => {
    const ended = onTime + late;
    return { monday, late, ended, share: ended === 0 ? null : share(late, ended) };
  });
  const last = rows.findLast(({ ended }) => ended > 0);
  const columns = ["week", "ended", "late", "share"].map((one) => t(`management:weeks.column.${one}`));
  return (
    <section aria-labelledby="tuan">
      <h2 id="tuan">{t("management:weeks.title")}</h2>
      {last ? (
        <>
          <p>{t("management:weeks.text")}</p>
          <div className="picture-beside">
            <LineChart
              title={t("management:chart.late")}
              description={t("management:chart.late.text", {
                week: formatDate(last.monday),
                late: last.late,
                count: last.ended,
              })}
              unit={t("management:chart.late.unit")}
              points={rows.map(({ monday, share: value }) => ({
                label: formatDate(monday).slice(0, 5),
                value,
                text: value === null ? "" : percent(value),
              }))}
            />
            <NumberTable caption={t("management:chart.late")} columns={columns}>
              {rows.map(({ monday, ended, late, share: value }) => (
                <tr key={monday}>
                  <th scope="row">{formatDate(monday)}</th>
                  <td>{ended}</td>
                  <td>{late}</td>
                  <td>{value === null ? "–" : percent(value)}</td>
                </tr>
              ))}
            </NumberTable>
          </div>
        </>
      ) : (
        <p className="notice notice-neutral">{t("management:chart.late.none")}</p>
      )}
    </section>
  );
}
