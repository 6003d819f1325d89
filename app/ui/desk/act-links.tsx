/** Acts that are possible now, as a row of links that look like what they do. */
import type { OfficerAct } from "#app/dossiers/officer-dossier-types.ts";

const looks = { good: "button", plain: "button button-secondary", bad: "button button-warning" } as const;

export function ActLinks({ acts }: { acts: readonly OfficerAct[] }) {
  return (
    <div className="button-row">
      {acts.map(({ href, label, tone }) => (
        <a key={href} href={href} className={looks[tone]}>
          {label}
        </a>
      ))}
    </div>
  );
}
