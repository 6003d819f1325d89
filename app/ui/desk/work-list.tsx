/** The officer's work list: search, three lists as tabs, filters, what else waits, and one row per part, the own turn first. */
import type { WorkListPage } from "#app/desk/work-list-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import { ListFilter } from "./list-filter.tsx";
import { OtherTasks } from "./other-tasks.tsx";
import { SearchBox, SearchResults } from "./search-results.tsx";
import { WorkListRows } from "./work-list-rows.tsx";

export function WorkList({ page }: { page: WorkListPage }) {
  return (
    <div className="work-list">
      <SearchBox typed={page.search?.typed ?? ""} />
      {page.search ? <SearchResults search={page.search} listHref={page.clearHref} /> : <List page={page} />}
    </div>
  );
}

/** How many stand in the page's first line; the rest opens from there. */
const linksInSight = 4;

/** Leads to the officer's other pages, in the page's first line. */
export function DeskLinks({ links }: Pick<WorkListPage, "links">) {
  const t = useT();
  const near = links.length > linksInSight ? links.slice(0, linksInSight - 1) : links;
  const far = links.slice(near.length);
  return (
    <nav className="desk-nav" aria-label={t("workList:link.all")}>
      <Links links={near} />
      {far.length > 0 && (
        <details className="desk-more">
          <summary>{t("workList:link.more")}</summary>
          <Links links={far} />
        </details>
      )}
    </nav>
  );
}

function Links({ links }: Pick<WorkListPage, "links">) {
  const t = useT();
  return (
    <ul className="desk-links">
      {links.map(({ href, text, count }) => (
        <li key={href}>
          <a href={href}>
            {text}
            {count ? (
              <>
                {" "}
                <span className="desk-count">
                  {count} <span className="visually-hidden">{t("workList:link.digest.new")}</span>
                </span>
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

function List({ page }: { page: WorkListPage }) {
  const t = useT();
  return (
    <>
      <div className="desk-bar">
        <nav aria-label={t("officer:list.lists")}>
          <ul className="desk-tabs">
            {page.tabs.map(({ list, href, label, count }) => (
              <li key={list}>
                <a href={href} aria-current={list === page.list ? "page" : undefined}>
                  {label} <span className="desk-count">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ListFilter page={page} />
      </div>
      <OtherTasks page={page} />
      {page.rows.length === 0 ? <Empty page={page} /> : <WorkListRows page={page} />}
      <Pagination first={page.firstHref} next={page.nextHref} />
    </>
  );
}

function Empty({ page: { list, chips } }: { page: WorkListPage }) {
  const t = useT();
  return (
    <p className="notice notice-neutral">
      {chips.length > 0 ? t("workList:filter.empty") : t(`officer:list.empty.${list}`)}
    </p>
  );
}
