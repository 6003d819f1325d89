/** The list that goes with an agency's parcels to the carrier; complete without script, counted and signed on paper. */
import type { HandOverList, HandOverRow } from "#app/delivery/hand-over-list.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { formatMoney } from "../money.ts";
import { Pagination } from "../pagination.tsx";
import { PrintButton } from "../print-button.tsx";

type Props = { title: string; list: HandOverList; done: string | null; none: boolean };

export function CarrierList({ title, list, done, none }: Props) {
  const t = useT();
  return (
    <div className="stack">
      <a className="back-link" href="/can-bo">
        {t("officer:dossier.back")}
      </a>
      {none && <ErrorSummary errors={[{ field: "bang-ke", text: t("delivery:handOver.none") }]} />}
      <h1>{list.day ? t("delivery:handOver.titleOf", { day: list.day.name }) : title}</h1>
      <Ways list={list} />
      {done && (
        <p className="notice notice-good no-print" role="status">
          {t("delivery:handOver.done", { count: done })}
        </p>
      )}
      {list.rows.length === 0 ? (
        <p className="notice notice-neutral">
          {t(list.day ? "delivery:handOver.emptyDay" : "delivery:handOver.empty")}
        </p>
      ) : (
        <Sheet list={list} />
      )}
    </div>
  );
}

/** What waits, today's sheet, and the day before. */
function Ways({ list }: Pick<Props, "list">) {
  const t = useT();
  const today = `/can-bo/giao-buu-chinh?ngay=${list.today}`;
  return (
    <nav className="no-print" aria-label={t("delivery:handOver.days")}>
      <ul className="desk-tabs">
        <li>
          <a href="/can-bo/giao-buu-chinh" aria-current={list.day ? undefined : "page"}>
            {t("delivery:handOver.waiting")}
          </a>
        </li>
        <li>
          <a href={today} aria-current={list.day?.iso === list.today ? "page" : undefined}>
            {t("delivery:handOver.today")}
          </a>
        </li>
        <li>
          <a href={`/can-bo/giao-buu-chinh?ngay=${list.before}`}>{t("delivery:handOver.dayBefore")}</a>
        </li>
      </ul>
    </nav>
  );
}

function Sheet({ list }: Pick<Props, "list">) {
  const t = useT();
  const language = useLanguage();
  const { day, rows, total } = list;
  const names = ["number", "item", "case", "place", "cash", day ? "given" : "ordered"];
  const columns = names.map((name) => t(`delivery:handOver.column.${name}`));
  const anyOpen = rows.some(({ open }) => open);
  return (
    <form method="post" className="carrier-sheet stack" id="bang-ke" tabIndex={-1}>
      {!day && <p className="no-print">{t("delivery:handOver.text")}</p>}
      <p>
        {list.agency}. {t("delivery:handOver.at", { at: list.at })}
      </p>
      <div className="no-print">
        <PrintButton label={t("delivery:handOver.print")} />
      </div>
      <table className="table desk-list">
        <caption className="visually-hidden">{t("delivery:handOver.title")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col" className="no-print">
              {t("delivery:handOver.column.contents")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Line key={row.id} row={row} number={index + 1} columns={columns} day={day !== undefined} />
          ))}
        </tbody>
      </table>
      <p>
        <strong>
          {t("delivery:handOver.total", { count: total.count, cash: formatMoney(total.cash, language) })}
        </strong>
      </p>
      {anyOpen && (
        <div className="button-row no-print">
          <button
            type="submit"
            className={day ? "button button-secondary" : "button"}
            name="intent"
            value={day ? "back" : "give"}
          >
            {t(day ? "delivery:handOver.takeBack" : "delivery:handOver.give")}
          </button>
        </div>
      )}
      <Pagination first={list.firstHref} next={list.nextHref} />
      <div className="carrier-signatures">
        <p>{t("delivery:handOver.signAgency")}</p>
        <p>{t("delivery:handOver.signCarrier")}</p>
      </div>
    </form>
  );
}

type LineProps = { row: HandOverRow; number: number; columns: readonly string[]; day: boolean };

/** Ticked from the start while it waits: usually all of them go. */
function Line({ row, number, columns, day }: LineProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <tr>
      <td data-label={columns[0]}>
        <span className="carrier-tick">
          {number}
          {row.open && (
            <input
              className="no-print"
              type="checkbox"
              name="parcel"
              value={row.id}
              defaultChecked={!day}
              aria-label={t("delivery:handOver.tick", { item: row.itemNumber })}
            />
          )}
        </span>
      </td>
      <th scope="row" data-label={columns[1]}>
        <span className="desk-code">{row.itemNumber}</span>
      </th>
      <td data-label={columns[2]}>
        <a className="desk-code" href={`/can-bo/ho-so/${row.caseCode}`}>
          {row.caseCode}
        </a>
      </td>
      <td data-label={columns[3]}>{row.place}</td>
      <td data-label={columns[4]}>
        {row.cash > 0 ? formatMoney(row.cash, language) : t("delivery:handOver.noCash")}
      </td>
      <td data-label={columns[5]}>{day ? row.given : row.ordered}</td>
      <td className="no-print" data-label={t("delivery:handOver.column.contents")}>
        {row.contents}
      </td>
    </tr>
  );
}
