/** The officer's work list: three lists as tabs, a filter by case code, one row per part, the own turn first. */

import type { ShownRow, WorkListPage } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import { Tag } from "../tag.tsx";
import { SpecialTasks } from "./special-tasks.tsx";

export function WorkList({ page }: { page: WorkListPage }) {
  const t = useT();
  return (
    <>
      {page.manages && (
        <p>
          <a href="/quan-ly">{t("officer:stuck.title")}</a>
        </p>
      )}
      {page.keepsRegister && (
        <p>
          <a href="/can-bo/so-theo-doi">{t("papers:registers.link")}</a>
        </p>
      )}
      {page.tabs.some(({ list }) => list === "collect") && (
        <p>
          <a href="/can-bo/lich-hen">{t("counter:day.title")}</a>
        </p>
      )}
      <p>
        <a href="/can-bo/giao-buu-chinh">{t("delivery:handOver.link")}</a>
      </p>
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
      <Filter page={page} />
      {page.corrections > 0 && <Corrections count={page.corrections} />}
      {page.withdrawals.length > 0 && <Withdrawals withdrawals={page.withdrawals} />}
      <SpecialTasks id="phan-doi" name="objections" tasks={page.objections} />
      <SpecialTasks id="xac-minh" name="secondLook" tasks={page.secondLooks}>
        <p>{t("officer:list.secondLook.text")}</p>
      </SpecialTasks>
      {page.letters.length > 0 && <Letters letters={page.letters} />}
      {page.rows.length === 0 ? <Empty page={page} /> : <Rows page={page} />}
      <Pagination first={page.firstHref} next={page.nextHref} />
    </>
  );
}

function Corrections({ count }: { count: number }) {
  const t = useT();
  return (
    <section className="notice notice-wait" aria-labelledby="sai-sot">
      <h2 id="sai-sot">{t("corrections:desk.box", { count })}</h2>
      <p>
        {t("corrections:desk.box.text")} <a href="/can-bo/sai-sot">{t("corrections:desk.box.open")}</a>
      </p>
    </section>
  );
}

function Withdrawals({ withdrawals }: Pick<WorkListPage, "withdrawals">) {
  const t = useT();
  return (
    <section className="notice notice-wait" aria-labelledby="cho-rut">
      <h2 id="cho-rut">{t("officer:mark.withdrawal")}</h2>
      <ul>
        {withdrawals.map(({ caseCode, href, subject, until }) => (
          <li key={caseCode}>
            <a className="desk-code" href={href}>
              {caseCode}
            </a>{" "}
            {t("officer:list.withdrawal", { subject, until })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Letters({ letters }: Pick<WorkListPage, "letters">) {
  const t = useT();
  return (
    <section className="notice notice-wait" aria-labelledby="thu-giay">
      <h2 id="thu-giay">{t("inbox:desk.letters")}</h2>
      <ul>
        {letters.map(({ caseCode, href, subject, since }) => (
          <li key={caseCode}>
            <a className="desk-code" href={href}>
              {caseCode}
            </a>{" "}
            {subject}: {t("inbox:desk.letters.row", { since })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A plain GET form: the filter lives in the address. */
function Filter({ page: { list, filter, tabs } }: { page: WorkListPage }) {
  const t = useT();
  const own = new URLSearchParams(tabs.find((tab) => tab.list === list)?.href.split("?")[1]);
  const group = own.get("nhom");
  const cleared = group ? `/can-bo?nhom=${group}` : "/can-bo";
  return (
    <search>
      <form method="get" action="/can-bo" className="field-inline">
        {group && <input type="hidden" name="nhom" value={group} />}
        <div className="field">
          <label htmlFor="ma">{t("officer:list.filter")}</label>
          <p id="ma-hint" className="hint">
            {t("officer:list.filter.hint")}
          </p>
          <input
            className="input input-code"
            id="ma"
            name="ma"
            defaultValue={filter}
            aria-describedby="ma-hint"
            maxLength={40}
            autoComplete="off"
          />
        </div>
        <div className="button-row">
          <button className="button button-secondary" type="submit">
            {t("officer:list.filter.button")}
          </button>
          {filter && <a href={cleared}>{t("officer:list.filter.clear")}</a>}
        </div>
      </form>
    </search>
  );
}

function Empty({ page: { list, filter } }: { page: WorkListPage }) {
  const t = useT();
  return (
    <p className="notice notice-neutral">
      {filter ? t("officer:list.empty.filtered", { text: filter }) : t(`officer:list.empty.${list}`)}
    </p>
  );
}

function Rows({ page: { list, rows, tabs } }: { page: WorkListPage }) {
  const t = useT();
  const columns = ["caseCode", "subject", "part", "state", "turn", "due", "submitted"] as const;
  return (
    <table className="table desk-list">
      <caption className="visually-hidden">{tabs.find((tab) => tab.list === list)?.label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`officer:column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: ShownRow }) {
  const t = useT();
  const label = (column: string) => t(`officer:column.${column}`);
  return (
    <tr className={row.mine ? "desk-mine" : undefined}>
      <th scope="row" data-label={label("caseCode")}>
        <a className="desk-code" href={row.href}>
          {row.caseCode}
        </a>
      </th>
      <td data-label={label("subject")}>{row.subject}</td>
      <td data-label={label("part")}>{row.part}</td>
      <td data-label={label("state")}>
        {row.state}
        {row.marks.length > 0 && (
          <span className="desk-marks">
            {row.marks.map(({ text, tone }) => (
              <Tag key={text} tone={tone}>
                {text}
              </Tag>
            ))}
          </span>
        )}
      </td>
      <td data-label={label("turn")}>
        {row.mine ? <span className="tag tag-info">{row.turn}</span> : row.turn}
      </td>
      <td data-label={label("due")} className={`desk-due desk-due-${row.due.tone}`}>
        {row.due.date && <span className="nowrap">{row.due.date}</span>} <span>{row.due.text}</span>
      </td>
      <td data-label={label("submitted")}>{row.submitted}</td>
    </tr>
  );
}
