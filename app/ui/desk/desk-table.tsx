/** A table of the desk: named for those who hear it, its columns on top. */
import type { ReactNode } from "react";

type Props = { caption: string; columns: readonly string[]; children: ReactNode };

export function DeskTable({ caption, columns, children }: Props) {
  return (
    <table className="table desk-list">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
