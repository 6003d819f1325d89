/** Labels with their values, one row each; rows without a value are left out. */
import type { ReactNode } from "react";

export type SummaryRow = { label: string; value: ReactNode; action?: ReactNode };

export function SummaryList({ rows, plain }: { rows: readonly SummaryRow[]; plain?: true }) {
  return (
    <dl className={plain ? "summary-list summary-list-plain" : "summary-list"}>
      {rows
        .filter(({ value }) => value !== null && value !== undefined && value !== false && value !== "")
        .map(({ label, value, action }) => (
          <div className="summary-row" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            {action && <dd className="summary-action">{action}</dd>}
          </div>
        ))}
    </dl>
  );
}
