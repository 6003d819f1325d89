/** What the applicant may choose for each part whose consent is missing. */
import type { DossierView } from "../dossiers/dossier-view.ts";
import { useT } from "../texts/texts.tsx";
import { lastDay } from "./last-day.ts";
import { Notice } from "./notice.tsx";
import { partName } from "./procedure-words.ts";
import { say } from "./words.ts";

type Props = { view: DossierView; commandId: string };

export function Choices({ view, commandId }: Props) {
  const t = useT();
  return (
    <>
      <a className="back-link" href={`/ho-so/${view.caseCode}`}>
        {t("dossier:result.back", { code: view.caseCode })}
      </a>
      <h1>{t("dossier:choice.title")}</h1>
      {view.choices.length === 0 && <p>{t("dossier:choice.none")}</p>}
      {view.choices.map(({ component, dueAt }) => (
        <OnePart key={component} view={view} component={component} dueAt={dueAt} commandId={commandId} />
      ))}
    </>
  );
}

function OnePart({ view, component, dueAt, commandId }: Props & { component: string; dueAt: Date | null }) {
  const t = useT();
  const part = say(t, partName(view.procedure, component));
  const missing = view.confirmations.filter(
    ({ components, consent }) =>
      components.includes(component) && (consent === "refused" || consent === "expired"),
  );
  return (
    <section>
      <h2>{part}</h2>
      <Notice tone="wait">
        {missing.map(({ requestId, fullName, consent }) => (
          <p key={requestId}>
            {t("dossier:choice.who", { name: fullName, consent: t(`dossier:consent.${consent}`) })}
          </p>
        ))}
        <p>{t("dossier:choice.part", { part })}</p>
        {dueAt && <p>{t("dossier:choice.by", { date: lastDay(dueAt) })}</p>}
      </Notice>
      <div className="card">
        <h3>{t("dossier:choice.drop")}</h3>
        <p>{t("dossier:choice.drop.text", { part })}</p>
        <form method="post">
          <input type="hidden" name="commandId" value={commandId} />
          <input type="hidden" name="component" value={component} />
          <button type="submit" className="button button-warning" name="choice" value="drop">
            {t("dossier:choice.drop")}
          </button>
        </form>
      </div>
      <div className="card">
        <h3>{t("dossier:choice.keep")}</h3>
        <p>{t("dossier:choice.keep.text")}</p>
        <p>
          <a className="button button-secondary" href={`/ho-so/${view.caseCode}`}>
            {t("dossier:choice.keep.action")}
          </a>
        </p>
      </div>
    </section>
  );
}
