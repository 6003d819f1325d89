/** Officers of an agency who may work on a part, so that it can be given to one of them. */
import type { Role } from "#machines/kernel/actors.ts";
import { everyCase } from "#machines/kernel/component.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { localDay } from "../calendar/local-time.ts";
import type { Services } from "../services.server.ts";

export type Colleague = {
  id: string;
  name: string;
  roles: Role[];
  /** Last day of an absence that is running; null = there. */
  awayUntil: string | null;
};

/**
 * By name. `turn`: whom the part waits for (`officer`, `signer`); without it everybody with a duty in the part. Whether this dossier may
 * be decided by that very person is asked of the policy when the part is given.
 */
export async function colleaguesFor(
  { sql, clock }: Pick<Services, "sql" | "clock">,
  agencyId: string,
  component: string,
  procedure: Pick<Procedure, "components">,
  turn?: string | null,
): Promise<Colleague[]> {
  const roles = rolesFor(procedure, component, turn);
  const today = localDay(await clock.now());
  const rows = await sql<Colleague[]>`
    select o.id, o.name, o.roles, (select max(a.to_day) from absences a
      where a.officer_id = o.id and a.ended_at is null and ${today}::date between a.from_day and a.to_day)::text as "awayUntil"
    from officers o where o.agency_id = ${agencyId} and o.active and o.roles ?| ${roles}
    order by o.name, o.id limit 200`;
  return [...rows];
}

/** The reception's own task has no duties of its own in the law's components. */
export function rolesFor(
  { components }: Pick<Procedure, "components">,
  component: string,
  turn?: string | null,
): Role[] {
  if (component === "intake") return ["receptionOfficer"];
  const found = components.find(({ id }) => id === component);
  const duties = found ? everyCase(found).map((one) => one.duties) : [];
  const roles = duties.flatMap(({ officer, signer = [], refuser }) =>
    turn === "signer" ? signer : turn === "officer" ? officer : [...officer, ...signer, ...refuser],
  );
  return [...new Set(roles)];
}
