/** Who is away now and soon, who stands in, and the form to enter an absence. */

import type { AbsencesPage, ShownAbsence } from "#app/desk/absence-types.ts";
import type { AbsenceFailure } from "#app/desk/absences.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Select } from "./controls.tsx";
import { DateInput } from "./date-input.tsx";
import { DeskTable } from "./desk-table.tsx";

type Props = {
  page: AbsencesPage;
  done: "entered" | "ended" | undefined;
  failure: AbsenceFailure | undefined;
};

export function Absences({ page, done, failure }: Props) {
  const t = useT();
  const errors = Object.entries(failure?.errors ?? {}).map(([field, key]) => ({ field, text: t(key) }));
  return (
    <div className="stack">
      <a className="back-link" href="/can-bo">
        {t("officer:dossier.back")}
      </a>
      <ErrorSummary errors={errors} />
      {done && !failure && (
        <p className="notice notice-good" role="status">
          {t(`claims:absences.${done}`)}
        </p>
      )}
      <h1>{t("claims:absences.title")}</h1>
      <p className="lead">{t("claims:absences.lead")}</p>
      <section aria-labelledby="dang-vang">
        <h2 id="dang-vang">{t("claims:absences.current")}</h2>
        {page.absences.length === 0 ? (
          <p>{t("claims:absences.none")}</p>
        ) : (
          <AbsenceTable absences={page.absences} />
        )}
      </section>
      <section aria-labelledby="ghi-vang" className="desk-act">
        <h2 id="ghi-vang">{t("claims:absences.new")}</h2>
        <NewAbsence page={page} failure={failure} />
      </section>
    </div>
  );
}

function AbsenceTable({ absences }: { absences: readonly ShownAbsence[] }) {
  const t = useT();
  const columns = ["officer", "days", "cover", "enteredBy", "end"];
  const label = (column: string) => t(`claims:absences.column.${column}`);
  return (
    <DeskTable caption={t("claims:absences.current")} columns={columns.map(label)}>
      {absences.map(({ id, officer, days, cover, enteredBy, running, mayEnd }) => (
        <tr key={id}>
          <td data-label={label("officer")}>
            {officer} {running && <span className="tag tag-wait">{t("claims:absences.running")}</span>}
          </td>
          <td data-label={label("days")}>{days}</td>
          <td data-label={label("cover")}>{cover}</td>
          <td data-label={label("enteredBy")}>{enteredBy}</td>
          <td data-label={label("end")}>
            {mayEnd && (
              <form method="post">
                <input type="hidden" name="absence" value={id} />
                <button
                  type="submit"
                  className="plain-button"
                  name="intent"
                  value="end"
                  aria-label={t("claims:absences.end.about", { officer })}
                >
                  {t("claims:absences.end")}
                </button>
              </form>
            )}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

function NewAbsence({ page, failure }: Pick<Props, "page" | "failure">) {
  const t = useT();
  const { agencies, agency, officers, covers, today, viewerId } = page;
  const typed = (name: string) => failure?.typed[name] ?? "";
  const error = (name: string) => failure?.errors[name];
  const own = officers.some(({ value }) => value === viewerId) ? viewerId : "";
  return (
    <>
      {agencies.length > 0 && (
        <form method="get" className="stack">
          <Select
            name="don-vi"
            label={t("claims:absences.agency")}
            empty={t("claims:absences.choose")}
            options={agencies}
            value={agency}
          />
          <button type="submit" className="button button-secondary">
            {t("claims:absences.agency.show")}
          </button>
        </form>
      )}
      {covers.length < 2 || officers.length === 0 ? (
        <p>{t("claims:absences.alone")}</p>
      ) : (
        <form method="post" className="stack" noValidate>
          <Select
            name="officer"
            label={t("claims:absences.officer")}
            empty={t("claims:absences.choose")}
            options={officers}
            value={typed("officer") || own}
            error={error("officer")}
          />
          <Select
            name="cover"
            label={t("claims:absences.cover")}
            hint={t("claims:absences.cover.hint")}
            empty={t("claims:absences.choose")}
            options={covers}
            value={typed("cover")}
            error={error("cover")}
          />
          <DateInput
            name="from"
            label={t("claims:absences.from")}
            value={typed("from") || today}
            min={today}
            error={error("from")}
          />
          <DateInput
            name="to"
            label={t("claims:absences.to")}
            value={typed("to")}
            min={today}
            error={error("to")}
          />
          <button type="submit" className="button" name="intent" value="enter">
            {t("claims:absences.submit")}
          </button>
        </form>
      )}
    </>
  );
}
