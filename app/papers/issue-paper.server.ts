/**
 * The `issuePaper` effect: a paper is issued once, with a serial and its data (lifecycle §6).
 *
 * Results are worded by the procedure's `documents`, the numbered forms (receipt, supplement request, refusal, apology, stop notice) by
 * `form-data.server.ts`.
 */
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { type Filed, getFiled } from "#app/dossiers/filed.server.ts";
import { namesIn } from "#app/registries/names-in.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { formData } from "./form-data.server.ts";

const Params = z.object({ paper: z.string(), component: z.string().optional() });

/** May run twice: one paper per event. */
export async function issuePaper(services: Services, job: Job): Promise<void> {
  const { paper, component } = Params.parse(job.payload.params);
  const { workflowId, seq } = job.payload;
  const filed = await getFiled(services, workflowId);
  const [event] = await services.sql<
    { at: Date }[]
  >`select at from workflow_events where workflow_id = ${workflowId} and seq = ${seq}`;
  if (!event) throw new Error(`No event ${seq} of ${workflowId}`);
  const issued =
    paper === "results" && component
      ? await results(services, filed, component, event.at)
      : [{ paper, data: await formData(services, filed, { paper, component, seq }) }];
  if (issued.length === 0) return;
  await services.sql`insert into issued_papers ${services.sql(
    issued.map((one, index) => ({
      id: uuidv7(),
      serial: `${filed.caseCode}-${seq}${index ? `.${index}` : ""}`,
      dossier_id: workflowId,
      component: component ?? null,
      paper: one.paper,
      seq,
      data: services.sql.json(one.data as never),
      issued_at: event.at,
    })),
  )} on conflict (dossier_id, paper, seq) do nothing`;
}

/** The results of a part that is done, as document models. */
async function results(
  services: Services,
  filed: Filed,
  component: string,
  issuedAt: Date,
): Promise<{ paper: string; data: Record<string, unknown> }[]> {
  const part = filed.parts[component];
  const ids = filed.procedure.components.find(({ id }) => id === component)?.results ?? [];
  const [signer] = await services.sql<{ name: string }[]>`
    select o.name from workflow_events e join officers o on o.id::text = e.actor ->> 'id'
    where e.workflow_id = ${filed.id} and e.type in ('part.sign', 'part.propose') and e.event ->> 'component' = ${component} order by e.seq desc limit 1`;
  const names = await namesIn(services, filed.answers);
  return ids.flatMap((id) => {
    const model = filed.procedure.documents[id]?.({
      answers: filed.answers,
      caseCode: filed.caseCode,
      agencyName: part?.agencyName ?? "",
      signerName: signer?.name ?? null,
      issuedAt,
      names,
      registered: filed.registered,
    });
    return model ? [{ paper: id, data: model }] : [];
  });
}
