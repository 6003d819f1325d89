/** An act came too late or somebody else works on its part: nothing was recorded, and this is why, with everything that was typed. */
import type { Kept, ShownClaim } from "#app/desk/claim-types.ts";
import type { ShownChange } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { KeptBlock } from "./kept.tsx";
import { ClaimText, TakeOver } from "./take-over.tsx";

type Props = {
  caseCode: string;
  changes: ShownChange[];
  held?: ShownClaim | undefined;
  kept?: Kept | undefined;
  /** Of the take-over. */
  errors?: Record<string, string> | undefined;
};

export function Conflict({ caseCode, changes, held, kept, errors = {} }: Props) {
  const t = useT();
  const shown = Object.entries(errors).map(([field, key]) => ({ field, text: t(key) }));
  return (
    <div className="stack">
      <ErrorSummary errors={held ? shown : []} />
      <h1>{t(held ? "claims:held.title" : "officer:conflict.title")}</h1>
      {held ? (
        <p className="lead">
          {held.part}: <ClaimText claim={held} />. {t("claims:held.text")}
        </p>
      ) : (
        <p className="lead">{t("officer:conflict.text")}</p>
      )}
      {changes.length > 0 && (
        <section aria-labelledby="thay-doi">
          <h2 id="thay-doi">{t("officer:conflict.changes")}</h2>
          <ul className="timeline">
            {changes.map(({ what, who, when }) => (
              <li key={`${when} ${what}`}>
                <p className="timeline-when">
                  {when} · {who}
                </p>
                <p>{what}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {kept && <KeptBlock kept={kept} held={held !== undefined} />}
      {held && <TakeOver held={held} typed={kept?.typed} error={errors.takeOverReason} />}
      <p>
        <a className={kept?.again || held ? undefined : "button"} href={`/can-bo/ho-so/${caseCode}`}>
          {t("officer:conflict.open")}
        </a>
      </p>
    </div>
  );
}
