/** The last look before several decisions are signed: exactly these, and what signing does. */
import type { SignRow } from "#app/desk/sign-types.ts";
import { useT } from "#app/texts/texts.tsx";

export function SignConfirm({ rows, commandId }: { rows: readonly SignRow[]; commandId: string }) {
  const t = useT();
  const label = t("decisions:sign.submit", { count: rows.length });
  return (
    <>
      <a className="back-link" href="/can-bo/ky" data-key="u">
        {t("decisions:sign.back")}
      </a>
      <h1>{label}</h1>
      <form method="post" className="stack">
        <input type="hidden" name="commandId" value={commandId} />
        {rows.map(({ pick }) => (
          <input key={pick} type="hidden" name="pick" value={pick} />
        ))}
        <ul>
          {rows.map(({ pick, caseCode, subject, what }) => (
            <li key={pick}>
              <span className="desk-code">{caseCode}</span> {subject}: {what}
            </li>
          ))}
        </ul>
        <p id="ky-tac-dung" className="notice notice-neutral">
          {t("decisions:sign.effect")}
        </p>
        <button
          type="submit"
          className="button"
          name="confirmed"
          value="yes"
          aria-describedby="ky-tac-dung"
          // biome-ignore lint/a11y/noAutofocus: confirming is the one thing left to do
          autoFocus
        >
          {label}
        </button>
      </form>
    </>
  );
}
