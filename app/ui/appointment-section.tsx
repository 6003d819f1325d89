/** The appointment on the page of results: when, where, what to bring; or the way to one. */
import { formatDate, formatTime, localDay } from "../calendar/local-time.ts";
import type { ReceivePage } from "../delivery/receive-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { whenWords } from "./day-words.ts";
import { deskRows } from "./desk-rows.ts";
import { SummaryList } from "./summary-list.tsx";

type Props = { page: ReceivePage; wanted: Date | null; cancelled: boolean };

export function AppointmentSection({ page, wanted, cancelled }: Props) {
  const t = useT();
  const { caseCode, appointment, bookableFrom } = page;
  if (!appointment && !bookableFrom && !cancelled) return null;
  return (
    <section aria-labelledby="lich-hen">
      <h2 id="lich-hen">{t(appointment ? "counter:appointment.yours" : "counter:appointment.title")}</h2>
      {cancelled && !appointment && (
        <p className="notice notice-good" role="status">
          {t("counter:appointment.cancelled")}
        </p>
      )}
      {appointment ? (
        <Booked page={page} startsAt={appointment.startsAt} wanted={wanted} />
      ) : (
        bookableFrom && (
          <>
            <p>{t("counter:appointment.lead")}</p>
            <p>
              <a className="button button-secondary" href={`/ho-so/${caseCode}/nhan-ket-qua/lich-hen`}>
                {t("counter:appointment.open")}
              </a>
            </p>
          </>
        )
      )}
    </section>
  );
}

type BookedProps = { page: ReceivePage; startsAt: Date; wanted: Date | null };

function Booked({ page: { caseCode, desk }, startsAt, wanted }: BookedProps) {
  const t = useT();
  const root = `/ho-so/${caseCode}/nhan-ket-qua`;
  return (
    <>
      {wanted && (
        <p className={got(wanted, startsAt) ? "notice notice-good" : "notice notice-wait"} role="status">
          {got(wanted, startsAt)
            ? t("counter:appointment.held")
            : t("counter:appointment.next", {
                wanted: formatTime(wanted),
                held: heldWords(wanted, startsAt),
              })}
        </p>
      )}
      <p className="lead">
        <strong>{whenWords(t, startsAt)}</strong>
      </p>
      <SummaryList rows={deskRows(t, desk)} />
      <h3>{t("counter:bring.title")}</h3>
      <ul>
        <li>{t("counter:bring.id")}</li>
        <li>{t("counter:bring.code", { code: caseCode })}</li>
        <li>{t("counter:bring.original")}</li>
      </ul>
      <form method="post" action={`${root}/lich-hen`} className="no-print">
        <div className="button-row">
          <a className="button button-secondary" href={`${root}/lich-hen`}>
            {t("counter:appointment.change")}
          </a>
          <button type="submit" className="button button-secondary" name="intent" value="cancel">
            {t("counter:appointment.cancel")}
          </button>
        </div>
      </form>
      <p className="no-print">
        <a className="tall-link" href={`${root}/lich.ics`} download>
          {t("counter:appointment.file")}
        </a>
      </p>
    </>
  );
}

const got = (wanted: Date, startsAt: Date) => wanted.getTime() === startsAt.getTime();

/** The day is said only when it is another one. */
const heldWords = (wanted: Date, startsAt: Date): string =>
  localDay(wanted) === localDay(startsAt)
    ? formatTime(startsAt)
    : `${formatTime(startsAt)} ${formatDate(startsAt)}`;
