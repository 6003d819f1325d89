/** A small table of numbers: stays a table on a narrow screen, because its columns are what is compared. */
import type { ReactNode } from "react";

type Props = { caption: string; columns: readonly string[]; children: ReactNode };

export function NumberTable({ caption, columns, children }: Props) {
  return (
    <div className="table-scroll">
      <table className="table number-table">
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
    </div>
  );
}
