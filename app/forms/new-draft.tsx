/** Begin, go on with what was begun, or take over what was filed before. */
import type { NewDraftView } from "../dossiers/new-draft-page.server.ts";
import type { Refile } from "../dossiers/refile.server.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "../ui/notice.tsx";

type Props = { view: NewDraftView; refile: Refile | null; draftId: string };

export function NewDraft({ view, refile, draftId }: Props) {
  const t = useT();
  return (
    <>
      <p className="back-link">
        <a href={view.back}>{t("filing:back")}</a>
      </p>
      <h1>{view.title}</h1>
      {view.full ? (
        <Notice tone="wait" title={t("filing:new.fullTitle")}>
          <p>{t("filing:new.full")}</p>
        </Notice>
      ) : (
        <>
          <p className="lead">{t("filing:new.lead")}</p>
          <ul>
            {["saved", "known"].map((what) => (
              <li key={what}>{t(`filing:new.${what}`)}</li>
            ))}
            <li>{view.ready}</li>
          </ul>
        </>
      )}
      {refile && <FileAgain view={view} refile={refile} draftId={draftId} />}
      {view.drafts.length > 0 && <Drafts view={view} />}
      {!view.full && (
        <form method="post" action={view.address}>
          <input type="hidden" name="draftId" value={draftId} />
          <button
            type="submit"
            className={
              refile?.kind === "offer" || refile?.kind === "takeOver" ? "button button-secondary" : "button"
            }
          >
            {t(view.drafts.some(({ own }) => own) ? "filing:new.another" : "filing:new.begin")}
          </button>
        </form>
      )}
    </>
  );
}

function FileAgain({ view, refile, draftId }: Omit<Props, "refile"> & { refile: Refile }) {
  const t = useT();
  const { kind, caseCode } = refile;
  const seen = (
    <p>
      <a href={`/ho-so/${caseCode}`}>{t("filing:refile.see", { code: caseCode })}</a>
    </p>
  );
  if (kind === "open")
    return (
      <Notice tone="wait" title={t("filing:refile.openTitle", { code: caseCode })}>
        <p>{t("filing:refile.open")}</p>
        {seen}
      </Notice>
    );
  if (kind === "alone")
    return (
      <Notice tone="wait" title={t("filing:refile.aloneTitle")}>
        <p>{t("filing:refile.alone")}</p>
        <ul>
          {refile.ways.map(({ part, text }) => (
            <li key={part}>
              <strong>{part}</strong>: {text}
            </li>
          ))}
        </ul>
        {seen}
      </Notice>
    );
  if (view.full) return null;
  const said =
    kind === "takeOver"
      ? refile
      : {
          title: t("filing:refile.title", { code: caseCode }),
          text: t("filing:refile.text"),
          begin: t("filing:refile.begin"),
        };
  return (
    <section>
      <h2>{said.title}</h2>
      <p>{said.text}</p>
      <form method="post" action={`${view.address}&tu=${encodeURIComponent(caseCode)}`}>
        <input type="hidden" name="draftId" value={draftId} />
        <button type="submit" className="button">
          {said.begin}
        </button>
      </form>
    </section>
  );
}

function Drafts({ view }: { view: NewDraftView }) {
  const t = useT();
  return (
    <section>
      <h2>{t("filing:new.drafts")}</h2>
      <ul className="task-list">
        {view.drafts.map(({ id, name, changed, until }) => (
          <li key={id}>
            <span className="task-list-name">
              <a href={`/ho-so/nhap/${id}`}>{t("filing:new.continue", { name })}</a>
              <span className="hint">{t("filing:new.changed", { at: changed, until })}</span>
            </span>
            <a
              href={`/ho-so/nhap/${id}/xoa?tiep=${encodeURIComponent(view.address)}`}
              aria-label={t("filing:new.deleteName", { name, at: changed })}
            >
              {t("filing:delete")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
