/** Stuck requests, each with a short form to send it again; complete without script. */
import type { ShownStuck, StuckPage } from "#app/registries/stuck-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import { TextArea } from "./controls.tsx";
import { DeskTable } from "./desk-table.tsx";

type Failure = { error: string; typed: string; at: string };
type Props = { page: StuckPage; failure: Failure | undefined };

/** Name of a row's reason field: the error summary leads to it. */
export const reasonField = (key: string) => `reason-${key}`;

export function StuckRequests({ page, failure }: Props) {
  const t = useT();
  const columns = [
    t("officer:column.caseCode"),
    t("officer:column.part"),
    t("officer:stuck.column.partner"),
    t("officer:stuck.column.since"),
    t("officer:stuck.column.attempts"),
    t("officer:stuck.column.error"),
    t("officer:stuck.column.act"),
  ];
  if (page.rows.length === 0) return <p className="notice notice-neutral">{t("officer:stuck.empty")}</p>;
  return (
    <>
      <DeskTable caption={t("officer:stuck.title")} columns={columns}>
        {page.rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            columns={columns}
            failure={failure?.at === row.key ? failure : undefined}
          />
        ))}
      </DeskTable>
      <Pagination first={page.firstHref} next={page.nextHref} />
    </>
  );
}

type RowProps = { row: ShownStuck; columns: readonly string[]; failure: Failure | undefined };

function Row({ row, columns, failure }: RowProps) {
  const t = useT();
  return (
    <tr>
      <th scope="row">
        <a className="desk-code" href={`/can-bo/ho-so/${row.caseCode}`}>
          {row.caseCode}
        </a>
      </th>
      <td data-label={columns[1]}>{row.part}</td>
      <td data-label={columns[2]}>{row.partner}</td>
      <td data-label={columns[3]}>{row.since}</td>
      <td data-label={columns[4]}>{row.attempts}</td>
      <td data-label={columns[5]} className="desk-reply">
        {row.error}
        {row.reply && <span className="hint"> {t("officer:stuck.reply", { reply: row.reply })}</span>}
      </td>
      <td data-label={columns[6]}>
        <Redrive row={row} failure={failure} />
      </td>
    </tr>
  );
}

function Redrive({ row, failure }: Pick<RowProps, "row" | "failure">) {
  const t = useT();
  return (
    <details className="desk-redrive" open={failure !== undefined}>
      <summary>{t("officer:stuck.redrive")}</summary>
      <form method="post" className="stack" noValidate>
        <input type="hidden" name="commandId" value={row.commandId} />
        <input type="hidden" name="workflowId" value={row.workflowId} />
        <input type="hidden" name="component" value={row.component} />
        <input type="hidden" name="seq" value={row.seq} />
        <TextArea
          id={reasonField(row.key)}
          name="reason"
          label={t("officer:stuck.reason", { caseCode: row.caseCode })}
          hint={t("officer:stuck.reason.hint")}
          value={failure?.typed ?? ""}
          error={failure?.error}
        />
        <button type="submit" className="button">
          {t("officer:stuck.redrive")}
        </button>
      </form>
    </details>
  );
}
