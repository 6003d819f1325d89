/** Papers that wait for their signature, each with a button to try again now; complete without script. */
import type { SigningQueuePage } from "#app/papers/signing/signing-queue-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Pagination } from "../pagination.tsx";
import { SummaryList } from "../summary-list.tsx";
import { DeskTable } from "./desk-table.tsx";

export function SigningQueue({ page }: { page: SigningQueuePage }) {
  const t = useT();
  const names = ["paper", "agency", "since", "attempts", "error", "next"] as const;
  const columns = [...names.map((name) => t(`verify:queue.column.${name}`)), t("verify:queue.retry")];
  if (page.rows.length === 0) return <p className="notice notice-neutral">{t("verify:queue.none")}</p>;
  return (
    <>
      <SummaryList
        rows={[
          { label: t("verify:queue.count"), value: t("verify:queue.count.value", { count: page.count }) },
          { label: t("verify:queue.failing"), value: t("verify:queue.count.value", { count: page.failing }) },
          { label: t("verify:queue.oldest"), value: page.oldest },
        ]}
      />
      <RetryButton paperId="all" label={t("verify:queue.retryAll")} />
      <DeskTable caption={t("verify:queue.title")} columns={columns}>
        {page.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              {row.paper} <span className="desk-code">{row.serial}</span>
              {row.caseCode && (
                <>
                  {" "}
                  <a className="desk-code" href={`/can-bo/ho-so/${row.caseCode}`}>
                    {row.caseCode}
                  </a>
                </>
              )}
            </th>
            <td data-label={columns[1]}>{row.agency}</td>
            <td data-label={columns[2]}>{row.since}</td>
            <td data-label={columns[3]}>{row.attempts}</td>
            <td data-label={columns[4]} className="desk-reply">
              {row.error}
            </td>
            <td data-label={columns[5]}>{row.next}</td>
            <td data-label={columns[6]}>
              <RetryButton
                paperId={row.id}
                label={t("verify:queue.retry")}
                full={t("verify:queue.retryOf", { serial: row.serial })}
              />
            </td>
          </tr>
        ))}
      </DeskTable>
      <Pagination first={page.firstHref} next={page.nextHref} />
    </>
  );
}

const RetryButton = ({ paperId, label, full }: { paperId: string; label: string; full?: string }) => (
  <form method="post">
    <button
      type="submit"
      className="button button-secondary"
      name="paperId"
      value={paperId}
      aria-label={full}
    >
      {label}
    </button>
  </form>
);
