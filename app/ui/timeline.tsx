/** What happened to a dossier: plain sentences, newest first, each with its time and who. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { TimelineEntry } from "../dossiers/timeline.ts";
import { useT } from "../texts/texts.tsx";
import { paperName } from "./procedure-words.ts";
import { say } from "./words.ts";

export function Timeline({ procedure, entries }: { procedure: string; entries: readonly TimelineEntry[] }) {
  const t = useT();
  return (
    <ol className="timeline">
      {entries.map(({ id, at, what, who, note, way, confirmed, papers, items }) => (
        <li key={id}>
          <p className="timeline-when">
            <time dateTime={at.toISOString()}>{formatDateTime(at)}</time> · {say(t, who)}
          </p>
          <p>{say(t, what)}</p>
          {note && <p className="timeline-note">{note}</p>}
          {way && (
            <p className="timeline-note">
              {t("dossier:map.way")}: {way}
            </p>
          )}
          {confirmed && (
            <p className="caption">
              {t("decisions:timeline.confirmed", {
                name: confirmed.name,
                reasons: confirmed.reasons.map((reason) => say(t, reason)).join(", "),
              })}
            </p>
          )}
          {items.length > 0 && (
            <ul>
              {items.map((item) => (
                <li key={item.label.key}>
                  {say(t, item.label)}: {say(t, item.reason)}
                  {item.guidance && <div className="timeline-note">{item.guidance}</div>}
                </li>
              ))}
            </ul>
          )}
          {papers.length > 0 && (
            <p className="caption">
              {t("dossier:timeline.papers", {
                papers: papers.map((paper) => say(t, paperName(procedure, paper))).join(", "),
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
