/** Numbers that somebody who leads looks at first. */
import type { ReactNode } from "react";

export type Tile = { label: string; number: ReactNode; bad?: boolean; href?: string | undefined };

export function Tiles({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <ul className="tiles">
      {tiles.map(({ label, number, bad, href }) => (
        <li key={label} className={bad ? "tile tile-bad" : "tile"}>
          {href ? <a href={href}>{label}</a> : <span>{label}</span>}
          <span className="tile-number">{number}</span>
        </li>
      ))}
    </ul>
  );
}
