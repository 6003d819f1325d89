/** How far the applicant can be reached, beside the number; every notice with its way; letters that have to be sent by hand. */
import type { OfficerNotices } from "#app/notifications/officer-notices.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Tag } from "../tag.tsx";

type Props = { caseCode: string; notices: OfficerNotices };

export function DeskNotices({ caseCode, notices: { channels, notices, letters, mayFinish } }: Props) {
  const t = useT();
  return (
    <section aria-labelledby="thong-bao">
      <h2 id="thong-bao">{t("inbox:desk.title")}</h2>
      <p className="hint">{t("inbox:desk.lead")}</p>
      {letters.map((letter) => (
        <Letter key={letter.id} caseCode={caseCode} letter={letter} mayFinish={mayFinish} />
      ))}
      <table className="table desk-list">
        <thead>
          <tr>
            {(["channel", "address", "arrived", "last"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`inbox:desk.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map(({ label, address, arrived, tone, last }) => (
            <tr key={label}>
              <th scope="row" data-label={t("inbox:desk.channel")}>
                {label}
              </th>
              <td data-label={t("inbox:desk.address")}>{address ?? t("inbox:address.none")}</td>
              <td data-label={t("inbox:desk.arrived")}>
                {tone === "neutral" ? arrived : <Tag tone={tone}>{arrived}</Tag>}
              </td>
              <td data-label={t("inbox:desk.last")}>{last ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notices.length === 0 ? <p>{t("inbox:desk.none")}</p> : <Notices notices={notices} />}
    </section>
  );
}

type LetterProps = { caseCode: string; letter: OfficerNotices["letters"][number]; mayFinish: boolean };

function Letter({ caseCode, letter, mayFinish }: LetterProps) {
  const t = useT();
  return (
    <div className="notice notice-wait">
      <h3>{t("inbox:desk.letter", { notice: letter.what })}</h3>
      <p>{t("inbox:desk.reason")}</p>
      <details>
        <summary>{t("inbox:desk.letter.text")}</summary>
        <p className="pre-line">{letter.text}</p>
      </details>
      {mayFinish && (
        <form method="post" action={`/can-bo/ho-so/${caseCode}/thu-giay`}>
          <input type="hidden" name="letter" value={letter.id} />
          <button type="submit" className="button button-secondary">
            {t("inbox:desk.letter.sent")}
            <span className="visually-hidden">: {letter.what}</span>
          </button>
        </form>
      )}
    </div>
  );
}

function Notices({ notices }: Pick<OfficerNotices, "notices">) {
  const t = useT();
  return (
    <details className="clock">
      <summary>{t("inbox:desk.notices", { number: notices.length })}</summary>
      <table className="table desk-list">
        <thead>
          <tr>
            {(["at", "notice", "states"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`inbox:desk.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notices.map(({ key, at, what, states }) => (
            <tr key={key}>
              <td data-label={t("inbox:desk.at")}>{at}</td>
              <th scope="row" data-label={t("inbox:desk.notice")}>
                {what}
              </th>
              <td data-label={t("inbox:desk.states")}>
                {states.map(({ label, state, tone, at: when }) => (
                  <div key={label}>
                    {label}: {tone === "bad" || tone === "wait" ? <Tag tone={tone}>{state}</Tag> : state}
                    {when && <span className="hint"> {when}</span>}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
