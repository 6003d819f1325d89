/** An agency's registers of dossiers: choose a month, and what was made. */
import type { RegistersPage } from "#app/papers/registers-page.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Pagination } from "../pagination.tsx";

type Props = {
  title: string;
  page: RegistersPage;
  commandId: string;
  asked: boolean;
  error: string | undefined;
};

export function Registers({ title, page, commandId, asked, error }: Props) {
  const t = useT();
  return (
    <>
      <a className="back-link" href="/can-bo">
        {t("papers:registers.back")}
      </a>
      {asked && (
        <p className="notice notice-good" role="status">
          {t("papers:registers.asked")}
        </p>
      )}
      <ErrorSummary errors={error ? [{ field: "month", text: t(error) }] : []} />
      <h1>{title}</h1>
      <p>{t("papers:registers.lead", { agency: page.agency })}</p>
      <form method="post" className="stack">
        <input type="hidden" name="commandId" value={commandId} />
        <div className="field">
          <label htmlFor="month">{t("papers:registers.month")}</label>
          {error && (
            <span id="month-error" className="field-error">
              {t(error)}
            </span>
          )}
          <select
            className="input"
            id="month"
            name="month"
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? "month-error" : undefined}
          >
            {page.months.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button type="submit" className="button">
            {t("papers:registers.make")}
          </button>
        </p>
      </form>
      <section aria-labelledby="so-da-lap">
        <h2 id="so-da-lap">{t("papers:registers.list")}</h2>
        <List registers={page.registers} />
        <Pagination first={page.first} next={page.next} />
      </section>
    </>
  );
}

function List({ registers }: Pick<RegistersPage, "registers">) {
  const t = useT();
  if (registers.length === 0) return <p className="hint">{t("papers:registers.none")}</p>;
  return (
    <ul>
      {registers.map(({ id, serial, month, madeAt, ready, superseded }) => (
        <li key={id}>
          {ready ? (
            <a className="tall-link" href={`/giay/${serial}`}>
              {t("papers:registers.item", { month, serial })}
            </a>
          ) : (
            t("papers:registers.item", { month, serial })
          )}{" "}
          <span className="hint">
            {t("papers:registers.madeAt", { at: madeAt })}
            {!ready && `. ${t("papers:registers.pending")}`}
            {superseded && `. ${t("papers:registers.superseded")}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
