/** The officers' page about a report: what is said to be wrong, paper beside today's data, what was done, what can be done. */
import type { CorrectionPage } from "#app/corrections/correction-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { SummaryList } from "../summary-list.tsx";
import { Tag } from "../tag.tsx";
import { ActLinks } from "./act-links.tsx";
import { DeskTable } from "./desk-table.tsx";

export function DeskCorrection({ page }: { page: CorrectionPage }) {
  const t = useT();
  return (
    <div className="stack">
      <a className="back-link" href="/can-bo/sai-sot">
        {t("corrections:desk.back")}
      </a>
      {page.done && (
        <p className="notice notice-good" role="status">
          {page.done}
        </p>
      )}
      <h1>{t("corrections:desk.page", { paper: page.paper })}</h1>
      <p className="cluster">
        <span className="desk-code">{page.caseCode}</span>
        {page.late && <Tag tone="bad">{t("corrections:desk.late")}</Tag>}
      </p>
      <SummaryList plain rows={page.facts} />
      <p className="button-row">
        <a href={`/can-bo/ho-so/${page.caseCode}`}>{t("corrections:desk.dossier")}</a>
        <a href={page.checkHref}>{t("corrections:desk.check")}</a>
      </p>
      {page.proposal && (
        <section className="notice notice-wait" aria-labelledby="de-nghi">
          <h2 id="de-nghi">{t("corrections:desk.proposal")}</h2>
          <SummaryList plain rows={page.proposal} />
        </section>
      )}
      {page.compared && <Compared compared={page.compared} />}
      <section aria-labelledby="da-lam">
        <h2 id="da-lam">{t("corrections:desk.history")}</h2>
        <ol className="timeline">
          {page.history.map(({ what, who, when, note }) => (
            <li key={`${when} ${what}`}>
              <p className="timeline-when">
                {when} · {who}
              </p>
              <p>{what}</p>
              {note && <p className="timeline-note">{note}</p>}
            </li>
          ))}
        </ol>
      </section>
      <Acts page={page} />
    </div>
  );
}

function Compared({ compared: { lines, verdict } }: { compared: NonNullable<CorrectionPage["compared"]> }) {
  const t = useT();
  const columns = ["line", "printed", "now"].map((column) => t(`corrections:desk.compare.${column}`));
  const none = t("corrections:desk.none");
  return (
    <section aria-labelledby="so-sanh">
      <h2 id="so-sanh">{t("corrections:desk.compare")}</h2>
      <p className="notice notice-neutral">{verdict}</p>
      <DeskTable caption={t("corrections:desk.compare")} columns={columns}>
        {lines.map(({ label, printed, now, same, wrong }) => (
          <tr key={label} className={wrong ? "desk-mine" : undefined}>
            <th scope="row">
              {label} {wrong && <Tag tone="wait">{t("corrections:desk.compare.wrong")}</Tag>}
            </th>
            <td data-label={columns[1]}>{printed ?? none}</td>
            <td data-label={columns[2]}>
              {same ? t("corrections:desk.compare.same") : (now ?? none)}{" "}
              {!same && <Tag tone="info">{t("corrections:desk.compare.differs")}</Tag>}
            </td>
          </tr>
        ))}
      </DeskTable>
    </section>
  );
}

function Acts({ page: { acts, hint } }: { page: CorrectionPage }) {
  const t = useT();
  return (
    <section className="desk-acts stack" aria-labelledby="viec">
      <h2 id="viec">{t("corrections:desk.acts")}</h2>
      {hint && <p>{hint}</p>}
      {acts.length === 0 && !hint && <p className="hint">{t("corrections:desk.noActs")}</p>}
      <ActLinks acts={acts} />
    </section>
  );
}
