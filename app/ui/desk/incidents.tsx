/** Differences between our book of requests and partners' own lists, and parcels with which something is wrong. */
import type { IncidentsPage, ShownIncident } from "#app/reconciliation/incidents.server.ts";
import type { SettleFailure } from "#app/reconciliation/settle-incident.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import { Tag } from "../tag.tsx";
import { TextArea } from "./controls.tsx";
import { DeskTable } from "./desk-table.tsx";

/** Name of a row's reason field: the error summary leads to it. */
export const settleField = (id: string) => `reason-${id}`;

export function Incidents({ page, failure }: { page: IncidentsPage; failure: SettleFailure | undefined }) {
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
    t("officer:stuck.column.act"),
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
            <td data-label={columns[5]} className={row.item ? "desk-code" : "desk-reply"}>
              {row.key}
            </td>
            <td data-label={columns[6]}>{row.opened}</td>
            <td data-label={columns[7]}>
              {row.closed ?? <Tag tone="bad">{t("officer:incidents.open")}</Tag>}
              {row.resolution && <span className="hint">{row.resolution}</span>}
            </td>
            <td data-label={columns[8]}>
              {row.act && (
                <Settle row={row} act={row.act} failure={failure?.at === row.id ? failure : undefined} />
              )}
            </td>
          </tr>
        ))}
      </DeskTable>
      <Pagination first={page.firstHref} next={page.nextHref} />
    </>
  );
}

type SettleProps = {
  row: ShownIncident;
  act: NonNullable<ShownIncident["act"]>;
  failure: SettleFailure | undefined;
};

function Settle({ row, act, failure }: SettleProps) {
  const t = useT();
  return (
    <details className="desk-redrive" open={failure !== undefined}>
      <summary>{t(`delivery:incident.${act}`)}</summary>
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="commandId" value={row.commandId} />
        <input type="hidden" name="incidentId" value={row.id} />
        <input type="hidden" name="act" value={act} />
        <TextArea
          id={settleField(row.id)}
          name="reason"
          label={t("delivery:incident.reason", { item: row.key })}
          hint={t(`delivery:incident.${act}.hint`)}
          value={failure?.typed ?? ""}
          error={failure?.error}
        />
        <button type="submit" className="button">
          {t(`delivery:incident.${act}`)}
        </button>
      </form>
    </details>
  );
}
