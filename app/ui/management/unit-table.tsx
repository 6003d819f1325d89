/** Every unit of the province that has something, the most late first; each leads to its own page. */
import type { OverviewPage } from "#app/management/overview-page.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { DeskTable } from "../desk/desk-table.tsx";

export function UnitTable({ page, since }: { page: OverviewPage; since: string }) {
  const t = useT();
  const language = useLanguage();
  const columns = [
    t("management:units.column.unit"),
    ...(["late", "today", "act", "wait", "collect", "rate"] as const).map((one) =>
      t(`management:tile.${one}`),
    ),
  ];
  return (
    <section aria-labelledby="don-vi">
      <h2 id="don-vi">{t("management:units.title")}</h2>
      <p>{t("management:units.text", { since })}</p>
      <Find named={page.named} />
      {page.rows.length === 0 ? (
        <p className="notice notice-neutral">
          {page.named ? t("management:units.notFound", { text: page.named }) : t("management:units.empty")}
        </p>
      ) : (
        <DeskTable caption={t("management:units.title")} columns={columns}>
          {page.rows.map(({ id, name, href, late, today, act, wait, collect, rate }) => (
            <tr key={id}>
              <th scope="row">
                <a href={href}>{name}</a>
              </th>
              <td data-label={columns[1]} className={late > 0 ? "desk-due-bad" : undefined}>
                {late}
              </td>
              <td data-label={columns[2]}>{today}</td>
              <td data-label={columns[3]}>{act}</td>
              <td data-label={columns[4]}>{wait}</td>
              <td data-label={columns[5]}>{collect}</td>
              <td data-label={columns[6]}>{rate === null ? "–" : `${rate.toLocaleString(language)} %`}</td>
            </tr>
          ))}
        </DeskTable>
      )}
      {(page.previousHref || page.nextHref) && (
        <nav className="pagination" aria-label={t("management:units.pages")}>
          {page.previousHref ? (
            <a href={page.previousHref} rel="prev">
              {t("management:units.previous")}
            </a>
          ) : (
            <span />
          )}
          {page.nextHref && (
            <a href={page.nextHref} rel="next">
              {t("management:units.next")}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function Find({ named }: { named: string }) {
  const t = useT();
  return (
    <search className="management-filter">
      <form method="get" action="/quan-ly" className="field-inline">
        <div className="field">
          <label htmlFor="tim">{t("management:units.filter")}</label>
          <p id="tim-hint" className="hint">
            {t("management:units.filter.hint")}
          </p>
          <input
            className="input"
            id="tim"
            name="tim"
            defaultValue={named}
            aria-describedby="tim-hint"
            maxLength={60}
            autoComplete="off"
          />
        </div>
        <div className="button-row">
          <button className="button button-secondary" type="submit">
            {t("management:units.filter.button")}
          </button>
          {named && <a href="/quan-ly">{t("management:units.filter.clear")}</a>}
        </div>
      </form>
    </search>
  );
}
