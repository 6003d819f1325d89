/** Tasks above the work list that are no row of it: each a dossier and what is to be done with it. Nothing when there are none. */
import type { ReactNode } from "react";
import type { SpecialTask } from "#app/dossiers/officer-dossier-types.ts";
import { useT } from "#app/texts/texts.tsx";

type Props = {
  id: string;
  name: "objections" | "secondLook";
  tasks: readonly SpecialTask[];
  children?: ReactNode;
};

export function SpecialTasks({ id, name, tasks, children }: Props) {
  const t = useT();
  if (tasks.length === 0) return null;
  return (
    <section className="notice notice-wait" aria-labelledby={id}>
      <h2 id={id}>{t(`officer:list.${name}`)}</h2>
      {children}
      <ul>
        {tasks.map(({ caseCode, href, text }) => (
          <li key={`${caseCode} ${text}`}>
            <a className="desk-code" href={href}>
              {caseCode}
            </a>{" "}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
