/** Before filing: who will act, in which order, by when, at what cost. */
import { formatDate } from "../calendar/local-time.ts";
import type { DryRun, DryRunPart } from "../dossiers/dry-run.server.ts";
import { useT } from "../texts/texts.tsx";
import { DryRunCosts } from "./dry-run-costs.tsx";
import { capacityName, partName, resultName } from "./procedure-words.ts";
import { SummaryList } from "./summary-list.tsx";
import { say } from "./words.ts";

export function DryRunSection({ dryRun }: { dryRun: DryRun }) {
  const t = useT();
  const { start, parts } = dryRun;
  const steps = [...new Set(parts.map(({ step }) => step))];
  return (
    <section aria-labelledby="sau-khi-nop">
      <h2 id="sau-khi-nop">{t("filing:dryRun.title")}</h2>
      <p>{t("filing:dryRun.lead", { day: formatDate(dryRun.due) })}</p>
      {start.startWhy !== "sameDay" && (
        <p className="notice notice-wait">
          {t(`filing:dryRun.start.${start.startWhy}`, { day: formatDate(start.start), hour: start.cutOff })}
        </p>
      )}
      <ol className="steps">
        <li>
          <h3>{t("filing:dryRun.intake")}</h3>
          <p>{t("filing:dryRun.intake.text", { agency: dryRun.intake })}</p>
        </li>
        {steps.map((step) => (
          <Step key={step} procedure={dryRun.procedure} parts={parts.filter((part) => part.step === step)} />
        ))}
      </ol>
      <DryRunCosts dryRun={dryRun} />
    </section>
  );
}

/** Parts that are worked on side by side share a number. */
function Step({ procedure, parts }: { procedure: string; parts: readonly DryRunPart[] }) {
  const t = useT();
  return (
    <li>
      {parts.length > 1 && <p>{t("filing:dryRun.together", { count: parts.length })}</p>}
      {parts.map((part) => (
        <Part key={part.component} procedure={procedure} part={part} />
      ))}
    </li>
  );
}

function Part({ procedure, part }: { procedure: string; part: DryRunPart }) {
  const t = useT();
  return (
    <>
      <h3>{say(t, partName(procedure, part.component))}</h3>
      <SummaryList
        plain
        rows={[
          {
            label: t("filing:dryRun.agency"),
            value: (
              <>
                {part.agency}
                <div className="hint">
                  <Who part={part} />
                </div>
              </>
            ),
          },
          { label: t("filing:dryRun.when"), value: <When procedure={procedure} part={part} /> },
          {
            label: t("filing:dryRun.due"),
            value: (
              <>
                {formatDate(part.due)}
                {part.paused && <span className="hint"> {t("filing:dryRun.due.paused")}</span>}
              </>
            ),
          },
          {
            label: t("filing:dryRun.results"),
            value: part.results
              .map(
                ({ id, channel }) =>
                  `${say(t, resultName(procedure, id))}: ${t(`filing:dryRun.channel.${channel}`)}`,
              )
              .join("; "),
          },
        ]}
      />
    </>
  );
}

/** What the part waits for: consents first, then other parts, or only the reception. */
function When({ procedure, part }: { procedure: string; part: DryRunPart }) {
  const t = useT();
  const { after, consents, consentDays, turns } = part;
  const parts = after.map((id) => say(t, partName(procedure, id))).join(", ");
  return (
    <>
      {parts ? t("filing:dryRun.when.parts", { parts }) : t("filing:dryRun.when.intake")}
      {turns.includes("confirmer") &&
        consents.map(({ fullName, capacities }) => (
          <span key={fullName} className="hint">
            {" "}
            {t("filing:dryRun.when.consent", {
              name: fullName,
              capacities: capacities.map((one) => say(t, capacityName(procedure, one))).join(", "),
              days: consentDays ?? "",
            })}
          </span>
        ))}
    </>
  );
}

const acting = ["officer", "signer", "register"];

const Who = ({ part: { turns } }: { part: DryRunPart }) => {
  const t = useT();
  return (
    <>
      {turns
        .filter((turn) => acting.includes(turn))
        .map((turn) => t(`filing:dryRun.turn.${turn}`))
        .join(t("filing:dryRun.then"))}
    </>
  );
};
