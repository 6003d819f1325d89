/** The units with most open parts as bars; all of them stand in the table of units. */
import type { OverviewPage } from "#app/management/overview-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { BarChart } from "../charts/bar-chart.tsx";

export function LoadPicture({ page: { bars } }: { page: Pick<OverviewPage, "bars"> }) {
  const t = useT();
  const [most] = bars;
  return (
    <section aria-labelledby="khoi-luong">
      <h2 id="khoi-luong">{t("management:chart.load")}</h2>
      {most ? (
        <BarChart
          title={t("management:chart.load")}
          description={t("management:chart.load.text", { unit: most.name, count: most.act + most.wait })}
          series={[
            { name: t("management:tile.act"), tone: 1 },
            { name: t("management:tile.wait"), tone: 2 },
          ]}
          bars={bars.map(({ name, act, wait }) => ({ name, values: [act, wait] }))}
        />
      ) : (
        <p className="notice notice-neutral">{t("management:chart.load.none")}</p>
      )}
    </section>
  );
}
