/** What the person named in a dossier reads: that it was filed, how to stop it, and what happens next. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { ObjectionPage } from "../dossiers/objection.server.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "./notice.tsx";
import { procedureName } from "./procedure-words.ts";
import { SummaryList } from "./summary-list.tsx";
import { say } from "./words.ts";

type Props = { page: ObjectionPage; commandId: string };

export function Objection({ page, commandId }: Props) {
  const t = useT();
  const label = (key: string, params?: Record<string, string>) => t(`objection:${key}`, params);
  const { agency, registered, mayObject } = page;
  return (
    <>
      <h1>{label("title")}</h1>
      <Standing page={page} />
      <p className="lead">{label(registered ? "lead.registered" : "lead")}</p>
      <SummaryList
        rows={[
          { label: label("name"), value: page.fullName },
          { label: label("procedure"), value: say(t, procedureName(page.procedure)) },
          { label: t("dossier:receipt.code"), value: page.caseCode },
          { label: label("submitted"), value: formatDateTime(page.submittedAt) },
          { label: label("agency"), value: `${agency.name}, ${agency.address}, ${agency.phone}` },
        ]}
      />
      {mayObject ? (
        <form method="post" className="stack">
          <input type="hidden" name="commandId" value={commandId} />
          <h2>{label("wrong")}</h2>
          <p>{label(registered ? "meaning.registered" : "meaning")}</p>
          <p>{label("right")}</p>
          <button type="submit" className="button">
            {label("button")}
          </button>
        </form>
      ) : (
        page.state === "over" && <p>{label("over.text")}</p>
      )}
    </>
  );
}

/** What became of an objection that was raised. */
function Standing({ page: { state, until, reason, registered } }: Pick<Props, "page">) {
  const t = useT();
  if (state === "none" || state === "over") return null;
  const label = (key: string, params?: Record<string, string>) => t(`objection:${key}`, params);
  const text = state === "upheld" && registered ? "upheld.registered" : state;
  return (
    <Notice tone="wait" title={label(`${state}.title`)}>
      <p>{label(`${text}.text`, { until: until ? formatDateTime(until) : "" })}</p>
      {reason && <p>{label("reason", { reason })}</p>}
    </Notice>
  );
}
