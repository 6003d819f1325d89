/** The `tell` effect: one workflow tells its owner what happened, as an event through the door. */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "./apply-event.server.ts";
import type { Job } from "./effect-job.ts";

const Params = z.object({ event: z.looseObject({ type: z.string() }) });

export async function tell(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  job: Job,
): Promise<void> {
  const { event } = Params.parse(job.payload.params);
  const [row] = await services.sql<
    { owner_id: string | null }[]
  >`select owner_id from workflows where id = ${job.payload.workflowId}`;
  if (!row?.owner_id) throw new Error(`Workflow ${job.payload.workflowId} has no owner to tell`);
  try {
    await applyEvent(services, {
      workflowId: row.owner_id,
      commandId: `tell:${job.key}`,
      actor: { kind: "system", id: job.payload.workflowId },
      event,
    });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    services.log.error(
      { workflowId: row.owner_id, type: event.type, reason: error.reason },
      "the owner did not take what it was told",
    );
  }
}
