/** What the applicant may choose for each part whose consent is missing; only the ways that are possible now. */
import type { ChoicePage, OpenChoice } from "../dossiers/choice-page.server.ts";
import type { ChoiceFailure } from "../dossiers/choose.server.ts";
import { useT } from "../texts/texts.tsx";
import { AnotherPerson, type Failure, PaperForm, WayForm } from "./choice-forms.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { lastDay } from "./last-day.ts";
import { Notice } from "./notice.tsx";
import { partName } from "./procedure-words.ts";
import { say } from "./words.ts";

type Props = {
  page: ChoicePage;
  /** By `<component>:<choice>`. */
  commandIds: Readonly<Record<string, string>>;
  failure: ChoiceFailure | undefined;
};

export function Choices({ page, commandIds, failure }: Props) {
  const t = useT();
  const { caseCode, procedure, choices } = page;
  return (
    <>
      {failure && (
        <ErrorSummary errors={failure.errors.map(({ field, text }) => ({ field, text: say(t, text) }))} />
      )}
      <a className="back-link" href={`/ho-so/${caseCode}`}>
        {t("dossier:result.back", { code: caseCode })}
      </a>
      <h1>{t("dossier:choice.title")}</h1>
      {choices.length === 0 && <p>{t("dossier:choice.none")}</p>}
      {choices.map((choice) => (
        <OnePart
          key={choice.component}
          procedure={procedure}
          choice={choice}
          commandId={(way) => commandIds[`${choice.component}:${way}`] ?? ""}
          failure={failure?.component === choice.component ? failure : undefined}
        />
      ))}
      {choices.length > 0 && (
        <p>
          {t("dossier:choice.keep.text")} <a href={`/ho-so/${caseCode}`}>{t("dossier:choice.keep.action")}</a>
        </p>
      )}
    </>
  );
}

type PartProps = {
  procedure: string;
  choice: OpenChoice;
  commandId: (way: "paper" | "another" | "drop") => string;
  failure: Failure;
};

function OnePart({ procedure, choice, commandId, failure }: PartProps) {
  const t = useT();
  const { component, dueAt, daysLeft, missing, paper, another, drop } = choice;
  const part = say(t, partName(procedure, component));
  return (
    <section aria-labelledby={`phan-${component}`}>
      <h2 id={`phan-${component}`}>{part}</h2>
      <Notice tone="wait">
        {dueAt && (
          <p>
            <strong>
              {daysLeft === 0 ? t("dossier:choice.days.last") : t("dossier:choice.days", { days: daysLeft })}
            </strong>
          </p>
        )}
        {missing.map(({ requestId, fullName, consent }) => (
          <p key={requestId}>
            {t("dossier:choice.who", { name: fullName, consent: t(`dossier:consent.${consent}`) })}
          </p>
        ))}
        <p>{t("dossier:choice.part", { part })}</p>
        {dueAt && <p>{t("dossier:choice.by", { date: lastDay(dueAt) })}</p>}
      </Notice>
      <p>{t("dossier:choice.ways")}</p>
      {paper && (
        <PaperForm
          component={component}
          part={part}
          paper={paper}
          commandId={commandId("paper")}
          failure={failure}
        />
      )}
      {another && (
        <AnotherPerson
          procedure={procedure}
          component={component}
          capacities={another.capacities}
          commandId={commandId("another")}
          failure={failure}
        />
      )}
      {drop && (
        <div className="card">
          <h3>{t("dossier:choice.drop")}</h3>
          <p>{t("dossier:choice.drop.text", { part })}</p>
          <WayForm component={component} commandId={commandId("drop")}>
            <button type="submit" className="button button-warning" name="choice" value="drop">
              {t("dossier:choice.drop")}
            </button>
          </WayForm>
        </div>
      )}
    </section>
  );
}
