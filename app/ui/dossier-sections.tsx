/** Results, consents and papers of a dossier, as its applicant sees them. */
import { formatDateTime } from "../calendar/local-time.ts";
import type { DossierPage } from "../dossiers/dossier-page.server.ts";
import type { DossierView, ResultView } from "../dossiers/dossier-view.ts";
import { isForOfficersOnly } from "../papers/audience.ts";
import { useT } from "../texts/texts.tsx";
import { ParcelLines } from "./parcel-lines.tsx";
import type { Tone } from "./part-words.ts";
import { capacityName, paperName, partName, resultName } from "./procedure-words.ts";
import { Tag } from "./tag.tsx";
import { TaskList } from "./task-list.tsx";
import { say } from "./words.ts";

type ResultsProps = { page: Pick<DossierPage, "view" | "parcels">; issued: ReadonlySet<string> };

export function Results({ page: { view, parcels }, issued }: ResultsProps) {
  const t = useT();
  const { procedure, caseCode, results } = view;
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="ket-qua">
      <h2 id="ket-qua">{t("dossier:dossier.results")}</h2>
      <TaskList
        tasks={results.map((result) => {
          const name = say(t, resultName(procedure, result.resultId));
          const open = result.ready && issued.has(result.resultId);
          return {
            id: result.resultId,
            ...(open ? { href: `/ho-so/${caseCode}/ket-qua/${result.resultId}` } : {}),
            name: open ? t("dossier:dossier.results.open", { result: name }) : name,
            hint: <Channel result={result} />,
            state: isRevoked(view, result) ? (
              <Tag tone="bad">{t("dossier:dossier.results.revoked")}</Tag>
            ) : (
              <ResultTag result={result} />
            ),
          };
        })}
      />
      <ParcelLines procedure={procedure} parcels={parcels} audience="family" />
      <p className="no-print">
        <a className="tall-link" href={`/ho-so/${caseCode}/nhan-ket-qua`}>
          {t("counter:receive.open")}
        </a>
      </p>
    </section>
  );
}

/** Its paper counts no more, and none was issued in its place. */
const isRevoked = ({ papers }: DossierView, { resultId }: ResultView): boolean => {
  const issued = papers.filter(({ paper }) => paper === resultId);
  return issued.length > 0 && issued.every(({ endedAt }) => endedAt !== null);
};

function Channel({ result: { channel, parcel } }: { result: ResultView }) {
  const t = useT();
  const item = parcel?.itemNumber ?? "";
  return (
    <>
      {t(`common:channel.${channel}`)}
      {parcel &&
        `. ${t("dossier:dossier.results.parcel", { item, state: t(`dossier:parcel.${parcel.state}`) })}`}
    </>
  );
}

function ResultTag({ result: { ready, fulfilled, held, dropped } }: { result: ResultView }) {
  const t = useT();
  if (fulfilled) return <Tag tone="good">{t("dossier:dossier.results.fulfilled")}</Tag>;
  if (dropped) return <Tag>{t("counter:receive.state.dropped")}</Tag>;
  if (ready && held) return <Tag tone="wait">{t("counter:receive.state.held")}</Tag>;
  if (ready) return <Tag tone="info">{t("dossier:dossier.results.ready")}</Tag>;
  return <Tag>{t("dossier:dossier.results.pending")}</Tag>;
}

const consentTones: Record<string, Tone> = {
  agreed: "good",
  refused: "bad",
  expired: "bad",
  onPaper: "good",
  pending: "wait",
};

export function Consents({ view: { procedure, confirmations } }: { view: DossierView }) {
  const t = useT();
  if (confirmations.length === 0) return null;
  return (
    <section aria-labelledby="y-kien">
      <h2 id="y-kien">{t("dossier:dossier.confirmations")}</h2>
      <TaskList
        tasks={confirmations.map(
          ({ requestId, fullName, capacities, components, consent, askedAt, answeredAt }) => ({
            id: requestId,
            name: `${fullName} (${capacities.map((capacity) => say(t, capacityName(procedure, capacity))).join(", ")})`,
            hint: `${components.map((component) => say(t, partName(procedure, component))).join(", ")}. ${formatDateTime(answeredAt ?? askedAt)}`,
            state: <Tag tone={consentTones[consent] ?? "neutral"}>{t(`dossier:consent.${consent}`)}</Tag>,
          }),
        )}
      />
    </section>
  );
}

export function Papers({ page: { view, files, forms } }: { page: DossierPage }) {
  const t = useT();
  const records = view.papers.filter(
    ({ paper }) => !isForOfficersOnly(paper) && !view.results.some(({ resultId }) => resultId === paper),
  );
  return (
    <section aria-labelledby="giay-to">
      <h2 id="giay-to">{t("dossier:dossier.papers")}</h2>
      {records.length > 0 && (
        <>
          <h3>{t("dossier:dossier.papers.issued")}</h3>
          <ul>
            {records.map(({ id, paper, serial, issuedAt }) => (
              <li key={id}>
                <a className="tall-link" href={`/giay/${serial}`}>
                  {t("dossier:paper.serial", { paper: say(t, paperName(view.procedure, paper)), serial })}
                </a>
                , {formatDateTime(issuedAt)}
              </li>
            ))}
          </ul>
        </>
      )}
      {forms.length > 0 && (
        <>
          <h3>{t("filing:forms.filed")}</h3>
          <ul>
            {forms.map(({ href, title }) => (
              <li key={href}>
                <a className="tall-link" href={href}>
                  {say(t, title)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t("dossier:dossier.papers.attached")}</h3>
      {files.length === 0 ? (
        <p>{t("dossier:dossier.papers.none")}</p>
      ) : (
        <ul>
          {files.map(({ id, label, fileName }) => (
            <li key={id}>
              {say(t, label)}:{" "}
              <a className="tall-link" href={`/tep/${id}`}>
                {fileName}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
