/** Mistakes that the family reported on finished papers of a dossier. */
import type { OfficerDossierPage } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { TaskList } from "../task-list.tsx";

export function Reported({ corrections }: Pick<OfficerDossierPage, "corrections">) {
  const t = useT();
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="sai-sot">
      <h2 id="sai-sot">{t("corrections:desk.title")}</h2>
      <TaskList
        tasks={corrections.map(({ href, paper, line, state, opened }) => ({
          id: href,
          href,
          name: `${paper}: ${line}`,
          hint: t("corrections:list.opened", { time: opened }),
          state,
        }))}
      />
    </section>
  );
}
