/** Both values of every compared field, how they stand to each other, and what that counts. */
import type { ShownReason } from "#app/duplicates/duplicate-types.ts";
import { useT } from "#app/texts/texts.tsx";
import { Tag } from "../tag.tsx";

const tones = { for: "good", against: "bad", neither: "neutral" } as const;

/** `open`: the other dossier's values may be shown. */
export function DuplicateReasons({
  caption,
  reasons,
  open,
}: {
  caption: string;
  reasons: ShownReason[];
  open: boolean;
}) {
  const t = useT();
  const shown = ["field", "own", ...(open ? ["other"] : []), "relation", "points"] as const;
  const names = new Map(shown.map((column) => [column, t(`duplicates:column.${column}`)]));
  const hidden = <span className="hint">{t("duplicates:hidden")}</span>;
  return (
    <div className="table-scroll">
      <table className="table duplicate-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col" className={column === "points" ? "number" : undefined}>
                {names.get(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ field, label, own, other, relation, tone, points }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{own ?? hidden}</td>
              {open && <td>{other ?? hidden}</td>}
              <td>
                <Tag tone={tones[tone]}>{relation}</Tag>
              </td>
              <td className="number">{points > 0 ? `+${points}` : String(points).replace("-", "−")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
