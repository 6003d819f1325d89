/** On the family's dossier page: papers on which a mistake can be reported, and what became of the reports. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { CorrectionView } from "../corrections/list-corrections.server.ts";
import { lineName } from "../corrections/tell-correction.ts";
import type { DossierPage } from "../dossiers/dossier-page.server.ts";
import { useT } from "../texts/texts.tsx";
import type { Tone } from "./part-words.ts";
import { resultName } from "./procedure-words.ts";
import { Tag } from "./tag.tsx";
import { say } from "./words.ts";

type Props = { page: Pick<DossierPage, "view" | "corrections"> };

export function Corrections({ page: { view, corrections } }: Props) {
  const t = useT();
  const { procedure, caseCode } = view;
  const asked = new Set(corrections.filter(({ state }) => state !== "declined").map(({ serial }) => serial));
  const papers = view.papers.filter(
    ({ paper, endedAt, serial }) =>
      endedAt === null && !asked.has(serial) && view.results.some(({ resultId }) => resultId === paper),
  );
  const openable = view.results.flatMap(({ resultId, paperOnly }) => (paperOnly ? [] : [resultId]));
  if (papers.length === 0 && corrections.length === 0) return null;
  return (
    <section id="sai-sot" aria-labelledby="sai-sot-tieu-de" className="no-print">
      <h2 id="sai-sot-tieu-de">{t("corrections:section.title")}</h2>
      {papers.length > 0 && (
        <>
          <p>{t("corrections:section.lead")}</p>
          <ul>
            {papers.map(({ id, paper, serial }) => (
              <li key={id}>
                <a className="tall-link" href={`/ho-so/${caseCode}/bao-sai-sot/${serial}`}>
                  {t("corrections:open", { paper: say(t, resultName(procedure, paper)) })}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {corrections.map((one) => (
        <Reported
          key={one.id}
          procedure={procedure}
          correction={one}
          newHref={openable.includes(one.paper) ? `/ho-so/${caseCode}/ket-qua/${one.paper}` : undefined}
        />
      ))}
    </section>
  );
}

const tones: Readonly<Record<CorrectionView["state"], Tone>> = {
  open: "info",
  awaitingSignature: "info",
  declined: "neutral",
  reissued: "good",
  revoked: "bad",
};

type ReportedProps = {
  procedure: string;
  correction: DossierPage["corrections"][number];
  /** Where the new paper is read; what exists on paper only is not. */
  newHref: string | undefined;
};

function Reported({ procedure, correction, newHref }: ReportedProps) {
  const t = useT();
  const { id, paper, state, line, wish } = correction;
  return (
    <article className="card stack" aria-labelledby={`bao-${id}`}>
      <h3 id={`bao-${id}`}>
        {say(t, resultName(procedure, paper))}{" "}
        <Tag tone={tones[state]}>{t(`corrections:state.${state}`)}</Tag>
      </h3>
      <p>{t("corrections:list.line", { line: say(t, lineName(procedure, line)), wish })}</p>
      <Answer correction={correction} newHref={newHref} />
      <p className="caption">{t("corrections:list.opened", { time: formatDateTime(correction.openedAt) })}</p>
    </article>
  );
}

function Answer({ correction, newHref }: Omit<ReportedProps, "procedure">) {
  const t = useT();
  const { state, agencyName: agency, reason, ground } = correction;
  if (state === "declined")
    return (
      <>
        <p>{t("corrections:told.declined", { agency, reason: reason ?? "" })}</p>
        <p>
          {t("corrections:told.declined.how")}: {say(t, correction.how)}
        </p>
      </>
    );
  if (state === "reissued")
    return (
      <p>
        {t("corrections:told.reissued")}{" "}
        {newHref && <a href={newHref}>{t("corrections:told.reissued.open")}</a>}
      </p>
    );
  if (state === "revoked")
    return (
      <p>
        {t("corrections:told.revoked", { ground: t(`corrections:ground.${ground ?? "other"}`) })}{" "}
        {reason && t("corrections:told.reason", { reason })}
      </p>
    );
  const time = formatDateTime(correction.answerBy);
  return <p>{t(`corrections:told.${correction.late ? "late" : "open"}`, { agency, time })}</p>;
}
