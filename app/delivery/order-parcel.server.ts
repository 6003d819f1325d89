/** The `orderParcel` effect: a parcel workflow of its own each time that a paper result is sent. */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { openByEffect } from "#app/workflow/open-owned.server.ts";

const Params = z.object({
  resultId: z.string(),
  component: z.string(),
  /** Orders from before a result could be sent again, or cash be collected, say neither. */
  number: z.number().int().min(1).default(1),
  cashOnDelivery: z.number().int().min(0).default(0),
});

/** May run twice: one parcel per dossier, result and number. */
export async function orderParcel(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  job: Job,
): Promise<void> {
  const { resultId, component, number, cashOnDelivery } = Params.parse(job.payload.params);
  const dossierId = job.payload.workflowId;
  await openByEffect(services, job, {
    kind: "parcel",
    input: { dossierId, resultId, component },
    event: { type: "parcel.open", resultId, component, number, cashOnDelivery },
    known: (tx) =>
      tx`select 1 from parcels where dossier_id = ${dossierId} and result_id = ${resultId} and number = ${number}`,
    row: (tx, { id, at, step }) =>
      tx`insert into parcels (id, dossier_id, result_id, number, component, state, cash_on_delivery, updated_at)
        values (${id}, ${dossierId}, ${resultId}, ${number}, ${component}, ${String(step.snapshot.value)}, ${cashOnDelivery}, ${at})`,
  });
}
