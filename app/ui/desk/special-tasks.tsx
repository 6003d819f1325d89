/** Tasks beside the work list that are no row of it: each a dossier and what is to be done with it. Nothing when there are none. */
import type { ReactNode } from "react";
import type { SpecialTask } from "#app/desk/work-list-types.ts";

type Props = { id: string; title: string; tasks: readonly SpecialTask[]; children?: ReactNode };

export function SpecialTasks({ id, title, tasks, children }: Props) {
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
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
