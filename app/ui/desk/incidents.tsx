/** Differences between our book of requests and partners' own lists. */
import type { IncidentsPage } from "#app/reconciliation/incidents.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import { Tag } from "../tag.tsx";
import { DeskTable } from "./desk-table.tsx";

export function Incidents({ page }: { page: IncidentsPage }) {
  const t = useT();
  const columns = [
    t("officer:column.caseCode"),
    t("officer:column.part"),
    t("officer:stuck.column.partner"),
    t("officer:incidents.column.day"),
    t("officer:incidents.column.kind"),
    t("officer:incidents.column.key"),
    t("officer:incidents.column.opened"),
    t("officer:incidents.column.closed"),
  ];
  if (page.rows.length === 0) return <p className="notice notice-neutral">{t("officer:incidents.empty")}</p>;
  return (
    <>
      <DeskTable caption={t("officer:incidents.title")} columns={columns}>
        {page.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <span className="desk-code">{row.caseCode}</span>
            </th>
            <td data-label={columns[1]}>{row.operation}</td>
            <td data-label={columns[2]}>{row.partner}</td>
            <td data-label={columns[3]}>{row.day}</td>
            <td data-label={columns[4]}>{row.kind}</td>
            <td data-label={columns[5]} className="desk-reply">
              {row.key}
            </td>
            <td data-label={columns[6]}>{row.opened}</td>
            <td data-label={columns[7]}>
              {row.closed ?? <Tag tone="bad">{t("officer:incidents.open")}</Tag>}
            </td>
          </tr>
        ))}
      </DeskTable>
      <Pagination first={page.firstHref} next={page.nextHref} />
    </>
  );
}
