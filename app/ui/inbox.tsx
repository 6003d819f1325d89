/** The portal's inbox: plain sentences, newest first, each leading to its dossier. */
import type { Inbox as Page } from "../notifications/inbox.server.ts";
import { useT } from "../texts/texts.tsx";
import { CaseCode } from "./case-code.tsx";
import { Notice } from "./notice.tsx";
import { Pagination } from "./pagination.tsx";
import { Tag } from "./tag.tsx";
import { TaskList } from "./task-list.tsx";

export function Inbox({ page: { notices, unread, next }, paged }: { page: Page; paged: boolean }) {
  const t = useT();
  return (
    <>
      <a className="back-link" href="/ho-so">
        {t("common:nav.mine")}
      </a>
      <h1>{t("inbox:title")}</h1>
      <p>{t("inbox:lead")}</p>
      <p>
        <a href="/thong-bao/cach-nhan">{t("inbox:ways")}</a>
      </p>
      {unread > 0 && (
        <form method="post" className="cluster">
          <strong>{unread === 1 ? t("inbox:unread.one") : t("inbox:unread.many", { number: unread })}</strong>
          <button type="submit" className="button button-secondary">
            {t("inbox:readAll")}
          </button>
        </form>
      )}
      {notices.length === 0 ? (
        <Notice tone="neutral">
          <p>{t(paged ? "inbox:end" : "inbox:empty")}</p>
        </Notice>
      ) : (
        <TaskList
          tasks={notices.map(({ id, caseCode, sentence, at, isNew }) => ({
            id,
            name: (
              <>
                <span className="inbox-sentence">{sentence}</span>
                <a href={`/thong-bao/${id}`}>
                  {t("inbox:open")} <CaseCode code={caseCode} />
                </a>
              </>
            ),
            hint: at,
            state: isNew && <Tag tone="info">{t("inbox:new")}</Tag>,
          }))}
        />
      )}
      <Pagination first={paged ? "/thong-bao" : undefined} next={next && `/thong-bao?sau=${next}`} />
    </>
  );
}
