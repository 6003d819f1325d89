/** Usual days as they were said at filing, against what came. */
import { formatDate } from "#app/calendar/local-time.ts";
import { useLanguage, useT } from "#app/texts/texts.tsx";
import type { Calibration } from "#app/tracking/calibration.server.ts";
import { say } from "../words.ts";
import { DeskTable } from "./desk-table.tsx";

export function CalibrationTable({ calibration: { since, rows } }: { calibration: Calibration }) {
  const t = useT();
  const language = useLanguage();
  const columns = ["part", "said", "kept", "share", "paused"].map((one) =>
    t(`tracking:calibration.column.${one}`),
  );
  return (
    <section aria-labelledby="du-bao">
      <h2 id="du-bao">{t("tracking:calibration.title")}</h2>
      <p>{t("tracking:calibration.text", { since: formatDate(since) })}</p>
      {rows.length === 0 ? (
        <p className="notice notice-neutral">{t("tracking:calibration.empty")}</p>
      ) : (
        <DeskTable caption={t("tracking:calibration.title")} columns={columns}>
          {rows.map(({ key, part, said, kept, share, paused }) => (
            <tr key={key}>
              <th scope="row">{say(t, part)}</th>
              <td data-label={columns[1]}>{said}</td>
              <td data-label={columns[2]}>{kept}</td>
              <td data-label={columns[3]}>{share === null ? "–" : `${share.toLocaleString(language)} %`}</td>
              <td data-label={columns[4]}>{paused}</td>
            </tr>
          ))}
        </DeskTable>
      )}
    </section>
  );
}
