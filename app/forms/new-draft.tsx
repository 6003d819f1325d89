/** Begin, or go on with what was begun. */
import type { NewDraftView } from "../dossiers/new-draft-page.server.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "../ui/notice.tsx";

export function NewDraft({ view, draftId }: { view: NewDraftView; draftId: string }) {
  const t = useT();
  return (
    <>
      <p className="back-link">
        <a href={view.guide}>{t("filing:back")}</a>
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
            {["saved", "known", "ready"].map((what) => (
              <li key={what}>{t(`filing:new.${what}`)}</li>
            ))}
          </ul>
        </>
      )}
      {view.drafts.length > 0 && <Drafts view={view} />}
      {!view.full && (
        <form method="post" action={view.address}>
          <input type="hidden" name="draftId" value={draftId} />
          <button type="submit" className="button">
            {t(view.drafts.some(({ own }) => own) ? "filing:new.another" : "filing:new.begin")}
          </button>
        </form>
      )}
    </>
  );
}

function Drafts({ view }: { view: NewDraftView }) {
  const t = useT();
  return (
    <section>
      <h2>{t("filing:new.drafts")}</h2>
      <ul className="task-list">
        {view.drafts.map(({ id, name, changed }) => (
          <li key={id}>
            <span className="task-list-name">
              <a href={`/ho-so/nhap/${id}`}>{t("filing:new.continue", { name })}</a>
              <span className="hint">{t("filing:new.changed", { at: changed })}</span>
            </span>
            <a href={`/ho-so/nhap/${id}/xoa`} aria-label={t("filing:new.deleteName", { name, at: changed })}>
              {t("filing:delete")}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
