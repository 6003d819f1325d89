/** A list of things to open, each with its state beside it. */
import type { ReactNode } from "react";

export type Task = { id: string; href?: string; name: ReactNode; hint?: ReactNode; state?: ReactNode };

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="task-list">
      {tasks.map(({ id, href, name, hint, state }) => (
        <li key={id}>
          <span className="task-list-name">
            {href ? <a href={href}>{name}</a> : name}
            {hint && <span className="hint">{hint}</span>}
          </span>
          {state}
        </li>
      ))}
    </ul>
  );
}
