/**
 * The `issuePaper` effect of a correction: the result is issued once more from today's data, and the old paper ends with it.
 *
 * Both in one transaction: nobody ever finds two valid papers or none. Rendered and signed afterwards like every paper.
 */
import { uuidv7 } from "uuidv7";
import { getFiled } from "#app/dossiers/filed.server.ts";
import { resultPapers } from "#app/papers/result-papers.server.ts";
import { renderOnce, storePaper } from "#app/papers/store-paper.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";

/** `paper` of the effect. */
export const reissuedPaper = "reissue";

type Old = { id: string; dossierId: string; component: string; paper: string; at: Date };

/** May run twice, and at once. */
export async function reissue(services: Services, job: Job): Promise<void> {
  const { workflowId, seq } = job.payload;
  const [old] = await services.sql<Old[]>`
    select p.id, k.dossier_id as "dossierId", k.component, p.paper, e.at
    from corrections k join issued_papers p on p.id = k.paper_id join workflow_events e on e.workflow_id = k.id and e.seq = ${seq}
    where k.id = ${workflowId}`;
  if (!old) throw new Error(`No correction ${workflowId} with event ${seq}`);
  await renderOnce(services, await replace(services, old));
}

/** The paper in the old one's place: made now, or by another run. */
async function replace(services: Services, old: Old): Promise<string> {
  const { dossierId, component, paper, at } = old;
  const filed = await getFiled(services, dossierId);
  const results = await resultPapers(services, filed, component, at);
  const result = results.find((one) => one.paper === paper);
  if (!result) throw new Error(`Dossier ${dossierId} gives no ${paper} any more`);
  const { agencyId, document, words } = result;
  return services.sql.begin(async (tx) => {
    const [locked] = await tx<{ newId: string | null }[]>`
      select superseded_by_id as "newId" from issued_papers where id = ${old.id} for no key update`;
    if (locked?.newId) return locked.newId;
    // Its event is not one of the dossier: below the numbers of those, counting down.
    const [count] = await tx<{ seq: number }[]>`
      select least(min(seq), 0) - 1 as seq from issued_papers where dossier_id = ${dossierId} and paper = ${paper}`;
    const id = uuidv7();
    await storePaper(
      { sql: tx, env: services.env },
      {
        ...{ id, dossierId, agencyId, component, paper, seq: count?.seq ?? -1, issuedAt: at },
        ...{ data: document, words },
      },
    );
    await tx`update issued_papers set superseded_by_id = ${id}, superseded_at = ${at} where id = ${old.id}`;
    return id;
  });
}
