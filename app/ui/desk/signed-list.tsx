/** What became of each decision that was to be signed: said one by one, the failed ones with the way to them. */
import type { SignedRow } from "#app/desk/sign-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Tag } from "../tag.tsx";

export function SignedList({ rows }: { rows: readonly SignedRow[] }) {
  const t = useT();
  const signed = rows.filter(({ outcome }) => outcome === "signed").length;
  const failed = rows.length - signed;
  return (
    <>
      <h1>{t("decisions:sign.result")}</h1>
      <div className={failed > 0 ? "notice notice-wait" : "notice notice-good"} role="status">
        <p>{t("decisions:sign.result.signed", { count: signed })}</p>
        {failed > 0 && <p>{t("decisions:sign.result.failed", { count: failed })}</p>}
      </div>
      <ul className="task-list">
        {rows.map(({ key, caseCode, subject, outcome, href }) => (
          <li key={key}>
            <span className="task-list-name">
              <a className="desk-code" href={href}>
                {caseCode}
              </a>
              <span className="hint">{subject}</span>
            </span>
            {outcome === "signed" ? (
              <Tag tone="good">{t("decisions:sign.outcome.signed")}</Tag>
            ) : (
              <span>{t(`decisions:sign.outcome.${outcome}`)}</span>
            )}
          </li>
        ))}
      </ul>
      <p>
        {/* biome-ignore lint/a11y/noAutofocus: the list is where signing goes on */}
        <a className="button" href="/can-bo/ky" data-key="u" autoFocus>
          {t("decisions:sign.again")}
        </a>
      </p>
    </>
  );
}
