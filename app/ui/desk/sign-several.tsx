/** Decisions that wait for this signer, one line each: those that were looked at can be ticked and signed together. */
import type { SignPage, SignRow } from "#app/desk/sign-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Tag } from "../tag.tsx";
import { DeskTable } from "./desk-table.tsx";

type Props = { page: SignPage; done: string | undefined; error: string | undefined };

export function SignSeveral({ page, done, error }: Props) {
  const t = useT();
  const { rows, seen, full, nextHref } = page;
  const ready = rows.filter(({ because }) => because === undefined);
  return (
    <>
      <a className="back-link" href="/can-bo" data-key="u">
        {t("officer:dossier.back")}
      </a>
      <ErrorSummary errors={error ? [{ field: "pick", text: t(error) }] : []} />
      {done && (
        <p className="notice notice-good" role="status">
          {done}
        </p>
      )}
      <h1>{t("decisions:sign.title")}</h1>
      <p className="lead">{t("decisions:sign.lead")}</p>
      {rows.length === 0 ? (
        <p className="notice notice-neutral">{t("decisions:sign.empty")}</p>
      ) : (
        <>
          <p>
            {t("decisions:sign.count", { seen, all: rows.length })}.{" "}
            {!nextHref && t("decisions:sign.allSeen")}
          </p>
          {nextHref && (
            <p>
              {/* biome-ignore lint/a11y/noAutofocus: looking at the next one is what comes first here */}
              <a className="button button-secondary" href={nextHref} data-key="n" autoFocus={!error}>
                {t("decisions:sign.next")}
              </a>
            </p>
          )}
          <form method="post" className="stack">
            <Rows rows={rows} ready={ready} />
            {full && <p className="hint">{t("decisions:sign.more")}</p>}
            {ready.length > 0 && (
              // biome-ignore lint/a11y/noAutofocus: everything was looked at, signing is what is left
              <button type="submit" className="button" autoFocus={!error && !nextHref}>
                {t("decisions:sign.choose")}
              </button>
            )}
          </form>
        </>
      )}
    </>
  );
}

function Rows({ rows, ready }: { rows: readonly SignRow[]; ready: readonly SignRow[] }) {
  const t = useT();
  const names = ["pick", "what", "who", "due", "look"] as const;
  const columns = [t("officer:column.caseCode"), ...names.map((name) => t(`decisions:sign.column.${name}`))];
  return (
    <DeskTable caption={t("decisions:sign.title")} columns={columns}>
      {rows.map((row) => (
        <tr key={row.pick}>
          <th scope="row">
            <a className="desk-code" href={row.href} data-row>
              {row.caseCode}
            </a>
            <div>{row.subject}</div>
          </th>
          <td data-label={columns[1]}>
            {row.because === undefined ? (
              <span className="desk-sign-pick">
                <input
                  type="checkbox"
                  id={row === ready[0] ? "pick" : `pick-${row.pick}`}
                  name="pick"
                  value={row.pick}
                  aria-label={t("decisions:sign.pick", { what: row.what, caseCode: row.caseCode })}
                  defaultChecked
                />
              </span>
            ) : (
              row.because
            )}
          </td>
          <td data-label={columns[2]}>{row.what}</td>
          <td data-label={columns[3]}>
            {row.proposer} <span className="hint">{row.proposedAt}</span>
          </td>
          <td data-label={columns[4]} className={row.late ? "desk-due-bad" : undefined}>
            {row.due}
          </td>
          <td data-label={columns[5]}>
            {row.looked ? (
              <Tag tone="good">{t("decisions:sign.seen")}</Tag>
            ) : (
              <a className="tall-link" href={row.href}>
                {t("decisions:sign.open")} <span className="visually-hidden">{row.caseCode}</span>
              </a>
            )}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
