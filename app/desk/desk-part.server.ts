/** A part of a dossier as the desk's use cases need it: where it lies and whose turn it is. */
import type { Services } from "../services.server.ts";
import type { PartRef } from "./claim-lease.server.ts";

export type DeskPart = {
  procedure: string;
  agencyId: string;
  state: string;
  turn: string | null;
  /** Open, and in nobody's hands at the agency now: an assignment waits for the day when it comes back. */
  asleep: boolean;
};

/** Undefined: no such part, or closed. */
export async function partOf(
  { sql }: Pick<Services, "sql">,
  { dossierId, component }: PartRef,
): Promise<DeskPart | undefined> {
  const [row] = await sql<DeskPart[]>`
    select d.procedure, c.agency_id as "agencyId", c.state, c.turn, c.bucket = 'wait' as asleep
    from dossier_components c join dossiers d on d.id = c.dossier_id
    where c.dossier_id = ${dossierId} and c.component = ${component} and c.bucket is not null`;
  return row;
}
