/** Which version of a part an officer has looked at: only what was looked at is signed together with others. Real time: it is a log. */
import type { Act, DecisionPage } from "../dossiers/officer-dossier-types.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";

type Part = { dossierId: string; component: string; seq: number };

/** The page on which this part is signed was shown as of this event. */
export async function recordLook(
  { sql }: Pick<Services, "sql">,
  { id }: Pick<OfficerViewer, "id">,
  { dossierId, component, seq }: Part,
): Promise<void> {
  await sql`
    insert into part_looks (officer_id, dossier_id, component, seq, at)
    values (${id}, ${dossierId}, ${component}, ${seq}, ${new Date()})
    on conflict (officer_id, dossier_id, component) do update set seq = excluded.seq, at = excluded.at`;
}

/** Opening the page of a signature is looking at what is signed, as long as it can be signed. */
export async function noteLook(
  services: Pick<Services, "sql">,
  viewer: Pick<OfficerViewer, "id">,
  { id: dossierId }: { id: string },
  { type, component }: Pick<Act, "type" | "component">,
  { possible, seq }: Pick<DecisionPage, "possible" | "seq">,
): Promise<void> {
  if (possible && type === "part.sign") await recordLook(services, viewer, { dossierId, component, seq });
}

/** True for each part of these dossiers that this officer has looked at as it is now. The officers' database role reads no looks. */
export async function readLooks(
  { sql }: Pick<Services, "sql">,
  { id }: Pick<OfficerViewer, "id">,
  dossierIds: readonly string[],
): Promise<(part: Part) => boolean> {
  const rows = await sql<Part[]>`
    select dossier_id as "dossierId", component, seq from part_looks
    where officer_id = ${id} and dossier_id = any(${[...dossierIds]})`;
  const seen = new Map(rows.map((row) => [`${row.dossierId} ${row.component}`, row.seq]));
  return ({ dossierId, component, seq }) => seen.get(`${dossierId} ${component}`) === seq;
}
