/** The task list of a draft: five steps, each page with its state and its readers. */
import type { OverviewStep, OverviewTask } from "../dossiers/draft-overview.server.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "../ui/notice.tsx";
import { type SiblingOffer, SiblingOfferLink } from "../ui/sibling-offer.tsx";
import { Tag } from "../ui/tag.tsx";
import { TaskList } from "../ui/task-list.tsx";

type Props = {
  title: string;
  draftId: string;
  steps: readonly OverviewStep[];
  resume: string;
  sibling?: SiblingOffer | undefined;
  /** A handed-over draft: edited here, filed and deleted after signing in. */
  limited: boolean;
  /** An officer fills it in for the person. */
  assisted: boolean;
};

const tones = { done: "good", begun: "wait", open: "neutral" } as const;

export function DraftOverview({ title, draftId, steps, resume, sibling, limited, assisted }: Props) {
  const t = useT();
  const task = ({ id, href, title: name, readers, state }: OverviewTask) => ({
    id,
    href,
    name,
    ...(readers ? { hint: t("filing:readBy", { readers }) } : {}),
    ...(id === "review" ? {} : { state: <Tag tone={tones[state]}>{t(`filing:state.${state}`)}</Tag> }),
  });
  return (
    <>
      {!limited && (
        <p className="back-link">
          <a href="/ho-so">{t("filing:backToList")}</a>
        </p>
      )}
      {assisted && (
        <p className="back-link">
          <a href={`/can-bo/nop-ho/${draftId}`}>{t("assisted:back")}</a>
        </p>
      )}
      <h1>{title}</h1>
      {limited && !assisted && (
        <Notice tone="neutral">
          <p>{t("filing:handover.limited")}</p>
        </Notice>
      )}
      <p>
        <a className="button" href={resume}>
          {t("filing:resume")}
        </a>
      </p>
      {steps.map(({ number, name, tasks }) => (
        <section key={number}>
          <h2>
            {number}. {name}
          </h2>
          <TaskList tasks={tasks.map(task)} />
        </section>
      ))}
      <SiblingOfferLink offer={sibling} />
      {(assisted || !limited) && (
        <p className="button-row">
          <a href={`/ho-so/nhap/${draftId}/may-khac`}>{t("filing:handover.link")}</a>
          <a href={`/ho-so/nhap/${draftId}/xoa`}>{t("filing:deleteDraft")}</a>
        </p>
      )}
    </>
  );
}
