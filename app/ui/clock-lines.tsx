/** The legal clock line by line: what was counted from when, what was added, what was skipped, and the due date it gives. */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import type { DossierClock, PartClock } from "../dossiers/clock.server.ts";
import { type Translate, useT } from "../texts/texts.tsx";
import { partName } from "./procedure-words.ts";
import { say } from "./words.ts";

type Props = { procedure: string; clock: DossierClock };

/** One table a part, and where the dossier's own date comes from. Works for the family and at the desk. */
export function ClockLinesView({ procedure, clock }: Props) {
  const t = useT();
  return (
    <>
      {clock.parts.map((part) => (
        <PartTable key={part.component} procedure={procedure} part={part} />
      ))}
      {clock.due && clock.latest && (
        <p>
          {t("dossier:clock.dossier", {
            part: say(t, partName(procedure, clock.latest)),
            day: formatDate(clock.due),
          })}
        </p>
      )}
    </>
  );
}

function PartTable({ procedure, part }: { procedure: string; part: PartClock }) {
  const t = useT();
  const name = say(t, partName(procedure, part.component));
  return (
    <details className="clock">
      <summary>
        {name}: {formatDate(part.due)}
      </summary>
      <div className="table-scroll">
        <table className="table">
          <caption>{t("dossier:clock.caption", { part: name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("dossier:clock.step")}</th>
              <th scope="col" className="number">
                {t("dossier:clock.days")}
              </th>
            </tr>
          </thead>
          <tbody>
            {linesOf(t, procedure, part).map(({ key, text, note, days }) => (
              <tr key={key}>
                <td>
                  {text}
                  {note && <div className="timeline-note">{note}</div>}
                </td>
                <td className="number">{days}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {t(part.paused ? "dossier:clock.due.paused" : "dossier:clock.due", {
                  at: formatDateTime(part.due),
                })}
              </th>
              <td className="number">= {part.total}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {part.forecast && (
        <p>
          {t(part.closedAt ? "dossier:clock.forecast.closed" : "dossier:clock.forecast", {
            day: formatDate(part.forecast),
            closed: part.closedAt ? formatDate(part.closedAt) : "",
          })}
        </p>
      )}
    </details>
  );
}

type Line = { key: string; text: string; note?: string | null; days: string };

function linesOf(t: Translate, procedure: string, part: PartClock): Line[] {
  const { limit, verification, extension, extendedBy, pauses, holidays, weekendDays } = part;
  const label = (key: string, params?: Record<string, string | number>) => t(`dossier:clock.${key}`, params);
  return [
    { key: "received", text: label("received", { at: formatDateTime(part.received) }), days: "" },
    {
      key: "start",
      text: label(`start.${part.startWhy}`, { day: formatDate(part.start), hour: part.cutOff }),
      days: "",
    },
    {
      key: "limit",
      text: label(limit.days === 0 ? "limit.sameDay" : "limit", { ground: limit.ground }),
      days: String(limit.days),
    },
    ...(verification
      ? [
          {
            key: "verification",
            text: label("verification", { ground: verification.ground }),
            note: part.verificationReason,
            days: plus(verification.days),
          },
        ]
      : []),
    ...(extension
      ? [
          {
            key: "extension",
            text: label("extension", {
              day: formatDate(extension.at),
              before: formatDate(extension.dueBefore),
            }),
            note: extension.reason,
            days: plus(extendedBy),
          },
        ]
      : []),
    ...pauses.map((pause) => ({
      key: `${pause.region}-${pause.startedAt.getTime()}`,
      text: label(`pause.${pauseReasons.has(pause.reason) ? pause.reason : "other"}`, {
        part: say(t, partName(procedure, pause.region)),
        from: formatDateTime(pause.startedAt),
        to: pause.endedAt ? formatDateTime(pause.endedAt) : label("pause.now"),
      }),
      days: plus(pause.days),
    })),
    ...(holidays.length > 0
      ? [
          {
            key: "holidays",
            text: label("holidays", { days: holidays.map(formatDate).join(", ") }),
            days: "",
          },
        ]
      : []),
    ...(weekendDays > 0 ? [{ key: "weekend", text: label("weekend", { days: weekendDays }), days: "" }] : []),
  ];
}

const pauseReasons = new Set(["supplement", "confirmation"]);
const plus = (days: number) => `+ ${days}`;
