/** Choosing a time at the counter: days as links, the free times of one day as radios. Works without script. */
import { formatDate, formatTime } from "../calendar/local-time.ts";
import type { AppointmentPage } from "../delivery/appointment-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { dayWords, whenWords } from "./day-words.ts";
import { deskRows } from "./desk-rows.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { SummaryList } from "./summary-list.tsx";

type Props = { page: AppointmentPage; commandId: string; error: string | undefined };

export function Appointment({ page, commandId, error }: Props) {
  const t = useT();
  const { caseCode, desk, current, from, days, day } = page;
  const root = `/ho-so/${caseCode}/nhan-ket-qua`;
  return (
    <>
      {error && <ErrorSummary errors={[{ field: "slot", text: t(error) }]} />}
      <a className="back-link" href={root}>
        {t("counter:receive.title")}
      </a>
      <h1>{t("counter:appointment.title")}</h1>
      {current && (
        <p>
          {t("counter:appointment.yours")}: <strong>{whenWords(t, current)}</strong>
        </p>
      )}
      {!from && <p>{t("counter:appointment.none")}</p>}
      {from && days.length === 0 && <p>{t("counter:appointment.notYet", { date: formatDate(from) })}</p>}
      {from && days.length > 0 && !day && <p>{t("counter:appointment.full")}</p>}
      {day && (
        <>
          <p className="lead">{t("counter:appointment.lead")}</p>
          <nav aria-labelledby="chon-ngay" className="stack">
            <h2 id="chon-ngay">{t("counter:appointment.days")}</h2>
            <ul className="slot-days">
              {days.map((one) => (
                <li key={one.day}>
                  <a
                    className="tall-link"
                    href={`${root}/lich-hen?ngay=${one.day}#gio`}
                    aria-current={one.day === day ? "true" : undefined}
                  >
                    {one.free > 0
                      ? t("counter:appointment.day.free", { day: dayWords(t, one.day), count: one.free })
                      : t("counter:appointment.day.full", { day: dayWords(t, one.day) })}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Times page={page} day={day} commandId={commandId} error={error} />
        </>
      )}
      <section aria-labelledby="noi-nhan">
        <h2 id="noi-nhan">{t("counter:desk.title")}</h2>
        <SummaryList rows={deskRows(t, desk)} />
      </section>
    </>
  );
}

type TimesProps = { page: AppointmentPage; day: string; commandId: string; error: string | undefined };

function Times({ page: { caseCode, times }, day, commandId, error }: TimesProps) {
  const t = useT();
  return (
    <form
      id="gio"
      method="post"
      action={`/ho-so/${caseCode}/nhan-ket-qua/lich-hen?ngay=${day}`}
      className="stack"
      noValidate
    >
      <input type="hidden" name="commandId" value={commandId} />
      <fieldset className="field choices" aria-describedby={error ? "slot-loi" : undefined}>
        <legend className="field-label">{t("counter:appointment.times", { day: dayWords(t, day) })}</legend>
        {error && (
          <p className="field-error" id="slot-loi">
            {t(error)}
          </p>
        )}
        <div className="slot-times">
          {times.map((startsAt, index) => {
            const id = index === 0 ? "slot" : `slot-${startsAt.getTime()}`;
            return (
              <div className="choice" key={id}>
                <input type="radio" id={id} name="slot" value={startsAt.toISOString()} />
                <label htmlFor={id}>{formatTime(startsAt)}</label>
              </div>
            );
          })}
        </div>
      </fieldset>
      <button type="submit" className="button">
        {t("counter:appointment.book")}
      </button>
    </form>
  );
}
