/** Claims that bind nobody any more are swept away, so that the table holds what is at work and no more. */
import type { Services } from "../services.server.ts";

/** Real time between sweeps of one worker. */
const pauseMs = 10 * 60_000;

export function claimWatch(services: Pick<Services, "sql">) {
  let next = 0;
  return {
    look: async (): Promise<void> => {
      if (Date.now() < next) return;
      await sweepClaims(services);
      next = Date.now() + pauseMs;
    },
  };
}

/** Run out, or on a part that was closed without its holder (a withdrawal, a register's answer). */
export async function sweepClaims({ sql }: Pick<Services, "sql">): Promise<void> {
  await sql`
    delete from part_claims c where c.expires_at <= ${new Date()} or exists (select 1 from dossier_components p
      where p.dossier_id = c.dossier_id and p.component = c.component and p.bucket is null)`;
}
