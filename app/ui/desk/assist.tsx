/** Filing for a person at the desk: who it is, then the procedure and the consent; plain forms that leave nothing in the browser. */
import type { BeginPage } from "#app/assisted/begin.server.ts";
import { type CardPerson, consentWays } from "#app/assisted/begin-form.ts";
import type { RunningFiling } from "#app/assisted/find-filing.server.ts";
import { currentStatement, statementKeys } from "#app/assisted/statement.ts";
import { formatTime } from "#app/calendar/local-time.ts";
import { useT } from "#app/texts/texts.tsx";
import { formatIsoDate } from "#machines/kernel/identifiers/dates.ts";
import { ErrorSummary } from "../error-summary.tsx";
import { TextLine } from "../framed.tsx";
import { Notice } from "../notice.tsx";
import { PrintButton } from "../print-button.tsx";
import { SummaryList } from "../summary-list.tsx";
import { Choice } from "./controls.tsx";

type Props = { page: BeginPage; draftId: string; running: readonly RunningFiling[]; ended: boolean };

export function Assist({ page, draftId, running, ended }: Props) {
  const t = useT();
  const { person, failure } = page;
  const errors = Object.entries(failure?.errors ?? {}).map(([field, key]) => ({ field, text: t(key) }));
  return (
    <div className="desk-act stack">
      <a className="back-link" href="/can-bo">
        {t("assisted:toDesk")}
      </a>
      <ErrorSummary errors={errors} />
      {failure?.problem && (
        <Notice tone="bad" title={t(`assisted:problem.${failure.problem}.title`)}>
          <p>{t(`assisted:problem.${failure.problem}`)}</p>
        </Notice>
      )}
      {ended && (
        <p className="notice notice-good" role="status">
          {t("assisted:ended")}
        </p>
      )}
      <h1 className="no-print">{t("assisted:title")}</h1>
      {person ? (
        <ConsentForm page={page} person={person} draftId={draftId} />
      ) : (
        <>
          <p className="lead">{t("assisted:lead")}</p>
          <PersonForm failure={failure} />
          <Running running={running} />
        </>
      )}
    </div>
  );
}

function PersonForm({ failure }: Pick<BeginPage, "failure">) {
  const t = useT();
  const line = (name: keyof CardPerson) => ({
    ...{ name, label: t(`assisted:person.${name}`), autoComplete: "off", maxLength: 200 },
    defaultValue: failure?.typed[name] ?? "",
    error: failure?.errors[name] && t(failure.errors[name]),
  });
  return (
    <section aria-labelledby="nguoi-yeu-cau">
      <h2 id="nguoi-yeu-cau">{t("assisted:person.title")}</h2>
      <p>{t("assisted:person.text")}</p>
      <form method="post" className="stack" noValidate autoComplete="off">
        <TextLine {...line("personalId")} hint={t("assisted:person.personalId.hint")} inputMode="numeric" />
        <TextLine {...line("fullName")} />
        <TextLine {...line("birthDate")} hint={t("assisted:person.birthDate.hint")} inputMode="numeric" />
        <button type="submit" className="button" name="intent" value="person">
          {t("assisted:person.check")}
        </button>
      </form>
    </section>
  );
}

function ConsentForm({ page, person, draftId }: { page: BeginPage; person: CardPerson; draftId: string }) {
  const t = useT();
  const { failure, procedures } = page;
  const birthDate = formatIsoDate(person.birthDate);
  const hidden = {
    ...person,
    birthDate,
    statement: currentStatement,
    draftId: failure?.typed.draftId ?? draftId,
  };
  return (
    <section aria-labelledby="dong-y">
      <h2 id="dong-y" className="no-print">
        {t("assisted:consent.title")}
      </h2>
      <p className="notice notice-good no-print" role="status">
        {t("assisted:consent.person")}
      </p>
      <h2 className="sheet-title">{t("assisted:consent.sheet")}</h2>
      <SummaryList
        rows={[
          { label: t("assisted:person.fullName"), value: person.fullName },
          { label: t("assisted:person.personalId"), value: person.personalId },
          { label: t("assisted:person.birthDate"), value: birthDate },
        ]}
      />
      <form method="post" className="stack" noValidate autoComplete="off">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="no-print">
          <Choice
            name="procedure"
            legend={t("assisted:consent.procedure")}
            options={procedures}
            value={failure?.typed.procedure ?? ""}
            error={failure?.errors.procedure}
          />
        </div>
        <div className="consent-sheet">
          <h3 className="no-print">{t("assisted:consent.read")}</h3>
          <ol>
            {statementKeys(currentStatement).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ol>
          <div className="sheet-signatures">
            <p>{t("assisted:consent.version", { version: currentStatement })}</p>
            <p>
              {t("assisted:consent.date")}
              <br />
              {t("assisted:consent.sign")}
            </p>
          </div>
        </div>
        <div className="no-print stack">
          <PrintButton label={t("assisted:consent.print")} />
          <Choice
            name="consentWay"
            legend={t("assisted:consent.way")}
            options={consentWays.map((value) => ({ value, label: t(`assisted:consent.way.${value}`) }))}
            value={failure?.typed.consentWay ?? ""}
            error={failure?.errors.consentWay}
          />
          <div className="button-row">
            <button type="submit" className="button" name="intent" value="begin">
              {t("assisted:consent.begin")}
            </button>
            <a href="/can-bo/nop-ho">{t("assisted:person.other")}</a>
          </div>
        </div>
      </form>
    </section>
  );
}

function Running({ running }: Pick<Props, "running">) {
  const t = useT();
  return (
    <section aria-labelledby="dang-nhap-thay">
      <h2 id="dang-nhap-thay">{t("assisted:running.title")}</h2>
      {running.length === 0 ? (
        <p>{t("assisted:running.none")}</p>
      ) : (
        <ul>
          {running.map(({ draftId, fullName, procedure, expiresAt }) => (
            <li key={draftId}>
              <a href={`/can-bo/nop-ho/${draftId}`}>
                {t("assisted:running.open", { name: fullName, procedure: t(`${procedure}:shortName`) })}
              </a>{" "}
              {t("assisted:running.until", { until: formatTime(expiresAt) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
