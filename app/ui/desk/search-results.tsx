/** The desk's search box, and what it found in the list's place: open and closed dossiers, the newest first. */
import type { SearchPage } from "#app/desk/work-list-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import { DeskTable } from "./desk-table.tsx";
import { About } from "./work-list-rows.tsx";

export function SearchBox({ typed }: { typed: string }) {
  const t = useT();
  return (
    <search>
      <form method="get" action="/can-bo" className="desk-search">
        <label htmlFor="tim">{t("workList:search.label")}</label>
        <input
          className="input"
          id="tim"
          name="tim"
          type="search"
          defaultValue={typed}
          aria-describedby="tim-hint"
          maxLength={100}
          autoComplete="off"
          data-key="/"
        />
        <button className="button button-secondary" type="submit">
          {t("workList:search.button")}
        </button>
        <p id="tim-hint" className="hint">
          {t("workList:search.hint")}
        </p>
      </form>
    </search>
  );
}

export function SearchResults({ search, listHref }: { search: SearchPage; listHref: string }) {
  const t = useT();
  const { typed: text, understood, results } = search;
  return (
    <section aria-labelledby="ket-qua">
      <div className="desk-found">
        <h2 id="ket-qua">{t("workList:search.found", { text })}</h2>
        <a href={listHref} data-key="u">
          {t("workList:search.back")}
        </a>
      </div>
      {results.length === 0 ? (
        <p className="notice notice-neutral" role="status">
          {understood ? t("workList:search.none", { text }) : t("workList:search.notUnderstood")}
        </p>
      ) : (
        <Results search={search} />
      )}
      <Pagination first={search.firstHref} next={search.nextHref} />
    </section>
  );
}

function Results({ search: { typed, results } }: { search: SearchPage }) {
  const t = useT();
  const columns = [
    t("officer:column.caseCode"),
    t("workList:column.subject"),
    t("workList:column.procedure"),
    t("workList:column.place"),
    t("workList:column.state"),
  ];
  return (
    <DeskTable caption={t("workList:search.found", { text: typed })} columns={columns}>
      {results.map((row) => (
        <tr key={row.key}>
          <th scope="row">
            <a className="desk-code" href={row.href} data-row>
              {row.caseCode}
            </a>
            <span className="desk-second">{row.submitted}</span>
          </th>
          <td data-label={columns[1]}>
            <strong>{row.subject}</strong>
            <About about={row.about} />
          </td>
          <td data-label={columns[2]}>{row.procedure}</td>
          <td data-label={columns[3]}>{row.place}</td>
          <td data-label={columns[4]}>{row.state}</td>
        </tr>
      ))}
    </DeskTable>
  );
}
