/** The list that goes with an agency's parcels to the carrier; complete without script, signed on paper. */
import type { HandOverList } from "#app/delivery/hand-over-list.server.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import { formatMoney } from "../money.ts";
import { Pagination } from "../pagination.tsx";
import { DeskTable } from "./desk-table.tsx";

export function CarrierList({ list }: { list: HandOverList }) {
  const t = useT();
  const language = useLanguage();
  const names = ["item", "case", "contents", "receiver", "place", "cash", "ordered"];
  const columns = names.map((name) => t(`delivery:handOver.column.${name}`));
  if (list.rows.length === 0) return <p className="notice notice-neutral">{t("delivery:handOver.empty")}</p>;
  return (
    <>
      <p className="no-print">{t("delivery:handOver.text")}</p>
      <p>
        {list.agency}. {t("delivery:handOver.at", { at: list.at })}
      </p>
      <DeskTable caption={t("delivery:handOver.title")} columns={columns}>
        {list.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <span className="desk-code">{row.itemNumber}</span>
            </th>
            <td data-label={columns[1]}>
              <a className="desk-code" href={`/can-bo/ho-so/${row.caseCode}`}>
                {row.caseCode}
              </a>
            </td>
            <td data-label={columns[2]}>{row.contents}</td>
            <td data-label={columns[3]}>{row.receiver}</td>
            <td data-label={columns[4]}>{row.place}</td>
            <td data-label={columns[5]}>
              {row.cash > 0 ? formatMoney(row.cash, language) : t("delivery:handOver.noCash")}
            </td>
            <td data-label={columns[6]}>{row.ordered}</td>
          </tr>
        ))}
      </DeskTable>
      <Pagination first={list.firstHref} next={list.nextHref} />
      <div className="carrier-signatures">
        <p>{t("delivery:handOver.signAgency")}</p>
        <p>{t("delivery:handOver.signCarrier")}</p>
      </div>
    </>
  );
}
