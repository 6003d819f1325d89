/**
 * The `tell` effect: one workflow tells another of the same dossier what happened, as an event through the door.
 *
 * A parcel, a payment and a payout tell their owner; the dossier tells its payment, a parcel of a result or the payout of a part.
 */
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { applyEvent, EventRefused } from "./apply-event.server.ts";
import type { Job } from "./effect-job.ts";
import type { Tx } from "./write-step.server.ts";

const Params = z.object({
  workflow: z.enum(["owner", "parcel", "payment", "payout"]),
  resultId: z.string().optional(),
  component: z.string().optional(),
  number: z.number().int().optional(),
  event: z.looseObject({ type: z.string() }),
});

export async function tell(
  services: Pick<Services, "sql" | "clock" | "kinds" | "log">,
  job: Job,
): Promise<void> {
  const { event, ...to } = Params.parse(job.payload.params);
  const workflowId = await findTold(services, job.payload.workflowId, to);
  // It may not be there yet: the effect that opens it is a job beside this one. The queue comes back.
  if (!workflowId) throw new Error(`Workflow ${job.payload.workflowId} has no ${to.workflow} to tell`);
  try {
    await applyEvent(services, {
      workflowId,
      commandId: `tell:${job.key}`,
      actor: { kind: "system", id: job.payload.workflowId },
      event,
      ...(to.workflow === "owner" && { overtaken: (tx: Tx) => isOvertaken(tx, workflowId, job) }),
    });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    if (error.reason === "moved") return;
    services.log.error(
      { workflowId, type: event.type, reason: error.reason },
      "a workflow did not take what it was told",
    );
  }
}

/** Jobs run beside each other: how a parcel or payment stood before says nothing once it has told how it stands now. */
async function isOvertaken(tx: Tx, workflowId: string, { payload }: Job): Promise<boolean> {
  const [later] = await tx`
    select 1 from workflow_events where workflow_id = ${workflowId} and starts_with(command_id, ${`tell:${payload.workflowId}:`})
      and split_part(command_id, ':', 3)::int > ${payload.seq} limit 1`;
  return later !== undefined;
}

async function findTold(
  { sql }: Pick<Services, "sql">,
  from: string,
  { workflow, resultId, component, number }: Omit<z.output<typeof Params>, "event">,
): Promise<string | undefined> {
  const [row] = await (workflow === "owner"
    ? sql<{ id: string | null }[]>`select owner_id as id from workflows where id = ${from}`
    : workflow === "payment"
      ? sql<{ id: string }[]>`select id from payments where dossier_id = ${from}`
      : workflow === "payout"
        ? sql<
            { id: string }[]
          >`select id from payouts where dossier_id = ${from} and component = ${component ?? ""}`
        : sql<
            { id: string }[]
          >`select id from parcels where dossier_id = ${from} and result_id = ${resultId ?? ""}
            and (number = ${number ?? null} or ${number === undefined}) order by number desc limit 1`);
  return row?.id ?? undefined;
}
