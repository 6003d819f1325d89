/** The `orderParcel` effect: a parcel workflow of its own each time that a paper result is sent. */
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { getCalendar } from "#app/calendar/calendar.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { openWorkflow } from "#app/workflow/open-workflow.server.ts";

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
  const [at, calendar] = await Promise.all([services.clock.now(), getCalendar(services.sql)]);
  await services.sql.begin(async (tx) => {
    // The dossier's row is the lock: two workers with the same job take turns.
    await tx`select 1 from dossiers where id = ${dossierId} for no key update`;
    const [known] =
      await tx`select 1 from parcels where dossier_id = ${dossierId} and result_id = ${resultId} and number = ${number}`;
    if (known) return;
    const id = uuidv7();
    const opening = {
      kind: services.kinds("parcel"),
      id,
      ownerId: dossierId,
      ruleVersion: null,
      input: { dossierId, resultId, component },
      event: { type: "parcel.open", resultId, component, number, cashOnDelivery },
      actor: { kind: "system", id: "worker" } as const,
      commandId: job.key,
      at,
    };
    await openWorkflow(
      tx,
      calendar,
      opening,
      async (step) =>
        void (await tx`insert into parcels (id, dossier_id, result_id, number, component, state, cash_on_delivery, updated_at)
          values (${id}, ${dossierId}, ${resultId}, ${number}, ${component}, ${String(step.snapshot.value)}, ${cashOnDelivery}, ${at})`),
    );
  });
}
