/** The page of a person asked for consent: before the answer and after it. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { ConfirmationPage } from "../dossiers/confirm.server.ts";
import { useT } from "../texts/texts.tsx";
import { lastDay } from "./last-day.ts";
import { Notice } from "./notice.tsx";
import { capacityName, partName, procedureName } from "./procedure-words.ts";
import { SummaryList } from "./summary-list.tsx";
import { say } from "./words.ts";

type Props = { page: ConfirmationPage; commandId: string };

export function Confirmation({ page, commandId }: Props) {
  const t = useT();
  const label = (key: string, params?: Record<string, string>) => t(`dossier:confirm.${key}`, params);
  const open = page.consent === "pending" && !page.over;
  return (
    <>
      <h1>{label("title")}</h1>
      {!open && <Answered page={page} />}
      <p className="lead">{label("lead", { name: page.applicantName })}</p>
      <SummaryList
        rows={[
          { label: label("who"), value: page.applicantName },
          { label: label("for"), value: page.subjectName },
          { label: label("procedure"), value: say(t, procedureName(page.procedure)) },
          {
            label: label("parts"),
            value: page.components.map((id) => say(t, partName(page.procedure, id))).join(", "),
          },
          {
            label: label("capacities"),
            value: page.capacities.map((id) => say(t, capacityName(page.procedure, id))).join(", "),
          },
          { label: label("asked"), value: formatDateTime(page.askedAt) },
          {
            label: label("by"),
            value: open && page.dueAt && label("by.value", { date: lastDay(page.dueAt) }),
          },
        ]}
      />
      {open && (
        <form method="post" className="stack">
          <p>{label("meaning")}</p>
          <p>{label("once")}</p>
          <input type="hidden" name="commandId" value={commandId} />
          <div className="button-row">
            <button type="submit" className="button" name="answer" value="agree">
              {label("agree")}
            </button>
            <button type="submit" className="button button-warning" name="answer" value="refuse">
              {label("refuse")}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

function Answered({ page: { consent, answeredAt } }: { page: ConfirmationPage }) {
  const t = useT();
  const label = (key: string, params?: Record<string, string>) => t(`dossier:confirm.${key}`, params);
  if (consent === "pending")
    return (
      <Notice tone="neutral" title={label("over")}>
        <p>{label("over.text")}</p>
      </Notice>
    );
  const at = answeredAt ? formatDateTime(answeredAt) : "";
  return (
    <Notice tone={consent === "agreed" ? "good" : "neutral"} title={label(consent)}>
      <p>
        {consent === "agreed" || consent === "refused"
          ? label("answered", { at })
          : label(consent === "expired" ? "expired.text" : "settled.text")}
      </p>
    </Notice>
  );
}
