/** The counter's appointments of one day. */
import type { DayPage } from "#app/delivery/appointment-day.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { dayWords } from "../day-words.ts";
import { DeskTable } from "./desk-table.tsx";

export function AppointmentDay({ page }: { page: DayPage }) {
  const t = useT();
  const { day, before, after, today, rows } = page;
  const columns = ["time", "case", "prepare"].map((column) => t(`counter:day.${column}`));
  return (
    <>
      <a className="back-link" href="/can-bo">
        {t("officer:dossier.back")}
      </a>
      <h1>{t("counter:day.title")}</h1>
      <p className="lead">{dayWords(t, day)}</p>
      <nav aria-label={t("counter:day.pick")} className="button-row">
        <a href={`/can-bo/lich-hen?ngay=${before}`}>{t("counter:day.before")}</a>
        {!today && <a href="/can-bo/lich-hen">{t("counter:day.today")}</a>}
        <a href={`/can-bo/lich-hen?ngay=${after}`}>{t("counter:day.after")}</a>
      </nav>
      <form method="get" action="/can-bo/lich-hen" className="field-inline">
        <div className="field">
          <label htmlFor="ngay">{t("counter:day.pick")}</label>
          <input className="input input-medium" type="date" id="ngay" name="ngay" defaultValue={day} />
        </div>
        <button className="button button-secondary" type="submit">
          {t("counter:day.show")}
        </button>
      </form>
      {rows.length === 0 ? (
        <p className="notice notice-neutral">{t("counter:day.none")}</p>
      ) : (
        <DeskTable caption={t("counter:day.title")} columns={columns}>
          {rows.map(({ id, time, caseCode, prepare }) => (
            <tr key={id}>
              <th scope="row" data-label={columns[0]}>
                {time}
              </th>
              <td data-label={columns[1]}>
                <a className="desk-code" href={`/can-bo/ho-so/${caseCode}`}>
                  {caseCode}
                </a>
              </td>
              <td data-label={columns[2]}>
                {prepare.length > 0 ? prepare.join("; ") : t("counter:day.nothing")}
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
    </>
  );
}
