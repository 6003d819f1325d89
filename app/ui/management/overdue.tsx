/** Overdue parts, the most late first, each with a way to assign it. */
import type { OverduePage, ShownOverdue } from "#app/management/overdue-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Select } from "../desk/controls.tsx";
import { DeskTable } from "../desk/desk-table.tsx";
import { Pagination } from "../pagination.tsx";
import { Tag } from "../tag.tsx";

export function Overdue({ page }: { page: OverduePage }) {
  const t = useT();
  const columns = ["caseCode", "unit", "late", "holder", "clock", "lastAct", "apology", "act"].map((one) =>
    t(`management:overdue.column.${one}`),
  );
  return (
    <>
      <Filter page={page} />
      {page.rows.length === 0 ? (
        <p className="notice notice-neutral">{t("management:overdue.empty")}</p>
      ) : (
        <DeskTable caption={t("management:overdue.title")} columns={columns}>
          {page.rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} />
          ))}
        </DeskTable>
      )}
      <Pagination first={page.firstHref} next={page.nextHref} />
    </>
  );
}

function Row({ row, columns }: { row: ShownOverdue; columns: readonly string[] }) {
  const t = useT();
  return (
    <tr>
      <th scope="row">
        <a className="desk-code" href={row.href}>
          {row.caseCode}
        </a>
      </th>
      <td data-label={columns[1]}>
        {row.part} <span className="hint">{row.unit}</span>
      </td>
      <td data-label={columns[2]}>
        <span className="desk-due-bad">{row.late}</span>{" "}
        <span className="hint">{t("management:overdue.due", { day: row.due })}</span>
      </td>
      <td data-label={columns[3]}>
        {row.holder ?? t("management:overdue.holder.none")}{" "}
        <span className="hint">{t("management:overdue.turn", { turn: row.turn })}</span>
      </td>
      <td data-label={columns[4]}>
        {row.pauses.length === 0 ? (
          t("management:overdue.noPause")
        ) : (
          <ul className="lines">
            {row.pauses.map((pause) => (
              <li key={pause}>{pause}</li>
            ))}
          </ul>
        )}
      </td>
      <td data-label={columns[5]}>
        {row.lastAct} <span className="hint">{row.state}</span>
      </td>
      <td data-label={columns[6]}>
        {t(`management:apology.${row.apology}`)}
        {row.marked && (
          <span className="desk-marks">
            <Tag tone="bad">{t("management:overdue.marked")}</Tag>
          </span>
        )}
      </td>
      <td data-label={columns[7]}>
        <a
          href={row.assignHref}
          aria-label={t("management:overdue.assignOne", { caseCode: row.caseCode, part: row.part })}
        >
          {t("management:overdue.assign")}
        </a>
      </td>
    </tr>
  );
}

/** A plain GET form: the filter lives in the address. */
function Filter({ page: { unit, units, part, parts } }: { page: OverduePage }) {
  const t = useT();
  return (
    <search className="management-filter">
      <form
        method="get"
        action="/quan-ly/qua-han"
        className="field-inline"
        aria-label={t("management:filter.title")}
      >
        {units.length > 0 && (
          <Select
            name="don-vi"
            label={t("management:filter.unit")}
            empty={t("management:filter.unit.all")}
            options={units}
            value={unit?.id ?? ""}
          />
        )}
        <Select
          name="phan"
          label={t("management:filter.part")}
          empty={t("management:filter.part.all")}
          options={parts}
          value={part}
        />
        <div className="button-row">
          <button className="button button-secondary" type="submit">
            {t("management:filter.button")}
          </button>
        </div>
      </form>
    </search>
  );
}
