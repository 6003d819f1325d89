/**
 * The `endMandates` effect: somebody is registered dead, and nobody acts here in that person's name any more.
 *
 * Sessions and addresses that open one end, so do filings at a counter, passes and links that the person gave to others and passes that the person held. Drafts
 * and dossiers stay as they are: they are kept, and nobody can open a draft of the dead.
 */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";

const Params = z.object({ component: z.string() });

/** May run twice. A dossier about nobody with a number ends nothing. */
export async function endMandates(
  { sql, clock, log }: Pick<Services, "sql" | "clock" | "log">,
  job: Job,
): Promise<void> {
  Params.parse(job.payload.params);
  const dossierId = job.payload.workflowId;
  const now = await clock.now();
  const [person] = await sql<{ personalId: string; citizenId: string | null }[]>`
    select p.personal_id as "personalId", c.id as "citizenId" from dossier_concerned p
    left join citizens c on c.personal_id = p.personal_id where p.dossier_id = ${dossierId}`;
  if (!person) return;
  const { personalId, citizenId } = person;
  const ended = await sql.begin(async (tx) => {
    const [sessions, handovers, assisted, passes, links] = await Promise.all([
      tx`delete from sessions where citizen_id = ${citizenId}`,
      tx`delete from draft_handovers h using drafts r where r.id = h.draft_id and r.citizen_id = ${citizenId}`,
      tx`update assisted_filings set ended_at = ${now} where citizen_id = ${citizenId} and ended_at is null`,
      tx`update collection_passes p set revoked_at = ${now} from dossiers d
        where d.id = p.dossier_id and p.used_at is null and p.revoked_at is null and d.applicant_id = ${citizenId}`,
      tx`update share_links l set revoked_at = ${now} from dossiers d
        where d.id = l.dossier_id and l.revoked_at is null and d.applicant_id = ${citizenId}`,
    ]);
    const held = await tx`
      update collection_passes set revoked_at = ${now}
      where holder_personal_id = ${personalId} and used_at is null and revoked_at is null`;
    return {
      sessions: sessions.count,
      handovers: handovers.count,
      assisted: assisted.count,
      passes: passes.count + held.count,
      links: links.count,
    };
  });
  log.info({ dossierId, ...ended }, "mandates of a person registered dead have ended");
}
