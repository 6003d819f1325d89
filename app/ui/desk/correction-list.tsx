/** Reports that wait for the own agency, oldest first. */
import type { DeskCorrection, DeskCorrections } from "#app/corrections/desk-list.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import { Tag } from "../tag.tsx";
import { DeskTable } from "./desk-table.tsx";

export function CorrectionList({ list }: { list: DeskCorrections }) {
  const t = useT();
  const columns = ["caseCode", "subject", "paper", "line", "state", "opened", "due"].map((column) =>
    t(`corrections:desk.column.${column}`),
  );
  if (list.rows.length === 0 && !list.firstHref)
    return <p className="notice notice-neutral">{t("corrections:desk.empty")}</p>;
  return (
    <>
      <DeskTable caption={t("corrections:desk.title")} columns={columns}>
        {list.rows.map((row) => (
          <Row key={row.id} row={row} columns={columns} />
        ))}
      </DeskTable>
      <Pagination first={list.firstHref} next={list.nextHref} />
    </>
  );
}

function Row({ row, columns }: { row: DeskCorrection; columns: readonly string[] }) {
  const t = useT();
  return (
    <tr>
      <th scope="row" data-label={columns[0]}>
        <a className="desk-code" href={row.href}>
          {row.caseCode}
        </a>
      </th>
      <td data-label={columns[1]}>{row.subject}</td>
      <td data-label={columns[2]}>{row.paper}</td>
      <td data-label={columns[3]}>{row.line}</td>
      <td data-label={columns[4]}>{row.state}</td>
      <td data-label={columns[5]}>{row.opened}</td>
      <td data-label={columns[6]}>
        {row.due} {row.late && <Tag tone="bad">{t("corrections:desk.late")}</Tag>}
      </td>
    </tr>
  );
}
