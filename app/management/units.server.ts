/** The units that somebody leads: all agencies of a manager's province, a signer's own agency. */
import { foldName } from "#db/seed/fold-name.ts";
import { oversees } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";

export type Unit = { id: string; name: string };
export type Scope = {
  units: Unit[];
  /** The unit that was asked for, or the only one there is; undefined = all. */
  unit: Unit | undefined;
  /** Several units can be compared and chosen. */
  many: boolean;
};

/** `asked`: a unit's code from the address; one that this viewer does not lead counts as none. */
export async function readScope(
  { sql }: Pick<Services, "sql">,
  viewer: Pick<OfficerViewer, "agencyId" | "roles">,
  asked?: string | null,
): Promise<Scope> {
  const many = oversees(viewer);
  const units = await sql<Unit[]>`
    select id, name from agencies
    where active and kind <> 'provinceAdministration' and ${many ? sql`starts_with(id, ${`${viewer.agencyId}.`})` : sql`id = ${viewer.agencyId}`}
    order by name, id`;
  const unit = many ? units.find(({ id }) => id === asked) : units[0];
  return { units: [...units], unit, many };
}

/** Units whose names hold every word of `text`, however it is written. */
export function unitsNamed<U extends Pick<Unit, "name">>(units: readonly U[], text: string): U[] {
  const words = foldName(text).split(/\s+/).filter(Boolean);
  return units.filter(({ name }) => words.every((word) => foldName(name).includes(word)));
}
