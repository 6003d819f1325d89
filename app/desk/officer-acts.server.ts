/** Decisions by officer, written in the step that records them: what a manager counts without reading histories. */
import { uuidv7 } from "uuidv7";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Tx } from "../workflow/write-step.server.ts";

type Acted = { dossierId: string; event: { type: string; [key: string]: unknown }; at: Date };

export async function recordAct(
  tx: Tx,
  { id, agencyId }: Pick<OfficerViewer, "id" | "agencyId">,
  { dossierId, event, at }: Acted,
): Promise<void> {
  await tx`insert into officer_acts (id, officer_id, agency_id, dossier_id, component, type, at)
    values (${uuidv7()}, ${id}, ${agencyId}, ${dossierId}, ${partOf(event)}, ${event.type}, ${at})`;
}

/** What is about no part is the reception's, and what is given to the family at the counter belongs to the results. */
function partOf({ type, component }: Acted["event"]): string {
  if (typeof component === "string") return component;
  return /^(result|original)\./.test(type) ? "results" : "intake";
}
