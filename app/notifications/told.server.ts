/** Who is told about a dossier, and where: read at the moment of telling, so that a new number counts at once. */
import type { Services } from "#app/services.server.ts";
import { isProcedure } from "#app/workflow/kinds.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import type { Reachable } from "./notice-rules.ts";

export type Told = Reachable & {
  dossierId: string;
  caseCode: string;
  procedure: string;
  personalId: string;
  language: "vi" | "en";
};

/** The applicant of a dossier, or of the dossier to which a parcel or payment belongs. @throws Error for any other workflow: a bug. */
export async function readTold(sql: Services["sql"] | Tx, workflowId: string): Promise<Told> {
  const [told] = await sql<Told[]>`
    select d.id as "dossierId", d.case_code as "caseCode", d.procedure, c.personal_id as "personalId", c.phone, c.email, c.language,
      c.notice_channels as "noticeChannels"
    from workflows w join dossiers d on d.id = coalesce(w.owner_id, w.id) join citizens c on c.id = d.applicant_id
    where w.id = ${workflowId}`;
  if (!told) throw new Error(`No dossier of ${workflowId}`);
  return told;
}

/** Which set of wording a procedure's notices use. */
export function noticeSet({ kinds }: Pick<Services, "kinds">, procedure: string): "notices" | "noticesCalm" {
  const kind = kinds(procedure);
  return isProcedure(kind) && kind.tone === "calm" ? "noticesCalm" : "notices";
}
