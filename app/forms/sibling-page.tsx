/** Says what is copied and what is not, then begins. */
import type { SiblingPage as Page } from "../dossiers/sibling-draft.server.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "../ui/notice.tsx";

type Props = { page: Page; draftId: string; full: boolean };

export function SiblingPage({ page, draftId, full }: Props) {
  const t = useT();
  return (
    <>
      <p className="back-link">
        <a href={page.back}>{t("filing:back")}</a>
      </p>
      <h1>{page.title}</h1>
      {full && (
        <Notice tone="wait" title={t("filing:new.fullTitle")}>
          <p>
            {t("filing:new.full")} <a href="/ho-so">{t("filing:backToList")}</a>
          </p>
        </Notice>
      )}
      {page.enough ? (
        <>
          <p className="lead">{page.enough.text}</p>
          <ul>
            {page.enough.links.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className="lead">{page.text}</p>
          <p className="hint">{page.count}</p>
          <form method="post">
            <input type="hidden" name="draftId" value={draftId} />
            <button type="submit" className="button">
              {page.begin}
            </button>
          </form>
        </>
      )}
    </>
  );
}
