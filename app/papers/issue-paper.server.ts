/**
 * The `issuePaper` effect: a paper is issued once, with a serial and its data (lifecycle §6).
 *
 * Results are worded by the procedure's `documents`, the numbered forms (receipt, supplement request, refusal, apology, stop notice,
 * control sheet) by `form-data.server.ts`.
 */
import { z } from "zod";
import { type Filed, getFiled } from "#app/dossiers/filed.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { commonData, getIssuingEvent, type IssuingEvent, issuingAgency } from "./common-data.server.ts";
import { formData, isForm } from "./form-data.server.ts";
import { resultPapers } from "./result-papers.server.ts";
import { renderOnce, storePaper } from "./store-paper.server.ts";
import { wordForm } from "./word-paper.server.ts";

const Params = z.object({ paper: z.string(), component: z.string().optional() });

/** May run twice, and at once: one paper per event, rendered once. */
export async function issuePaper(services: Services, job: Job): Promise<void> {
  const { paper, component } = Params.parse(job.payload.params);
  const { workflowId, seq } = job.payload;
  const occasion = { paper, component, seq };
  const filed = await getFiled(services, workflowId);
  const event = await getIssuingEvent(services, workflowId, seq);
  if (paper === "results") {
    if (component) await storeResults(services, filed, { ...occasion, component }, event);
  } else if (isForm(paper)) {
    const [common, own] = await Promise.all([
      commonData(services, filed, occasion, event),
      formData(services, filed, paper, occasion, event),
    ]);
    const data = { ...common, ...own };
    await storePaper(services, {
      ...{ dossierId: workflowId, agencyId: issuingAgency(filed, component), component: component ?? null },
      ...{ paper, seq, issuedAt: event.at, data },
      words: (issue) => wordForm(filed.procedure, paper, data, issue),
    });
  } else throw new Error(`No paper ${paper}`);
  const papers = await services.sql<{ id: string }[]>`
    select id from issued_papers where dossier_id = ${workflowId} and seq = ${seq} and file_key is null order by id`;
  for (const { id } of papers) await renderOnce(services, id);
}

type ResultsOccasion = { component: string; seq: number };

async function storeResults(
  services: Services,
  filed: Filed,
  { component, seq }: ResultsOccasion,
  { at }: IssuingEvent,
): Promise<void> {
  for (const result of await resultPapers(services, filed, component, at)) {
    const { paper, agencyId, document, words } = result;
    await storePaper(services, {
      ...{ dossierId: filed.id, agencyId, component, paper, seq, issuedAt: at, data: document, words },
    });
  }
}
