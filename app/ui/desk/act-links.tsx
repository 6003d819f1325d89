/** Acts that are possible now, as a row of links that look like what they do. */
import type { OfficerAct } from "#app/dossiers/officer-dossier-types.ts";

const looks = { good: "button", plain: "button button-secondary", bad: "button button-warning" } as const;

/** `firstKey`: digit that opens the first of them; the others follow it, as far as there are digits. */
type Props = { acts: readonly OfficerAct[]; firstKey?: number };

export function ActLinks({ acts, firstKey }: Props) {
  const keyOf = (index: number) =>
    firstKey !== undefined && firstKey + index <= 9 ? String(firstKey + index) : undefined;
  return (
    <div className="button-row">
      {acts.map(({ href, label, tone }, index) => (
        <a key={href} href={href} className={looks[tone]} data-key={keyOf(index)}>
          {label}
        </a>
      ))}
    </div>
  );
}
