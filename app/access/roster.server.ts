/** Active officers of a dossier's agencies and of those above them, with the roles that they have today. */
import { type Cover, standingIn } from "#app/identity/standing-in.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import type { Role } from "#machines/kernel/actors.ts";

export type OnRoster = {
  agencyName: string;
  ownRoles: Role[];
  /** As the officer's own session would have it: with the roles of colleagues for whom the officer stands in. */
  officer: OfficerViewer;
};
type Row = Omit<OfficerViewer, "kind" | "covers"> & { agencyName: string; covers: Cover[] };

export const rosterAtMost = 300;

/** One row more than is listed tells that there are more. */
export async function readRoster(
  { sql }: Pick<Services, "sql">,
  agencies: readonly string[],
  now: Date,
): Promise<OnRoster[]> {
  const codes = [...new Set(agencies.flatMap(withThoseAbove))];
  const rows = await sql<Row[]>`
    select o.id, o.code, o.name, o.agency_id as "agencyId", a.name as "agencyName", o.roles,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'roles', c.roles, 'fromDay', b.from_day, 'toDay', b.to_day) order by c.name)
        from absences b join officers c on c.id = b.officer_id and c.active and c.agency_id = o.agency_id
        where b.cover_officer_id = o.id and b.ended_at is null), '[]'::jsonb) as covers
    from officers o join agencies a on a.id = o.agency_id
    where o.active and o.agency_id = any(${codes})
      and (o.agency_id = any(${[...agencies]}) or o.roles ?| ${["manager", "auditor"]})
    order by o.agency_id = any(${[...agencies]}) desc, o.agency_id, o.name, o.id limit ${rosterAtMost + 1}`;
  return rows.map(({ covers, agencyName, ...row }) => ({
    agencyName,
    ownRoles: row.roles,
    officer: standingIn({ kind: "officer", ...row }, covers, now),
  }));
}

/** `H55.01.954.1` → itself, `H55.01.954`, `H55.01`, `H55` (identifiers §5). */
const withThoseAbove = (code: string): string[] =>
  code.split(".").map((_, index, all) => all.slice(0, index + 1).join("."));
