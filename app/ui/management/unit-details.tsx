/** One unit: its parts by kind, its officers with what they hold and did, and who is away. */
import type { OverviewPage } from "#app/management/overview-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { BarChart } from "../charts/bar-chart.tsx";
import { DeskTable } from "../desk/desk-table.tsx";
import { NumberTable } from "./number-table.tsx";

type Props = { page: Pick<OverviewPage, "parts" | "officers"> };

export function UnitDetails({ page }: Props) {
  return (
    <>
      <Parts parts={page.parts} />
      <Officers officers={page.officers} />
    </>
  );
}

function Parts({ parts }: { parts: OverviewPage["parts"] }) {
  const t = useT();
  const columns = [
    t("management:parts.column.part"),
    ...(["late", "today", "act", "wait"] as const).map((one) => t(`management:tile.${one}`)),
    t("management:parts.column.act"),
  ];
  const [most] = [...parts].sort((a, b) => b.act + b.wait - (a.act + a.wait));
  return (
    <section aria-labelledby="thu-tuc">
      <h2 id="thu-tuc">{t("management:parts.title")}</h2>
      {most ? (
        <div className="picture-beside">
          <BarChart
            title={t("management:parts.title")}
            description={t("management:chart.load.text", { unit: most.part, count: most.act + most.wait })}
            series={[
              { name: t("management:tile.act"), tone: 1 },
              { name: t("management:tile.wait"), tone: 2 },
            ]}
            bars={parts.map(({ part, act, wait }) => ({ name: part, values: [act, wait] }))}
          />
          <NumberTable caption={t("management:parts.title")} columns={columns}>
            {parts.map(({ component, part, late, today, act, wait, assignHref }) => (
              <tr key={component}>
                <th scope="row">{part}</th>
                <td className={late > 0 ? "desk-due-bad" : undefined}>{late}</td>
                <td>{today}</td>
                <td>{act}</td>
                <td>{wait}</td>
                <td>
                  <a href={assignHref} aria-label={`${t("management:parts.assign")}: ${part}`}>
                    {t("management:parts.assign")}
                  </a>
                </td>
              </tr>
            ))}
          </NumberTable>
        </div>
      ) : (
        <p className="notice notice-neutral">{t("management:parts.empty")}</p>
      )}
    </section>
  );
}

function Officers({ officers }: { officers: OverviewPage["officers"] }) {
  const t = useT();
  const columns = ["officer", "held", "late", "acts", "away"].map((one) =>
    t(`management:officers.column.${one}`),
  );
  return (
    <section aria-labelledby="can-bo">
      <h2 id="can-bo">{t("management:officers.title")}</h2>
      {officers.length === 0 ? (
        <p className="notice notice-neutral">{t("management:officers.empty")}</p>
      ) : (
        <>
          <p>{t("management:officers.text")}</p>
          <DeskTable caption={t("management:officers.title")} columns={columns}>
            {officers.map(({ id, name, roles, held, late, acts, away }) => (
              <tr key={id}>
                <th scope="row">
                  {name} <span className="hint">{roles}</span>
                </th>
                <td data-label={columns[1]}>{held}</td>
                <td data-label={columns[2]} className={late > 0 ? "desk-due-bad" : undefined}>
                  {late}
                </td>
                <td data-label={columns[3]}>
                  {acts.length === 0 ? (
                    t("management:officers.noActs")
                  ) : (
                    <ul className="lines">
                      {acts.map((act) => (
                        <li key={act}>{act}</li>
                      ))}
                    </ul>
                  )}
                </td>
                <td data-label={columns[4]}>{away ?? t("management:officers.here")}</td>
              </tr>
            ))}
          </DeskTable>
        </>
      )}
    </section>
  );
}
