/** Other dossiers of the same family that the viewer's agency may see. */
import type { FormerDossier } from "#app/desk/former-dossiers.server.ts";
import { useT } from "#app/texts/texts.tsx";
import { Tag } from "../tag.tsx";
import { TaskList } from "../task-list.tsx";

export function FormerDossiers({ former }: { former: readonly FormerDossier[] }) {
  const t = useT();
  if (former.length === 0) return null;
  return (
    <section aria-labelledby="ho-so-khac">
      <h2 id="ho-so-khac">{t("deskDossier:former.title")}</h2>
      <p className="hint">{t("deskDossier:former.lead")}</p>
      <TaskList
        tasks={former.map(({ id, href, caseCode, subject, procedure, state, tone, submitted }) => ({
          id,
          href,
          name: `${caseCode} – ${subject}`,
          hint: t("deskDossier:former.row", { procedure, submitted }),
          state: <Tag tone={tone}>{state}</Tag>,
        }))}
      />
    </section>
  );
}
