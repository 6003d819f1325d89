/** Notes that parcels were given to the carrier, by whom; a wrong note is taken back as long as the carrier has scanned nothing. */
import { z } from "zod";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { pageSize } from "./hand-over-list.server.ts";

const parcelIds = z.array(z.uuid()).min(1).max(pageSize);

type Needs = Pick<Services, "sql" | "clock">;

/** How many were noted; those of other agencies and those noted before are left as they are. Undefined when none was ticked. */
export async function giveToCarrier(
  { sql, clock }: Needs,
  { id, agencyId }: OfficerViewer,
  form: FormData,
): Promise<number | undefined> {
  const read = parcelIds.safeParse(form.getAll("parcel"));
  if (!read.success) return undefined;
  const { count } = await sql`
    update parcels p set handed_over_at = ${await clock.now()}, handed_over_by = ${id}, handed_over_agency_id = ${agencyId}
    from dossier_components c
    where p.id = any(${read.data}) and p.state = 'ordered' and p.handed_over_at is null
      and c.dossier_id = p.dossier_id and c.component = p.component and c.agency_id = ${agencyId}`;
  return count;
}

/** They wait for the carrier again. */
export async function takeBack(
  { sql }: Pick<Needs, "sql">,
  { agencyId }: OfficerViewer,
  form: FormData,
): Promise<number | undefined> {
  const read = parcelIds.safeParse(form.getAll("parcel"));
  if (!read.success) return undefined;
  const { count } = await sql`
    update parcels set handed_over_at = null, handed_over_by = null, handed_over_agency_id = null
    where id = any(${read.data}) and state = 'ordered' and handed_over_agency_id = ${agencyId}`;
  return count;
}
