/** The lists of "Hồ sơ của tôi". */
import { formatDate, formatDateTime } from "../calendar/local-time.ts";
import type { FiledDossier, MyDossiers } from "../dossiers/list-dossiers.server.ts";
import { useT } from "../texts/texts.tsx";
import { CaseCode } from "./case-code.tsx";
import { Notice } from "./notice.tsx";
import { Pagination } from "./pagination.tsx";
import { statusTone, statusWords } from "./part-words.ts";
import { capacityName, procedureShortName } from "./procedure-words.ts";
import { Tag } from "./tag.tsx";
import { TaskList } from "./task-list.tsx";
import { say } from "./words.ts";

export function MyDossiersList({ mine, paged }: { mine: MyDossiers; paged: boolean }) {
  const t = useT();
  const { drafts, confirmations, dossiers, related, next } = mine;
  return (
    <>
      <h1>{t("dossier:list.title")}</h1>
      <p className="button-row">
        <a className="button" href="/#viec">
          {t("dossier:list.new")}
        </a>{" "}
        <a href="/thong-bao">{t("inbox:title")}</a>
      </p>
      {confirmations.length > 0 && <Confirmations confirmations={confirmations} />}
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {(dossiers.length > 0 || paged) && (
        <section aria-labelledby="da-nop">
          <h2 id="da-nop">{t("dossier:list.filed")}</h2>
          {dossiers.length > 0 ? <Filed dossiers={dossiers} /> : <p>{t("dossier:list.end")}</p>}
          <Pagination first={paged ? "/ho-so" : undefined} next={next && `/ho-so?sau=${next}`} />
        </section>
      )}
      {related.length > 0 && <Related related={related} />}
      {dossiers.length === 0 && drafts.length === 0 && related.length === 0 && !paged && (
        <Notice tone="neutral">
          <p>{t("dossier:list.empty")}</p>
          <p>
            {t("dossier:list.empty.next")} <a href="/#viec">{t("dossier:list.guide")}</a>
          </p>
        </Notice>
      )}
    </>
  );
}

function Confirmations({ confirmations }: Pick<MyDossiers, "confirmations">) {
  const t = useT();
  return (
    <section aria-labelledby="xac-nhan">
      <h2 id="xac-nhan">{t("dossier:list.confirmations")}</h2>
      <TaskList
        tasks={confirmations.map(({ requestId, applicantName, procedure, askedAt }) => ({
          id: requestId,
          href: `/xac-nhan/${requestId}`,
          name: t("dossier:list.confirmations.item", { name: applicantName }),
          hint: `${say(t, procedureShortName(procedure))}. ${t("dossier:list.confirmations.asked", { at: formatDateTime(askedAt) })}`,
          state: <Tag tone="wait">{t("dossier:list.confirmations.open")}</Tag>,
        }))}
      />
    </section>
  );
}

function Drafts({ drafts }: Pick<MyDossiers, "drafts">) {
  const t = useT();
  return (
    <section aria-labelledby="nhap">
      <h2 id="nhap">{t("dossier:list.drafts")}</h2>
      <TaskList
        tasks={drafts.map(({ id, procedure, updatedAt, until }) => ({
          id,
          href: `/ho-so/nhap/${id}`,
          name: say(t, procedureShortName(procedure)),
          hint: t("dossier:list.drafts.saved", { at: formatDateTime(updatedAt), until: formatDate(until) }),
          state: (
            <span className="button-row">
              <Tag>{t("dossier:list.drafts.state")}</Tag>
              <a
                className="back-link"
                href={`/ho-so/nhap/${id}/xoa`}
                aria-label={t("dossier:list.drafts.deleteOf", { at: formatDateTime(updatedAt) })}
              >
                {t("dossier:list.drafts.delete")}
              </a>
            </span>
          ),
        }))}
      />
    </section>
  );
}

function Filed({ dossiers }: { dossiers: readonly FiledDossier[] }) {
  const t = useT();
  return (
    <TaskList
      tasks={dossiers.map((dossier) => ({
        id: dossier.caseCode,
        href: `/ho-so/${dossier.caseCode}`,
        name: (
          <>
            {dossier.subjectName} <CaseCode code={dossier.caseCode} />
          </>
        ),
        hint: filedLine(dossier, t),
        state: (
          <span className="button-row">
            {dossier.yourTurn && <Tag tone="wait">{t("dossier:list.yourTurn")}</Tag>}
            <Tag tone={statusTone(dossier.nationalStatus)}>{say(t, statusWords(dossier.nationalStatus))}</Tag>
          </span>
        ),
      }))}
    />
  );
}

/** Filed by somebody else: no name of anybody, only what the map of the dossier tells too. */
function Related({ related }: Pick<MyDossiers, "related">) {
  const t = useT();
  return (
    <section aria-labelledby="lien-quan">
      <h2 id="lien-quan">{t("tracking:follow.title")}</h2>
      <TaskList
        tasks={related.map(({ caseCode, procedure, nationalStatus, submittedAt, capacities }) => ({
          id: caseCode,
          href: `/theo-doi/${caseCode}`,
          name: <CaseCode code={caseCode} />,
          hint: `${t("dossier:list.filed.line", {
            procedure: say(t, procedureShortName(procedure)),
            date: formatDate(submittedAt),
          })}. ${t("tracking:follow.as")}: ${capacities.map((one) => say(t, capacityName(procedure, one))).join(", ")}`,
          state: <Tag tone={statusTone(nationalStatus)}>{say(t, statusWords(nationalStatus))}</Tag>,
        }))}
      />
    </section>
  );
}

function filedLine(
  { procedure, submittedAt, dueAt, closedAt }: FiledDossier,
  t: ReturnType<typeof useT>,
): string {
  const filed = t("dossier:list.filed.line", {
    procedure: say(t, procedureShortName(procedure)),
    date: formatDate(submittedAt),
  });
  return dueAt && !closedAt ? `${filed}. ${t("dossier:list.filed.due", { date: formatDate(dueAt) })}` : filed;
}
