/** Rows of the work list: two lines each, so that a screen holds many; a row's link opens its dossier. */
import type { ShownRow, WorkListPage } from "#app/desk/work-list-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Tag } from "../tag.tsx";

export function WorkListRows({ page: { list, rows, tabs, province } }: { page: WorkListPage }) {
  const t = useT();
  return (
    <table className="table desk-list work-list-table">
      <caption className="visually-hidden">{tabs.find((tab) => tab.list === list)?.label}</caption>
      <thead>
        <tr>
          <th scope="col">{t("officer:column.caseCode")}</th>
          <th scope="col">{t("workList:column.subject")}</th>
          <th scope="col">{t("officer:column.part")}</th>
          {province && <th scope="col">{t("workList:column.agency")}</th>}
          <th scope="col">{t("officer:column.state")}</th>
          <th scope="col">{t("officer:column.turn")}</th>
          <th scope="col">{t("workList:column.due")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} province={province} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, province }: { row: ShownRow; province: boolean }) {
  const t = useT();
  return (
    <tr className={row.mine ? "desk-mine" : undefined}>
      <th scope="row">
        <a className="desk-code" href={row.href} data-row>
          {row.caseCode}
        </a>
        <span className="desk-second">{row.submitted}</span>
      </th>
      <td data-label={t("workList:column.subject")}>
        <strong>{row.subject}</strong>
        <About about={row.about} />
      </td>
      <td data-label={t("officer:column.part")}>
        {row.part}
        {row.place && (
          <span className="desk-second">
            <a href={row.place.href}>{t("workList:from", { place: row.place.text })}</a>
          </span>
        )}
      </td>
      {province && <td data-label={t("workList:column.agency")}>{row.agency}</td>}
      <td data-label={t("officer:column.state")}>
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
      <td data-label={t("officer:column.turn")}>
        {row.mine ? <span className="tag tag-info">{row.turn}</span> : row.turn}
        {row.holder && (
          <span className={row.holder.mine ? "desk-second desk-held-mine" : "desk-second"}>
            <span className="visually-hidden">{t("workList:holder.label")}: </span>
            {row.holder.text}
          </span>
        )}
      </td>
      <td data-label={t("workList:column.due")} className={`desk-due desk-due-${row.due.tone}`}>
        {row.due.date && <span className="nowrap">{row.due.date}</span>} <span>{row.due.text}</span>
      </td>
    </tr>
  );
}

/** A day and a masked number below the name. */
export const About = ({ about }: { about: readonly string[] }) =>
  about.length > 0 ? (
    <span className="desk-second desk-number">
      {about.map((fact) => (
        <span key={fact} className="nowrap">
          {fact}
        </span>
      ))}
    </span>
  ) : null;
